"""The laws of the house, for any text: what every check and every report keeps."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette import Config, Media, Post, Rule, lint_post
from netiquette.analysis import graphemes
from netiquette.catalogue import entries
from netiquette.engine import analyse, findings
from netiquette.report import Skipped
from tests.hostile import texts

CHANNELS = ("x", "mastodon", "bluesky", "linkedin", "slack", "mailing-list", "sms", "instagram")
EVERYTHING = Config.from_mapping({"select": ["all"], "max-per-check": 1000, "plugins": False})

posts = st.builds(
    Post,
    texts,
    title=st.none() | texts,
    channels=st.lists(st.sampled_from(CHANNELS), max_size=3, unique=True).map(tuple),
    language=st.sampled_from((None, "fr", "en", "de")),
    summary=st.none() | texts,
    media=st.lists(st.builds(Media, st.none() | texts), max_size=2).map(tuple),
    thread=st.lists(texts, max_size=2).map(tuple),
)


@given(posts)
def test_no_check_fails_on_any_text(post: Post) -> None:
    report = lint_post(post, config=EVERYTHING)

    assert [one for one in report.skipped if one.reason == "crash"] == []


@given(posts)
def test_every_span_lies_in_its_field_and_covers_what_it_says(post: Post) -> None:
    for finding in lint_post(post, config=EVERYTHING).findings:
        text = post.field(finding.field)
        start, end = finding.span

        assert 0 <= start <= end <= len(text)
        assert text[start:end] == finding.match
        assert start < end or not text


@given(posts)
def test_the_same_post_gets_the_same_report(post: Post) -> None:
    assert (
        lint_post(post, config=EVERYTHING).to_dict() == lint_post(post, config=EVERYTHING).to_dict()
    )


@given(posts)
def test_all_checks_together_are_the_union_of_each_alone(post: Post) -> None:
    setting = EVERYTHING.setting(channels=post.channels)
    skipped: list[Skipped] = []
    together = list(findings(analyse(post, setting), setting, skipped))
    alone = []
    for active in setting.active:
        one = setting.replace(active=(active,))
        alone += list(findings(analyse(post, one), one, skipped))

    assert together == alone


@given(posts)
def test_fingerprints_tell_findings_apart(post: Post) -> None:
    found = [finding.fingerprint for finding in lint_post(post, config=EVERYTHING).findings]

    assert len(found) == len(set(found))


@given(posts)
def test_safe_edits_settle_and_break_no_grapheme(post: Post) -> None:
    text = post.text
    for _ in range(6):
        report = lint_post(post.replace(text=text), config=EVERYTHING)
        edits = sorted(
            (edit.span, edit.replacement)
            for finding in report.findings
            for edit in finding.edits
            if edit.safe and finding.field == "text"
        )
        if not edits:
            return
        for span, _ in edits:
            assert graphemes.is_boundary(text, span.start)
            assert graphemes.is_boundary(text, span.end)
        (start, end), replacement = edits[0]
        text = text[:start] + replacement + text[end:]
    pytest.fail(f"still something to fix: {edits!r}")


@given(posts)
def test_messages_are_filled_in_both_languages(post: Post) -> None:
    for lang in ("en", "fr"):
        for finding in lint_post(post, config=EVERYTHING.replace_lang(lang)).findings:
            assert finding.message
            assert "{" not in finding.message.replace(finding.match, "") or "{" in post.text


def test_every_rule_has_checks() -> None:
    rules = {entry.rule for entry in entries().values()}

    assert {Rule.ORGANISE, Rule.CHOOSE} <= rules


HOSTILE = {
    "one word": "a" * 1_000_000,
    "words": "netiquette " * 90_000,
    "phrases": "in order to " * 80_000,
    "ats": "@" * 1_000_000,
    "mentions": "@a " * 330_000,
    "hashes": "#a" * 500_000,
    "tags": "#a " * 330_000,
    "links": "https://example.com/a " * 45_000,
    "dots": "a." * 500_000,
    "brackets": "(" * 1_000_000,
    "square": "[a" * 500_000,
    "braces": "{{" * 500_000,
    "quotes": '"a ' * 330_000,
    "guillemets": "« a " * 250_000,
    "ticks": "`" * 1_000_000,
    "stars": "**a " * 250_000,
    "angles": "<!" * 500_000,
    "emoji": "👩\u200d👩\u200d👧" * 200_000,
    "marks": "e" + "\u0301" * 1_000_000,
    "bold": "𝗯" * 500_000,
    "shouts": "STOP! " * 160_000,
    "lines": "\n" * 1_000_000,
    "lines of words": "bonjour à tous\n" * 66_000,
    "spaces": " " * 1_000_000,
    "rtl": "\u202eשלום " * 150_000,
    "numbers": "1 250,50 € " * 90_000,
    "surrogates": "\ud800" * 1_000_000,
    "apostrophes": "l'" * 500_000,
    "hyphens": "a-" * 500_000,
    "sentences": "a. " * 330_000,
    "list items": "\n1. a" * 200_000,
    "replies": "> a\n" * 250_000,
    "broken ticks": "`\n" * 500_000,
    "handles": "@a.b.c " * 140_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_anything_is_linted_in_bounded_time(name: str) -> None:
    """The aim is 2 s (benchmarks measure it); a quadratic step would take minutes."""
    text = HOSTILE[name]
    started = time.process_time()
    report = lint_post(text, channel=("x", "mailing-list"), language="en")

    assert [one for one in report.skipped if one.reason == "crash"] == []
    assert report.lengths["x"].count >= 0
    assert time.process_time() - started < 20
