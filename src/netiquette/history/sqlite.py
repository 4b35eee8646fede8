"""A history in one SQLite file: WAL, one transaction for each change, forward migrations.

Reading never writes, and works on a read-only file. Any number of processes may record at once.
"""

from __future__ import annotations

import os
import sqlite3
from _thread import get_ident  # `threading` would cost the cold start
from itertools import islice

from netiquette.errors import HistoryError
from netiquette.history.protocol import CANDIDATES, EVER, NEWEST
from netiquette.history.rows import COLUMNS, from_row, to_row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from netiquette.history.record import Record

BATCH = 2_000
_TOGETHER = 32
_NEWEST_OF = " UNION ALL ".join(
    [
        "SELECT * FROM (SELECT hash, at, n FROM anchor WHERE hash = ? AND at < ?"
        f" ORDER BY at DESC LIMIT {NEWEST + 1})"
    ]
    * _TOGETHER
)
_FIELDS = ", ".join(f"post.{name}" for name in COLUMNS)
_SLOTS = ", ".join("?" * len(COLUMNS))


class SqliteHistory:
    """Records in a SQLite file. Answers as `protocol.Keeper` says.

    The file is made by the first change; reading one that is not there is an empty history.
    Raises HistoryError for whatever is wrong with the file, and leaves it as it was.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._open: dict[tuple[int, int, bool], sqlite3.Connection] = {}

    def times(self, scope: str, since: int, until: int, limit: int) -> list[int]:
        """See protocol.History."""
        rows = self._read(
            "SELECT at FROM scope WHERE name = ? AND at >= ? AND at < ?"
            " ORDER BY at DESC, id DESC LIMIT ?",
            (scope, since, until, max(limit, 0)),
        )
        return [at for (at,) in reversed(rows)]

    def latest(self, scope: str, until: int, limit: int) -> list[Record]:
        """See protocol.History."""
        return self._records(
            f"SELECT {_FIELDS} FROM scope JOIN post USING (n) WHERE name = ? AND scope.at < ?"
            " ORDER BY scope.at DESC, scope.id DESC LIMIT ?",
            (scope, until, max(limit, 0)),
        )

    def alike(self, runs: Sequence[int], until: int) -> list[Record]:
        """See protocol.History."""
        shared: dict[tuple[int, int], int] = {}
        wanted = sorted({*runs})
        for first in range(0, len(wanted), _TOGETHER):
            part = wanted[first : first + _TOGETHER]
            values = [value for run in part for value in (run, until)]
            values += [-1, until] * (_TOGETHER - len(part))
            found: dict[int, list[tuple[int, int]]] = {}
            for run, at, n in self._read(_NEWEST_OF, values):
                found.setdefault(run, []).append((at, n))
            for run, rows in found.items():
                kept = self._cut(run, rows, until) if len(rows) > NEWEST else rows
                for row in kept:
                    shared[row] = shared.get(row, 0) + 1
        return self._best(shared)

    def _cut(self, run: int, rows: list[Any], until: int) -> list[Any]:
        """The NEWEST rows by (time, id), where more than those have one time at the edge."""
        edge = rows[NEWEST][0]
        if rows[NEWEST - 1][0] != edge:
            return rows[:NEWEST]
        kept = [row for row in rows if row[0] > edge]
        tied = self._read(
            "SELECT anchor.at, n FROM anchor JOIN post USING (n) WHERE hash = ? AND anchor.at = ?"
            " AND anchor.at < ? ORDER BY id DESC LIMIT ?",
            (run, edge, until, NEWEST - len(kept)),
        )
        return kept + tied

    def _best(self, shared: dict[tuple[int, int], int]) -> list[Record]:
        """The CANDIDATES that share most; only those that tie at the edge are fetched besides."""
        ordered = sorted(shared, key=lambda row: (shared[row], row[0]), reverse=True)
        if len(ordered) > CANDIDATES:
            least = ordered[CANDIDATES - 1]
            edge = (shared[least], least[0])
            ordered = [row for row in ordered if (shared[row], row[0]) >= edge]
        found = {n: self._at(n) for _, n in ordered[: 4 * CANDIDATES]}
        ranked = sorted(
            ((shared[at, n], one.order, one) for at, n in ordered if (one := found.get(n))),
            key=lambda rank: rank[:2],
            reverse=True,
        )
        return [one for _, _, one in ranked[:CANDIDATES]]

    def linked(self, links: Sequence[int], since: int, until: int) -> list[Record]:
        """See protocol.History."""
        found: dict[str, Record] = {}
        for link in {*links}:
            rows = self._read(
                f"SELECT {_FIELDS} FROM link JOIN post USING (n) WHERE hash = ? AND link.at >= ?"
                " AND link.at < ? ORDER BY link.at DESC, id DESC LIMIT ?",
                (link, since, until, NEWEST),
            )
            found |= {row[0]: from_row(row) for row in rows}
        return sorted(found.values(), key=lambda one: one.order, reverse=True)[:NEWEST]

    def get(self, id: str) -> Record | None:
        """See protocol.History."""
        found = self._records(f"SELECT {_FIELDS} FROM post WHERE id = ?", (id,))
        return found[0] if found else None

    def records(self, since: int = EVER[0], until: int = EVER[1]) -> Iterator[Record]:
        """See protocol.History."""
        after: tuple[int, str] = (since, "")
        while True:
            found = self._records(
                f"SELECT {_FIELDS} FROM scope JOIN post USING (n) WHERE name = ''"
                " AND (scope.at, scope.id) > (?, ?) AND scope.at < ?"
                " ORDER BY scope.at, scope.id LIMIT ?",
                (*after, until, BATCH),
            )
            yield from found
            if len(found) < BATCH:
                return
            after = found[-1].order

    def advised(self, draft: str) -> Mapping[str, int]:
        """See protocol.History."""
        return dict(self._read("SELECT key, at FROM advice WHERE draft = ?", (draft,)))

    def add(self, records: Iterable[Record]) -> int:
        """See protocol.Keeper."""
        with self._change() as connection:
            count, rest = 0, iter(records)
            while batch := list(islice(rest, BATCH)):
                count += _insert(connection, batch)
            return count

    def put(self, record: Record) -> bool:
        """See protocol.Keeper."""
        with self._change() as connection:
            old = _erase(connection, "id = ?", record.id)
            _insert(connection, [record])
            return bool(old)

    def forget(
        self, *, id: str | None = None, contact: str | None = None, before: int | None = None
    ) -> int:
        """See protocol.Keeper. What is erased is overwritten in the file as well."""
        with self._change() as connection:
            count = 0
            if id is not None:
                count += _erase(connection, "id = ?", id)
            if contact is not None:
                scope = "n IN (SELECT n FROM scope WHERE name = ?)"
                count += _erase(connection, scope, f"contact:{contact}")
            if before is not None:
                count += _erase(connection, "at < ?", before)
        self._connection(write=True).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return count

    def advise(self, draft: str, keys: Iterable[str], at: int) -> None:
        """See protocol.Keeper."""
        with self._change() as connection:
            connection.executemany(
                "INSERT INTO advice VALUES (?, ?, ?)"
                " ON CONFLICT (draft, key) DO UPDATE SET at = excluded.at",
                [(draft, key, at) for key in keys],
            )

    def close(self) -> None:
        """See protocol.Keeper."""
        for write in (False, True):
            connection = self._open.pop(self._key(write), None)
            if connection is not None:
                connection.close()

    def _at(self, n: int) -> Record | None:
        found = self._records(f"SELECT {_FIELDS} FROM post WHERE n = ?", (n,))
        return found[0] if found else None

    def _records(self, query: str, values: Sequence[Any]) -> list[Record]:
        return [from_row(row) for row in self._read(query, values)]

    def _read(self, query: str, values: Sequence[Any]) -> list[Any]:
        try:
            connection = self._connection(write=False)
            return [] if connection is None else connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise _explained(self.path, error) from error

    def _change(self) -> _Change:
        """One transaction: everything in it, or nothing."""
        return _Change(self)

    def _connection(self, *, write: bool) -> Any:
        """The connection of this process and thread; None when there is no file to read."""
        found = self._open.get(self._key(True)) or self._open.get(self._key(write))
        if found is not None:
            return found
        if not write and not os.path.exists(self.path):
            return None
        from netiquette.history.sqlite_file import opened

        connection = self._open[self._key(write)] = opened(self.path, write=write)
        return connection

    def _key(self, write: bool) -> tuple[int, int, bool]:
        return os.getpid(), get_ident(), write


class _Change:
    """A transaction on the file of a history; `contextlib` would cost the cold start."""

    def __init__(self, history: SqliteHistory) -> None:
        self.history = history
        self.connection: sqlite3.Connection | None = None

    def __enter__(self) -> sqlite3.Connection:
        try:
            connection: sqlite3.Connection = self.history._connection(write=True)
            self.connection = connection
            connection.execute("BEGIN IMMEDIATE")
        except (sqlite3.Error, OSError) as error:
            raise _explained(self.history.path, error) from error
        return connection

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        assert self.connection is not None
        if error is None:
            try:
                self.connection.commit()
            except sqlite3.Error as failure:
                error = failure
        if self.connection.in_transaction:
            self.connection.rollback()
        if isinstance(error, (sqlite3.Error, OSError)):
            raise _explained(self.history.path, error) from error


def _explained(path: str, error: Exception) -> HistoryError:
    from netiquette.history.sqlite_file import explained

    return explained(path, error)


def _insert(connection: sqlite3.Connection, batch: list[Record]) -> int:
    """Keeps those whose id is new, with all their rows; how many."""
    fresh: list[tuple[int, Record]] = []
    statement = f"INSERT INTO post ({', '.join(COLUMNS)}) VALUES ({_SLOTS}) ON CONFLICT DO NOTHING"
    for one in batch:
        cursor = connection.execute(statement, to_row(one))
        if cursor.rowcount and cursor.lastrowid is not None:
            fresh.append((cursor.lastrowid, one))
    scopes = sorted((scope, one.at, one.id, n) for n, one in fresh for scope in one.scopes)
    connection.executemany("INSERT INTO scope VALUES (?, ?, ?, ?)", scopes)
    anchors = sorted((anchor, one.at, n) for n, one in fresh for anchor in {*one.anchors})
    connection.executemany("INSERT INTO anchor VALUES (?, ?, ?)", anchors)
    links = sorted(
        (link, one.at, n) for n, one in fresh for link in {hash for _, hash in one.links}
    )
    connection.executemany("INSERT INTO link VALUES (?, ?, ?)", links)
    return len(fresh)


def _erase(connection: sqlite3.Connection, where: str, value: object) -> int:
    """Erases posts with all their rows; how many."""
    rows = connection.execute(f"SELECT n, {_FIELDS} FROM post WHERE {where}", (value,)).fetchall()
    for n, *row in rows:
        one = from_row(tuple(row))
        connection.executemany(
            "DELETE FROM scope WHERE name = ? AND at = ? AND id = ?",
            [(scope, one.at, one.id) for scope in one.scopes],
        )
        for table, hashes in (("anchor", one.anchors), ("link", [hash for _, hash in one.links])):
            connection.executemany(
                f"DELETE FROM {table} WHERE hash = ? AND at = ? AND n = ?",
                [(hash, one.at, n) for hash in hashes],
            )
        connection.execute("DELETE FROM advice WHERE draft = ?", (one.id,))
        connection.execute("DELETE FROM post WHERE n = ?", (n,))
    return len(rows)
