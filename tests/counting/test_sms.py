"""SMS: septets while every character is in GSM-7, UTF-16 as soon as one is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette.analysis import septets
from tests.counting.measuring import measure


@pytest.mark.parametrize(
    ("text", "unit", "count", "limit", "parts"),
    [
        ("", "septets", 0, 160, 1),
        ("a" * 160, "septets", 160, 160, 1),
        ("a" * 161, "septets", 161, 160, 2),
        ("a" * 306, "septets", 306, 160, 2),
        ("a" * 307, "septets", 307, 160, 3),
        ("Réunion à 9 h, é è à ù É Ç", "septets", 26, 160, 1),
        ("5 €", "septets", 4, 160, 1),
        ("[a] {b} \\ ^ ~ |", "septets", 23, 160, 1),
        ("ç", "utf16", 1, 70, 1),
        ("l’été", "utf16", 5, 70, 1),
        ("🎉", "utf16", 2, 70, 1),
        ("ê" * 70, "utf16", 70, 70, 1),
        ("ê" * 71, "utf16", 71, 70, 2),
        ("ê" * 134, "utf16", 134, 70, 2),
        ("ê" * 135, "utf16", 135, 70, 3),
        ("ê" * 66 + "🎉" * 2, "utf16", 70, 70, 1),
        ("ê" * 66 + "🎉" * 34, "utf16", 134, 70, 3),
        ("a" * 152 + "€" * 77, "septets", 306, 160, 3),
        ("`", "utf16", 1, 70, 1),
    ],
)
def test_segments(text: str, unit: str, count: int, limit: int, parts: int) -> None:
    length = measure(text, "sms")

    assert (length.unit, length.count, length.limit, length.parts) == (unit, count, limit, parts)


def test_what_forced_the_larger_alphabet_is_named() -> None:
    length = measure("Ça, c’est reçu\u00a0!", "sms")

    assert [(one.kind, one.n, one.note) for one in length.drivers] == [
        ("foreign", 3, "’ ç U+00A0"),
        ("characters", 13, ""),
    ]


def test_nothing_is_priced() -> None:
    assert measure("https://example.com/" + "a" * 80, "sms").count == 100


@given(st.text(alphabet="ab€{ç🎉", max_size=400), st.integers(2, 9))
def test_parts_are_filled_one_after_the_other(text: str, each: int) -> None:
    ucs2 = not septets.is_gsm7(text)
    made, room = 1, each
    for character in text:
        cost = septets.count(character) if not ucs2 else 1 + (character > "\uffff")
        if cost > room:
            made, room = made + 1, each
        room -= cost

    assert septets.parts(text, each, ucs2=ucs2) == made
