"""The stem of a word, so that `facture`, `factures` and `facturer` are one: no more than that."""

from __future__ import annotations

from functools import cache, lru_cache

from netiquette import rulebook

SHORTEST = 3
"""Letters that stay before an ending of one letter; one more before a longer one."""


@cache
def languages() -> tuple[str, ...]:
    """The languages whose words can be read here."""
    return tuple(rulebook.load("audience/stems.toml"))


@cache
def _endings(language: str) -> tuple[str, ...]:
    listed = rulebook.load("audience/stems.toml").get(language, "").split()
    return tuple(sorted(listed, key=lambda ending: (-len(ending), ending)))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a word, in lower case and without accents."""
    word = plain(word).replace("'", "")
    for ending in _endings(language):
        kept = len(word) - len(ending)
        if kept >= SHORTEST + (len(ending) > 1) and word.endswith(ending):
            word = word[:kept]
            break
    return word[:-1] if len(word) > SHORTEST + 1 and word[-1] == word[-2] else word


def plain(word: str) -> str:
    """A word in lower case without accents and ligatures."""
    word = word.lower()
    if word.isascii():
        return word
    from unicodedata import combining, normalize

    word = normalize("NFD", word.replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    return "".join(letter for letter in word if not combining(letter))
