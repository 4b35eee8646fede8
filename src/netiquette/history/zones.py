"""Clock time: what a clock on the wall shows at a moment, and when it shows a given time.

A wall time is the seconds since 1970 that the clock shows; it jumps by an hour where summer time
begins or ends. Days and weeks are counted on the wall, hours and gaps as they pass.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import lru_cache

DAY = 86_400
_STEP = 60
_QUARTER = 900


def wall(at: int, zone: tzinfo) -> int:
    """What the clock shows at a moment, both in seconds since 1970."""
    return at if zone is UTC else at + _offset(at // _QUARTER, zone)


@lru_cache(maxsize=4096)
def _offset(quarter: int, zone: tzinfo) -> int:
    """How far a clock is ahead of UTC; clocks are only ever set at a quarter of an hour."""
    offset = datetime.fromtimestamp(quarter * _QUARTER, zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def advance(at: int, shown: int, zone: tzinfo) -> int:
    """The first moment after `at` at which the clock shows at least `shown`.

    Where the clock is set back before that, the moment at which it is, and at most a week later
    than `at`: whoever waits for something looks at the clock again and goes on from there.
    """
    now = wall(at, zone)
    later = at + shown - now
    if later > at + 7 * DAY:
        later = at + 7 * DAY
        shown = now + 7 * DAY
    shift = wall(later, zone) - shown
    if shift == 0:
        return later
    turn = _turn(at, later, zone)
    if shift < 0:
        return turn
    return max(turn, later - shift)


def _turn(low: int, high: int, zone: tzinfo) -> int:
    """The moment between two at which the clock is set."""
    offset = wall(low, zone) - low
    while high - low > 1:
        middle = (low + high) // 2
        if wall(middle, zone) - middle == offset:
            low = middle
        else:
            high = middle
    return high


def minute(at: int) -> int:
    """The first whole minute that is not before a moment."""
    return -(-at // _STEP) * _STEP


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name; "" is UTC. Raises ValueError when it is not known."""
    if not name or name.upper() == "UTC":
        return UTC
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise ValueError(
            f"unknown time zone {name!r}; write an IANA name such as Europe/Paris"
        ) from None


def moment(at: int, zone: tzinfo) -> datetime:
    """A moment as an aware datetime of a zone."""
    return datetime.fromtimestamp(at, zone)
