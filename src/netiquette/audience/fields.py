"""Fields of work and life (rules/audience/fields.toml), and at which of them a word is at home.

A listed word is told by its stem; any other is at home nowhere, and speaks by its vector alone.
"""

from __future__ import annotations

from functools import cache
from math import log, sqrt

from netiquette import rulebook
from netiquette.audience.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    Homes = tuple[tuple[int, float], ...]

FILE = "audience/fields.toml"


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
