"""A full disk: a clear error, and what was kept before is still there."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from netiquette.history.protocol import EVER
from netiquette.history.sqlite import SqliteHistory
from tools.faults.writer import records


def run(home: Path) -> Iterator[str]:
    """Records until a file may grow no more; yields what is broken."""
    path = home / "full.db"
    history = SqliteHistory(str(path))
    history.add(records("old", 200))
    history.close()
    most = path.stat().st_size + 200_000

    def bounded() -> None:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    writer = subprocess.run(
        [sys.executable, "-m", "tools.faults.writer", str(path), "new", "100000", "500"],
        capture_output=True,
        encoding="utf-8",
        preexec_fn=bounded,
        check=False,
    )
    if writer.returncode != 2 or "nothing was changed" not in writer.stderr:
        yield f"full disk: {writer.returncode}, {writer.stderr[-300:]!r}"
    history = SqliteHistory(str(path))
    ids = {one.id for one in history.records(*EVER)}
    kept = set(writer.stdout.split())
    history.close()
    if ids != kept | {f"old-{number}" for number in range(200)}:
        yield f"full disk: {len(ids)} posts, {len(kept)} acknowledged"
    print(f"full disk: {writer.stderr.strip()}; {len(ids)} posts are there")
