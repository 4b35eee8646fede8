"""A subject may be welcome in a segment or on a channel; contempt of people is nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netiquette import Config, ConfigError, Post, UnknownNameError, lint_post
from netiquette.cli import main

POLEMIC = "Macron nous ruine et ce gouvernement de voleurs se moque de nous. Dehors, et vite."
INSULT = "Vous êtes un pauvre crétin et personne ne veut lire vos âneries. Taisez-vous."
SEGMENTS: dict[str, Any] = {
    "militants": {"welcomes": ["politics", "promotional"]},
    "clients": {"interests": ["facture"]},
    "club": {"welcomes": "politics"},
}


def checks(text: str, config: dict[str, Any] | None = None, **fields: Any) -> set[str]:
    return {one.check for one in lint_post(Post(text, **fields), config=config).findings}


@pytest.mark.parametrize(
    ("audience", "is_welcome"),
    [
        (("militants",), True),
        (("militants", "club"), True),
        (("militants", "clients"), False),
        (("clients",), False),
        ((), False),
    ],
)
def test_all_segments_addressed_must_welcome_it(
    audience: tuple[str, ...], is_welcome: bool
) -> None:
    found = checks(POLEMIC, {"segments": SEGMENTS}, audience=audience)

    assert ("politics" not in found) is is_welcome


@pytest.mark.parametrize(
    ("channels", "is_welcome"),
    [(("slack",), True), (("slack", "telegram"), True), (("slack", "x"), False), (("x",), False)],
)
def test_all_channels_must_welcome_it(channels: tuple[str, ...], is_welcome: bool) -> None:
    tables = {"slack": {"welcomes": ["politics"]}, "telegram": {"welcomes": ["politics", "mores"]}}
    found = checks(POLEMIC, {"channels": tables}, channels=channels)

    assert ("politics" not in found) is is_welcome


def test_a_channel_of_ones_own_may_welcome() -> None:
    tables = {"agora": {"like": "mastodon", "welcomes": ["politics"]}}

    assert "politics" not in checks(POLEMIC, {"channels": tables}, channels=("agora",))


def test_a_default_audience_welcomes_too() -> None:
    config = {"segments": SEGMENTS, "audience": "militants"}

    assert "politics" not in checks(POLEMIC, config)


def test_the_segment_whose_theme_it_is_is_named() -> None:
    config = {"segments": SEGMENTS, "lang": "fr"}
    report = lint_post(Post(POLEMIC, audience=("clients",)), config=config)
    (finding,) = [one for one in report.findings if one.check == "politics"]

    assert "«\u00a0militants\u00a0»" in finding.advice
    assert finding.because["segment"] == "militants"


def test_an_insult_is_welcome_nowhere() -> None:
    everything = ["politics", "religion", "mores", "gossip", "promotional"]
    config = {
        "segments": {"club": {"welcomes": everything}},
        "channels": {"slack": {"welcomes": everything}},
    }

    assert "hostile-tone" in checks(INSULT, config, audience=("club",), channels=("slack",))


@pytest.mark.parametrize("name", ["hostile", "hostile-tone"])
@pytest.mark.parametrize("kind", ["segments", "channels"])
def test_to_welcome_hostility_is_an_error_that_says_why(kind: str, name: str) -> None:
    with pytest.raises(ConfigError, match="contempt of people is welcome nowhere"):
        Config.from_mapping({kind: {"slack": {"welcomes": [name]}}})


@pytest.mark.parametrize("kind", ["segments", "channels"])
def test_an_unknown_subject_names_the_nearest(kind: str) -> None:
    with pytest.raises(
        UnknownNameError, match="unknown subject 'politic'; did you mean 'politics'"
    ):
        Config.from_mapping({kind: {"slack": {"welcomes": ["politic"]}}})


def test_the_command_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "netiquette.toml").write_text('[segments.club]\nwelcomes = ["religon"]\n')
    (tmp_path / "draft.md").write_text("Bonjour.")
    config = str(tmp_path / "netiquette.toml")

    assert main(["check", str(tmp_path / "draft.md"), "--config", config]) == 2
    assert "did you mean 'religion'" in capsys.readouterr().err
