"""Both languages in one space: words and texts as vectors, in plain Python."""

from __future__ import annotations

import os
from math import hypot

from netiquette.vectors import packing
from netiquette.vectors.files import Pieces, VectorFileError, Words
from netiquette.vectors.splitting import LONGEST_WORD, buckets, parts, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

Vector = tuple[float, ...]

READ_AT_MOST = 10_000
"""Words of a text that are read; a vector no longer changes with more, and time stays bounded."""
REMEMBERED = 10_000
"""Distinct words kept unpacked for each language (about 700 bytes each)."""
USUAL_SHARE = 1.5e-4
"""A word with this share of the text weighs half of a very rare one (Arora et al. 2017, SIF)."""
RAREST = 200
"""Rarity (eighths of a bit) beyond which seeing a word says nothing about the language."""
UNKNOWN_WEIGHT = 128
"""Weight of a word read from its pieces; a rare known word weighs 255."""

_SHARES = [2.0 ** (-rarity / 8) for rarity in range(256)]
WEIGHTS = [max(1, round(255 * USUAL_SHARE / (USUAL_SHARE + share))) for share in _SHARES]


class Rows(dict[str, int]):
    """Packed rows of words as written, read on demand for a text in one language."""

    __slots__ = ("_language", "_table")

    def __init__(self, table: Table, language: str) -> None:
        self._table = table
        self._language = language

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        row = self[word] = self._table.packed(word, self._language)
        return row


class Reading:
    """What a text reads as: its vector (length 1, or all 0), its language, the share known."""

    __slots__ = ("known", "language", "vector")

    def __init__(self, vector: Vector, language: str | None, known: float) -> None:
        self.vector = vector
        self.language = language
        self.known = known


class Table:
    """The trained vectors of a folder: `xx.words` for each language, and `pieces.bin`."""

    def __init__(self, folder: str) -> None:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".words"))
        if not names:
            raise VectorFileError(f"{folder}: no .words file in it")
        self.languages = {name[:-6]: Words(os.path.join(folder, name)) for name in names}
        self.pieces = Pieces(os.path.join(folder, "pieces.bin"))
        self.dimensions = 2 * self.pieces.width
        self._lanes = {name: packing.pairs(file.levels) for name, file in self.languages.items()}
        self._piece_lanes = packing.pairs(self.pieces.levels)
        self._rows = {name: Rows(self, name) for name in self.languages}
        self._seen_pieces: dict[int, int] = {}
        self._guesses: dict[str, int] = {}

    def read(self, text: str, language: str | None = None) -> Reading:
        """The text as a vector, in the language that its words speak for unless it is stated."""
        found = words(text)[:READ_AT_MOST]
        if not found:
            return Reading((0.0,) * self.dimensions, language, 0.0)
        names = [language] if language in self._rows else list(self._rows)
        sums = {name: self._sum(found, name) for name in names}
        language = max(names, key=lambda name: packing.evidence(sums[name], self.dimensions))
        numbers, _, known = packing.unpack(sums[language], self.dimensions)
        return Reading(unit(numbers), language, known / len(found))

    def readings(self, word: str, language: str | None = None) -> list[Vector]:
        """The vector of a word in each language that has it; else that of the text it is."""
        found = []
        for name in [language] if language in self.languages else list(self.languages):
            at = self.languages[name].find(word.lower())
            if at >= 0:
                found.append(unit(self.numbers(name, at)))
        return found or [self.read(word, language).vector]

    def numbers(self, language: str, at: int) -> list[int]:
        """The stored numbers of one word: between -127 and 127, no unit."""
        file = self.languages[language]
        levels = file.levels
        return [levels[code] for byte in file.row(at) for code in (byte & 15, byte >> 4)]

    def packed(self, word: str, language: str) -> int:
        """The weighted row of a word as written, for a text in that language."""
        lowered = word.lower()
        row = self._own(lowered, language)
        if row:
            return row
        own_parts = [self._own(part.lower(), language) for part in parts(word)]
        return sum(own_parts) if any(own_parts) else self._guess(lowered)

    def _own(self, word: str, language: str) -> int:
        """The packed row of a known word, from the language or from another; 0 when unknown."""
        for name in (language, *self.languages):
            file = self.languages[name]
            at = file.find(word)
            if at >= 0:
                rarity = file.rarity(at)
                speaks = max(1, RAREST - rarity) if name == language else 0
                row = packing.pack(file.row(at), self._lanes[name], WEIGHTS[rarity])
                return row + packing.mark(speaks, 1, self.dimensions)
        return 0

    def _guess(self, word: str) -> int:
        """An unknown word by its family, else by its pieces; nothing for a run too long."""
        if len(word) > LONGEST_WORD:
            return 0
        guess = self._guesses.get(word)
        if guess is not None:
            return guess
        total = self._family(word) or self._pieces(word)
        numbers, _, _ = packing.unpack(total, self.dimensions)
        scale = self.pieces.length / (hypot(*numbers) or 1.0)
        guess = packing.pack_numbers(
            (max(-127, min(127, round(number * scale))) for number in numbers), UNKNOWN_WEIGHT
        )
        if len(self._guesses) >= REMEMBERED:
            self._guesses.clear()
        self._guesses[word] = guess
        return guess

    def _family(self, word: str) -> int:
        """The sum of the words that begin like this one, of the language where they are closest."""
        best = max(
            (len(found), sum(weight for _, weight in found), name, found)
            for name, found in ((name, file.family(word)) for name, file in self.languages.items())
        )
        name, found = best[2:]
        lanes, file = self._lanes[name], self.languages[name]
        return sum(packing.pack(file.row(at), lanes, weight) for at, weight in found)

    def _pieces(self, word: str) -> int:
        file = self.pieces
        total = 0
        for bucket in buckets(word, file.shortest, file.longest, file.buckets):
            row = self._seen_pieces.get(bucket)
            if row is None:
                row = packing.pack(file.row(bucket), self._piece_lanes, 1)
                self._seen_pieces[bucket] = row
            total += row
        return total

    def _sum(self, found: list[str], language: str) -> int:
        return sum(map(self._rows[language].__getitem__, found))


def unit(numbers: Sequence[float]) -> Vector:
    """The same direction with length 1; all 0 stays so."""
    length = hypot(*numbers)
    if not length:
        return tuple(map(float, numbers))
    scale = 1.0 / length
    return tuple([number * scale for number in numbers])


def cosine(a: Vector, b: Vector) -> float:
    """How far two vectors of length 1 point the same way: -1 to 1, 0 for unrelated."""
    return sum([x * y for x, y in zip(a, b, strict=True)])
