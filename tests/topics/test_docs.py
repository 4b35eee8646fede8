"""The judge that docs/topics.md tells how to make, made as it says, and what else it promises."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from netiquette import Config, lint_post
from netiquette.topics import SUBJECTS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "topics.md"
TEMPLATES = PAGE.parents[1] / "src" / "netiquette" / "rules" / "templates"


def block(first_line: str) -> str:
    found = re.search(
        rf"^```\w+\n{re.escape(first_line)}.*?\n(.*?)^```", PAGE.read_text("utf-8"), re.S | re.M
    )
    assert found is not None
    return found[1]


def test_the_judge_of_the_page_works_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tomllib.loads(block("# pyproject.toml"))["project"]
    home = tmp_path / "site-packages"
    info = home / f"own_judge-{project['version']}.dist-info"
    info.mkdir(parents=True)
    (home / "own_judge.py").write_text(block("# own_judge.py"), encoding="utf-8")
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    (group,) = project["entry-points"]
    lines = [f"{name} = {target}" for name, target in project["entry-points"][group].items()]
    (info / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]) + "\n")
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    config = tomllib.loads(block("# netiquette.toml"))

    text = "Le syndicat appelle à la grève : votez contre ce gouvernement de voleurs et Macron."
    (finding,) = [one for one in lint_post(text, config=config).findings if one.check == "politics"]

    assert finding.because["judge"] == config["judge"]
    assert finding.because["probability"] == 1.0


def test_every_subject_that_may_be_welcome_is_named() -> None:
    page = PAGE.read_text("utf-8")

    assert all(f"`{subject}`" in page for subject in SUBJECTS)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_template_says_true_things_of_judge_and_welcome(lang: str) -> None:
    text = (TEMPLATES / f"netiquette.{lang}.toml").read_text(encoding="utf-8")
    lines = re.findall(r"^# (judge = .*|\[segments\..*|interests = .*|welcomes = .*)$", text, re.M)

    assert len(lines) == 4
    Config.from_mapping(tomllib.loads("\n".join(lines)))
