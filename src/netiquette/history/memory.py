"""A history in memory: a sorted list, for programs, for tests, and under the folder history."""

from __future__ import annotations

from bisect import bisect_left, insort

from netiquette.history.protocol import CANDIDATES, EVER, NEWEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from netiquette.history.record import Record

    Key = tuple[int, str]


class MemoryHistory:
    """Records in a list. Answers as `protocol.History` says; `protocol.Keeper` to write to it."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_id: dict[str, Record] = {}
        self._scopes: dict[str, list[Key]] = {}
        self._anchors: dict[int, list[Key]] = {}
        self._links: dict[int, list[Key]] = {}
        self._advice: dict[str, dict[str, int]] = {}
        self.add(records)

    def times(self, scope: str, since: int, until: int, limit: int) -> list[int]:
        """See protocol.History."""
        if limit <= 0:
            return []
        return [at for at, _ in _newest(self._scopes.get(scope, []), since, until, limit)]

    def latest(self, scope: str, until: int, limit: int) -> list[Record]:
        """See protocol.History."""
        if limit <= 0:
            return []
        keys = _newest(self._scopes.get(scope, []), EVER[0], until, limit)
        return [self._by_id[id] for _, id in reversed(keys)]

    def alike(self, runs: Sequence[int], until: int) -> list[Record]:
        """See protocol.History."""
        shared: dict[Key, int] = {}
        for anchor in {*runs}:
            for key in _newest(self._anchors.get(anchor, []), EVER[0], until, NEWEST):
                shared[key] = shared.get(key, 0) + 1
        best = sorted(shared, key=lambda key: (shared[key], key), reverse=True)
        return [self._by_id[id] for _, id in best[:CANDIDATES]]

    def linked(self, links: Sequence[int], since: int, until: int) -> list[Record]:
        """See protocol.History."""
        found: set[Key] = set()
        for link in {*links}:
            found.update(_newest(self._links.get(link, []), since, until, NEWEST))
        return [self._by_id[id] for _, id in sorted(found, reverse=True)[:NEWEST]]

    def get(self, id: str) -> Record | None:
        """See protocol.History."""
        return self._by_id.get(id)

    def records(self, since: int = EVER[0], until: int = EVER[1]) -> Iterator[Record]:
        """See protocol.History."""
        keys = self._scopes.get("", [])
        return (self._by_id[id] for _, id in _newest(keys, since, until, len(keys)))

    def advised(self, draft: str) -> Mapping[str, int]:
        """See protocol.History."""
        return dict(self._advice.get(draft, {}))

    def add(self, records: Iterable[Record]) -> int:
        """See protocol.Keeper."""
        fresh = {one.id: one for one in reversed([*records]) if one.id not in self._by_id}
        self._by_id |= fresh
        many = len(fresh) > 8
        touched: list[list[Key]] = []
        for one in fresh.values():
            for keys in self._indexes(one):
                if many:
                    keys.append(one.order)
                    touched.append(keys)
                else:
                    insort(keys, one.order)
        for keys in {id(keys): keys for keys in touched}.values():
            keys.sort()
        return len(fresh)

    def put(self, record: Record) -> bool:
        """See protocol.Keeper."""
        old = self.forget(id=record.id)
        self.add((record,))
        return bool(old)

    def forget(
        self, *, id: str | None = None, contact: str | None = None, before: int | None = None
    ) -> int:
        """See protocol.Keeper."""
        gone = []
        if id is not None and id in self._by_id:
            gone.append(self._by_id[id])
        if contact is not None:
            gone += [one for one in self._by_id.values() if contact in one.contacts]
        if before is not None:
            gone += [one for one in self._by_id.values() if one.at < before]
        gone = list({one.id: one for one in gone}.values())
        for one in gone:
            del self._by_id[one.id]
            self._advice.pop(one.id, None)
            for keys in self._indexes(one):
                del keys[bisect_left(keys, one.order)]
        return len(gone)

    def advise(self, draft: str, keys: Iterable[str], at: int) -> None:
        """See protocol.Keeper."""
        self._advice.setdefault(draft, {}).update(dict.fromkeys(keys, at))

    def close(self) -> None:
        """Nothing to let go of."""

    def _indexes(self, record: Record) -> Iterator[list[Key]]:
        for scope in record.scopes:
            yield self._scopes.setdefault(scope, [])
        for anchor in {*record.anchors}:
            yield self._anchors.setdefault(anchor, [])
        for link in {hash for _, hash in record.links}:
            yield self._links.setdefault(link, [])


def _newest(keys: list[Key], since: int, until: int, limit: int) -> list[Key]:
    first, last = bisect_left(keys, (since, "")), bisect_left(keys, (until, ""))
    return keys[max(first, last - limit) : last]
