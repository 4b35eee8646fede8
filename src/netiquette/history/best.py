"""Which hours were good to you: the median of your own engagement by weekday and hour."""

from __future__ import annotations

from netiquette.history.slots import Clock, Hours
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from netiquette.history.record import Record

LEAST = 5
"""Posts that an hour needs before its median says anything."""


class Hour(Value):
    """One hour of the week. `day` 0 is Monday; `median` of what was liked, over `posts` posts."""

    day: int
    hour: int
    median: float
    posts: int


def hours(records: Iterable[Record], zone: tzinfo, *, least: int = LEAST) -> list[Hour]:
    """The hours with enough posts whose engagement is known, the best first."""
    from datetime import datetime
    from statistics import median

    found: dict[tuple[int, int], list[float]] = {}
    for one in records:
        if one.liked is not None:
            when = datetime.fromtimestamp(one.at, zone)
            found.setdefault((when.weekday(), when.hour), []).append(one.liked)
    told = [
        Hour(day, hour, median(values), len(values))
        for (day, hour), values in found.items()
        if len(values) >= least
    ]
    return sorted(told, key=lambda one: (-one.median, one.day, one.hour))


def clock(found: list[Hour], zone: tzinfo, *, share: float = 0.25) -> Clock | None:
    """The best of the hours as active hours; None when nothing is known."""
    best = found[: max(1, round(len(found) * share))]
    if not best:
        return None
    active = [Hours(frozenset((one.day,)), one.hour * 3600, (one.hour + 1) * 3600) for one in best]
    return Clock("best hours", zone, active)
