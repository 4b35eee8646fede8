"""Times commands and calls in turn, so that a noisy machine slows all of them alike."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from statistics import median


def commands(rows: dict[str, Sequence[str]], *, rounds: int = 15) -> dict[str, float]:
    """Median seconds of each command as a whole process, the commands taken in turn."""
    times: dict[str, list[float]] = {name: [] for name in rows}
    for _ in range(rounds):
        for name, command in rows.items():
            started = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False)
            times[name].append(time.perf_counter() - started)
    return {name: median(found) for name, found in times.items()}


def calls(rows: dict[str, Callable[[], object]], *, rounds: int = 50) -> dict[str, float]:
    """Median seconds of each call, the calls taken in turn, after one that warms up."""
    for call in rows.values():
        call()
    times: dict[str, list[float]] = {name: [] for name in rows}
    for _ in range(rounds):
        for name, call in rows.items():
            started = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - started)
    return {name: median(found) for name, found in times.items()}


def table(title: str, rows: Sequence[Sequence[str]]) -> None:
    """Prints rows in columns under a title."""
    print(f"\n{title}")
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
