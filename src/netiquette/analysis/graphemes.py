"""Extended grapheme clusters: what a reader sees as one character (UAX 29, Unicode 17.0)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Signs beyond the Latin letters that join neither what is before nor what is after them.
SIMPLE = frozenset("‐‑–—―‘’‚“”„†•…‰′″‹›€→←−✓ŒœŠšŽžŸˆ˜\u2009\u202f\u2028\u2029")
_MOST_KEPT = 20_000


class _Classes(dict[int, str]):
    """The class of each code point that was asked for, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        from netiquette.analysis.characters import CLASSES, STARTS

        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[code] = CLASSES[bisect_right(STARTS, code) - 1]
        return found


_classes = _Classes()


def classes(text: str) -> str:
    """The class letter of each character (see characters.py)."""
    return text.translate(_classes)


def _is_simple(text: str) -> bool:
    """Whether only CR LF can be one cluster in a text."""
    return text.isascii() or SIMPLE.issuperset(char for char in set(text) if char > "\u02ff")


@cache
def _cluster() -> re.Pattern[str]:
    """One cluster in a row of class letters: the rules GB3 to GB999, none of which looks back."""
    extend = "EekMqvwtu"
    return re.compile(
        r"rn|[rnC]"
        r"|P*+(?:"
        r"L*+(?:[AV]V*+|B)T*+|L++|T++"
        r"|RR?"
        rf"|[Xxy](?:[{extend}]*+Z[Xxy])*+"
        r"|c(?:[EMqvwtuZ]*+k[EMqvwtukZ]*+c)*+"
        r"|[^rnCP]"
        rf")[{extend}ZS]*+"
        rf"|P++[{extend}ZS]*+"
    )


def count(text: str) -> int:
    """How many characters a reader sees."""
    if _is_simple(text):
        return len(text) - text.count("\r\n")
    return len(_cluster().findall(classes(text)))


def boundaries(text: str) -> Iterator[int]:
    """The offset after each cluster, in order; the last one is the length of the text."""
    for match in _cluster().finditer(classes(text)):
        yield match.end()


def is_boundary(text: str, offset: int) -> bool:
    """Whether the text may be cut at an offset without cutting a cluster."""
    if not 0 < offset < len(text):
        return 0 <= offset <= len(text)
    pair = text[offset - 1 : offset + 1]
    if _is_simple(pair):
        return pair != "\r\n"
    start = offset
    while start:
        start -= 1
        if text[start].isspace() and text[start] != "\n":
            break
    return any(start + end == offset for end in boundaries(text[start : offset + 1]))
