"""Unicode's own cases for graphemes and emoji, against tables of a later version of Unicode."""

from __future__ import annotations

from pathlib import Path

import pytest

from netiquette.analysis import graphemes
from netiquette.analysis.emoji import emoji

DATA = Path(__file__).parent / "data" / "unicode-16"


def rows(name: str) -> list[str]:
    """The lines of a file without comments."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [row for line in lines if (row := line.partition("#")[0].strip())]


def breaks(row: str) -> tuple[str, list[int]]:
    """The text of a case and the offsets at which it breaks."""
    text, at = "", []
    for piece in row.split():
        if piece == "÷":
            at.append(len(text))
        elif piece != "×":
            text += chr(int(piece, 16))
    return text, at


def test_the_file_is_whole() -> None:
    assert len(rows("GraphemeBreakTest.txt")) == 1093


@pytest.mark.parametrize("row", rows("GraphemeBreakTest.txt"))
def test_breaks_where_unicode_breaks(row: str) -> None:
    text, expected = breaks(row)

    assert expected[1:] == list(graphemes.boundaries(text))
    assert len(expected) - 1 == graphemes.count(text)
    assert expected == [at for at in range(len(text) + 1) if graphemes.is_boundary(text, at)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("déjà vu", 7),
        ("de\u0301ja\u0300", 4),
        ("a\r\nb\n\r", 5),
        ("नमस्ते", 3),
        ("👨‍👩‍👧‍👦🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿", 3),
        ("🇫🇷🇬🇧🇩", 3),
        ("한국어각", 4),
        ("\ud83d\ude00", 2),
    ],
)
def test_counts_what_a_reader_sees(text: str, expected: int) -> None:
    assert graphemes.count(text) == expected


def test_every_qualified_emoji_is_one_token() -> None:
    for row in rows("emoji-test.txt"):
        points, status = (part.strip() for part in row.split(";"))
        text = "".join(chr(int(point, 16)) for point in points.split())
        if status in ("fully-qualified", "minimally-qualified", "component"):
            assert [one.text for one in emoji(f"a{text}b")] == [text]


@pytest.mark.parametrize("text", ["© ™ ↔ ‼ ☺ 1 # *", "a\u200db\ufe0f", "→ ✓ ★ €", "😀\ufe0e"])
def test_signs_that_are_text_are_no_emoji(text: str) -> None:
    assert emoji(text) == ()


@pytest.mark.parametrize("text", ["©\ufe0f", "1\ufe0f⃣", "✌🏿", "🫪", "\U0001fadf", "\U0001faff"])
def test_newest_and_future_emoji(text: str) -> None:
    assert [one.text for one in emoji(text)] == [text]
