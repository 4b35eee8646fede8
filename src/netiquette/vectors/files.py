"""The two kinds of file in `rules/vectors/`: words of one language, and pieces of words.

Both are little-endian and read in place through a memory map. Words file: `MAGIC_WORDS`, then six
unsigned 32-bit numbers (dimensions, words, bytes of text, 0, 0, 0), sixteen signed bytes (the levels
of the four-bit numbers), where each word begins (32 bits each, one more at the end), the words in
UTF-8 in byte order without separators, one byte of rarity a word, then the rows, two
numbers a byte. Pieces file: `MAGIC_PIECES`, six numbers (dimensions, buckets, shortest and longest
piece, length of a stored word row, 0), sixteen levels, the rows.
"""

from __future__ import annotations

import mmap
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC_WORDS = b"NQWORDS1"
MAGIC_PIECES = b"NQPIECE1"
HEAD = struct.Struct("<8s6I16b")
RARITY_STEP = 8
"""Rarity is -log2 of the share of a word in the text, in eighths of a bit, 255 at most."""


class VectorFileError(ValueError):
    """A vector file is not what its name says: wrong first bytes, or cut short."""


def open_map(path: str) -> mmap.mmap:
    with open(path, "rb") as stream:  # noqa: PTH123 - pathlib costs more than this read
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)


class Words:
    """The words of one language, looked up in the map by halving."""

    __slots__ = ("_begins", "_map", "_rarity", "_rows", "_text", "count", "levels", "width")

    def __init__(self, path: str) -> None:
        self._map = open_map(path)
        head = HEAD.unpack_from(self._map) if len(self._map) >= HEAD.size else (b"", *[0] * 22)
        magic, dimensions, self.count, size = head[:4]
        self.levels: tuple[int, ...] = head[7:]
        self.width = dimensions // 2
        self._begins = HEAD.size
        self._text = self._begins + 4 * (self.count + 1)
        self._rarity = self._text + size
        self._rows = self._rarity + self.count
        if magic != MAGIC_WORDS or len(self._map) != self._rows + self.count * self.width:
            raise VectorFileError(f"{path}: not a file of word vectors, or cut short")

    def word(self, at: int) -> bytes:
        """The word of that number, in UTF-8."""
        begin, end = struct.unpack_from("<2I", self._map, self._begins + 4 * at)
        return self._map[self._text + begin : self._text + end]

    def find(self, word: str) -> int:
        """The number of the word, -1 when it has no row. Words are stored in lower case."""
        sought = word.encode("utf-8", "surrogatepass")
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            if self.word(middle) < sought:
                low = middle + 1
            else:
                high = middle
        return low if low < self.count and self.word(low) == sought else -1

    def rarity(self, at: int) -> int:
        """-log2 of the word's share of the text, in eighths of a bit (0-255)."""
        return self._map[self._rarity + at]

    def row(self, at: int) -> bytes:
        """The row of that word, two numbers of four bits a byte."""
        begin = self._rows + at * self.width
        return self._map[begin : begin + self.width]

    def column(self, at: int) -> bytes:
        """The byte at one place of every row."""
        return self._map[self._rows + at :: self.width]

    def __iter__(self) -> Iterator[str]:
        return (self.word(at).decode() for at in range(self.count))


class Pieces:
    """Rows for hashed pieces of words (character n-grams), for words that have no row."""

    __slots__ = ("_map", "buckets", "length", "levels", "longest", "shortest", "width")

    def __init__(self, path: str) -> None:
        self._map = open_map(path)
        head = HEAD.unpack_from(self._map) if len(self._map) >= HEAD.size else (b"", *[0] * 22)
        magic, dimensions, self.buckets, self.shortest, self.longest, self.length = head[:6]
        self.levels: tuple[int, ...] = head[7:]
        self.width = dimensions // 2
        if magic != MAGIC_PIECES or len(self._map) != HEAD.size + self.buckets * self.width:
            raise VectorFileError(f"{path}: not a file of word pieces, or cut short")

    def row(self, bucket: int) -> bytes:
        begin = HEAD.size + bucket * self.width
        return self._map[begin : begin + self.width]
