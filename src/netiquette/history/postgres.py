"""A history in a PostgreSQL database, for a team: `pip install netiquette[postgres]`.

The tables live in a schema of their own, by default `netiquette`, made by the first change.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice

from netiquette.errors import HistoryError
from netiquette.history.protocol import CANDIDATES, EVER, NEWEST
from netiquette.history.record import clean
from netiquette.history.rows import COLUMNS, from_row, to_row

try:
    import psycopg
except ImportError:
    raise HistoryError(
        "a PostgreSQL history needs psycopg: pip install 'netiquette[postgres]'"
    ) from None

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from netiquette.history.record import Record

BATCH = 2_000
_FIELDS = ", ".join(f"post.{name}" for name in COLUMNS)
_SLOTS = ", ".join(["%s"] * len(COLUMNS))
_LOCK = 0x6E657469

# One list of statements for each version, applied in order. Ids are compared by their bytes, as
# the other histories compare them.
VERSIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE post (
            n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            id text COLLATE "C" NOT NULL UNIQUE,
            at bigint NOT NULL,
            author text NOT NULL,
            channels text NOT NULL,
            audience text NOT NULL,
            contacts text NOT NULL,
            kind text NOT NULL,
            language text NOT NULL,
            length bigint NOT NULL,
            text text,
            whole bigint NOT NULL,
            sketch bytea NOT NULL,
            anchors bytea NOT NULL,
            links text NOT NULL,
            subjects bytea NOT NULL,
            reply_to text NOT NULL,
            answers bigint,
            liked double precision
        )""",
        """CREATE TABLE scope (name text COLLATE "C" NOT NULL, at bigint NOT NULL,
            id text COLLATE "C" NOT NULL, n bigint NOT NULL REFERENCES post ON DELETE CASCADE,
            PRIMARY KEY (name, at, id))""",
        "CREATE INDEX ON scope (n)",
        """CREATE TABLE anchor (hash bigint NOT NULL, at bigint NOT NULL,
            id text COLLATE "C" NOT NULL, n bigint NOT NULL REFERENCES post ON DELETE CASCADE,
            PRIMARY KEY (hash, at, id))""",
        "CREATE INDEX ON anchor (n)",
        """CREATE TABLE link (hash bigint NOT NULL, at bigint NOT NULL,
            id text COLLATE "C" NOT NULL, n bigint NOT NULL REFERENCES post ON DELETE CASCADE,
            PRIMARY KEY (hash, at, id))""",
        "CREATE INDEX ON link (n)",
        """CREATE TABLE advice (draft text NOT NULL, key text NOT NULL, at bigint NOT NULL,
            PRIMARY KEY (draft, key))""",
    ),
)
LATEST = len(VERSIONS)


class PostgresHistory:
    """Records in a PostgreSQL database. Answers as `protocol.Keeper` says.

    Raises HistoryError when the server cannot be reached or refuses.
    """

    def __init__(self, dsn: str, *, schema: str = "netiquette") -> None:
        if not schema.replace("_", "").isalnum() or not schema.isascii():
            raise HistoryError(f"postgres: {schema!r} is no name for a schema: letters, digits, _")
        self.dsn, self.schema = dsn, schema
        self._open: psycopg.Connection[tuple[Any, ...]] | None = None
        self._version = 0

    def times(self, scope: str, since: int, until: int, limit: int) -> list[int]:
        """See protocol.History."""
        rows = self._read(
            "SELECT at FROM scope WHERE name = %s AND at >= %s AND at < %s"
            " ORDER BY at DESC, id DESC LIMIT %s",
            (clean(scope), since, until, max(limit, 0)),
        )
        return [at for (at,) in reversed(rows)]

    def latest(self, scope: str, until: int, limit: int) -> list[Record]:
        """See protocol.History."""
        return self._records(
            f"SELECT {_FIELDS} FROM scope JOIN post USING (n) WHERE name = %s AND scope.at < %s"
            " ORDER BY scope.at DESC, scope.id DESC LIMIT %s",
            (clean(scope), until, max(limit, 0)),
        )

    def alike(self, runs: Sequence[int], until: int) -> list[Record]:
        """See protocol.History."""
        return self._records(
            f"""WITH shared AS (
                SELECT found.n, count(*) AS many
                FROM unnest(%s::bigint[]) AS wanted (hash), LATERAL (
                    SELECT n FROM anchor WHERE anchor.hash = wanted.hash AND at < %s
                    ORDER BY at DESC, id DESC LIMIT {NEWEST}
                ) AS found GROUP BY found.n
            )
            SELECT {_FIELDS} FROM shared JOIN post USING (n)
            ORDER BY many DESC, at DESC, id DESC LIMIT {CANDIDATES}""",
            (list({*runs}), until),
        )

    def linked(self, links: Sequence[int], since: int, until: int) -> list[Record]:
        """See protocol.History."""
        return self._records(
            f"""SELECT {_FIELDS} FROM post WHERE n IN (
                SELECT found.n FROM unnest(%s::bigint[]) AS wanted (hash), LATERAL (
                    SELECT n FROM link WHERE link.hash = wanted.hash AND at >= %s AND at < %s
                    ORDER BY at DESC, id DESC LIMIT {NEWEST}
                ) AS found
            ) ORDER BY at DESC, id DESC LIMIT {NEWEST}""",
            (list({*links}), since, until),
        )

    def get(self, id: str) -> Record | None:
        """See protocol.History."""
        found = self._records(f"SELECT {_FIELDS} FROM post WHERE id = %s", (clean(id),))
        return found[0] if found else None

    def records(self, since: int = EVER[0], until: int = EVER[1]) -> Iterator[Record]:
        """See protocol.History."""
        after: tuple[int, str] = (since, "")
        while True:
            found = self._records(
                f"SELECT {_FIELDS} FROM scope JOIN post USING (n) WHERE name = ''"
                " AND (scope.at, scope.id) > (%s, %s) AND scope.at < %s"
                " ORDER BY scope.at, scope.id LIMIT %s",
                (*after, until, BATCH),
            )
            yield from found
            if len(found) < BATCH:
                return
            after = found[-1].order

    def advised(self, draft: str) -> Mapping[str, int]:
        """See protocol.History."""
        return dict(self._read("SELECT key, at FROM advice WHERE draft = %s", (clean(draft),)))

    def add(self, records: Iterable[Record]) -> int:
        """See protocol.Keeper."""
        with self._change() as cursor:
            count, rest = 0, iter(records)
            while batch := list(islice(rest, BATCH)):
                count += _insert(cursor, batch)
            return count

    def put(self, record: Record) -> bool:
        """See protocol.Keeper."""
        with self._change() as cursor:
            cursor.execute("DELETE FROM post WHERE id = %s", (clean(record.id),))
            old = cursor.rowcount
            _insert(cursor, [record])
            return bool(old)

    def forget(
        self, *, id: str | None = None, contact: str | None = None, before: int | None = None
    ) -> int:
        """See protocol.Keeper. The server frees the space when it vacuums its tables."""
        count = 0
        contacts = "n IN (SELECT n FROM scope WHERE name = %s)"
        with self._change() as cursor:
            for where, value in (
                ("id = %s", None if id is None else clean(id)),
                (contacts, None if contact is None else f"contact:{clean(contact)}"),
                ("at < %s", before),
            ):
                if value is not None:
                    cursor.execute(f"DELETE FROM post WHERE {where} RETURNING id", (value,))
                    gone = [row[0] for row in cursor.fetchall()]
                    cursor.execute("DELETE FROM advice WHERE draft = ANY (%s)", (gone,))
                    count += len(gone)
        return count

    def advise(self, draft: str, keys: Iterable[str], at: int) -> None:
        """See protocol.Keeper."""
        with self._change() as cursor:
            cursor.executemany(
                "INSERT INTO advice VALUES (%s, %s, %s)"
                " ON CONFLICT (draft, key) DO UPDATE SET at = excluded.at",
                [(clean(draft), key, at) for key in keys],
            )

    def drop(self) -> None:
        """Erases the whole schema with all that it holds."""
        with self._change() as cursor:
            cursor.execute(f"DROP SCHEMA IF EXISTS {self.schema} CASCADE")
        self._version = 0

    def close(self) -> None:
        """See protocol.Keeper."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _records(self, query: str, values: Sequence[Any]) -> list[Record]:
        return [from_row(row) for row in self._read(query, values)]

    def _read(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        try:
            connection = self._connection()
            if self._known_version(connection) == 0:
                return []
            with connection.transaction():
                return connection.execute(query.encode(), values).fetchall()
        except psycopg.Error as error:
            raise self._explained(error) from error

    @contextmanager
    def _change(self) -> Iterator[psycopg.Cursor[tuple[Any, ...]]]:
        """One transaction: everything in it, or nothing."""
        try:
            connection = self._connection()
            self._prepare(connection)
            with connection.transaction(), connection.cursor() as cursor:
                # one writer at a time: two imports of the same posts would wait for each other
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK + 1,))
                yield cursor
        except psycopg.Error as error:
            raise self._explained(error) from error

    def _connection(self) -> psycopg.Connection[tuple[Any, ...]]:
        if self._open is None or self._open.closed:
            self._open = psycopg.connect(self.dsn, autocommit=True, connect_timeout=10)
            self._open.execute(f"SET search_path TO {self.schema}".encode())
        return self._open

    def _known_version(self, connection: psycopg.Connection[tuple[Any, ...]]) -> int:
        """The version of the tables, 0 when there are none. Raises HistoryError for a later one."""
        if self._version == 0:
            there = connection.execute("SELECT to_regclass('version')").fetchone()
            if there is None or there[0] is None:
                return 0
            row = connection.execute("SELECT max(number) FROM version").fetchone()
            self._version = row[0] if row and row[0] else 0
        if self._version > LATEST:
            raise HistoryError(
                f"postgres: schema {self.schema} has version {self._version}, of a later"
                f" netiquette; this one reads {LATEST}. Nothing was changed"
            )
        return self._version

    def _prepare(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        """Makes or migrates the tables; one program at a time."""
        if self._known_version(connection) == LATEST:
            return
        self._version = 0
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {self.schema}".encode())
            connection.execute("CREATE TABLE IF NOT EXISTS version (number int PRIMARY KEY)")
            for number in range(self._known_version(connection), LATEST):
                for statement in VERSIONS[number]:
                    connection.execute(statement.encode())
                connection.execute("INSERT INTO version VALUES (%s)", (number + 1,))
        self._version = LATEST

    def _explained(self, error: psycopg.Error) -> HistoryError:
        reason = " ".join(str(error).split()) or type(error).__name__
        return HistoryError(f"postgres: {reason}")


def _insert(cursor: psycopg.Cursor[tuple[Any, ...]], batch: list[Record]) -> int:
    """Keeps those whose id is new, with all their rows; how many."""
    named = {clean(one.id): one for one in reversed(batch)}
    rows = [(id, *to_row(one)[1:]) for id, one in sorted(named.items())]
    columns = ", ".join(COLUMNS)
    cursor.executemany(
        f"INSERT INTO post ({columns}) VALUES ({_SLOTS}) ON CONFLICT DO NOTHING RETURNING n, id",
        rows,
        returning=True,
    )
    fresh: list[tuple[int, str, Record]] = []
    for _ in rows:
        row = cursor.fetchone()
        if row is not None:
            fresh.append((row[0], row[1], named[row[1]]))
        cursor.nextset()
    with cursor.copy("COPY scope (name, at, id, n) FROM STDIN") as copy:
        for n, id, one in fresh:
            for scope in one.scopes:
                copy.write_row((clean(scope), one.at, id, n))
    for table in ("anchor", "link"):
        with cursor.copy(f"COPY {table} (hash, at, id, n) FROM STDIN") as copy:
            for n, id, one in fresh:
                hashes = one.anchors if table == "anchor" else [hash for _, hash in one.links]
                for hash in {*hashes}:
                    copy.write_row((hash, one.at, id, n))
    return len(fresh)
