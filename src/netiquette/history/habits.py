"""Messeca's three symptoms, read from the history: infobesity, chronophagy, click-addiction."""

from __future__ import annotations

from netiquette.history.record import KINDS
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import tzinfo

    from netiquette.history.record import Record

SESSION = 30 * 60
"""Seconds of silence after which a session is over."""
LONG = 3600
"""Seconds from which a session is long."""
INSTANT = 120
"""Seconds after the author's last post within which a reply is instant."""
BURST = (4, 600)
"""So many posts in so many seconds are a burst."""
FEW_SHINGLES = 24
"""A post with a link and fewer five-letter pieces has next to no words of its own: about 5."""
RECENT = 20
"""Posts before one, in which its subjects are looked for."""
OFFICE = ((9, 12), (14, 18))
"""The office hours, Monday to Friday, in full hours of the clock."""


class Habits(Value):
    """The figures. Shares are counts of `posts`; times are in seconds.

    `heat` maps a segment ("" for all posts) to 7 rows (Monday first) of 24 counts.
    """

    posts: int
    links: int
    bare_links: int
    subjects: int
    new_subjects: int
    sessions: int
    long_sessions: int
    longest: int
    office: int
    bursts: int
    replies: int
    instant: int
    kinds: Mapping[str, int]
    heat: Mapping[str, tuple[tuple[int, ...], ...]]


class _Counts:
    """What one pass over the records gathers."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone
        self.figures = dict.fromkeys(
            ("posts", "links", "bare_links", "subjects", "new_subjects", "sessions"), 0
        )
        self.figures |= dict.fromkeys(("long_sessions", "longest", "office", "bursts"), 0)
        self.figures |= dict.fromkeys(("replies", "instant"), 0)
        self.kinds = dict.fromkeys((*KINDS, ""), 0)
        self.heat: dict[str, list[list[int]]] = {}
        self.recent: list[tuple[int, ...]] = []
        self.times: list[int] = []
        self.began = self.last = -(1 << 60)

    def take(self, one: Record) -> None:
        """Counts one record; they come in order of time."""
        figures = self.figures
        figures["posts"] += 1
        self.kinds[one.kind] = self.kinds.get(one.kind, 0) + 1
        figures["links"] += bool(one.links)
        figures["bare_links"] += bool(one.links) and _size(one) < FEW_SHINGLES
        figures["replies"] += bool(one.reply_to)
        figures["instant"] += bool(one.reply_to) and one.at - self.last <= INSTANT
        known = {word for words in self.recent for word in words}
        figures["subjects"] += len(one.subjects)
        figures["new_subjects"] += len({*one.subjects} - known)
        self.recent = [*self.recent[1 - RECENT :], one.subjects]
        self._session(one.at)
        self._burst(one.at)
        self._clock(one)

    def _session(self, at: int) -> None:
        if at - self.last > SESSION:
            self.began = at
            self.figures["sessions"] += 1
        elif at - self.began >= LONG > self.last - self.began:
            self.figures["long_sessions"] += 1
        self.figures["longest"] = max(self.figures["longest"], at - self.began)
        self.last = at

    def _burst(self, at: int) -> None:
        most, window = BURST
        self.times = [*(one for one in self.times if at - one < window), at]
        if len(self.times) == most:
            self.figures["bursts"] += 1

    def _clock(self, one: Record) -> None:
        from datetime import datetime

        when = datetime.fromtimestamp(one.at, self.zone)
        office = when.weekday() < 5 and any(first <= when.hour < last for first, last in OFFICE)
        self.figures["office"] += office
        for segment in ("", *one.audience):
            rows = self.heat.setdefault(segment, [[0] * 24 for _ in range(7)])
            rows[when.weekday()][when.hour] += 1


def _size(one: Record) -> int:
    level, shingles = one.shingles
    return len(shingles) << level


def habits(records: Iterable[Record], zone: tzinfo) -> Habits:
    """The habits that records in the order of time show, by the clock of a zone."""
    counts = _Counts(zone)
    for one in records:
        counts.take(one)
    heat = {name: tuple(tuple(row) for row in rows) for name, rows in counts.heat.items()}
    return Habits(**counts.figures, kinds=counts.kinds, heat=heat)
