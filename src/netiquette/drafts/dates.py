"""The moment a post is planned for, from what its author wrote."""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, tzinfo

_LONGEST = 64


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile(
        r"(\d{4}-\d\d-\d\d)(?:[T ]([\d:.,]{4,16}))?"
        r" ?(Z|UTC|[+-]\d\d:?\d\d|[A-Za-z]+/[A-Za-z_/+-]+)?",
        re.ASCII | re.IGNORECASE,
    )


def moment(written: str, zone: str | None = None) -> datetime:
    """An aware datetime: `2026-03-01`, `2026-03-01 10:00`, `… +02:00`, `… Europe/Paris`.

    Without a zone of its own the time is in `zone`, an IANA name, else in UTC. A day alone is its
    midnight. Raises ValueError with a reason fit for the user.
    """
    from datetime import UTC, datetime

    found = _spaced().fullmatch(written.strip()) if len(written) <= _LONGEST else None
    if found is None:
        raise ValueError(
            f"{written[:_LONGEST]!r} is not a date; write 2026-03-01 or 2026-03-01T10:00+01:00"
        )
    day, hour, own = found.groups()
    hour = (hour or "00:00").replace(",", ".")
    hour = f"0{hour}" if hour[1] == ":" else hour
    try:
        if own and own[0] in "+-":
            return datetime.fromisoformat(f"{day}T{hour}{own}")
        naive = datetime.fromisoformat(f"{day}T{hour}")
    except ValueError as error:
        raise ValueError(f"{written!r} is not a date: {error}") from None
    if own and own.upper() in ("Z", "UTC"):
        return naive.replace(tzinfo=UTC)
    name = own or zone
    return naive.replace(tzinfo=zone_of(name) if name else UTC)


def zone_of(name: str) -> tzinfo:
    """The time zone of an IANA name. Raises ValueError when it is not known."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        raise ValueError(
            f"unknown time zone {name[:_LONGEST]!r}; write an IANA name such as Europe/Paris"
        ) from None


def american(written: str) -> str:
    """`3/31/2026 9:05` or `03/31/2026 09:05 PM` (month first) as `2026-03-31 09:05`.

    Raises ValueError when it is neither.
    """
    found = re.fullmatch(
        r"(\d\d?)/(\d\d?)/(\d{4})(?: (\d\d?):(\d\d)(?: ?([AaPp])[Mm])?)?", written.strip()
    )
    if found is None:
        raise ValueError(f"{written[:_LONGEST]!r} is not a date; write mm/dd/yyyy hh:mm")
    month, day, year, hour, minute, half = found.groups()
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half in "Pp" else 0)
    return f"{year}-{int(month):02}-{int(day):02} {hours:02}:{minute or '00'}"


def day_in_name(path: str) -> str | None:
    """The day that a file's name begins with: `_posts/2026-03-01-slug.md`; None without one."""
    name = path.replace("\\", "/").rpartition("/")[2]
    found = re.match(r"\d{4}-\d\d-\d\d(?=-)", name, re.ASCII)
    return found[0] if found else None
