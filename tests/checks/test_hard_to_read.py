"""The LIX of a post, by hand."""

from __future__ import annotations

from netiquette import Finding, lint_post

LONG = "administration "
SHORT = "water "


def findings(text: str, language: str = "en") -> tuple[Finding, ...]:
    config = {"select": ["hard-to-read"], "plugins": False}
    return lint_post(text, language=language, config=config).findings


def post(long: int, short: int, sentences: int = 4) -> str:
    return ((LONG * long + SHORT * short).strip() + ". ") * sentences


def test_the_lix_is_words_per_sentence_plus_the_share_of_long_words() -> None:
    (finding,) = findings(post(8, 12))

    assert finding.because["lix"] == 20 + 40
    assert finding.because["share"] == 40
    assert finding.whole


def test_up_to_the_bound_nothing_is_said() -> None:
    assert findings(post(6, 14)) == ()
    assert len(findings(post(7, 13))) == 1
    assert findings(post(7, 13), "fr") == ()


def test_short_posts_are_not_measured() -> None:
    assert findings(post(18, 1, sentences=3)) == ()
    assert len(findings(post(20, 0, sentences=3))) == 1
