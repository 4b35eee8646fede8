"""The small language in which turns of phrase are written."""

from __future__ import annotations

import pytest

from netiquette import read
from netiquette.analysis.turns import compile_turns, match
from netiquette.errors import RuleError


def found(pattern: str, text: str) -> str | None:
    """The words that a pattern takes at the beginning of a text."""
    turns = compile_turns({"it": [pattern]}, {"post": ["post", "page"]}, "here")
    words = read(text, language="en").words
    hit = match(turns, words, text, 0, len(words))
    return None if hit is None else text[: words.ends[hit[0] - 1]]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("share this", "Share this page", "Share this"),
        ("share|forward it", "forward it", "forward it"),
        ("shar(e|ing)", "sharing it", "sharing"),
        ("a(b|c)-(d|e)", "ac-d", "ac-d"),
        ("like the? <post>", "like page one", "like page"),
        ("like the? <post>", "like the page", "like the page"),
        ("tag # friends", "tag 3 friends", "tag 3 friends"),
        ("say ^", "say YES to", "say YES"),
        ("say ^", "say yes to", None),
        ("tell * friend", "tell your friend", "tell your friend"),
        ("tell … friend", "tell it to a friend of mine", "tell it to a friend"),
        ("tell … friend", "tell a b c d e f g friend", None),
        ("sign .", "sign, please", "sign"),
        ("sign .", "sign it", None),
        ("like =and", "like and share", "like"),
        ("like =and", "like or share", None),
    ],
)
def test_what_a_pattern_takes(pattern: str, text: str, expected: str | None) -> None:
    assert found(pattern, text) == expected


@pytest.mark.parametrize("pattern", ["? this", "# friends", "<nothing> there", "… end"])
def test_a_pattern_that_cannot_be_found_is_refused(pattern: str) -> None:
    with pytest.raises(RuleError, match="here"):
        compile_turns({"it": [pattern]}, {}, "here")
