"""Words are counted as people count them, and a breath is a breath."""

from __future__ import annotations

import pytest

from netiquette import Finding, Severity, lint_post

WORD = {"en": "water ", "fr": "rivière "}


def findings(text: str, language: str = "en", **options: int) -> tuple[Finding, ...]:
    config = {"select": ["long-sentence"], "plugins": False, "checks": {"long-sentence": options}}
    return lint_post(text, language=language, config=config).findings


@pytest.mark.parametrize(("language", "most"), [("en", 38), ("fr", 40)])
def test_the_bound_is_the_language_s(language: str, most: int) -> None:
    word = WORD[language]

    assert findings(word * most + ".", language) == ()
    assert findings(word * (most + 1) + ".", language)[0].because["count"] == most + 1


def test_far_above_it_is_a_warning() -> None:
    assert findings("water " * 50)[0].severity is Severity.INFO
    assert findings("water " * 60)[0].severity is Severity.WARNING


def test_elided_articles_are_no_words_of_their_own() -> None:
    assert findings("l'eau " * 40, "fr") == ()
    assert findings("l'eau " * 41, "fr")[0].because["count"] == 41


def test_a_semicolon_is_a_breath_and_a_clock_is_not() -> None:
    assert findings("water " * 30 + "; " + "water " * 30) == ()
    assert len(findings("water " * 20 + "at 9:30 " + "water " * 20)) == 1


def test_an_enumeration_is_left_alone() -> None:
    assert findings("Bring " + "one red apple, " * 30) == ()


def test_the_bound_can_be_set() -> None:
    assert len(findings("water " * 21, words=20)) == 1
    assert findings("water " * 45, words=50) == ()


def test_other_languages_are_left_alone() -> None:
    assert findings("Wasser " * 80, "de") == ()
