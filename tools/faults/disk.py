"""A full disk: a clear error, and what was kept before is still there."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from netiquette.errors import HistoryError
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
    yield from _read_only(home)


def _read_only(home: Path) -> Iterator[str]:
    """A folder that one may not write to: reading works, writing is refused in clear words."""
    folder = home / "shelf"
    folder.mkdir()
    path = folder / "posts.db"
    history = SqliteHistory(str(path))
    history.add(records("old", 20))
    history.close()
    home.chmod(0o755)
    folder.chmod(0o555)
    path.chmod(0o444)
    before = path.read_bytes()
    child = os.fork()
    if child == 0:
        os._exit(_tried(path))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status or path.read_bytes() != before or len([*folder.iterdir()]) != 1:
        yield f"read-only folder: status {status}, {sorted(one.name for one in folder.iterdir())}"
    folder.chmod(0o755)
    print("read-only folder: read, not written to, and said so")


def _tried(path: Path) -> int:
    """Reads and writes as somebody who may only read: 0 when all is as it should be."""
    try:
        if os.getuid() == 0:
            os.setuid(65534)
        history = SqliteHistory(str(path))
        if len(list(history.records(*EVER))) != 20:
            return 3
        try:
            history.add(records("new", 1))
        except HistoryError as error:
            return 0 if "nothing was changed" in str(error) or "may you write" in str(error) else 4
        return 5
    except BaseException as error:
        print(error, file=sys.stderr)
        return 6
