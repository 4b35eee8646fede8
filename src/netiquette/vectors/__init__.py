"""Words that know each other: French and English in one space of meaning.

`similarity("facture", "invoice")`, `nearest("levain", n=5, language="fr")`, `vector(text)`. The
table ships with the package (`rules/vectors/`, with its card), is mapped on first use and needs no
numpy.
"""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.vectors.reader import Reading, Table, Vector

__all__ = ["cosine", "known", "nearest", "read", "similarity", "table", "vector"]


@cache
def table() -> Table:
    """The shipped table, opened once."""
    from os.path import dirname, join

    from netiquette.vectors.reader import Table

    return Table(join(dirname(dirname(__file__)), "rules", "vectors"))


def similarity(a: str, b: str, *, language: str | None = None) -> float:
    """How near two words or texts are in meaning: 1 the same, about 0 unrelated.

    A word written alike in both languages (`pain`) counts with whichever of its meanings is
    nearer; state the language to keep to one.
    """
    shared = table()
    return max(
        cosine(one, other)
        for one in shared.readings(a, language)
        for other in shared.readings(b, language)
    )


def nearest(word: str, n: int = 10, language: str | None = None) -> list[tuple[str, float]]:
    """The `n` words nearest to a word or text, with their similarity, the nearest first.

    `language` keeps the answer to the words of one language (`"en"`, `"fr"`). The word itself is
    left out. Raises `UnknownNameError` for a language that the table does not have.
    """
    from netiquette.vectors.neighbours import nearest as search

    return search(table(), word, n, language)


def vector(text: str, *, language: str | None = None) -> Vector:
    """A text as one vector: length 1, or all 0 when it has no word at all.

    `language` says how words written alike in both are to be read; left out, the words decide.
    """
    return table().read(text, language).vector


def read(text: str, *, language: str | None = None) -> Reading:
    """The vector of a text together with its language and the share of its words known."""
    return table().read(text, language)


def known(text: str) -> float:
    """Share (0-1) of the words of a text that have a row of their own; 0 without words."""
    return table().read(text).known


def cosine(a: Vector, b: Vector) -> float:
    """How far two vectors point the same way, -1 to 1; both as `vector` returns them."""
    return sum([x * y for x, y in zip(a, b, strict=True)])
