"""`python -m tools.docs` writes the generated pages; `--check` fails when one is not up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def pages() -> Iterator[tuple[str, str]]:
    """(path below docs/, text) of every generated page: those of each `*_page(s).py` here."""
    for file in sorted(Path(__file__).parent.glob("*_page*.py")):
        yield from import_module(f"tools.docs.{file.stem}").pages()


def main(check: bool) -> int:
    made = dict(pages())
    stale = [path for path, text in made.items() if _stored(path) != text]
    orphans = [
        path
        for path in (str(one.relative_to(DOCS)) for one in DOCS.glob("checks/**/*.md"))
        if path not in made
    ]
    if check:
        for path in (*stale, *orphans):
            print(f"docs/{path} is not what the code says; run `make docs`", file=sys.stderr)
        return 1 if stale or orphans else 0
    for path in stale:
        target = DOCS / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(made[path], encoding="utf-8")
    for path in orphans:
        (DOCS / path).unlink()
    return 0


def _stored(path: str) -> str | None:
    target = DOCS / path
    return target.read_text(encoding="utf-8") if target.exists() else None


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
