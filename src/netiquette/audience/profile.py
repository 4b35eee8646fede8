"""What a segment is about: sums over its words and samples, so that one more is one addition."""

from __future__ import annotations

from math import hypot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from netiquette.audience.reading import Reading

INTEREST = 2.0
"""What an interest or the description counts beside a sample."""


class Profile:
    """The sums; `fields` and `vector` are directions (length 1, or all 0) of them.

    `texts` counts the interests and samples by their weight, `samples` the latter alone, `stems` in
    how many of them each stem is. `others` are the sums of configured pipelines by language.
    """

    __slots__ = (
        "_fields",
        "_vector",
        "others",
        "samples",
        "stems",
        "sum_fields",
        "sum_vector",
        "texts",
    )

    def __init__(
        self,
        sum_fields: Sequence[float] = (),
        sum_vector: Sequence[float] = (),
        stems: dict[str, float] | None = None,
        texts: float = 0.0,
        samples: int = 0,
        others: dict[str, list[float]] | None = None,
    ) -> None:
        self.sum_fields, self.sum_vector = list(sum_fields), list(sum_vector)
        self.stems = {} if stems is None else dict(stems)
        self.texts, self.samples = texts, samples
        self.others = {} if others is None else dict(others)
        self._fields: tuple[float, ...] | None = None
        self._vector: tuple[float, ...] | None = None

    def add(self, reading: Reading, weight: float = 1.0, *, sample: bool = False) -> None:
        """Adds what one text says; the rest is not read again."""
        self.sum_fields = _added(self.sum_fields, reading.fields, weight)
        self.sum_vector = _added(self.sum_vector, reading.vector, weight)
        if reading.other:
            so_far = self.others.get(reading.language, [])
            self.others[reading.language] = _added(so_far, reading.other, weight)
        for key in {term.stem for term in reading.terms if term.weight >= 0.16}:
            self.stems[key] = self.stems.get(key, 0.0) + weight
        self.texts += weight
        self.samples += sample
        self._fields = self._vector = None

    @property
    def fields(self) -> tuple[float, ...]:
        """The direction among the fields."""
        if self._fields is None:
            self._fields = unit(self.sum_fields)
        return self._fields

    @property
    def vector(self) -> tuple[float, ...]:
        """The direction of meaning."""
        if self._vector is None:
            self._vector = unit(self.sum_vector)
        return self._vector

    def row(self) -> tuple[Any, ...]:
        """The sums as values that a cache keeps: `Profile(*row)` is the same profile."""
        return (
            self.sum_fields,
            self.sum_vector,
            self.stems,
            self.texts,
            self.samples,
            self.others,
        )


def _added(sums: list[float], more: Sequence[float], weight: float) -> list[float]:
    if not sums:
        return [weight * one for one in more]
    return [one + weight * other for one, other in zip(sums, more, strict=True)] if more else sums


def unit(numbers: Sequence[float]) -> tuple[float, ...]:
    """The same direction with length 1; all 0 stays so."""
    length = hypot(*numbers)
    return tuple([one / length for one in numbers]) if length else tuple(numbers)
