"""Fields of work and life (rules/audience/fields.toml), and at which of them a word is at home.

A listed word is told by its stem. Any other may be known by its company: by the fields whose words
stand around it in the texts from which the vectors were learned (rules/audience/company.xx).
"""

from __future__ import annotations

import os
from functools import cache
from math import log, sqrt

from netiquette import rulebook
from netiquette.audience.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    Homes = tuple[tuple[int, float], ...]

FILE = "audience/fields.toml"
EVERYBODY = "audience/everybody.toml"


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


@cache
def everybody(language: str) -> frozenset[str]:
    """The stems of the words that are of the life of any circle, and tell none of them."""
    made: frozenset[str] = rulebook.derived(
        f"audience-everybody-{language}",
        [EVERYBODY, "audience/stems.toml"],
        lambda: _of_all(language),
    )
    return made


def _of_all(language: str) -> frozenset[str]:
    words = rulebook.load(EVERYBODY).get(language, "").split()
    return frozenset("-".join(stem(part, language) for part in word.split("-")) for word in words)


@cache
def company(language: str) -> dict[str, Homes]:
    """The stems of words that no field lists, with the fields whose company they keep."""
    file = company_file(language)
    made: dict[str, Homes] = rulebook.derived(
        f"audience-company-{language}", [file, FILE], lambda: _company(file)
    )
    return made


def company_file(language: str) -> str:
    """Where the company of a language's words is kept, below rules/."""
    return f"audience/company.{language}"


def homes(key: str, language: str) -> Homes:
    """The fields at which a word is at home, by its stem; none when nothing is known."""
    return listed(language).get(key) or company(language).get(key, ())


def _company(file: str) -> dict[str, Homes]:
    """Reads what tools/audience/company.py writes; fields that are no more are passed over."""
    with open(os.path.join(rulebook.FOLDER, file), encoding="utf-8") as stream:
        lines = [line.split() for line in stream if not line.startswith("#")]
    now = {name: at for at, name in enumerate(names())}
    numbers = [now.get(name, -1) for name in lines[0]] if lines else []
    found: dict[str, Homes] = {}
    for key, *shares in lines[1:]:
        pairs = (share.split(":") for share in shares)
        known = [(numbers[int(at)], int(share) / 100) for at, share in pairs]
        found[key] = tuple([one for one in known if one[0] >= 0])
    return found


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
