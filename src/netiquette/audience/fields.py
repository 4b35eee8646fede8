"""Fields of work and life (rules/audience/fields.toml), and at which of them a word is at home.

A listed word is told by its stem. Any other is told by its vector: it belongs where its nearest
listed words do.
"""

from __future__ import annotations

from functools import cache
from math import exp, log, sqrt

from netiquette import rulebook
from netiquette.audience.nearness import Rows, rows
from netiquette.audience.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.vectors.reader import Vector

    Homes = tuple[tuple[int, float], ...]

FILE = "audience/fields.toml"
SHARPNESS = 9.0
"""How much more a near field counts than one a little less near."""
BELIEF = 0.4
"""What a word told by its vector counts beside one that is listed."""
LEAST = 0.4
"""Cosine below which the nearest listed word says nothing."""
MOST_HOMES = 4


@cache
def names() -> tuple[str, ...]:
    """The names of the fields, in the order by which they are numbered."""
    return tuple(rulebook.load(FILE))


@cache
def listed(language: str) -> dict[str, Homes]:
    """The stems of the listed words with their fields; those of a phrase are joined by `-`."""
    made: dict[str, Homes] = rulebook.derived(
        f"audience-fields-{language}", [FILE, "audience/stems.toml"], lambda: _listed(language)
    )
    return made


def _listed(language: str) -> dict[str, Homes]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(rulebook.load(FILE).values()):
        for word in words.get(language, "").split():
            key = "-".join(stem(part, language) for part in word.split("-"))
            found.setdefault(key, set()).add(number)
    return {key: _shared(sorted(homes)) for key, homes in found.items()}


def _shared(homes: list[int]) -> Homes:
    """What a word counts in each of its fields: the less, the more fields it has."""
    many = len(names())
    weight = log(many / len(homes)) / log(many) / sqrt(len(homes))
    return tuple((home, weight) for home in homes)


def homes(key: str, vector: Vector, language: str) -> Homes:
    """The fields at which a word is at home, by its stem or else by its vector."""
    found = listed(language).get(key)
    return found if found is not None else _near(vector, language)


def _near(vector: Vector, language: str) -> Homes:
    if not any(vector):
        return ()
    shelf: Rows = _rows(language)
    nearness = shelf.nearest_in_groups(vector)
    top = max(nearness)
    belief = BELIEF * min(1.0, (top - LEAST) / (1 - LEAST) * 1.5)
    if belief <= 0:
        return ()
    weights = [exp(SHARPNESS * (one - top)) for one in nearness]
    total = sum(weights)
    best = sorted(range(len(weights)), key=weights.__getitem__, reverse=True)[:MOST_HOMES]
    return tuple((home, belief * weights[home] / total) for home in best)


@cache
def _rows(language: str) -> Rows:
    groups = [words.get(language, "").split() for words in rulebook.load(FILE).values()]
    return rows(f"audience-rows-{language}", groups, language, [FILE])
