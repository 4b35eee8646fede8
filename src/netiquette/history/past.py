"""What the past has to say of one post: the view `analysis.past` that checks read."""

from __future__ import annotations

from netiquette.history.budgets import Limit
from netiquette.history.protocol import EVER
from netiquette.history.record import Reading, name, seconds, segments
from netiquette.history.similarity import EXCERPT, NEAR, likeness, overlap
from netiquette.history.zones import DAY, wall, zone_of
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from netiquette.analysis import Analysis
    from netiquette.history.budgets import Budget
    from netiquette.history.known import Known
    from netiquette.history.record import Record
    from netiquette.history.slots import Bound, Slot

MANY = 100_000
MOST_RUNS = 128
"""Of a longer text only so many anchors are looked for."""
_SLACK = 2 * 3600


class Applied(Value):
    """A limit as it holds for one post: `scope` is what it counts, `who` and `name` whose it is.

    `who` is author, segment, channel, contact or rate.
    """

    limit: Limit
    scope: str
    who: str
    name: str
    zone: tzinfo

    @property
    def label(self) -> str:
        """What it is called where a slot is looked for: "segment press: per-week"."""
        return f"{self.who} {self.name}: {self.limit.what}".replace(" :", ":")


class Excess(Value):
    """A limit that the post would break: so many posts are in its window already."""

    by: Applied
    count: int
    times: tuple[int, ...]


class Alike(Value):
    """An earlier post that says the same: "same", "near" or "excerpt", and how much of it."""

    record: Record
    how: str
    jaccard: float
    containment: float


class Past:
    """One post beside what was said before. Times are seconds since 1970; None: not known.

    Nothing here is read from the history before it is asked for.
    """

    def __init__(self, analysis: Analysis, known: Known) -> None:
        self.post = post = analysis.post
        self.known, self.history = known, known.history
        self._analysis = analysis
        self.channels = analysis.channels
        setting = analysis.setting
        self._lang = setting.lang if setting else "en"
        now = setting.now if setting else None
        self.now = None if now is None else seconds(now)
        self.at = self.now if post.scheduled_at is None else seconds(post.scheduled_at)
        self.author = name(post.author or "")
        self.segments = segments(post.audience or (setting.addressed if setting else ()))
        declared = setting.audience.segments if setting and setting.audience else {}
        self._declared = {name(key): one for key, one in declared.items()} if declared else {}
        self.zone = known.budgets.zone()
        self.own = known.history.get(known.own) if known.own else None
        self._read: Reading | None = None
        self._slots: dict[int, Slot] = {}
        self._candidates: list[Record] | None = None
        self._before: dict[str, tuple[int, list[Record]]] = {}

    @property
    def reading(self) -> Reading:
        """The prints, links, contacts, subjects and kind of the post."""
        if self._read is None:
            self._read = Reading(self.post, self._analysis)
        return self._read

    @property
    def author_scope(self) -> str:
        """What the author's posts count for; everything when the post names no author."""
        return f"author:{self.author}" if self.author else ""

    @property
    def audience_scopes(self) -> tuple[str, ...]:
        """Who hears it: its segments, else its channels, else everybody."""
        found = [f"segment:{one}" for one in self.segments]
        found = found or [f"channel:{one.name}" for one in self.channels]
        return tuple(found) or ("",)

    def times(self, scope: str, since: int, until: int, limit: int = MANY) -> list[int]:
        """When the other posts of a scope went out or will: the newest of the range."""
        own = self.own
        if own is None or not since <= own.at < until or scope not in own.scopes:
            return self.history.times(scope, since, until, limit)
        times = self.history.times(scope, since, until, limit + 1)
        if own.at in times:
            times.remove(own.at)
        return times[-limit:] if limit else []

    def before(self, scope: str, limit: int) -> list[Record]:
        """The newest posts of a scope before this one, the newest first."""
        asked, found = self._before.get(scope, (0, []))
        if asked < limit:
            until = EVER[1] if self.at is None else self.at
            found = self.history.latest(scope, until, limit + (self.own is not None))
            found = [one for one in found if one.id != self.known.own]
            self._before[scope] = limit, found
        return found[:limit]

    def limits(self) -> Iterator[Applied]:
        """Every limit that holds for the post: those of the config, then the platforms' rates."""
        budgets = self.known.budgets
        for limit in budgets.author.limits:
            yield Applied(limit, self.author_scope, "author", self.author, self.zone)
        for who, one, budget in self._budgets():
            for limit in budget.limits:
                yield Applied(limit, f"{who}:{one}", who, one, self._zone_of(who, one, budget))
        yield from self._rates()

    def _budgets(self) -> Iterator[tuple[str, str, Budget]]:
        budgets = self.known.budgets
        for group, named in (
            ("segments", self.segments),
            ("channels", tuple(one.name for one in self.channels)),
            ("contacts", self.reading.contacts if budgets.groups.get("contacts") else ()),
        ):
            for one in named:
                budget = budgets.of(group, one)
                if budget is not None:
                    yield group[:-1], one, budget

    def _zone_of(self, who: str, named: str, budget: Budget | None) -> tzinfo:
        """The zone of a budget, else that of the segment, else the author's."""
        segment = self._declared.get(named) if who == "segment" else None
        if segment is None or not segment.zone or (budget is not None and budget.zone):
            return self.known.budgets.zone(budget)
        return zone_of(segment.zone)

    def _rates(self) -> Iterator[Applied]:
        what = "replies" if self.post.reply_to else "posts"
        for channel in self.channels:
            scope = f"channel:{channel.name}"
            if self.author:
                scope = f"account:{channel.name}:{self.author}"
            for rate in channel.rates:
                if rate.what == what and rate.scope == "account":
                    limit = Limit(rate.max, rate.window, "rate", rate.source)
                    yield Applied(limit, scope, "rate", channel.title, self.zone)

    def excesses(self) -> Iterator[Excess]:
        """The limits that the posts before this one fill already; none while no time is known."""
        if self.at is None:
            return
        for one in self.limits():
            most = one.limit.most
            # some more: clock time may differ by an hour from time that has passed
            if len(self._within(one, self.at, most + 4)) >= most:
                times = self._within(one, self.at, most + 500)
                yield Excess(one, len(times), tuple(times))

    def _within(self, one: Applied, end: int, most: int) -> list[int]:
        """The newest posts of a limit in its window up to a moment, at most so many."""
        limit = one.limit
        times = self.times(one.scope, end - limit.window - _SLACK, end + 1, most)
        if limit.calendar:
            shown = wall(end, one.zone)
            return [at for at in times if 0 <= shown - wall(at, one.zone) < limit.window]
        return [at for at in times if end - at < limit.window]

    def bounds(self, start: int, horizon: int) -> list[Bound]:
        """Everything that decides when the post may go out, for a search from `start` on."""
        from netiquette.history.slots import Cap, Clock

        found: list[Bound] = []
        for one in self.limits():
            limit, recent = one.limit, start - _SLACK
            # of what is past, only the newest can crowd a window that begins from now on
            times = self.times(one.scope, recent - limit.window, recent, limit.most)
            times += self.times(one.scope, recent, start + horizon + limit.window + _SLACK)
            zone = one.zone if limit.calendar else None
            found.append(Cap(one.label, times, limit.most, limit.window, zone))
        budgets = self.known.budgets
        for who, named, budget in (("author", "", budgets.author), *self._budgets()):
            zone = self._zone_of(who, named, budget)
            label = f"{who} {named}".strip()
            if budget.active:
                found.append(Clock(f"{label}: active-hours", zone, budget.active))
            if budget.quiet:
                found.append(Clock(f"{label}: quiet-hours", zone, (), budget.quiet))
        for named in self.segments:
            segment = self._declared.get(named)
            if segment is not None and segment.hours:
                zone = self._zone_of("segment", named, budgets.of("segments", named))
                found.append(Clock(f"segment {named}: hours", zone, segment.hours))
        return found

    def slot(self, *, horizon: int | None = None) -> Slot | None:
        """The next good moment from the post's own time on; None while no time is known.

        It is never before now. `horizon`: seconds within which to look, four weeks by default.
        """
        if self.at is None:
            return None
        from netiquette.history.slots import HORIZON, next_slot

        horizon = HORIZON if horizon is None else horizon
        if horizon not in self._slots:
            start = self.at if self.now is None else max(self.at, self.now)
            self._slots[horizon] = next_slot(self.bounds(start, horizon), start, horizon=horizon)
        return self._slots[horizon]

    def alike(self, *, near: float = NEAR, excerpt: float = EXCERPT) -> list[Alike]:
        """The earlier posts that say what this one says, to whomever, the most alike first."""
        marks = self.reading.prints
        if not marks.runs:
            return []
        if self._candidates is None:
            runs = marks.runs if len(marks.runs) <= MOST_RUNS else marks.anchors[:MOST_RUNS]
            until = EVER[1] if self.at is None else self.at + 1
            self._candidates = self.history.alike(runs, until)
        found = []
        sketch = (marks.level, marks.shingles)
        for record in self._candidates:
            if record.id == self.known.own:
                continue
            how = likeness(sketch, record.shingles, near=near, excerpt=excerpt)
            if how:
                found.append(Alike(record, how, *overlap(sketch, record.shingles)))
        return sorted(found, key=lambda one: (-one.jaccard, -one.record.at, one.record.id))

    def linked(self, days: int) -> list[Record]:
        """The posts of the last days that have a link of this one, the newest first."""
        links = [hash for _, hash in self.reading.links if hash]
        if not links or self.at is None:
            return []
        found = self.history.linked(links, self.at - days * DAY, self.at + 1)
        return [one for one in found if one.id != self.known.own]

    def same_audience(self, record: Record) -> bool:
        """Whether an earlier post was heard by those who hear this one.

        Segments decide where both have some, else channels where both have some.
        """
        if self.segments and record.audience:
            return not {*self.segments}.isdisjoint(record.audience)
        if self.channels and record.channels:
            names = {alias for one in self.channels for alias in (one.name, *one.aliases)}
            return not names.isdisjoint(record.channels)
        return True

    def same_author(self, record: Record) -> bool:
        """Whether an earlier post is by the same author, as far as both say."""
        return not self.author or not record.author or self.author == record.author

    def day(self, at: int) -> str:
        """A moment in words, in the author's zone and the language of the messages."""
        from netiquette.history.dates import said

        return said(at, self.zone, self._lang)

    def moment(self, at: int) -> datetime:
        """A moment in the author's zone."""
        from netiquette.history.zones import moment

        return moment(at, self.zone)
