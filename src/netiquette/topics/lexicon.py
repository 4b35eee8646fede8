"""The packs of rules/topics: words and phrases by the kind of evidence that they are.

A kind is a subject and a name, such as `politics.parties`; both languages have the same kinds in
the same order, because the trained weights count on it.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from netiquette import rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

KINDS = (
    *("politics.persons", "politics.parties", "politics.offices", "politics.issues"),
    "politics.stances",
    *("religion.confessions", "religion.rites", "religion.stances"),
    *("mores.intimate", "mores.life", "mores.stances"),
    *("gossip.formulas", "gossip.affairs", "gossip.persons"),
    *("hostile.insults", "hostile.contempt", "hostile.pressing"),
    *("promotional.deals", "promotional.calls", "promotional.baits"),
    *("silent.works", "silent.argued"),
)
LANGUAGES = ("en", "fr")
MOST_KEPT = 20_000
SHORTEST_STEM, LONGEST_STEM = 2, 20
Hit = tuple[int, int, int]
Phrase = tuple[list[str], int, bool]


class Lexicon(dict[str, tuple[int, ...]]):
    """The kinds of each single word, looked up once; and the phrases by their first words."""

    __slots__ = ("_phrases", "_stems", "_words")

    def __init__(self, read: dict[str, Any]) -> None:
        self._words: dict[str, int] = read["words"]
        self._stems: dict[str, int] = read["stems"]
        self._phrases = _Phrases(read["phrases"])

    def __missing__(self, key: str) -> tuple[int, ...]:
        found = self._words.get(key, 0)
        stem = self._stems.get
        for length in range(SHORTEST_STEM, min(len(key), LONGEST_STEM) + 1):
            found |= stem(key[:length], 0)
        if len(self) > MOST_KEPT:
            self.clear()
        kinds = self[key] = tuple(_bits(found)) if found else ()
        return kinds

    def hits(self, keys: Sequence[str]) -> list[Hit]:
        """Where evidence stands: (index of the first word, number of words, kind)."""
        found = [(at, 1, kind) for at, key in enumerate(keys) for kind in self[key]]
        phrases = self._phrases
        found += [
            (at, len(words), kind)
            for at, pair in enumerate(pairwise(keys))
            for words, kind, is_stem in phrases[pair]
            if _stand(keys, at, words, is_stem)
        ]
        return found


class _Phrases(dict[tuple[str, str], tuple[Phrase, ...]]):
    """The phrases that may begin with two words, looked up once."""

    __slots__ = ("_lines", "_parsed")

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines
        self._parsed: dict[str, dict[str, list[Phrase]]] = {}

    def __missing__(self, pair: tuple[str, str]) -> tuple[Phrase, ...]:
        first, second = pair
        if len(self) > MOST_KEPT:
            self.clear()
        found: list[Phrase] = []
        if first in self._lines:
            table = self._parsed.get(first) or self._read(first)
            for name in dict.fromkeys((second, second[:SHORTEST_STEM])):
                found += table.get(name, ())
        self[pair] = phrases = tuple(found)
        return phrases

    def _read(self, first: str) -> dict[str, list[Phrase]]:
        """The phrases of a first word, by the second or the beginning of its stem."""
        table = self._parsed[first] = {}
        for line in self._lines[first].split("\n"):
            words, kind, is_stem = _phrase(line)
            second = words[1][:SHORTEST_STEM] if is_stem and len(words) == 2 else words[1]
            table.setdefault(second, []).append((words, kind, is_stem))
        return table


def _stand(keys: Sequence[str], at: int, words: list[str], is_stem: bool) -> bool:
    """Whether a phrase stands at a place."""
    end = at + len(words)
    if not is_stem:
        return list(keys[at:end]) == words
    return (
        end <= len(keys)
        and keys[end - 1].startswith(words[-1])
        and list(keys[at : end - 1]) == words[:-1]
    )


def _bits(number: int) -> list[int]:
    return [bit for bit in range(number.bit_length()) if number >> bit & 1]


def _phrase(line: str) -> Phrase:
    """(words, kind, whether the last word may have any ending), as `compiled` wrote them."""
    kind, *words = line.split(" ")
    is_stem = words[-1][-1] == "*"
    if is_stem:
        words[-1] = words[-1][:-1]
    return words, int(kind), is_stem


@cache
def lexicon(language: str) -> Lexicon:
    """The evidence of one language; that of English for a language without packs."""
    code = language if language in LANGUAGES else "en"
    name = f"topics/{code}.toml"
    return Lexicon(rulebook.derived(f"topics-2-{code}", [name], lambda: compiled(code)))


def compiled(code: str) -> dict[str, Any]:
    """The packs of a language as `Lexicon` reads them. Raises RuleError.

    The kinds of a word, or of the stem of one, are bits of a number. A line for each phrase holds
    its kind and its words, for few of them are ever asked for.
    """
    from os.path import join

    from netiquette.analysis.words import keys_of
    from netiquette.errors import RuleError

    tables = rulebook.parse(join(rulebook.FOLDER, "topics", f"{code}.toml"))
    words: dict[str, int] = {}
    stems: dict[str, int] = {}
    phrases: dict[str, list[str]] = {}
    for subject, kinds in tables.items():
        for name, text in kinds.items():
            if f"{subject}.{name}" not in KINDS:
                raise RuleError(f"topics/{code}.toml: {subject}.{name} is no kind of evidence")
            kind = KINDS.index(f"{subject}.{name}")
            for entry in entries(text):
                stem = entry.endswith("*")
                keys = keys_of(entry.rstrip("*"), code) or [entry.rstrip("*")]
                if entry.endswith("'") and len(keys) > 1:  # on dit qu'
                    keys[-1] = keys[-1].rstrip("'") + "'"
                if len(keys) > 1:
                    line = f"{kind} {' '.join(keys)}{'*' if stem else ''}"
                    phrases.setdefault(keys[0], []).append(line)
                else:
                    table = stems if stem else words
                    table[keys[0]] = table.get(keys[0], 0) | 1 << kind
    return {
        "words": words,
        "stems": stems,
        "phrases": {first: "\n".join(lines) for first, lines in phrases.items()},
    }


def entries(text: str) -> list[str]:
    """The entries of one list of a pack, each once, in order."""
    found = (entry.strip() for entry in text.replace("\n", ",").split(","))
    return list(dict.fromkeys(entry for entry in found if entry))
