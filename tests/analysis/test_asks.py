"""What asks something of the reader, in French and in English, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette import read
from netiquette.analysis import Analysis


def acts(text: str, language: str) -> list[str]:
    asks = read(text, language=language).asks
    return [f"{ask.act}?" if ask.conditional else ask.act for ask in asks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sign up by Thursday.", ["register"]),
        ("Please share this post with your friends.", ["share"]),
        ("Like, comment and share!", ["like", "comment", "share"]),
        ("Follow us on Mastodon, and leave us a review.", ["follow", "review"]),
        ("Could you check the boiler before noon?", ["do"]),
        ("If you have a question, write to me.", ["contact?"]),
        ("Interested? Email us.", ["contact?"]),
        ("Has anybody seen this on version 3?", ["answer"]),
        ("You can call us on 01632 960 118.", ["contact?"]),
        ("Boosts welcome.", ["share"]),
        ("Donate now or share this appeal.", ["donate", "share"]),
    ],
)
def test_english_asks(text: str, expected: list[str]) -> None:
    assert acts(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inscrivez-vous avant jeudi.", ["register"]),
        ("Merci de partager cette annonce autour de vous.", ["share"]),
        ("Likez, commentez, partagez !", ["like", "comment", "share"]),
        ("N'hésitez pas à nous contacter et à vous abonner.", ["contact?", "follow"]),
        ("Pourriez-vous relire la page 3 ?", ["do"]),
        ("Si vous avez une question, écrivez-moi.", ["contact?"]),
        ("Une question ? Écrivez-moi.", ["contact?"]),
        ("Quelqu'un a trois places ?", ["answer"]),
        ("Suivez-nous, et laissez-nous un avis.", ["follow", "review"]),
        ("Dites-nous en commentaire ce que vous en pensez.", ["comment"]),
        ("Dites‑nous si vous venez.", ["register"]),
        ("L’atelier est complet ; n’hésitez pas à faire tourner.", ["share"]),
    ],
)
def test_french_asks(text: str, expected: list[str]) -> None:
    assert acts(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We share this post every year.", "en"),
        ("Share prices fell, and followers left.", "en"),
        ("“Please share this post”, says the flyer.", "en"),
        ("Did you know that eels climb?", "en"),
        ("The result? A leak.", "en"),
        ("Please note that the lift is out of order.", "en"),
        ("Book 3 of the series is out.", "en"),
        ("Il écrit et partage cette publication chaque lundi.", "fr"),
        ("Le partage des tâches est voté.", "fr"),
        ("« Partagez cette publication », dit l'affiche.", "fr"),
        ("Merci de votre patience.", "fr"),
        ("Merci d'avoir répondu si vite.", "fr"),
        ("Le résultat ? Une fuite.", "fr"),
        ("Veuillez noter que l'ascenseur est en panne.", "fr"),
    ],
)
def test_what_only_looks_like_an_ask(text: str, language: str) -> None:
    assert acts(text, language) == []


def test_an_ask_is_told_with_its_clause() -> None:
    text = "Le four est plein. Inscrivez-vous avant jeudi, la liste est courte."
    (ask,) = read(text, language="fr").asks

    assert ask.text == "Inscrivez-vous avant jeudi"
    assert text[ask.span.start : ask.span.end] == ask.text


def test_an_unknown_language_is_not_read() -> None:
    assert read("Bitte teilt diesen Beitrag.", language="de").asks == ()


PIECES = st.sampled_from(
    [
        "please ",
        "share ",
        "this ",
        "post",
        "?",
        ". ",
        ", ",
        "and ",
        "« ",
        " » ",
        "l'",
        "if ",
        "you ",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["en", "fr"]))
def test_every_ask_lies_in_the_text_and_in_order(text: str, language: str) -> None:
    analysis: Analysis = read(text, language=language)
    asks = analysis.asks

    assert all(text[ask.span.start : ask.span.end] == ask.text != "" for ask in asks)
    assert [ask.span.start for ask in asks] == sorted({ask.span.start for ask in asks})
