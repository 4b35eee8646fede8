"""The hook, as its users have it: the real pre-commit, a content repository, a local clone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GOOD = "The workshop is on Tuesday at six, in the library.\n"
BAD = "The workshop moves to the the library on Tuesday.\n"


def run(*command: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env=env,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


def git(*arguments: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=A Writer", "-c", "user.email=writer@example.org")
    return run("git", *identity, *arguments, cwd=cwd, check=check)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of posts whose hook is a clone of this project as it is now."""
    base = tmp_path_factory.mktemp("hook")
    clone, posts = base / "netiquette", base / "posts"
    git("clone", "--quiet", str(ROOT), str(clone), cwd=base)
    for name in ("src", "pyproject.toml", ".pre-commit-hooks.yaml", "README.md"):
        run("rm", "-rf", str(clone / name), cwd=base)
        run("cp", "-r", str(ROOT / name), str(clone / name), cwd=base)
    git("add", "-A", cwd=clone)
    git("commit", "--quiet", "--allow-empty", "-m", "as it is now", cwd=clone)
    revision = git("rev-parse", "HEAD", cwd=clone).stdout.strip()
    posts.mkdir()
    git("init", "--quiet", cwd=posts)
    (posts / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n"
        "      - id: netiquette-fix\n        stages: [manual]\n      - id: netiquette\n",
        encoding="utf-8",
    )
    (posts / "netiquette.toml").write_text('lang = "en"\n', encoding="utf-8")
    home = {
        "PRE_COMMIT_HOME": str(base / "home"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    os.environ.update(home)
    run(sys.executable, "-m", "pre_commit", "install", cwd=posts)
    return posts


def commit(posts: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    (posts / name).write_text(text, encoding="utf-8")
    git("add", "-A", cwd=posts)
    return git("commit", "-m", name, cwd=posts, check=False)


def test_the_hook_refuses_passes_and_fixes(content: Path) -> None:
    refused = commit(content, "monday.md", BAD)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "repeated-word" in refused.stdout + refused.stderr

    hook = ("run", "netiquette-fix", "--hook-stage", "manual", "--all-files")
    fixed = run(sys.executable, "-m", "pre_commit", *hook, cwd=content, check=False)
    assert fixed.returncode == 1, "a hook that changes files fails, so that they are added again"
    assert (content / "monday.md").read_text(encoding="utf-8") == BAD.replace("the the", "the")

    passed = commit(content, "tuesday.md", GOOD)
    assert passed.returncode == 0, passed.stdout + passed.stderr
