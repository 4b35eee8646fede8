"""Words and sentences, as French and English readers see them."""

from __future__ import annotations

import pytest

from netiquette.analysis import read
from netiquette.analysis.words import keys_of


def words(text: str, language: str) -> list[str]:
    return [one.text for one in read(text, language=language).words]


def sentences(text: str, language: str) -> list[str]:
    return [one.text for one in read(text, language=language).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'ami d'Anne", "l'|ami|d'|Anne"),
        ("L’été, qu’on s’en aille", "L’|été|qu’|on|s’|en|aille"),
        ("jusqu'à lorsqu'il puisqu'elle quoiqu'on", "jusqu'|à|lorsqu'|il|puisqu'|elle|quoiqu'|on"),
        (
            "Aujourd’hui quelqu'un presqu'île prud'homme",
            "Aujourd’hui|quelqu'un|presqu'île|prud'homme",
        ),
        ("jusqu'aujourd'hui d'aujourd'hui", "jusqu'|aujourd'hui|d'|aujourd'hui"),
        ("c'est-à-dire peut-être dit-il", "c'|est-à-dire|peut-être|dit-il"),
        ("3,5 km, v1.2.3 et 14h30", "3,5|km|v1.2.3|et|14h30"),
        ("« Déjà » !", "Déjà"),
        ("de\u0301ja\u0300 vu", "de\u0301ja\u0300|vu"),
        ("un·e candidat·e", "un·e|candidat·e"),
        ("_mot_ *mot* mot_clef", "mot|mot|mot_clef"),
    ],
)
def test_french_words(text: str, expected: str) -> None:
    assert expected.split("|") == words(text, "fr")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't it’s o'clock rock'n'roll", "don't|it’s|o'clock|rock'n'roll"),
        ("c'mon d'you dogs' tails", "c'mon|d'you|dogs|tails"),
        ("U.S. e.g. Ph.D. p.m.", "U.S.|e.g.|Ph.D.|p.m."),
        ("state-of-the-art 1,250.50 3.14", "state-of-the-art|1,250.50|3.14"),
        ("end.Next", "end|Next"),
    ],
)
def test_english_words(text: str, expected: str) -> None:
    assert expected.split("|") == words(text, "en")


def test_words_are_prose_only() -> None:
    text = "Voir https://a.fr/le-chat, @bob, #LeChat, jean@a.fr et `le code` ici"

    assert words(text, "fr") == ["Voir", "et", "ici"]


def test_keys_are_folded_and_aligned() -> None:
    found = read("L’Été À l'ORÉE", language="fr").words

    assert found.keys == ["l'", "été", "à", "l'", "orée"]
    assert [found[0].text, found[-1].text] == ["L’", "ORÉE"]
    assert [one.text for one in found[1:3]] == ["Été", "À"]
    assert keys_of("D’abord", "fr") == ["d'", "abord"]
    assert keys_of("d’abord", "en") == ["d'abord"]


@pytest.mark.parametrize(
    "text",
    [
        "M. Dupont est venu.|Mme Le Goff aussi.",
        "Voir p. ex. le n° 12, cf. p. 3.|Merci !",
        "Du pain, du lait, etc.|Le reste demain.",
        "Du pain, du lait, etc. pour demain.",
        "« Vraiment ? » dit-il.|« Oui. »|Il part.",
        "C'est fini !!|On rentre ?|Oui…|Bon… on verra.",
        "Bravo ! 🎉|Merci à tous ! 🙏|À demain.",
        "Titre\n|Un paragraphe sur deux lignes qui ont été coupées\npar le logiciel.",
        "À faire :\n|- acheter du pain\n|- appeler Luc",
        "1. Ouvrir le capot.\n|2. Fermer le capot.",
        "Tout est sur https://a.fr/page.|Bonne lecture.",
        "Le prix est de 3.5 € (soit 3,5 €).|C'est peu.",
        "J. Martin et A. B. Durand signent.|Fin.",
        "Le rapport (page 3.)|Puis la suite.",
    ],
)
def test_french_sentences(text: str) -> None:
    expected = [one.strip() for one in text.split("|")]

    assert expected == sentences(text.replace("\n|", "\n").replace("|", " "), "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith and Dr. Jones agree.|So do we.",
        "It works, e.g. on Linux, i.e. everywhere.|Try it!",
        "She lives in the U.S.|The weather is fine.",
        "The U.S. Army and Acme Inc. employees met.|It rained.",
        "Meet at 5 p.m. on Monday.|Bring tea.",
        '"Really?" she asked.|"Yes."|He left.',
        "It's v1.2.3.|Not 3.5 yet.",
        "Wait... what?|Yes.",
        "One line\n|Another line\n|third",
        "We ship!!! 🚀🚀|See you there :)",
        "Read `a. B` first.|Then go.",
        "Email bob@a.co.|Thanks.",
    ],
)
def test_english_sentences(text: str) -> None:
    expected = [one.strip() for one in text.split("|")]

    assert expected == sentences(text.replace("\n|", "\n").replace("|", " "), "en")


def test_hashtags_at_the_end_are_no_sentence() -> None:
    assert sentences("We ship today.\n\n#Python #OpenSource https://a.co", "en") == [
        "We ship today."
    ]
