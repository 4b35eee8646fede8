"""The histories that the conformance suite runs against, each empty and ready to be written to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

KINDS = ("memory", "together", "sqlite", "postgres")


@contextmanager
def opened(kind: str) -> Iterator[Any]:
    """An empty history of a kind; skips the test where PostgreSQL is not there."""
    if kind == "sqlite":
        from netiquette.history.sqlite import SqliteHistory

        with TemporaryDirectory() as folder:
            history = SqliteHistory(str(Path(folder) / "posts.db"))
            yield history
            history.close()
        return
    if kind == "postgres":
        yield from _postgres()
        return
    from netiquette.history.memory import MemoryHistory

    yield MemoryHistory()


def _postgres() -> Iterator[Any]:
    dsn = os.environ.get("NETIQUETTE_TEST_POSTGRES")
    if not dsn:
        pytest.skip("no PostgreSQL: `make test` installs and starts one")
    from netiquette.history.postgres import PostgresHistory

    history = PostgresHistory(dsn, schema=f"test_{os.getpid()}_{os.urandom(4).hex()}")
    try:
        yield history
    finally:
        history.drop()
        history.close()
