"""kill -9 in the middle of a record or an import: no torn row, what was acknowledged is there."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from netiquette.history.sqlite import SqliteHistory


def run(home: Path, times: int) -> Iterator[str]:
    """Kills a writer again and again on one file; yields what is broken."""
    path = home / "killed.db"
    chance = random.Random(7)
    acknowledged = 0
    for number in range(times):
        batch = (1, 500)[number % 2]  # a record, an import
        prefix = f"run{number}"
        kept = _killed(path, prefix, batch, chance.uniform(0.0, 0.12))
        acknowledged += len(kept)
        yield from _checked(path, prefix, kept, batch)
    print(f"kill -9 {times} times: {acknowledged:,} posts acknowledged, all there, no torn row")


def _killed(path: Path, prefix: str, batch: int, after: float) -> list[str]:
    """The ids that a writer acknowledged before it was killed."""
    command = [sys.executable, "-m", "tools.faults.writer", str(path), prefix, "100000", str(batch)]
    out = path.with_suffix(".out")
    with out.open("wb") as stream:
        writer = subprocess.Popen(command, stdout=stream, stderr=subprocess.DEVNULL)
        started = time.monotonic()
        while out.stat().st_size == 0 and time.monotonic() - started < 20:
            time.sleep(0.002)
        time.sleep(after)
        writer.kill()
        writer.wait()
    text = out.read_text(encoding="utf-8")
    return text[: text.rfind("\n") + 1].split()


def _checked(path: Path, prefix: str, kept: list[str], batch: int) -> Iterator[str]:
    history = SqliteHistory(str(path))
    gone = [id for id in kept if history.get(id) is None]
    if gone:
        yield f"{prefix}: {len(gone)} acknowledged posts are gone"
    history.close()
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            yield f"{prefix}: the file is damaged"
        count = _one(connection, "SELECT count(*) FROM post WHERE id LIKE ?", f"{prefix}-%")
        if count % batch:
            yield f"{prefix}: a batch of {batch} is torn: {count} posts"
        for table in ("scope", "anchor", "link"):
            orphans = f"SELECT count(*) FROM {table} WHERE n NOT IN (SELECT n FROM post)"
            if prefix.endswith("9") and _one(connection, orphans):
                yield f"{prefix}: rows of {table} without their post"
        links = "SELECT count(*) FROM link JOIN post USING (n) WHERE id LIKE ?"
        if _one(connection, links, f"{prefix}-%") != count:
            yield f"{prefix}: posts without their links"
    finally:
        connection.close()


def _one(connection: sqlite3.Connection, query: str, *values: object) -> int:
    return int(connection.execute(query, values).fetchone()[0])
