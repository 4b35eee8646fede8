"""The words nearest to a vector, over the whole table, without numpy.

Each row is 4-bit numbers, so a byte of a row contributes one of 256 values to the product with
the query. One `translate` turns a column of bytes into those contributions, and adding columns as
big integers adds up all words at once. The best of that rough sum are then compared exactly.
"""

from __future__ import annotations

import sys
from array import array
from heapq import nlargest

from netiquette.errors import UnknownNameError
from netiquette.vectors.reader import Table, Vector, cosine, unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.vectors.files import Words

SHORTLIST = 60
"""How many words beyond those asked for are compared exactly."""


def nearest(table: Table, word: str, n: int, language: str | None) -> list[tuple[str, float]]:
    """The `n` words nearest to any reading of the word, the nearest first.

    Left out: the word itself, and all but the most used of the forms that share a row.
    """
    if language is not None and language not in table.languages:
        raise UnknownNameError("language", language, table.languages)
    best: dict[str, float] = {}
    for vector in table.readings(word):
        for other, similarity in around(table, vector, n, language, word.lower()):
            best[other] = max(similarity, best.get(other, -1.0))
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def around(
    table: Table, vector: Vector, n: int, language: str | None, but: str = ""
) -> list[tuple[str, float]]:
    """The words whose vectors are nearest to a vector, without the row of the word `but`."""
    if not any(vector):
        return []
    best: dict[str, float] = {}
    for name in table.languages if language is None else [language]:
        file = table.languages[name]
        users = file.users()
        own = file.find(but)
        rough = rough_products(file, vector)
        for row in nlargest(n + SHORTLIST, range(file.rows), key=rough.__getitem__):
            if own not in users[row]:
                word = file.word(users[row][0]).decode()
                exact = cosine(vector, unit(table.numbers(name, users[row][0])))
                best[word] = max(exact, best.get(word, -1.0))
    best.pop(but, None)
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def rough_products(file: Words, vector: Vector) -> array[int]:
    """For each word, its product with the vector, in steps that only their order counts."""
    top = max(map(abs, vector)) or 1.0
    scale = 127 / (2 * top * max(map(abs, file.levels)))
    total = 0
    for at in range(file.width):
        low, high = vector[2 * at] * scale, vector[2 * at + 1] * scale
        steps = [
            128 + round(low * file.levels[byte & 15] + high * file.levels[byte >> 4])
            for byte in range(256)
        ]
        wide = bytearray(2 * file.rows)
        wide[::2] = file.column(at).translate(bytes(steps))
        total += int.from_bytes(wide, "little")
    products = array("H", total.to_bytes(2 * file.rows, "little"))
    if sys.byteorder == "big":
        products.byteswap()
    return products
