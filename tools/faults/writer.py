"""A program that records posts and says which ones are kept: it is killed by the fault tests.

python -m tools.faults.writer HISTORY PREFIX COUNT BATCH
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from netiquette import Post
from netiquette.errors import HistoryError
from netiquette.history.protocol import Keeper
from netiquette.history.record import Record, record_of

WORDS = "bread soil river meeting library bicycle garden window letter morning".split()


def history(name: str) -> Keeper:
    """The history of a path, or of a PostgreSQL address with its schema after a #."""
    if "#" in name:
        from netiquette.history.postgres import PostgresHistory

        dsn, _, schema = name.partition("#")
        return PostgresHistory(dsn, schema=schema)
    from netiquette.history.sqlite import SqliteHistory

    return SqliteHistory(name)


def records(prefix: str, count: int) -> Iterator[Record]:
    """Posts that differ, with a link and a contact each."""
    for number in range(count):
        words = " ".join(WORDS[(number * step + step) % 10] for step in range(1, 14))
        text = f"{words} {number} @sam https://example.org/{prefix}/{number}"
        post = Post(text, channels=("x",), audience=("press",), language="en")
        yield record_of(post, id=f"{prefix}-{number}", at=1_770_000_000 + number)


def main() -> int:
    """Records batch after batch; each is acknowledged by a line once it is kept."""
    name, prefix, count, batch = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    keeper = history(name)
    waiting: list[Record] = []
    try:
        for one in records(prefix, count):
            waiting.append(one)
            if len(waiting) == batch:
                keeper.add(waiting)
                print("\n".join(kept.id for kept in waiting), flush=True)
                waiting = []
    except HistoryError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
