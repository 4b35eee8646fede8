"""Mastodon's archive: `outbox.json`, an ActivityStreams collection of Create activities."""

from __future__ import annotations

from netiquette.history.importers import Row, iso, unmarked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def fits(data: Any) -> bool:
    """Whether it is such a collection."""
    return isinstance(data, dict) and isinstance(data.get("orderedItems"), list)


def rows(data: Any) -> Iterator[Row]:
    """The posts that the author wrote; boosts are left out."""
    for one in data["orderedItems"]:
        note = one.get("object") if isinstance(one, dict) else None
        if not isinstance(note, dict) or one.get("type") != "Create":
            continue
        languages = note.get("contentMap") or {}
        yield Row(
            note["id"],
            iso(note.get("published") or one["published"]),
            unmarked(note.get("content") or ""),
            channel="mastodon",
            author=str(note.get("attributedTo") or "").rstrip("/").rpartition("/")[2],
            language=next(iter(languages), "") if len(languages) == 1 else "",
            reply_to=note.get("inReplyTo") or "",
            answers=_total(note.get("replies")),
            liked=_total(note.get("likes")),
        )


def _total(collection: Any) -> int | None:
    total = collection.get("totalItems") if isinstance(collection, dict) else None
    return total if isinstance(total, int) else None
