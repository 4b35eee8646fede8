"""Distinct acts are counted; steps, alternatives and offers are not."""

from __future__ import annotations

import pytest

from netiquette import Finding, Severity, lint_post


def findings(text: str, language: str) -> tuple[Finding, ...]:
    config = {"select": ["several-asks"], "plugins": False}
    return lint_post(text, language=language, config=config).findings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Write to us or call us.", "en"),
        ("Come on Saturday. Sign up here. Questions: call us.", "en"),
        ("Share this post or sign the petition.", "en"),
        ("Share this post. Please share it widely!", "en"),
        ("To apply, send your CV to jobs@example.org or ring us.", "en"),
        ("Venez samedi, inscrivez-vous ici, écrivez-nous en cas d'empêchement.", "fr"),
        ("Partagez cette annonce ou signez la pétition.", "fr"),
        ("Achetez vos billets en ligne ou réservez par téléphone.", "fr"),
    ],
)
def test_one_ask_in_several_words_is_one(text: str, language: str) -> None:
    assert findings(text, language) == ()


def test_two_are_a_remark_and_three_a_warning() -> None:
    two = findings("Sign up by Friday. Then share this post.", "en")
    three = findings("Sign up by Friday. Share this post. Follow us!", "en")

    assert [one.severity for one in two] == [Severity.INFO]
    assert [one.severity for one in three] == [Severity.WARNING]
    assert three[0].because["acts"] == ["register", "share", "follow"]


def test_the_asks_are_quoted_in_the_message() -> None:
    (finding,) = findings("Signez la pétition. Suivez-nous !", "fr")

    assert "Signez la pétition" in finding.message
    assert finding.match == "Suivez-nous"
