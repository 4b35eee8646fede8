"""What the vectors of a configured pipeline say of a text, on the scale of the shipped ones.

Averages of a pipeline's vectors all point much the same way, each pipeline in its own measure. The
fields of `rules/audience/fields.toml` are texts that both can read: what they have in common is
taken off, and their spread tells how far apart unrelated things are.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from netiquette import rulebook
from netiquette.audience.fields import FILE
from netiquette.audience.profile import unit
from netiquette.value import Value
from netiquette.vectors import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from netiquette.analysis.linguistics import Pipeline

    Vector = tuple[float, ...]

ENOUGH_FIELDS = 20
"""Fields with a known word from which a pipeline's scale can be told."""


class Scale(Value):
    """How cosines of a pipeline become like those of the shipped vectors.

    `common` is the direction (length 1) that all fields share, () when it cannot be told.
    """

    common: Vector = ()
    factor: float = 1.0

    def likeness(self, one: Vector, other: Vector) -> float:
        """How alike two sums of vectors are: -1 to 1, 0 for unrelated or unknown."""
        if not one or not other:
            return 0.0
        a, b = self._without_common(one), self._without_common(other)
        return max(-1.0, min(1.0, self.factor * _product(a, b)))

    def _without_common(self, numbers: Vector) -> Vector:
        if not self.common:
            return unit(numbers)
        share = _product(numbers, self.common)
        return unit([one - share * two for one, two in zip(numbers, self.common, strict=True)])


@lru_cache(maxsize=16)
def scale(pipeline: Pipeline) -> Scale:
    """The scale of a pipeline; as it is where it knows the words of too few fields."""
    language = pipeline.language
    theirs = _centres(pipeline.vector, language)
    if len(theirs) < ENOUGH_FIELDS:
        return Scale()
    found = Scale(_mean(theirs.values()))
    shared = table()
    file = shared.languages[language]

    def own(word: str) -> Vector:
        at = file.find(word.lower())
        return unit(shared.numbers(language, at)) if at >= 0 else ()

    ours = _centres(own, language)
    both = sorted(theirs.keys() & ours.keys())
    spread = _spread([found._without_common(theirs[name]) for name in both])
    wanted = _spread([ours[name] for name in both])
    return found.replace(factor=wanted / spread) if spread and wanted else found


def _centres(vector: Callable[[str], Vector], language: str) -> dict[str, Vector]:
    """The direction of each field that has a known word."""
    centres = {}
    for name, words in rulebook.load(FILE).items():
        known = [found for word in words.get(language, "").split() if (found := vector(word))]
        if known:
            centres[name] = _mean(known)
    return centres


def _mean(vectors: Iterable[Vector]) -> Vector:
    return unit([sum(column) for column in zip(*vectors, strict=True)])


def _spread(vectors: Sequence[Vector]) -> float:
    """The standard deviation of the cosines between different ones."""
    found = [_product(one, other) for at, one in enumerate(vectors) for other in vectors[at + 1 :]]
    if not found:
        return 0.0
    mean = sum(found) / len(found)
    return sqrt(sum((one - mean) ** 2 for one in found) / len(found))


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(map(float.__mul__, one, other))
