"""A judge of one's own: found, asked on suspicion only, named, and never able to break a report."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from netiquette import Config, ConfigError, Report, UnknownNameError, lint_post
from netiquette.cli import main
from netiquette.topics import Judge, Topics, score
from netiquette.topics.judge import asked, band

POLEMIC = "Macron nous ruine et ce gouvernement de voleurs se moque de nous. Dehors, et vite."
CALM = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not."
TOPICS = {"politics", "religion", "mores", "gossip", "hostile-tone", "promotional"}
MODULE = """
def calm(text, language):
    return {}

def sure(text, language):
    assert language == "fr"
    return {"religion": 0.95, "gossip": 0.8, "mores": 0.6}

class Counting:
    asked = 0
    def __call__(self, text, language):
        Counting.asked += 1
        return {"politics": 1}

def offline(text, language):
    raise ConnectionError("no network on the train")

RUBBISH = [
    *({"sports": 0.9}, {"politics": 7.0}, {"politics": float("nan")}, {"politics": "much"}),
    *(0.4, None),
]

def rubbish(text, language):
    return RUBBISH[0]
"""


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution that offers the judges of MODULE, in a folder of packages of its own."""
    home = tmp_path / "some-packages"
    info = home / "own_judges-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: own-judges\nVersion: 1.0\n")
    names = ("calm", "sure", "offline", "rubbish")
    lines = [f"{name} = own_judges:{name}" for name in names]
    lines += ["counting = own_judges:Counting", "gone = own_judges:is_not_there"]
    lines += ["shipped = own_judges:calm"]
    (info / "entry_points.txt").write_text("\n".join(["[netiquette.judges]", *lines]) + "\n")
    (home / "own_judges.py").write_text(MODULE)
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delitem(sys.modules, "own_judges", raising=False)


def lint(text: str, judge: str, **keys: Any) -> Report:
    from netiquette import plugins

    plugins._judge.cache_clear()
    return lint_post(text, config={"judge": judge, **keys})


def said(report: Report) -> dict[str, str]:
    return {one.check: one.because["band"] for one in report.findings if one.check in TOPICS}


def test_the_shipped_judge_speaks_unless_told_otherwise() -> None:
    (finding,) = [one for one in lint_post(POLEMIC).findings if one.check == "politics"]

    assert finding.because["judge"] == "shipped"
    assert lint(POLEMIC, "auto").to_dict() == lint_post(POLEMIC).to_dict()


def test_never_leaves_the_screen_alone() -> None:
    report = lint(POLEMIC, "never")

    assert {one.because["judge"] for one in report.findings} <= {"screen"}
    assert report.skipped == ()


def test_a_judge_of_ones_own_is_asked_and_named() -> None:
    report = lint(POLEMIC, "sure")

    assert said(report) == {"religion": "sure", "gossip": "likely"}
    assert {one.because["judge"] for one in report.findings} == {"sure"}
    assert report.to_dict()["findings"][0]["because"]["judge"] == "sure"


def test_what_it_doubts_is_told_when_doubts_are_wanted() -> None:
    off = {"severity": "off"}
    checks = {"mores": {"unsure": True}, "religion": off, "gossip": off}
    report = lint(POLEMIC, "sure", checks=checks)

    assert said(report)["mores"] == "unsure"
    assert [one.severity.key for one in report.findings if one.check == "mores"] == ["info"]


def test_it_may_find_nothing() -> None:
    assert said(lint(POLEMIC, "calm")) == {}


def test_it_is_not_asked_about_a_calm_post_and_made_once() -> None:
    lint(CALM, "counting")
    assert "own_judges" not in sys.modules

    lint(POLEMIC, "counting")
    assert sys.modules["own_judges"].Counting.asked == 1


def test_when_it_raises_the_screen_speaks_alone_and_nothing_else_is_lost() -> None:
    text = f"{POLEMIC} Voici le le lien."
    report = lint(text, "offline")
    (skipped,) = report.skipped

    assert (skipped.check, skipped.reason) == ("judge", "unavailable")
    assert "offline" in skipped.detail
    assert "no network on the train" in skipped.detail
    assert "repeated-word" in {one.check for one in report.findings}
    assert said(report) == said(lint(text, "never"))


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (0, "'sports' is no subject"),
        (1, "no probability"),
        (2, "no probability"),
        (3, "ValueError"),
        (4, "not float"),
        (5, "not NoneType"),
    ],
)
def test_rubbish_is_refused_and_told(
    number: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lint(POLEMIC, "rubbish")
    module = sys.modules["own_judges"]
    monkeypatch.setattr(module, "RUBBISH", [module.RUBBISH[number]])
    report = lint(POLEMIC, "rubbish")

    assert why in report.skipped[0].detail
    assert said(report) == said(lint(POLEMIC, "never"))


def test_one_that_cannot_be_imported_is_told_when_it_is_needed() -> None:
    assert lint(CALM, "gone").skipped == ()
    assert "is_not_there" in lint(POLEMIC, "gone").skipped[0].detail


def test_an_unknown_judge_names_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnknownNameError, match="unknown judge 'ofline'; did you mean 'offline'"):
        Config.from_mapping({"judge": "ofline"})
    with pytest.raises(UnknownNameError, match="unknown judge 'shipped'"):
        Config.from_mapping({"judge": "shipped"})
    with pytest.raises(ConfigError, match="judge must be a text"):
        Config.from_mapping({"judge": True})

    (tmp_path / "netiquette.toml").write_text('judge = "neverr"\n')
    (tmp_path / "draft.md").write_text(CALM)
    config = str(tmp_path / "netiquette.toml")
    assert main(["check", str(tmp_path / "draft.md"), "--config", config]) == 2
    assert "did you mean 'never'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("judge", "line"),
    [
        ("sure", "subjects judged by “sure”, a judge of your own"),
        ("never", "subjects judged by the screen alone"),
        ("auto", "subjects judged by the judge that comes with netiquette"),
        ("offline", "the judge could not speak: offline: ConnectionError"),
    ],
)
def test_the_command_says_who_spoke(
    judge: str, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from netiquette import plugins

    plugins._judge.cache_clear()
    (tmp_path / "netiquette.toml").write_text(f'judge = "{judge}"\nlang = "en"\n')
    (tmp_path / "draft.md").write_text(POLEMIC)
    main(["check", str(tmp_path / "draft.md"), "--config", str(tmp_path / "netiquette.toml")])

    assert line in capsys.readouterr().out


def test_a_function_is_a_judge() -> None:
    def loud(text: str, language: str, /) -> Mapping[str, float]:
        return {"hostile": 1.0 if text.isupper() and language == "en" else 0.0}

    judge: Judge = loud
    topics = Topics("loud", lambda: judge)

    assert topics.load is not None
    assert asked(topics.load(), "NO", "en")["hostile"] == 1.0
    assert [band(share) for share in (0.95, 0.8, 0.5, 0.49)] == ["sure", "likely", "unsure", ""]


def test_score_never_asks_anybody_else() -> None:
    assert score(POLEMIC)["politics"] == score(POLEMIC, language="fr")["politics"]
