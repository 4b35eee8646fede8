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

_LETTER = r"[^\W_]"
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f\xad]+[^\W_]*)*"


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
def pattern(languages: tuple[str, ...]) -> re.Pattern[str]:
    """One word, in some languages."""
    forms, whole = elisions(languages)
    word = (
        rf"{_LETTER}{{1,2}}\.(?:[^\W\d_]\.){{1,6}}+(?!{_LETTER})"
        rf"|{_LETTERS}(?:(?:['’‑‐·_-]|(?<=\d)[.,](?=\d)){_LETTERS})*"
    )
    if forms:
        starts = "|".join(
            "".join(f"[{char}{char.upper()}]" for char in form[:-1])
            for form in sorted(forms, key=lambda form: (-len(form), form))
        )
        kept = [one for one in whole if any(one.startswith(form) for form in forms)]
        excused = "|".join(re.escape(one).replace("'", "['’]") for one in sorted(kept))
        guard = rf"(?!(?i:{excused})(?!{_LETTER}))" if kept else ""
        word = rf"{guard}(?:{starts})['’](?=[^\W\d_])|{word}"
    return re.compile(f"({word})")


def find(
    text: str, languages: tuple[str, ...], away: Iterable[tuple[int, int]]
) -> tuple[list[str], list[int], list[int]]:
    """The words of a text as keys, starts and ends, leaving out the sorted spans `away`."""
    split = pattern(languages).split
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
