"""The two kinds of file in `rules/vectors/`: words of one language, and pieces of words.

Both are little-endian, read in place through a memory map, and begin with eight bytes of magic, six
unsigned 32-bit numbers, and sixteen signed bytes: the levels that the four-bit numbers stand for.

Words: the six are dimensions, words, bytes of text, rows, 0, 0. Then where each word begins (32
bits each, one more at the end), which row it uses (16 bits; a rare form uses that of its lemma),
the words in UTF-8 in byte order without separators, one byte of rarity a word, and the rows, two
numbers a byte.

Pieces: the six are dimensions, buckets, shortest and longest piece, length of a stored word row, 0.
Then the rows.
"""

from __future__ import annotations

import mmap
import struct

from netiquette.errors import RuleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC_WORDS = b"NQWORDS1"
MAGIC_PIECES = b"NQPIECE1"
HEAD = struct.Struct("<8s6I16b")
_TWO = struct.Struct("<2I")
REACH = 4
"""How many words before and after an unknown one are looked at for its family."""
RARITY_STEP = 8
"""Rarity is -log2 of the share of a word in the text, in eighths of a bit, 255 at most."""


def _head(data: mmap.mmap) -> tuple[bytes, list[int]]:
    """The magic and the 22 numbers of a file; zeros when it is too short to have them."""
    if len(data) < HEAD.size:
        return b"", [0] * 22
    magic, *numbers = HEAD.unpack_from(data)
    return bytes(magic), [int(number) for number in numbers]


class VectorFileError(RuleError):
    """A vector file is not what its name says: wrong first bytes, or cut short."""


def open_map(path: str) -> mmap.mmap:
    with open(path, "rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)


class Words:
    """The words of one language, looked up in the map by halving."""

    __slots__ = (
        "_begins",
        "_map",
        "_rarity",
        "_rows",
        "_text",
        "_uses",
        "count",
        "levels",
        "rows",
        "width",
    )

    def __init__(self, path: str) -> None:
        self._map = open_map(path)
        magic, numbers = _head(self._map)
        dimensions, self.count, size, self.rows = numbers[:4]
        self.levels = tuple(numbers[6:])
        self.width = dimensions // 2
        self._begins = HEAD.size
        self._uses = self._begins + 4 * (self.count + 1)
        self._text = self._uses + 2 * self.count
        self._rarity = self._text + size
        self._rows = self._rarity + self.count
        if magic != MAGIC_WORDS or len(self._map) != self._rows + self.rows * self.width:
            raise VectorFileError(f"{path}: not a file of word vectors, or cut short")

    def word(self, at: int) -> bytes:
        """The word of that number, in UTF-8."""
        begin, end = _TWO.unpack_from(self._map, self._begins + 4 * at)
        return self._map[self._text + begin : self._text + end]

    def find(self, word: str) -> int:
        """The number of the word, -1 when it is not there. Words are stored in lower case."""
        sought = word.encode("utf-8", "surrogatepass")
        low = self.place(sought)
        return low if low < self.count and self.word(low) == sought else -1

    def place(self, sought: bytes) -> int:
        """Where that word stands, or would stand, in byte order."""
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            if self.word(middle) < sought:
                low = middle + 1
            else:
                high = middle
        return low

    def family(self, word: str) -> list[tuple[int, int]]:
        """Words that begin as an unknown word does, with a weight each: its likely other forms.

        They share at least four letters and three fifths of the word, and stand next to it.
        """
        sought = word.encode("utf-8", "surrogatepass")
        least = max(4, -(-3 * len(sought) // 5))
        place = self.place(sought)
        near = [
            (_shared(self.word(at), sought), at)
            for at in range(max(0, place - REACH), min(self.count, place + REACH))
        ]
        longest = max(near)[0] if near else 0
        if longest < least:
            return []
        return [
            (at, 12 // (1 + abs(len(self.word(at)) - len(sought))) + 1)
            for shared, at in near
            if shared >= max(least, longest - 1)
        ]

    def rarity(self, at: int) -> int:
        """-log2 of the word's share of the text, in eighths of a bit (0-255)."""
        return self._map[self._rarity + at]

    def row(self, at: int) -> bytes:
        """The row that the word uses, two numbers of four bits a byte."""
        use = self._map[self._uses + 2 * at] | self._map[self._uses + 2 * at + 1] << 8
        return self.stored(use)

    def stored(self, row: int) -> bytes:
        """A row by its own number."""
        begin = self._rows + row * self.width
        return self._map[begin : begin + self.width]

    def column(self, at: int) -> bytes:
        """The byte at one place of every row."""
        return self._map[self._rows + at :: self.width]

    def users(self) -> list[list[int]]:
        """For each row, the words that use it, the least rare first."""
        found: list[list[int]] = [[] for _ in range(self.rows)]
        uses = struct.unpack_from(f"<{self.count}H", self._map, self._uses)
        for at, row in enumerate(uses):
            found[row].append(at)
        for words in found:
            words.sort(key=self.rarity)
        return found

    def __iter__(self) -> Iterator[str]:
        return (self.word(at).decode() for at in range(self.count))


def _shared(a: bytes, b: bytes) -> int:
    """How many bytes two words have in common from the start."""
    for at, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return at
    return min(len(a), len(b))


class Pieces:
    """Rows for hashed pieces of words (character n-grams), for words that have no row."""

    __slots__ = ("_map", "buckets", "length", "levels", "longest", "shortest", "width")

    def __init__(self, path: str) -> None:
        self._map = open_map(path)
        magic, numbers = _head(self._map)
        dimensions, self.buckets, self.shortest, self.longest, self.length = numbers[:5]
        self.levels = tuple(numbers[6:])
        self.width = dimensions // 2
        if magic != MAGIC_PIECES or len(self._map) != HEAD.size + self.buckets * self.width:
            raise VectorFileError(f"{path}: not a file of word pieces, or cut short")

    def row(self, bucket: int) -> bytes:
        begin = HEAD.size + bucket * self.width
        return self._map[begin : begin + self.width]
