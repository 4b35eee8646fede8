"""Words: letters and digits with inner apostrophes and hyphens, elided articles by themselves.

`d'abord` is `d'` and `abord`, `aujourd'hui` one word (rules/languages/<code>.toml says which);
`don't`, `state-of-the-art`, `3.5`, `v1.2.3`, `U.S.` and `e.g.` are one word each.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_KEPT = 50_000


class _Keys(dict[str, str]):
    """The key of each distinct word that was met, for `map`."""

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_KEPT:
            self.clear()
        key = self[word] = word.replace("’", "'").replace("‑", "-").replace("‐", "-").casefold()
        return key


_keys = _Keys()
key_of = _keys.__getitem__


@cache
def elisions(languages: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The elided forms (`l'`) of some languages, and the words that are whole all the same."""
    from netiquette import rulebook

    known = [rulebook.language(code) for code in languages if code in rulebook.languages()]
    forms = {form for one in known for form in one.get("elisions", ())}
    whole = {word for one in known for word in one.get("whole", ())}
    return frozenset(forms), frozenset(whole)


@cache
def pattern(languages: tuple[str, ...], is_plain: bool = False) -> re.Pattern[str]:
    """One word, in some languages, as a group; a plain one is for ASCII, and compiled sooner.

    It begins with one letter or digit, whatever follows, so that `re` can skip the rest quickly.
    """
    forms, whole = elisions(languages)
    initials = r"[^\W_]?\.(?:[^\W\d_]\.){1,6}+(?![^\W_])"
    letters = r"[^\W_]*" if is_plain else r"[^\W_]*(?:[\u0300-\u036f\xad]+[^\W_]*)*"
    joints = "['_-]" if is_plain else "['’‑‐·_-]"
    joined = rf"(?:(?:{joints}|(?<=\d)[.,](?=\d))[^\W_]{letters})*"
    return re.compile(rf"([^\W_](?:{_elided(forms, whole)}{initials}|{letters}{joined}))")


def _elided(forms: frozenset[str], whole: frozenset[str]) -> str:
    """What follows the first letter of an elided form that does not begin a whole word."""
    if not forms:
        return ""
    firsts = "".join(sorted({form[0] + form[0].upper() for form in forms}))
    rests = "|".join(sorted({form[1:-1] for form in forms}, key=len))
    guards = "|".join(
        rf"(?<={re.escape(form[:-1])}['’]){re.escape(word[len(form) :])}(?![^\W_])"
        for form in sorted(forms)
        for word in sorted(whole)
        if word.startswith(form)
    )
    guard = f"(?!(?i:{guards}))" if guards else ""
    return rf"(?<=[{firsts}])(?:{rests})['’](?=[^\W\d_]){guard}|"


def find(
    text: str, languages: tuple[str, ...], away: Iterable[tuple[int, int]]
) -> tuple[list[str], list[int], list[int]]:
    """The words of a text as keys, starts and ends, leaving out the sorted spans `away`."""
    split = pattern(languages, text.isascii()).split
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in (*away, (len(text), len(text))):
        if start > at:
            pieces = split(text if start - at == len(text) else text[at:start])
            offsets = list(accumulate(map(len, pieces), initial=at))
            keys += map(key_of, pieces[1::2])
            starts += offsets[1:-1:2]
            ends += offsets[2::2]
        at = max(at, end)
    return keys, starts, ends


def keys_of(phrase: str, language: str) -> list[str]:
    """The keys of the words of a phrase, cut as a post in that language is cut."""
    return find(phrase, (language,), ())[0]
