"""What a text is about, as numbers that add up: fields, meaning, stems."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from netiquette.audience.fields import everybody, homes, listed, names
from netiquette.audience.stems import languages, stem
from netiquette.value import Value
from netiquette.vectors import packing, table
from netiquette.vectors.splitting import LONGEST_WORD, parts, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis import Analysis
    from netiquette.analysis.linguistics import Pipeline
    from netiquette.audience.fields import Homes
    from netiquette.vectors.reader import Vector

MOST_WORDS = 600
"""Words of a text that are read: more do not change what it is about."""
CONTENT = 0.16
"""Weight (0-1) from which a word is one that says something: below are the everyday ones."""
LONGEST_PHRASE = 3
MOSTLY = 0.6
"""Share of known words from which the vectors may tell a language."""
LISTED = 0.95
"""Weight of a listed phrase, and of a listed word that the vectors do not have: it is rare."""


class Term(Value):
    """A word, or a phrase that is listed as one, and what it says of the subject.

    `weight` (0-1) is how rare it is; a `plain` one is of the life of any circle.
    """

    word: str
    stem: str
    weight: float
    homes: Homes
    vector: Vector
    plain: bool = False


class Reading(Value):
    """A text in one language: its terms, and their sums. `content` counts words by their weight.

    `telling` counts those that are not of the life of any circle.

    `other` is the sum of a configured pipeline's vectors, () where there is none; `heard` the
    weight of the words that it knows, `known` that of those in the shipped table.
    """

    language: str
    terms: tuple[Term, ...]
    fields: tuple[float, ...]
    vector: Vector
    content: float
    other: Vector = ()
    heard: float = 0.0
    known: float = 0.0
    telling: float = 0.0


def read(text: str, language: str, pipeline: Pipeline | None = None) -> Reading:
    """A text as what it is about, in one of the languages of `stems.languages`.

    `pipeline` is that of the same language, and is listened to beside the shipped vectors.
    """
    terms = tuple(_terms(words(text)[:MOST_WORDS], language))
    fields = [0.0] * len(names())
    for term in terms:
        for home, share in term.homes:
            fields[home] += share * term.weight
    weights = [term.weight for term in terms]
    columns = zip(*(term.vector for term in terms), strict=True)
    vector = tuple([sum(map(float.__mul__, column, weights)) for column in columns])
    telling = sum(term.weight for term in terms if not term.plain and term.weight >= CONTENT)
    found = Reading(language, terms, tuple(fields), vector, sum(weights), telling=telling)
    return found if pipeline is None else _heard(found, pipeline)


def _heard(reading: Reading, pipeline: Pipeline) -> Reading:
    """The same with what a pipeline's vectors say of its terms."""
    file = table().languages[reading.language]
    found: list[Vector] = []
    heard = known = 0.0
    for term in reading.terms:
        vectors = [one for part in term.word.split("-") if (one := pipeline.vector(part))]
        for vector in vectors:
            found.append(tuple([term.weight * number for number in vector]))
        heard += term.weight if vectors else 0.0
        known += term.weight if file.find(term.word.lower()) >= 0 else 0.0
    other = tuple([sum(column) for column in zip(*found, strict=True)])
    return reading.replace(other=other, heard=heard, known=known)


def _terms(found: list[str], language: str) -> list[Term]:
    """The terms of a text; the words of a listed phrase count as the phrase."""
    pieces = [piece for word in found for piece in (parts(word) or [word])][:MOST_WORDS]
    made: list[Term] = []
    at = 0
    while at < len(pieces):
        size = _phrase(pieces, at, language)
        made.append(_term("-".join(pieces[at : at + size]), language))
        at += size
    return [term for term in made if term.weight]


def _phrase(pieces: list[str], at: int, language: str) -> int:
    """How many words the longest listed phrase has that begins here; 1 when there is none."""
    known = listed(language)
    if len(pieces[at]) > LONGEST_WORD:
        return 1
    key = stem(pieces[at], language)
    best = 1
    for size in range(2, min(LONGEST_PHRASE + 1, len(pieces) - at + 1)):
        if len(pieces[at + size - 1]) > LONGEST_WORD:
            break
        key += "-" + stem(pieces[at + size - 1], language)
        if key in known:
            best = size
    return best


@lru_cache(maxsize=20_000)
def _term(word: str, language: str) -> Term:
    if len(word) > LONGEST_PHRASE * LONGEST_WORD:
        return Term(word[:LONGEST_WORD], "", 0.0, (), ())
    shared = table()
    key = "-".join(stem(piece, language) for piece in word.split("-"))
    total = shared.packed(word, language)
    numbers, _, known = packing.unpack(total, shared.dimensions)
    length = hypot(*numbers) or 1.0
    vector = tuple([number / length for number in numbers])
    weight = min(255, total >> 8 * packing.LANE * shared.dimensions & 0xFFFFFFFF) / 255
    if key in listed(language) and (not known or "-" in word):
        weight = max(weight, LISTED)
    plain = key in everybody(language)
    return Term(word, key, weight, homes(key, language), vector, plain)


def prose(analysis: Analysis) -> str:
    """The text of a post without links, addresses, names and code; with its hashtags' words."""
    text = analysis.text
    gone = sorted(
        tuple(one.span)
        for kind in (analysis.links, analysis.emails, analysis.mentions, analysis.codes)
        for one in kind
    )
    if not gone:
        return text
    pieces, at = [], 0
    for start, end in gone:
        pieces.append(text[at:start])
        at = max(at, end)
    return " ".join((*pieces, text[at:]))


def language_of(analysis: Analysis) -> str | None:
    """The language in which a post can be read here; None when it is in none of them.

    Where the analysis cannot tell, the words that the vectors know do, if most of them are known.
    """
    code = analysis.language
    if code is not None:
        return code if code in languages() else None
    found = table().read(prose(analysis))
    return found.language if found.known >= MOSTLY and found.language in languages() else None
