"""The next good moment: the earliest minute that no bound forbids.

Each bound knows the first moment, from a given one on, that it allows. Taking the latest of them
again and again never passes over a moment that all of them allow, so where it stops is the
earliest.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import tzinfo

from netiquette.history.zones import DAY, advance, minute, wall
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol
else:
    Protocol = object

HORIZON = 28 * DAY
"""How far ahead a slot is looked for, in seconds."""
NEVER = 1 << 60
"""The moment after which a bound allows something when it allows nothing at all."""


class Bound(Protocol):
    """Something that forbids some moments; `label` is what messages call it."""

    @property
    def label(self) -> str:
        """What it is called in messages."""

    def after(self, at: int) -> int:
        """The first moment, not before `at`, that it allows; NEVER when there is none."""


class Cap:
    """At most `most` posts in any `window` seconds, given the times of the others.

    With a zone the window is of clock time: a day is a day, also when summer time begins.
    """

    __slots__ = ("_ends", "_never", "_starts", "label", "zone")

    def __init__(
        self,
        label: str,
        times: Sequence[int],
        most: int,
        window: int,
        zone: tzinfo | None = None,
    ) -> None:
        self.label, self.zone, self._never = label, zone, most <= 0
        if len(times) < most:
            times = ()
        shown = sorted(times if zone is None else [wall(at, zone) for at in times])
        self._starts: list[int] = []
        self._ends: list[int] = []
        for first, last in _crowds(shown, most, window):
            start, end = last - window + 1, first + window
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def after(self, at: int) -> int:
        """The first moment, not before `at`, at which one more post is no post too many."""
        if self._never or not self._ends:
            return NEVER if self._never else at
        if self.zone is None:
            end = self._end(at)
            return at if end is None else end
        while (end := self._end(wall(at, self.zone))) is not None:
            at = advance(at, end, self.zone)
        return at

    def _end(self, shown: int) -> int | None:
        """When the forbidden stretch that a time lies in is over; None when it lies in none."""
        place = bisect_right(self._starts, shown) - 1
        return self._ends[place] if place >= 0 and shown < self._ends[place] else None


def _crowds(shown: list[int], most: int, window: int) -> Iterable[tuple[int, int]]:
    """The first and the last of each `most` posts in a row that fill one window."""
    if most <= 0:
        return []
    return [
        (first, last)
        for first, last in zip(shown, shown[most - 1 :], strict=False)
        if last - first < window
    ]


class Hours(Value):
    """Hours of the day: `days` (0 = Monday) and seconds of the clock; an end may pass midnight."""

    days: frozenset[int]
    start: int
    end: int


class Clock:
    """Posts go out only within the hours of `active` (none: at any), and in none of `quiet`."""

    __slots__ = ("_open", "label", "zone")

    def __init__(
        self, label: str, zone: tzinfo, active: Sequence[Hours] = (), quiet: Sequence[Hours] = ()
    ) -> None:
        self.label, self.zone = label, zone
        week = _marked(active) if active else [(0, 7 * DAY)]
        self._open = _without(week, _marked(quiet))

    def after(self, at: int) -> int:
        """The first moment, not before `at`, within the hours; NEVER when there are none."""
        if not self._open:
            return NEVER
        while True:
            shown = wall(at, self.zone)
            inside = (shown + 3 * DAY) % (7 * DAY)  # 1 January 1970 was a Thursday
            wait = min((_wait(inside, start, end) for start, end in self._open), default=0)
            if wait == 0:
                return at
            at = advance(at, shown + wait, self.zone)


def _wait(inside: int, start: int, end: int) -> int:
    return 0 if start <= inside < end else (start - inside) % (7 * DAY)


def _marked(hours: Sequence[Hours]) -> list[tuple[int, int]]:
    """The seconds of the week, from Monday, that hours cover: sorted, disjoint."""
    spans: list[tuple[int, int]] = []
    for one in hours:
        end = one.end if one.end > one.start else one.end + DAY
        for day in one.days:
            first, last = day * DAY + one.start, day * DAY + end
            spans.append((first, min(last, 7 * DAY)))
            if last > 7 * DAY:
                spans.append((0, last - 7 * DAY))
    return _merged(spans)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(spans: list[tuple[int, int]], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for first, last in holes:
        spans = [
            (start, end)
            for old in spans
            for start, end in ((old[0], min(old[1], first)), (max(old[0], last), old[1]))
            if start < end
        ]
    return spans


class Slot(Value):
    """The answer to "when?": the earliest moment, or what stands in the way.

    `at` is in seconds since 1970, None when there is no moment before `until`. `relax` names the
    bounds of which one has to give; if none of them would be enough by itself, all that forbid.
    """

    at: int | None
    until: int
    relax: tuple[str, ...] = ()


def next_slot(bounds: Sequence[Bound], start: int, *, horizon: int = HORIZON) -> Slot:
    """The earliest whole minute from `start` on that every bound allows."""
    until = start + horizon
    at = _earliest(bounds, start, until)
    if at is not None:
        return Slot(at, until)
    enough = [
        one.label
        for one in bounds
        if _earliest([other for other in bounds if other is not one], start, until) is not None
    ]
    begin = minute(start)
    forbidding = enough or [one.label for one in bounds if minute(one.after(begin)) != begin]
    return Slot(None, until, tuple(dict.fromkeys(forbidding)))


def _earliest(bounds: Sequence[Bound], start: int, until: int) -> int | None:
    at = minute(start)
    while at < until:
        latest = max((minute(one.after(at)) for one in bounds), default=at)
        if latest == at:
            return at
        at = latest
    return None
