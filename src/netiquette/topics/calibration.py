"""From log odds to probabilities, and from probabilities to words; fitted on texts not learnt.

rules/topics/calibration.toml holds, for each subject: how screen and judge are weighed, by
language; the log odds of the screen from which the judge is asked; the probability at which each
band begins, by language, for the judge and for the screen alone.
"""

from __future__ import annotations

from functools import cache
from math import exp

from netiquette import rulebook
from netiquette.topics import LANGUAGES
from netiquette.topics.subjects import BANDS, SUBJECTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.topics.screen import Logits


@cache
def table() -> dict[str, Any]:
    """The fitted numbers, as the file has them."""
    return rulebook.load("topics/calibration.toml")


@cache
def gates() -> tuple[float, ...]:
    """The log odds of the screen, for each subject, from which the judge is asked."""
    return tuple(float(table()[subject]["gate"]) for subject in SUBJECTS)


def alone(screen: Logits, language: str) -> dict[str, float]:
    """The probability of each subject by the screen alone."""
    return _weighed("screen", {"screen": screen}, language)


def together(screen: Logits, units: list[Logits], language: str) -> dict[str, float]:
    """The probability of each subject by screen and judge, who read text and sentences."""
    whole, *sentences = units
    highest = tuple(map(max, *sentences)) if sentences else whole
    return _weighed("judge", {"screen": screen, "whole": whole, "highest": highest}, language)


def _weighed(speaker: str, columns: dict[str, Logits], language: str) -> dict[str, float]:
    found = {}
    for at, subject in enumerate(SUBJECTS):
        fitted = table()[subject][speaker]
        logit = sum([fitted[name] * logits[at] for name, logits in columns.items()])
        found[subject] = _share(logit + _bias(fitted, language))
    return found


def band(subject: str, probability: float, speaker: str, language: str) -> str:
    """The band of a probability: "sure", "likely", "unsure", or "" for none."""
    fitted = table()[subject]["screen" if speaker == "screen" else "judge"]
    code = language if language in LANGUAGES else LANGUAGES[0]
    return next((name for name in BANDS if probability >= fitted[name][code]), "")


def _bias(fitted: dict[str, float], language: str) -> float:
    return fitted[language if language in LANGUAGES else LANGUAGES[0]]


def _share(logit: float) -> float:
    return 1.0 / (1.0 + exp(-max(-50.0, min(50.0, logit))))
