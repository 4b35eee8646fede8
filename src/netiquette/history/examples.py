"""A past for the examples of checks: posts on days of March 2026, all times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def on(day: int, hour: int = 10, minute: int = 0, **fields: Any) -> dict[str, Any]:
    """The fields of a post that is planned for a moment of March 2026."""
    return {"scheduled_at": datetime(2026, 3, day, hour, minute, tzinfo=UTC), **fields}


def said(*rows: tuple[str, str] | Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    """A config that knows some posts: (moment as "02 09:00", text), with the fields of all of them.

    A row may also be a mapping with `when`, `text` and fields of its own.
    """
    posts = []
    for row in rows:
        own = dict(row) if not isinstance(row, tuple) else {"when": row[0], "text": row[1]}
        day, _, clock = own.pop("when").partition(" ")
        posts.append({**fields, **own, "at": f"2026-03-{day}T{clock or '09:00'}Z"})
    return {"history": {"kind": "memory", "posts": posts}}
