"""From findings to a report: what is kept, what is said, what is merged."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from netiquette import Config, Post, Rule, Severity, UnknownNameError, lint_post, lint_posts
from netiquette.check import Check, Flaw, Say
from netiquette.engine import MOST_FLAWS, analyse, findings, lint
from netiquette.plugins import foreign
from netiquette.post import Span
from netiquette.setting import Active, Setting

BAD = "The workshop moves to the the library on Tuesday."


def check(name: str, *spans: tuple[int, int], severity: Severity = Severity.WARNING) -> Check:
    def run(_analysis: object, _options: object) -> Any:
        return (Flaw(Span(*span)) for span in spans)

    return Check(
        run=run,
        title={"en": name},
        says={"en": Say("“{match}”")},
        good={},
        bad={},
        source="test",
        severity=severity,
        id=name,
        rule=Rule.ORGANISE,
    )


def setting(*checks: Check, **fields: Any) -> Setting:
    return Setting(active=tuple(Active(foreign(one)) for one in checks), **fields)


def test_two_checks_on_the_same_words_are_one_finding_that_names_both() -> None:
    mild, grave = check("mild", (0, 3)), check("grave", (0, 3), severity=Severity.ERROR)
    report = lint(Post(BAD), setting(mild, grave))

    assert [finding.check for finding in report.findings] == ["grave"]
    assert report.findings[0].because["also"] == ["mild"]


def test_findings_stand_in_the_order_of_the_text() -> None:
    report = lint(Post(BAD), setting(check("b", (4, 12), (0, 3)), check("a", (13, 18))))

    assert [finding.span.start for finding in report.findings] == [0, 4, 13]


def test_the_rest_of_a_long_list_is_counted() -> None:
    many = check("many", *((at, at + 1) for at in range(40)))
    report = lint(Post(BAD), setting(many, max_per_check=10))

    assert len(report.findings) == 10
    assert report.capped == {"many": 30}


def test_a_check_is_stopped_in_time() -> None:
    def run(_analysis: object, _options: object) -> Any:
        while True:
            yield Flaw(Span(0, 1))

    endless = check("endless").replace(run=run)

    made = setting(endless)

    assert len(list(findings(analyse(Post(BAD), made), made, []))) == MOST_FLAWS
    assert len(lint(Post(BAD), made).findings) == 1


def test_a_check_that_fails_is_named_and_the_others_speak() -> None:
    def run(_analysis: object, _options: object) -> Any:
        raise RuntimeError("out of order")

    broken = check("broken").replace(run=run)
    report = lint(Post(BAD), setting(broken, check("fine", (0, 3))))

    assert [finding.check for finding in report.findings] == ["fine"]
    assert [(one.check, one.reason) for one in report.skipped] == [("broken", "crash")]
    assert "out of order" in report.skipped[0].detail


def test_equal_words_have_fingerprints_of_their_own_that_survive_moves() -> None:
    text = "no no no and no"
    spans = ((0, 2), (3, 5), (13, 15))
    before = lint(Post(text), setting(check("c", *spans))).findings
    moved = tuple((start + 7, end + 7) for start, end in spans)
    after = lint(Post("Hello.\n" + text), setting(check("c", *moved))).findings

    assert len({finding.fingerprint for finding in before}) == 3
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]


def test_unknown_languages_are_said() -> None:
    german = "Der Kurs beginnt am Dienstag um sechs in der Bibliothek, bitte bringt eure Räder mit."
    report = lint_post(german)

    assert report.language not in ("en", "fr")
    assert {one.reason for one in report.skipped} == {"language"}
    assert "wordy-phrase" in {one.check for one in report.skipped}


def test_a_report_says_ok_by_the_bar_of_its_config() -> None:
    assert not lint_post(BAD).ok
    assert lint_post(BAD, config={"fail-on": "error"}).ok
    assert lint_post(BAD, config={"fail-on": "never"}).ok


def test_by_rule_has_every_rule() -> None:
    report = lint_post(BAD)

    assert set(report.by_rule) == set(Rule)
    assert [one.check for one in report.by_rule[Rule.ORGANISE]] == ["repeated-word"]
    assert report.counts[Severity.WARNING] == 1


def test_several_channels_and_the_arguments_of_the_call_win_over_the_post() -> None:
    post = Post(BAD, channels=("sms",))

    assert list(lint_post(post).lengths) == ["sms"]
    assert list(lint_post(post, channel=["x", "twitter", "bluesky"]).lengths) == ["x", "bluesky"]


def test_an_unknown_channel_offers_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="mastodon"):
        lint_post(BAD, channel="mastodn")


def test_what_is_no_post_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="bytes"):
        lint_post(b"bytes")  # type: ignore[arg-type]


def test_many_posts_are_linted_one_by_one() -> None:
    reports = lint_posts([BAD, Post("Fine.")], channel="x")

    assert [len(report.findings) for report in reports] == [1, 0]


def test_vocabulary_is_always_allowed() -> None:
    text = "We ship in order to learn, and the cat sleeps on the mat."

    assert [one.check for one in lint_post(text).findings] == ["wordy-phrase"]
    assert not lint_post(text, config={"vocabulary": ["order"]}).findings


def test_a_suppression_expires_with_the_clock_it_is_given() -> None:
    rule = {"check": "repeated-word", "reason": "a song", "until": "2026-06-30"}
    config = Config.from_mapping({"suppressions": [rule]})

    assert not lint_post(BAD, config=config, now=datetime(2026, 6, 30, tzinfo=UTC)).findings
    assert lint_post(BAD, config=config, now=datetime(2026, 7, 1, tzinfo=UTC)).findings
    assert lint_post(BAD, config=config).suppressed[0].by.reason == "a song"


def test_overrides_go_from_the_general_to_the_particular() -> None:
    config = Config.from_mapping(
        {
            "checks": {"repeated-word": {"severity": "info"}},
            "overrides": [{"paths": ["a/**"], "checks": {"repeated-word": {"severity": "error"}}}],
            "channels": {"x": {"ignore": ["repeated-word"]}},
        }
    )

    def severities(path: str, *channels: str) -> list[Severity]:
        made = config.setting(channels=channels, path=path)
        return [one.severity for one in lint(Post(BAD), made).findings]

    assert severities("b/post.md") == [Severity.INFO]
    assert severities("a/b/post.md") == [Severity.ERROR]
    assert severities("a/b/post.md", "x") == []


def test_a_preview_check_runs_when_it_is_asked_for() -> None:
    text = "Send me your QBR slides before noon, please."

    assert not lint_post(text).findings
    for config in ({"preview": True}, {"select": ["unexplained-acronym"]}, {"select": ["all"]}):
        assert "unexplained-acronym" in {
            one.check for one in lint_post(text, config=config).findings
        }


def test_raw_findings_are_what_the_checks_yield() -> None:
    made = setting(check("c", (0, 3)))

    assert [one.check for one in findings(analyse(Post(BAD), made), made, [])] == ["c"]
