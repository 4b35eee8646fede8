"""What a judge of the user's own says, taken with care: nothing that it does may break a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from netiquette.topics.subjects import BANDS, SUBJECTS


class Judge(Protocol):
    """Reads a text and says how likely each subject is; a plain function will do.

    It is given the text and the code of its language ("en" or "fr"), and returns probabilities
    (0 to 1) by the names of SUBJECTS; a subject left out counts as 0. From 0.5 on a subject is
    doubtful, from 0.75 likely, from 0.9 sure. It may raise: the screen then speaks alone, and the
    report says so.
    """

    def __call__(self, text: str, language: str, /) -> Mapping[str, float]:
        """The probabilities of one text."""


BARS = dict(zip(BANDS, (0.9, 0.75, 0.5), strict=True))
"""The probability from which a band begins, of a judge that was not fitted with the screen."""


def band(probability: float) -> str:
    """The band of what a judge of one's own says; "" for none."""
    return next((name for name, bar in BARS.items() if probability >= bar), "")


def asked(judge: Judge, text: str, language: str) -> dict[str, float]:
    """The probability of each subject. Raises whatever the judge raises, and for rubbish.

    TypeError where it returns no mapping or no number, ValueError for a subject that does not
    exist or a number that is no probability.
    """
    said = judge(text, language)
    if not isinstance(said, Mapping):
        raise TypeError(f"it must return probabilities by subject, not {type(said).__name__}")
    found = dict.fromkeys(SUBJECTS, 0.0)
    for subject, probability in said.items():
        if subject not in found:
            raise ValueError(f"{subject!r} is no subject; there are {', '.join(SUBJECTS)}")
        share = float(probability)
        if not 0.0 <= share <= 1.0:  # NaN compares with nothing
            raise ValueError(f"{subject}: {share} is no probability (0 to 1)")
        found[subject] = share
    return found
