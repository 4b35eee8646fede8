"""`make faults`: what a history keeps when its writer is killed, crowded, or out of space.

    python -m tools.faults [--kills 200] [--dsn DSN]

Prints one line for each promise, and fails when one is broken.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tools.faults import crowd, disk, kills


def main() -> int:
    """Runs everything; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, metavar="N")
    parser.add_argument("--dsn", default="", help="a PostgreSQL server, to be crowded as well")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        broken = [
            *kills.run(home, arguments.kills),
            *crowd.run(home, arguments.dsn),
            *disk.run(home),
        ]
    for one in broken:
        print(f"BROKEN  {one}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
