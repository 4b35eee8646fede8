"""Bluesky as JSON: `listRecords` of a repository, or `getAuthorFeed` with its counts."""

from __future__ import annotations

from netiquette.history.importers import Row, iso

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def fits(data: Any) -> bool:
    """Whether it is one of the two answers."""
    return isinstance(data, dict) and isinstance(data.get("records", data.get("feed")), list)


def rows(data: Any) -> Iterator[Row]:
    """The posts that the author wrote; reposts are left out."""
    for one in data.get("records", ()):
        yield _row(one["uri"], one["value"], {}, "")
    for one in data.get("feed", ()):
        if "reason" not in one:
            post = one["post"]
            author = post.get("author", {}).get("handle", "")
            yield _row(post["uri"], post["record"], post, author)


def _row(uri: str, record: Any, counts: Any, author: str) -> Row:
    languages = record.get("langs") or [""]
    return Row(
        uri,
        iso(record["createdAt"]),
        record.get("text", ""),
        channel="bluesky",
        author=author,
        language=languages[0] if len(languages) == 1 else "",
        reply_to=((record.get("reply") or {}).get("parent") or {}).get("uri", ""),
        answers=counts.get("replyCount"),
        liked=counts.get("likeCount"),
    )
