"""Links are counted once each, against the channel first and good habits second."""

from __future__ import annotations

from netiquette import Finding, Severity, lint_post

SIX = " ".join(f"https://example.org/{name}" for name in "abcdef")


def findings(text: str, *channels: str) -> tuple[Finding, ...]:
    config = {"select": ["too-many-links"], "plugins": False}
    return lint_post(text, channel=channels, config=config).findings


def test_what_the_channel_refuses_is_an_error_with_its_source() -> None:
    (finding,) = findings(SIX, "threads", "x")

    assert finding.severity is Severity.ERROR
    assert finding.match == "https://example.org/f"
    assert "Threads" in finding.message
    assert finding.because["source"]


def test_advice_names_the_strictest_channel_once() -> None:
    (finding,) = findings("Maps: " + SIX, "linkedin", "x")

    assert finding.severity is Severity.INFO
    assert finding.because["most"] == 2
    assert finding.because["channels"] == ["linkedin", "x"]


def test_one_address_counts_once() -> None:
    assert findings("https://example.org/a " * 9, "threads", "x") == ()


def test_without_a_channel_nothing_is_said() -> None:
    assert findings(SIX) == ()
