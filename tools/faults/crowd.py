"""Eight processes recording at once: none lost, none doubled, nobody is told of a lock."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from netiquette.history.protocol import EVER
from tools.faults.writer import history

WRITERS = 8
POSTS = 120


def run(home: Path, dsn: str) -> Iterator[str]:
    """Crowds a file, and a server where there is one; yields what is broken."""
    yield from _crowd("sqlite", str(home / "crowd.db"))
    if dsn:
        name = f"{dsn}#faults_{os.getpid()}"
        yield from _crowd("postgres", name)
        history(name).drop()  # type: ignore[attr-defined]


def _crowd(kind: str, name: str) -> Iterator[str]:
    """Half of the writers record posts of their own, the others all the same ones."""
    writers = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tools.faults.writer", name),
                *(f"own{number}" if number % 2 else "shared", str(POSTS), "3"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(WRITERS)
    ]
    for writer in writers:
        _, said = writer.communicate()
        if writer.returncode or said:
            yield f"{kind}: a writer failed: {said.decode()[:300]}"
    keeper = history(name)
    ids = [one.id for one in keeper.records(*EVER)]
    keeper.close()
    prefixes = ["shared", *(f"own{number}" for number in range(1, WRITERS, 2))]
    wanted = {f"{prefix}-{number}" for prefix in prefixes for number in range(POSTS)}
    if sorted(ids) != sorted(wanted):
        yield f"{kind}: {len(ids)} posts instead of {len(wanted)}"
    print(f"{kind}: {WRITERS} processes at once, {len(ids)} posts, none lost, none doubled")
