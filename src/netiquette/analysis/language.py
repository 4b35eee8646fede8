"""The language of a post, read from its own prose: not from code, links, names, tags or quotations.

First everyday words decide (rules/languages/); where there are too few of them, a script that one
language alone uses; then the letter groups of langdetect's profiles, together with the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis import Analysis
    from netiquette.analysis.tokens import Token, Words

# By how many words the first language must lead (a word of several languages counts for less),
# and how little the second may have beside it. Measured on 12,667 French and
# English openings of 10 to 140 characters and 500 sentences of 30 other languages.
LEAD = 1.2
RIVAL = 0.6
MOST_WORDS = 400
# So many are enough where they speak more clearly still.
FIRST_WORDS = 24
# So many words of one's own are read by themselves; fewer together with what they quote.
FEWEST_OWN = 4
# How much a word says that so many languages have.
_WEIGHTS = {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.45, 5: 0.45, 6: 0.45}
_OTHERS = "languages/others/words.toml"
# The first and last character of scripts, and the languages that are written in them.
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u052f", "ru uk bg mk sr"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar fa ur"),
    ("\u0900", "\u097f", "hi mr ne"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b00", "\u0b7f", "or"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u0f00", "\u0fff", "bo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1100", "\u11ff", "ko"),
    ("\u1200", "\u139f", "am"),
    ("\u1780", "\u17ff", "km"),
    ("\u1f00", "\u1fff", "el"),
    ("\u3040", "\u30ff", "ja"),
    ("\u3400", "\u9fff", "zh"),
    ("\uac00", "\ud7af", "ko"),
    ("\uff66", "\uff9f", "ja"),
)


def guess(analysis: Analysis) -> tuple[str | None, str]:
    """The code of the language, and how it is known: "words", "langdetect" or "none"."""
    text = analysis.text
    if not text.isascii() and any(char > "\u036f" and char.isalpha() for char in set(text)):
        languages = _by_script(text)
        if languages:
            return _of_script(text, languages)
    words: Words = analysis._scanned
    keys = words.keys[:MOST_WORDS]
    own = _own_words(words, analysis.quotes) if analysis.quotes else keys
    scores = score(own[:FIRST_WORDS])
    found = decide(scores, len(own), 3 * LEAD)
    if found is None:
        scores = score(own)
        found = decide(scores, len(own))
    if found is None and own is not keys:
        every = score(keys)
        found = decide(every, len(keys))
        if scores and found != max(scores, key=scores.__getitem__):
            found = None
        elif len(own) < FEWEST_OWN:
            own, scores = keys, every
    if found is not None:
        return found, "words"
    if not own:
        return None, "none"
    from netiquette.analysis import profiles

    found = profiles.guess(" ".join(own), scores, profiles.LATIN, analysis.languages)
    return found, "none" if found is None else "langdetect"


def _own_words(words: Words, quotes: tuple[Token, ...]) -> list[str]:
    """The keys of the words outside of quotations."""
    own: list[str] = []
    at = 0
    for quote in quotes:
        first = bisect_left(words.starts, quote.span.start)
        own += words.keys[at:first]
        at = bisect_left(words.starts, quote.span.end)
        if len(own) > MOST_WORDS:
            break
    own += words.keys[at : at + MOST_WORDS]
    return own[:MOST_WORDS]


def score(keys: list[str]) -> dict[str, float]:
    """How much the words speak for each language."""
    words, letters = table()
    scores: dict[str, float] = {}
    for codes in filter(None, map(words.get, keys)):
        weight = _WEIGHTS.get(len(codes), 0.3)
        for code in codes:
            scores[code] = scores.get(code, 0.0) + weight
    joined = "".join(keys)
    if not joined.isascii():
        for codes in map(letters.__getitem__, filter(letters.__contains__, joined)):
            weight = 0.35 / len(codes) ** 0.5
            for code in codes:
                scores[code] = scores.get(code, 0.0) + weight
    return scores


def decide(scores: dict[str, float], count: int, lead: float = LEAD) -> str | None:
    """The language for which `count` words speak clearly, or None."""
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    top = scores[best]
    rival = max((value for code, value in scores.items() if code != best), default=0.0)
    if top - rival >= lead and rival <= RIVAL * top:
        return best
    if top >= 0.9 and rival <= 0.35 and count <= 2:
        return best
    if top >= 8 and rival <= 0.8 * top:
        return best
    return None


Votes = dict[str, tuple[str, ...]]


@cache
def table() -> tuple[Votes, Votes]:
    """For which languages each known word and each telling letter speaks."""
    from netiquette import rulebook

    sources = [f"languages/{code}.toml" for code in rulebook.languages()]
    made: tuple[Votes, Votes] = rulebook.derived(
        "language-speakers-2", [*sources, _OTHERS], _make_table
    )
    return made


def _make_table() -> tuple[Votes, Votes]:
    from netiquette import rulebook

    others = rulebook.load(_OTHERS)
    lists = {code: body.split() for code, body in others["words"].items()}
    for code in rulebook.languages():
        lists[code] = rulebook.language(code)["function_words"]
    speakers: dict[str, list[str]] = {}
    for code in sorted(lists):
        for word in dict.fromkeys(lists[code]):
            speakers.setdefault(word, []).append(code)
    letters = {letter: tuple(body.split()) for letter, body in others["letters"].items()}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # equal ones are kept once, and read once
    words = {
        word: shared.setdefault(tuple(codes), tuple(codes)) for word, codes in speakers.items()
    }
    return words, letters


def _by_script(text: str) -> tuple[str, ...]:
    """The languages of the script in which most letters are; none for the Latin one."""
    counts: dict[str, int] = {}
    for char in text[:2000]:
        if char.isalpha():
            languages = _languages_of(char)
            counts[languages] = counts.get(languages, 0) + 1
    if not counts:
        return ()
    if counts.get("ja", 0) * 8 >= counts.get("zh", 0) > 0:
        counts["ja"] = counts.get("ja", 0) + counts.pop("zh")
    best = max(counts, key=counts.__getitem__)
    return tuple(best.split())


def _languages_of(char: str) -> str:
    if char < "\u0370":
        return ""
    for first, last, languages in _SCRIPTS:
        if first <= char <= last:
            return languages
    return "zh" if char >= "\U00020000" else ""


def _of_script(text: str, languages: tuple[str, ...]) -> tuple[str | None, str]:
    if len(languages) == 1:
        return languages[0], "words"
    tokens = re.split(r"[\s\d!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u0964\u0965،؛؟]+", text[:4000])
    scores = {code: value for code, value in score(tokens).items() if code in languages}
    found = decide(scores, len(tokens))
    if found is not None:
        return found, "words"
    from netiquette.analysis import profiles

    found = profiles.guess(" ".join(tokens), scores, languages, ())
    return found, "none" if found is None else "langdetect"
