"""X's archive: `tweets.js`, or the same list as JSON."""

from __future__ import annotations

from netiquette.history.importers import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from typing import Any

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def fits(data: Any) -> bool:
    """Whether it is a list of tweets."""
    if not isinstance(data, list):
        return False
    return all(isinstance(one, dict) and "full_text" in _tweet(one) for one in data[:3])


def rows(data: Any) -> Iterator[Row]:
    """The posts that the author wrote; retweets are left out."""
    for one in data:
        tweet = _tweet(one)
        if tweet["full_text"][:4] == "RT @":
            continue
        yield Row(
            tweet["id_str"],
            _moment(tweet["created_at"]),
            _whole(tweet),
            channel="x",
            language=tweet.get("lang", "") if tweet.get("lang") in ("fr", "en") else "",
            reply_to=tweet.get("in_reply_to_status_id_str") or "",
            liked=float(tweet["favorite_count"]) if "favorite_count" in tweet else None,
        )


def _tweet(one: Any) -> Any:
    return one.get("tweet", one)


def _whole(tweet: Any) -> str:
    """The text with the addresses that its short links stand for."""
    text: str = tweet["full_text"]
    for link in (tweet.get("entities") or {}).get("urls", ()):
        if link.get("url") and link.get("expanded_url"):
            text = text.replace(link["url"], link["expanded_url"])
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _moment(written: str) -> datetime:
    """`Wed Oct 10 20:19:24 +0000 2018`, whatever the locale."""
    from datetime import datetime

    _, month, day, clock, offset, year = written.split()
    number = _MONTHS.index(month) + 1
    return datetime.fromisoformat(f"{year}-{number:02}-{int(day):02}T{clock}{offset}")
