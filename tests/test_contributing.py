"""The guide is run: what CONTRIBUTING.md tells a newcomer to type works in a fresh copy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = (
    "src",
    "tests/checks",
    "tests/conftest.py",
    "tests/__init__.py",
    "tools",
    "docs",
    "examples",
    "pyproject.toml",
)


def commands() -> list[str]:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    block = re.search(r"```console\n(.*?)```", guide, re.DOTALL)
    assert block
    return block[1].splitlines()


def test_adding_a_check_is_as_easy_as_the_guide_says(tmp_path: Path) -> None:
    for name in COPIED:
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        ignored = shutil.ignore_patterns("__pycache__", "vectors")
        shutil.copytree(source, target, ignore=ignored) if source.is_dir() else shutil.copy(
            source, target
        )
    env = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "src"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    said = []
    for command in commands():
        words = command.split()
        words = (
            [sys.executable, "-m", *words] if words[0] != "python" else [sys.executable, *words[1:]]
        )
        done = subprocess.run(
            words, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False
        )
        said.append(done.stdout)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"

    assert "2 passed" in said[1]
    assert "Vague" in said[2] or "vague" in said[2]
    assert (tmp_path / "docs" / "checks" / "organise" / "vague-date.md").exists()
