"""Emoji sequences, by the grammar of UTS 51 and the properties of Unicode 17.0.

A sign that is text by default (`©`, `™`, `↔`, a digit) is an emoji only where U+FE0F, a skin tone
or a joiner asks for it. A pictograph that no version of Unicode has assigned yet is one.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.graphemes import SIMPLE, classes
from netiquette.analysis.tokens import Pieces


def emoji(text: str) -> Pieces:
    """The emoji, each whole: flags, keycaps, families and skin tones are one."""
    starts: list[int] = []
    ends: list[int] = []
    if not text.isascii() and any(
        (char > "\u20e2" or char in "©®") and char not in SIMPLE for char in set(text)
    ):
        for match in _sequence().finditer(classes(text)):
            starts.append(match.start())
            ends.append(match.end())
    return Pieces(text, starts, ends)


class _Splitter:
    """Splits texts at their emoji."""

    __slots__ = ()

    def split(self, text: str) -> list[str]:
        """The stretches before, between and after the emoji; one stretch where there is none."""
        found = emoji(text)
        begins = [0, *found.ends]
        stops = [*found.starts, len(text)]
        return [text[begin:stop] for begin, stop in zip(begins, stops, strict=True)]


def sequence() -> _Splitter:
    """What an emoji sequence is, as something that splits a text."""
    return _Splitter()


@cache
def _sequence() -> re.Pattern[str]:
    """One emoji sequence in a row of class letters."""
    tags = "(?:t{1,32}u)?"
    styled = f"(?:vM?|Mv?){tags}"
    joined = f"(?:Z[Xx](?:{styled})?{tags})"
    return re.compile(
        f"RR|0v?q|X(?!w)(?:{styled})?{tags}{joined}*+|x(?:{styled}{joined}*+|{joined}++)|M"
    )
