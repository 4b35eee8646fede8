"""The example drafts and their reports: a change of a rule shows here as a diff to be read.

`make golden` writes the reports again.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netiquette import Config, lint_post
from netiquette.cli._linting import Request, run
from netiquette.formats import render

ROOT = Path(__file__).resolve().parents[1]
DRAFTS = sorted((ROOT / "examples" / "drafts").iterdir())
GOLDEN = ROOT / "tests" / "golden"
SCHEMA = json.loads((ROOT / "docs" / "wire-format.schema.json").read_text(encoding="utf-8"))


def report(path: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.chdir(ROOT)
    config = Config.load("examples/netiquette.toml").replace(plugins=False).replace_lang(lang)
    outcome = run(Request((os.path.relpath(path, ROOT),)), config)
    made: dict[str, Any] = json.loads(render("json", outcome))
    return made


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_the_report_is_the_golden_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lang = "fr" if "lang: fr" in path.read_text(encoding="utf-8") else "en"
    text = json.dumps(report(path, lang, monkeypatch), ensure_ascii=False, indent=1) + "\n"
    golden = GOLDEN / f"{path.stem}.json"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8"), "run `make golden` and read the diff"


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_every_report_keeps_the_schema(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for draft in report(path, "en", monkeypatch)["drafts"]:
        jsonschema.validate(draft["report"], SCHEMA)


def test_a_report_of_the_library_keeps_the_schema() -> None:
    text = "Read this!!! https://example.com/?utm_source=x"
    made = lint_post(text, channel=("x", "sms")).to_dict()

    jsonschema.validate(json.loads(json.dumps(made)), SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**made, "version": 2}, SCHEMA)


def test_there_are_twenty_examples_of_both_languages_and_six_channels() -> None:
    texts = [path.read_text(encoding="utf-8") for path in DRAFTS]
    channels = {line for text in texts for line in text.splitlines() if line.startswith("channel")}

    assert len(DRAFTS) >= 20
    assert sum("lang: fr" in text for text in texts) >= 8
    assert len(channels) >= 8
