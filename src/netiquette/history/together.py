"""Two histories as one: the drafts of the queue that is being linted, before what was said."""

from __future__ import annotations

from heapq import merge

from netiquette.history.protocol import CANDIDATES, NEWEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netiquette.history.memory import MemoryHistory
    from netiquette.history.protocol import History
    from netiquette.history.record import Record


class Together:
    """What a small history in memory says, and another for whatever the first does not know.

    A post that both know (the same id) counts once, as the first has it.
    """

    def __init__(self, first: MemoryHistory, other: History) -> None:
        self.first, self.other = first, other
        known = (other.get(one.id) for one in first.records())
        self._hidden = {one.id: one for one in known if one is not None}

    def times(self, scope: str, since: int, until: int, limit: int) -> list[int]:
        """See protocol.History."""
        if limit <= 0:
            return []
        hidden = [
            one.at
            for one in self._hidden.values()
            if since <= one.at < until and scope in one.scopes
        ]
        times = self.other.times(scope, since, until, limit + len(hidden))
        for at in hidden:
            if at in times:
                times.remove(at)
        return sorted(times + self.first.times(scope, since, until, limit))[-limit:]

    def latest(self, scope: str, until: int, limit: int) -> list[Record]:
        """See protocol.History."""
        found = self._other(self.other.latest(scope, until, limit + len(self._hidden)))
        found += self.first.latest(scope, until, limit)
        return sorted(found, key=lambda one: one.order, reverse=True)[:limit]

    def alike(self, runs: Sequence[int], until: int) -> list[Record]:
        """See protocol.History; those of the first history come first."""
        found = self.first.alike(runs, until) + self._other(self.other.alike(runs, until))
        return found[:CANDIDATES]

    def linked(self, links: Sequence[int], since: int, until: int) -> list[Record]:
        """See protocol.History."""
        found = self._other(self.other.linked(links, since, until))
        found += self.first.linked(links, since, until)
        return sorted(found, key=lambda one: one.order, reverse=True)[:NEWEST]

    def get(self, id: str) -> Record | None:
        """See protocol.History."""
        return self.first.get(id) or self.other.get(id)

    def records(self, since: int, until: int) -> Iterator[Record]:
        """See protocol.History."""
        others = (one for one in self.other.records(since, until) if one.id not in self._hidden)
        return merge(self.first.records(since, until), others, key=lambda one: one.order)

    def advised(self, draft: str) -> Mapping[str, int]:
        """See protocol.History."""
        return {**self.other.advised(draft), **self.first.advised(draft)}

    def _other(self, found: list[Record]) -> list[Record]:
        return [one for one in found if one.id not in self._hidden]
