"""langdetect's profiles, read together with the words: which language the letter groups speak for.

All letter groups of a text are weighed, none is drawn by lot, so that one text has one answer.
Only the profiles of one script are loaded: 28 of 55 for Latin letters.
"""

from __future__ import annotations

import os
from functools import cache
from math import exp, log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LATIN = (
    "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv",
    "nl", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tl", "tr", "vi",
)  # fmt: skip
FEWEST_LETTERS = 8
MOST_LETTERS = 2_000
# What one letter group may count against a language that never showed it.
FLOOR = 1e-4
# Groups overlap, so that each says less than it seems to; a word says more.
GROUP = 0.25
WORD = 3.0
# How sure an answer must be: one for which the language-bound checks run, one between two of
# these, and another one.
SURE = 0.55
SURE_AGAINST_A_SHIPPED_ONE = 0.85
SURE_OF_ANOTHER = 0.33
_EXPECTED = {"fr": 8.0, "en": 8.0}
_RARE = {
    "ca": 0.4, "cy": 0.1, "et": 0.4, "hr": 0.7, "lt": 0.6, "lv": 0.6, "sk": 0.5, "sl": 0.15,
    "sq": 0.3, "tl": 0.2, "bg": 0.4, "mk": 0.2, "mr": 0.4, "ne": 0.3, "ur": 0.6,
}  # fmt: skip


def guess(
    text: str, scores: dict[str, float], languages: tuple[str, ...], wanted: tuple[str, ...]
) -> str | None:
    """The most likely of some languages, or None when the text is too short or none stands out."""
    if sum(map(str.isalpha, text[:200])) < FEWEST_LETTERS:
        return None
    chances = _chances(text[:MOST_LETTERS], scores, languages, wanted)
    ordered = sorted(chances, key=chances.__getitem__, reverse=True)
    best, rival = ordered[0], ordered[1]
    needed = SURE_OF_ANOTHER
    if best in _EXPECTED:
        needed = SURE_AGAINST_A_SHIPPED_ONE if rival in _EXPECTED else SURE
    return best if chances[best] >= needed else None


def _chances(
    text: str, scores: dict[str, float], languages: tuple[str, ...], wanted: tuple[str, ...]
) -> dict[str, float]:
    factory = _factory(languages)
    sums = [0.0] * len(factory.langlist)
    for row in filter(None, map(factory.word_lang_prob_map.get, _groups(text))):
        for at, chance in enumerate(row):
            sums[at] += log(chance + FLOOR)
    weights = {
        code: GROUP * total
        + WORD * scores.get(code, 0.0)
        + log(_EXPECTED.get(code, _RARE.get(code, 1.5)) * (5.0 if code in wanted else 1.0))
        for code, total in zip(factory.langlist, sums, strict=True)
    }
    top = max(weights.values())
    odds = {code: exp(weight - top) for code, weight in weights.items()}
    whole = sum(odds.values())
    return {code: odd / whole for code, odd in odds.items()}


def _groups(text: str) -> list[str]:
    """The groups of one to three letters, as langdetect forms them."""
    from langdetect.utils.ngram import NGram

    found = []
    ngram = NGram()
    for char in NGram.normalize_vi(text):
        ngram.add_char(char)
        if not ngram.capitalword:
            found += [group for size in (1, 2, 3) if (group := ngram.get(size))]
    return found


@cache
def _factory(languages: tuple[str, ...]) -> Any:
    """langdetect's factory with the profiles of some languages only."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    DetectorFactory.seed = 0
    factory = DetectorFactory()
    profiles = []
    for code in languages:
        path = os.path.join(PROFILES_DIRECTORY, code)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                profiles.append(file.read())
    factory.load_json_profile(profiles)
    return factory
