"""The features of the screen: words, pieces of words and pairs of words, by a hash of 32 bits."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import AnyStr

SHORTEST, LONGEST = 3, 5
LONGEST_WORD = 24
PIECES = 0.7
"""What all pieces of a word weigh together, the word itself being 1."""
PAIR = 0.7
STILLNESS = 12.0
"""How many words a text is longer than it is: a short one decides less."""

_LENGTHS = range(SHORTEST, LONGEST + 1)
_PIECE = crc32(b"c")
_PLAIN = str.maketrans("àâäáãåçéèêëîïíìñôöóòõùûüúÿý", "aaaaaaceeeeiiiinooooouuuuyy")


def word(key: str) -> int:
    """The feature that a word is."""
    return crc32(b"w" + key.encode("utf-8", "surrogatepass"))


def pieces(key: str) -> list[int]:
    """The features of a word's distinct pieces of three to five letters, without accents."""
    marked = f"<{key[:LONGEST_WORD].translate(_PLAIN)}>"
    if marked.isascii():
        return [crc32(one, _PIECE) for one in _cut(marked.encode())]
    return [crc32(one.encode("utf-8", "surrogatepass"), _PIECE) for one in _cut(marked)]


def _cut(marked: AnyStr) -> set[AnyStr]:
    size = len(marked) + 1
    return {marked[start : start + length] for length in _LENGTHS for start in range(size - length)}


def pair(first: str, second: str) -> int:
    """The feature that two words side by side are."""
    return crc32(f"b{first} {second}".encode("utf-8", "surrogatepass"))


def phrase(keys: Sequence[str]) -> int:
    """The feature that a phrase of a pack is."""
    return crc32(f"p{' '.join(keys)}".encode("utf-8", "surrogatepass"))


def scale(words: int, pairs: int) -> float:
    """What every feature of a text is multiplied with, from its distinct words and pairs."""
    return 1.0 / sqrt(words * (1 + PIECES * PIECES) + pairs * PAIR * PAIR + STILLNESS)


def features(keys: Sequence[str], phrases: Iterable[Sequence[str]] = ()) -> dict[int, float]:
    """The features of a text with their values, as the screen adds them up; for training."""
    found: dict[int, float] = {}
    words = list(dict.fromkeys(keys))
    for key in words:
        own = sorted(pieces(key))
        found[word(key)] = found.get(word(key), 0.0) + 1.0
        for piece in own:
            found[piece] = found.get(piece, 0.0) + PIECES / sqrt(len(own))
    pairs = set(pairwise(keys))
    for first, second in pairs:
        one = pair(first, second)
        found[one] = found.get(one, 0.0) + PAIR
    for one in {phrase(keys) for keys in phrases}:
        found[one] = found.get(one, 0.0) + 1.0
    by = scale(len(words), len(pairs))
    return {feature: value * by for feature, value in found.items()}
