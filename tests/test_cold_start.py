"""What the command may import for a plain draft: an import costs more than a lint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {
    "dataclasses",
    "typing",
    "pathlib",
    "json",
    "inspect",
    "importlib.metadata",
    "tomllib",
    "yaml",
    "langdetect",
    "spacy",
    "numpy",
    "regex",
    "logging",
    "datetime",
    "shutil",
    "hashlib",
    "subprocess",
    "netiquette.vectors",
}
DRAFT = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not.\n"


def imported(*command: str, cwd: Path) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return {line.rsplit("|", 1)[1].strip() for line in run.stderr.splitlines() if "|" in line}


def test_a_plain_draft_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    main = "import sys; from netiquette.cli import main; sys.exit(main(['check', 'draft.md']))"
    imported("-c", main, cwd=tmp_path)  # the first run fills the cache of compiled rules

    assert imported("-c", main, cwd=tmp_path) & HEAVY == set()


def test_the_library_imports_nothing_heavy(tmp_path: Path) -> None:
    assert imported("-c", "import netiquette", cwd=tmp_path) & HEAVY == set()


def test_a_lint_imports_nothing_heavy(tmp_path: Path) -> None:
    lint = f"import netiquette; netiquette.lint_post({DRAFT!r}, channel='linkedin')"
    imported("-c", lint, cwd=tmp_path)

    assert imported("-c", lint, cwd=tmp_path) & HEAVY == set()
