"""How near a vector is to the words of many groups at once, without numpy.

The rows of the shipped table hold two numbers of four bits a byte. One `translate` turns a column
of bytes into its share of all products, and big integers add up the columns.
"""

from __future__ import annotations

import sys
from array import array
from math import hypot

from netiquette import rulebook
from netiquette.value import Value
from netiquette.vectors import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.vectors.reader import Vector


class Rows(Value):
    """The rows of some words, column by column; `bounds` are where each group ends."""

    levels: tuple[int, ...]
    columns: tuple[bytes, ...]
    bounds: tuple[int, ...]
    length: float

    def nearest_in_groups(self, vector: Vector) -> list[float]:
        """For each group, about the cosine with its nearest word; -1 for a group without words."""
        products, zero, scale = self._products(vector)
        found, start = [], 0
        for end in self.bounds:
            best = max(products[start:end]) - zero if end > start else -1 / scale
            found.append(best * scale)
            start = end
        return found

    def _products(self, vector: Vector) -> tuple[array[int], int, float]:
        """The products as whole numbers, what stands for 0, and what one step is as a cosine."""
        top = max(map(abs, vector)) or 1.0
        steps = 125 / (2 * top * max(map(abs, self.levels)))
        total = 0
        for at, column in enumerate(self.columns):
            low, high = vector[2 * at] * steps, vector[2 * at + 1] * steps
            lows = [128 + round(low * level) for level in self.levels]
            highs = [round(high * level) for level in self.levels]
            shares = bytes([a + b for b in highs for a in lows])
            wide = bytearray(2 * len(column))
            wide[::2] = column.translate(shares)
            total += int.from_bytes(wide, "little")
        count = len(self.columns[0])
        products = array("H", total.to_bytes(2 * count, "little"))
        if sys.byteorder == "big":
            products.byteswap()
        return products, 128 * len(self.columns), 1 / (steps * self.length)


def rows(name: str, groups: list[list[str]], language: str, sources: list[str]) -> Rows:
    """The rows of the words of some groups that the table has; kept in the cache."""
    files = [*sources, f"vectors/{language}.words"]
    made = rulebook.derived(name, files, lambda: _rows(groups, language))
    return Rows(*made)


def _rows(groups: list[list[str]], language: str) -> tuple[object, ...]:
    file = table().languages[language]
    found: list[bytes] = []
    bounds: list[int] = []
    for words in groups:
        places = {file.find(word.lower()) for word in words} - {-1}
        found += [file.row(at) for at in sorted(places)]
        bounds.append(len(found))
    columns = tuple(bytes([row[at] for row in found]) for at in range(file.width))
    numbers = [
        [file.levels[code] for byte in row for code in (byte & 15, byte >> 4)] for row in found
    ]
    length = sum(hypot(*row) for row in numbers) / max(1, len(numbers))
    return tuple(file.levels), columns, tuple(bounds), length
