"""The packs of rules/topics: words and phrases by the kind of evidence that they are.

A kind is a subject and a name, such as `politics.parties`; both languages have the same kinds in
the same order, because the trained weights count on it.
"""

from __future__ import annotations

from functools import cache

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


class Lexicon(dict[str, tuple[int, ...]]):
    """The kinds of each single word, looked up once; and the phrases by their first word."""

    __slots__ = ("_stems", "_words", "phrases")

    def __init__(self, read: dict[str, Any]) -> None:
        self._words = read["words"]
        self._stems = read["stems"]
        self.phrases: dict[str, list[tuple[list[str], int, bool]]] = read["phrases"]

    def __missing__(self, key: str) -> tuple[int, ...]:
        found = set(self._words.get(key, ()))
        for length in range(SHORTEST_STEM, min(len(key), LONGEST_STEM) + 1):
            found.update(self._stems.get(key[:length], ()))
        if len(self) > MOST_KEPT:
            self.clear()
        kinds = self[key] = tuple(sorted(found))
        return kinds

    def hits(self, keys: Sequence[str]) -> list[Hit]:
        """Where evidence stands: (index of the first word, number of words, kind)."""
        found = [(at, 1, kind) for at, key in enumerate(keys) for kind in self[key]]
        phrases = self.phrases
        for at, key in enumerate(keys):
            if key in phrases:
                found += self._phrases(keys, at, phrases[key])
        return found

    def _phrases(
        self, keys: Sequence[str], at: int, known: list[tuple[list[str], int, bool]]
    ) -> list[Hit]:
        found = []
        for words, kind, stem in known:
            length = len(words)
            there = list(keys[at : at + length])
            if there == words or (
                stem
                and len(there) == length
                and there[:-1] == words[:-1]
                and there[-1].startswith(words[-1])
            ):
                found.append((at, length, kind))
        return found


@cache
def lexicon(language: str) -> Lexicon:
    """The evidence of one language; that of English for a language without packs."""
    code = language if language in LANGUAGES else "en"
    name = f"topics/{code}.toml"
    return Lexicon(rulebook.derived(f"topics-{code}", [name], lambda: compiled(code)))


def compiled(code: str) -> dict[str, Any]:
    """The packs of a language as the dictionaries of `Lexicon`. Raises RuleError."""
    from os.path import join

    from netiquette.analysis.words import keys_of
    from netiquette.errors import RuleError

    tables = rulebook.parse(join(rulebook.FOLDER, "topics", f"{code}.toml"))
    words: dict[str, list[int]] = {}
    stems: dict[str, list[int]] = {}
    phrases: dict[str, list[tuple[list[str], int, bool]]] = {}
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
                    phrases.setdefault(keys[0], []).append((keys, kind, stem))
                else:
                    (stems if stem else words).setdefault(keys[0], []).append(kind)
    return {"words": words, "stems": stems, "phrases": phrases}


def entries(text: str) -> list[str]:
    """The entries of one list of a pack, each once, in order."""
    found = (entry.strip() for entry in text.replace("\n", ",").split(","))
    return list(dict.fromkeys(entry for entry in found if entry))
