"""Each unit, on texts where they all differ."""

from __future__ import annotations

import pytest

from netiquette.analysis import units

FAMILY = "👨‍👩‍👧‍👦"
UNITS = ("graphemes", "codepoints", "utf16", "utf8", "weighted", "septets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0, 0, 0, 0, 0, 0)),
        ("Bonjour", (7, 7, 7, 7, 7, 7)),
        ("été", (3, 3, 3, 5, 3, 3)),
        ("e\u0301", (1, 2, 2, 3, 2, 2)),
        ("😀", (1, 1, 2, 4, 2, 2)),
        (FAMILY, (1, 7, 11, 25, 11, 11)),
        ("漢字", (2, 2, 2, 6, 4, 2)),
        ("a\r\nb", (3, 4, 4, 4, 4, 4)),
        ("« oui »", (7, 7, 7, 9, 7, 7)),
        ("“l’été…”", (8, 8, 8, 18, 9, 8)),
        ("5 €", (3, 3, 3, 5, 4, 4)),
        ("नमस्ते", (3, 6, 6, 18, 6, 6)),
        ("\ud83d", (1, 1, 1, 3, 2, 1)),
    ],
)
def test_one_text_in_every_unit(text: str, expected: tuple[int, ...]) -> None:
    counted = tuple(units.count(text, unit) for unit in UNITS)

    assert counted == expected


def test_a_pair_of_lone_surrogates_stays_two_characters() -> None:
    pair = "\ud83d\ude00"

    assert units.count(pair, "codepoints") == 2
    assert units.count(pair, "utf8") == 6


def test_an_unknown_unit_is_an_error() -> None:
    with pytest.raises(ValueError, match="furlongs"):
        units.count("é", "furlongs")


def test_evidence_can_be_seen_and_written_anywhere() -> None:
    (wide, _) = units.drivers("Prix\u202f: \ud800 \ufe0f", "weighted")

    assert wide.note == "U+202F U+D800 U+FE0F"
    wide.note.encode("utf-8")
