"""Past posts as tables of a config, a JSON file or a test: `{text, at, channel, audience, …}`."""

from __future__ import annotations

from netiquette.errors import ConfigError, UnknownNameError
from netiquette.history.record import record_of
from netiquette.post import Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.history.record import Record

KEYS = (
    *("id", "at", "text", "channel", "audience", "author", "language", "kind", "reply_to"),
    *("answers", "liked"),
)


def inline(tables: Iterable[Mapping[str, Any]], where: str) -> Iterator[Record]:
    """The records of tables. Raises ConfigError naming the table and the key."""
    for number, table in enumerate(tables):
        place = f"{where} posts[{number}]"
        for key in table:
            if key not in KEYS:
                raise UnknownNameError("key", key, KEYS, where=place)
        try:
            at = moment(table.get("at"))
            yield record_of(
                _post(table),
                id=str(table.get("id", f"{place}")),
                at=at,
                kind=table.get("kind", ""),
                answers=table.get("answers"),
                liked=table.get("liked"),
            )
        except ValueError as error:
            raise ConfigError(f"{place}: {error}") from None


def _post(table: Mapping[str, Any]) -> Post:
    return Post(
        str(table.get("text", "")),
        channels=_names(table.get("channel")),
        audience=_names(table.get("audience")),
        author=table.get("author"),
        language=table.get("language"),
        reply_to=table.get("reply_to"),
    )


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def moment(written: Any) -> datetime:
    """An aware datetime, or the text of one. Raises ValueError, also for None."""
    from datetime import datetime

    from netiquette.drafts.dates import moment as read

    if isinstance(written, datetime):
        return written
    if not isinstance(written, str):
        raise ValueError('"at" must say when it went out: 2026-03-01T10:00+01:00')
    return read(written)
