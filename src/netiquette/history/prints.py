"""The prints of a text: what must be kept of it to find it again, reworded, cut or re-ordered.

A print is made of hashes, so a history that stores no text still knows what was said. What is
compared is `plain(text)`: words in lower case without links, @names, #tags and punctuation.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from zlib import adler32, crc32

from netiquette.value import Value

READ = 20_000
"""Code points of a text that its prints are made of; what follows is not compared."""
WIDTH = 5
"""Characters of a shingle: docs/decisions/history.md has what others were measured to do."""
KEPT = 256
"""Shingles that a print holds at most; of longer texts a sample, the same in all texts."""
RUN = 3
"""Words of an anchor."""
WINDOW = 4
"""Of so many anchors in a row at least one is kept: a shared run of 6 words is always found."""


class Prints(Value):
    """The hashes of one text.

    `whole` is the same for texts that say the same words. `shingles` are those whose lowest
    `level` bits are 0. `anchors` are runs of three words, by which a history finds what may be
    alike; `runs` are all of them.
    """

    whole: int
    level: int
    shingles: frozenset[int]
    anchors: tuple[int, ...]
    runs: tuple[int, ...] = ()

    def packed(self) -> bytes:
        """The level and the shingles as 32-bit numbers, little-endian."""
        numbers = array("I", sorted(self.shingles))
        return bytes((self.level,)) + _little(numbers).tobytes()


def unpacked(data: bytes) -> tuple[int, frozenset[int]]:
    """The level and the shingles of `Prints.packed`."""
    numbers = array("I")
    numbers.frombytes(data[1:])
    return data[0], frozenset(_little(numbers))


def prints(text: str) -> Prints:
    """The prints of a text, in time linear to its length."""
    words = plain(text).split()
    said = " ".join(words)
    data = said.encode("utf-8", "surrogatepass")
    whole = crc32(data) << 31 ^ adler32(data)
    level, shingles = _sampled(_shingles(said))
    runs = _runs(words)
    return Prints(whole, level, shingles, tuple(sorted({*_winnowed(runs)})), tuple(runs))


def plain(text: str) -> str:
    """The words of a text as they are compared: lower case, without links, names and tags."""
    text = text[:READ].casefold()
    if "://" in text or "www." in text:
        text = _link().sub(" ", text)
    if "@" in text or "#" in text:
        text = _tag().sub(" ", text)
    return " ".join(_word().findall(text))


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)\S+")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"[@#][\w.@-]+")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


def _shingles(said: str) -> set[int]:
    if len(said) < WIDTH:
        return {crc32(said.encode("utf-8", "surrogatepass"))} if said else set()
    pieces = {said[at : at + WIDTH] for at in range(len(said) - WIDTH + 1)}
    return {crc32(piece.encode("utf-8", "surrogatepass")) for piece in pieces}


def _sampled(shingles: set[int]) -> tuple[int, frozenset[int]]:
    level, kept = 0, shingles
    while len(kept) > KEPT:
        level += 1
        kept = {one for one in kept if one & ((1 << level) - 1) == 0}
    return level, frozenset(kept)


def _runs(words: list[str]) -> list[int]:
    if len(words) < RUN:
        return [crc32(" ".join(words).encode("utf-8", "surrogatepass"))] if words else []
    return [
        crc32(f"{first} {second} {third}".encode("utf-8", "surrogatepass"))
        for first, second, third in zip(words, words[1:], words[2:], strict=False)
    ]


def _winnowed(runs: list[int]) -> list[int]:
    """The least of each window of runs: what two texts share is then kept of both."""
    if len(runs) <= WINDOW:
        return runs
    return [min(runs[at : at + WINDOW]) for at in range(len(runs) - WINDOW + 1)]


def _little(numbers: array[int]) -> array[int]:
    import sys

    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
