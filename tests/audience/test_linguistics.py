"""A configured spaCy pipeline with vectors: made here in a folder, never downloaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from netiquette import ConfigError, UnknownNameError, lint_post
from netiquette.audience.declared import read_segments

SEGMENTS: dict[str, Any] = {
    "fromagers": {"interests": ["tomme", "affinage"], "languages": ["fr"]},
    "vannetiers": {"interests": ["osier", "éclisse"], "languages": ["fr"]},
}
STRANGE = "Le zargouin du matin sent le vroulet, et la brimaste colle au flisson."
"""Words of a trade that no shipped table knows."""


def pipeline(folder: Path, lang: str = "fr", *, vectors: bool = True) -> Path:
    """A pipeline in which the made-up words are the neighbours of cheese, and not of wicker."""
    import numpy as np
    import spacy
    from spacy.vectors import Vectors

    nlp = spacy.blank("xx")
    nlp.meta["lang"], nlp.meta["name"], nlp.meta["version"] = lang, "village_md", "1.2.3"
    if vectors:
        near = {
            "cheese": "tomme affinage zargouin vroulet brimaste flisson",
            "wicker": "osier éclisse",
            "day": "matin sent colle",
        }
        words = [(axis, word) for axis, row in enumerate(near.values()) for word in row.split()]
        data = np.zeros((len(words), len(near)), dtype="float32")
        for row, (axis, _) in enumerate(words):
            data[row, axis] = 2.0
        nlp.vocab.vectors = Vectors(
            strings=nlp.vocab.strings, data=data, keys=[word for _, word in words]
        )
    nlp.to_disk(folder)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta["lang"] = lang
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


def config(name: str | Path, **more: Any) -> dict[str, Any]:
    return {"segments": SEGMENTS, "linguistics": {"fr": str(name)}, "plugins": False, **more}


def test_a_pipeline_raises_the_fit_and_the_report_names_it(tmp_path: Path) -> None:
    home = pipeline(tmp_path / "village")
    without = lint_post(STRANGE, config={"segments": SEGMENTS}, language="fr")
    report = lint_post(STRANGE, config=config(home), language="fr")

    assert report.fit["fromagers"] > without.fit["fromagers"] + 0.2
    assert report.fit["fromagers"] > report.fit["vannetiers"] + 0.2
    assert (without.reading, report.reading) == ("netiquette", "fr_village_md 1.2.3")
    assert report.to_dict()["reading"] == "fr_village_md 1.2.3"
    assert report.skipped == ()


def test_a_post_in_another_language_is_read_by_the_shipped_vectors(tmp_path: Path) -> None:
    home = pipeline(tmp_path / "village")
    text = "The cheese ripens in the cellar until the rind is dry."
    plain = lint_post(text, config={"segments": SEGMENTS}, language="en")
    report = lint_post(text, config=config(home), language="en")

    assert report.reading == "netiquette"
    assert report.fit == plain.fit


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "no spaCy pipeline and no folder is named"),
        ("bare", "has no word vectors"),
        ("english", "reads 'en', not 'fr'"),
        ("broken", "cannot be loaded"),
    ],
)
def test_a_pipeline_that_cannot_be_used_never_costs_the_report(
    tmp_path: Path, made: str | None, said: str
) -> None:
    home = tmp_path / (made or "nowhere")
    if made:
        pipeline(home, "en" if made == "english" else "fr", vectors=made != "bare")
    if made == "broken":
        (home / "vocab" / "vectors").write_bytes(b"no vectors at all")
    plain = lint_post(STRANGE, config={"segments": SEGMENTS}, audience="fromagers", language="fr")
    report = lint_post(STRANGE, config=config(home), audience="fromagers", language="fr")
    (skipped,) = [one for one in report.skipped if one.check == "linguistics"]

    assert report.fit == plain.fit
    assert report.reading == "netiquette"
    assert (skipped.reason, said in skipped.detail) == ("unavailable", True)


@pytest.mark.parametrize(
    ("table", "error", "said"),
    [
        (
            {"fa": "fr_core_news_md"},
            UnknownNameError,
            r"unknown language 'fa'; .*'fr'|valid: en, fr",
        ),
        ({"fr": 3}, ConfigError, "must be the name of a pipeline"),
        ({"fr": " "}, ConfigError, "must be the name of a pipeline"),
    ],
)
def test_a_wrong_key_is_named(table: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said) as raised:
        lint_post("Bonjour", config={"linguistics": table})

    assert "[linguistics]" in str(raised.value)


def test_samples_are_compiled_again_for_another_reading(tmp_path: Path, monkeypatch: Any) -> None:
    from netiquette.analysis.linguistics import Pipelines

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = pipeline(tmp_path / "village")
    (tmp_path / "one.md").write_text("La tomme et son affinage.\n", encoding="utf-8")
    where = str(tmp_path / "netiquette.toml")
    tables = {"fromagers": {"samples": "*.md", "languages": ["fr"]}}
    plain = read_segments(tables, where).profiles()["fromagers"]
    heard = read_segments(tables, where, Pipelines((("fr", str(home)),))).profiles()["fromagers"]
    again = read_segments(tables, where, Pipelines((("fr", str(home)),))).profiles()["fromagers"]

    assert plain.others == {}
    assert heard.others["fr"]
    assert again.row() == heard.row()


def test_a_folder_counts_from_the_config(tmp_path: Path) -> None:
    pipeline(tmp_path / "village")
    toml = tmp_path / "netiquette.toml"
    toml.write_text(
        '[linguistics]\nfr = "village"\n[segments.fromagers]\ninterests = ["tomme", "affinage"]\n'
        'languages = ["fr"]\n',
        encoding="utf-8",
    )
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\nlang: fr\naudience: fromagers\n---\n{STRANGE}\n", encoding="utf-8")
    command = [sys.executable, "-m", "netiquette"]
    fit = subprocess.run(
        [*command, "fit", str(draft), "--config", str(toml)], capture_output=True, text=True
    )
    toml.write_text(toml.read_text(encoding="utf-8").replace('"village"', '"vilage"'), "utf-8")
    check = subprocess.run(
        [*command, "check", str(draft), "--config", str(toml), "--lang", "en"],
        capture_output=True,
        text=True,
    )

    assert "fr_village_md 1.2.3" in fit.stdout
    assert check.returncode in (0, 1)
    assert "'vilage'" in check.stdout


def test_no_spacy_until_a_text_is_compared() -> None:
    code = (
        "import sys; from netiquette import lint_post;"
        "config = {'linguistics': {'fr': 'fr_core_news_md'}, "
        "'segments': {'b': {'interests': ['a']}}};"
        "lint_post('Bonjour à tous', config=config, language='fr');"
        "assert 'spacy' not in sys.modules and 'numpy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
