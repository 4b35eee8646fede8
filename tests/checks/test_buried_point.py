"""A late point is told once, with the warm-up as its place, whatever the channel hides."""

from __future__ import annotations

from netiquette import Finding, Severity, lint_post

WARM = (
    "I hope this message finds you all well. As many of you know, our team has been working very "
    "hard behind the scenes on something that is close to our hearts, and it has been quite a "
    "journey with many ups and downs."
)
CHANGES = {"select": ["buried-point", "below-the-fold"], "plugins": False}


def findings(text: str, *channels: str, **options: int) -> tuple[Finding, ...]:
    config = {**CHANGES, "checks": {"buried-point": options}}
    return lint_post(text, channel=channels, language="en", config=config).findings


def test_the_words_before_the_point_are_counted_without_the_greeting() -> None:
    (finding,) = findings(f"Dear all,\n\n{WARM} The library opens.", "email")

    assert finding.check == "buried-point"
    assert finding.severity is Severity.WARNING
    assert finding.because["count"] == len(WARM.split())
    assert finding.match == WARM


def test_where_the_channel_folds_the_two_are_one_finding() -> None:
    (finding,) = findings(f"{WARM} The library opens on Saturday.", "linkedin")

    assert finding.check == "buried-point"
    assert finding.because["also"] == ["below-the-fold"]


def test_how_late_is_late_can_be_set() -> None:
    text = f"{WARM} The library opens."

    assert findings(text, "email", words=60) == ()
    assert len(findings("I hope you are well. The library opens.", "email", words=4)) == 1


def test_the_fold_names_its_source_and_is_only_advice() -> None:
    config = {"select": ["below-the-fold"], "plugins": False}
    text = f"{WARM} The library opens on Saturday."
    report = lint_post(text, channel=("facebook", "instagram"), config=config)
    (finding,) = report.findings

    assert finding.severity is Severity.INFO
    assert finding.because["channels"] == ["instagram"]
    assert finding.because["shown"] == 125
    assert finding.because["source"]
