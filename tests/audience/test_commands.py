"""`netiquette segments` and `netiquette fit`."""

from __future__ import annotations

from pathlib import Path

import pytest

from netiquette.cli import main

CONFIG = """
[segments.bees]
description = "Apiculteurs de la vallée"
samples = "posts/*.md"
languages = ["fr"]
[segments.velo]
interests = ["vélo", "cols", "freins"]
"""
POSTS = (
    "L'essaim s'est posé sur le cerisier, la ruche est vide.",
    "Varroa : je retire les lanières des ruches en novembre.",
    "La reine pond, les hausses se remplissent de miel.",
)
DRAFT = "---\naudience: bees\n---\nMa chaîne saute sur le petit pignon, dérailleur à régler ?\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "posts").mkdir()
    for number, text in enumerate(POSTS):
        (tmp_path / "posts" / f"{number}.md").write_text(text + "\n", encoding="utf-8")
    (tmp_path / "netiquette.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_segments_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["segments"]) == 0
    said = capsys.readouterr().out
    assert "Apiculteurs de la vallée" in said
    assert "vélo, cols, freins" in said


@pytest.mark.usefixtures("folder")
def test_a_fit_shows_the_words_that_made_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", "draft.md", "--lang", "fr"]) == 0
    first, best, addressed, strange, *_ = capsys.readouterr().out.splitlines()
    assert first == "draft.md"
    assert best.split()[0] == "velo"
    assert "dérailleur" in best
    assert addressed.startswith("• bees")
    assert strange.strip().startswith("étranger à bees")


@pytest.mark.usefixtures("folder")
def test_the_draft_is_told_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md"]) == 1  # a warning
    assert "wrong-segment" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_interests_are_learned_from_past_posts(capsys: pytest.CaptureFixture[str]) -> None:
    import tomllib

    assert main(["segments", "learn", "bees", "posts"]) == 0
    learned = tomllib.loads(capsys.readouterr().out)["segments"]["bees"]
    assert learned["languages"] == ["fr"]
    assert {"ruche", "essaim"} & {*learned["interests"], *(w[:-1] for w in learned["interests"])}


@pytest.mark.usefixtures("folder")
def test_an_unknown_segment_is_not_linted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md", "--audience", "bee"]) == 2
    assert "did you mean 'bees'?" in capsys.readouterr().err


def test_no_segment_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["segments"]) == 2
    assert main(["fit", "-"]) == 2
    assert "no segment is declared" in capsys.readouterr().err
