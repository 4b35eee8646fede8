"""Compiles the phrases of packs into one trie of words for each language.

The syntax of a phrase is described in docs/packs.md. A trie is made of dicts whose keys are
folded words, or one of the marks below; the key "" holds what ends there. It is plain data, so
that it can be kept by `marshal` and found again without parsing.
"""

from __future__ import annotations

import marshal

from netiquette.analysis.phrases import LOOSE, STOP
from netiquette.errors import RuleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GAP, ANY, START = "…", "*", "^"
MARKS = ",:;?!"
MOST_EXPANSIONS = 400
MOST_GAPS = 2


def compile_book(packs: list[dict[str, Any]], language: str) -> dict[str, Any]:
    """The phrases of all packs in one language, as `analysis.phrases.Book` takes them.

    `roots` and `anchored` map a first word to its branch of the trie, and `entries` are listed by
    number; each branch and entry is marshalled by itself, because a post needs few of them.

    An entry is (check id, replacements or None, weight, exact forms or None, why, source, number
    of the first entry of its pair or None). What ends in the trie is a list of numbers: an
    entry's number, or minus its number and one where the phrase excuses that entry.
    """
    trie: dict[str, Any] = {}
    entries: list[tuple[Any, ...]] = []
    for pack in packs:
        for group in pack.get(language, {}).get("groups", ()):
            for entry in group["entries"]:
                where = f"{pack['where']} [{language}] {entry['find']!r}"
                first = len(entries)
                for find in (entry["find"], entry["or"]) if "or" in entry else (entry["find"],):
                    _add(
                        trie, entries, pack["id"], {**group, **entry, "find": find}, language, where
                    )
                    entries[-1] = (*entries[-1], first if "or" in entry else None)
    anchored = trie.pop(START, {})
    return {
        "roots": {word: _branch(branch) for word, branch in trie.items()},
        "anchored": {word: _branch(branch) for word, branch in anchored.items()},
        "entries": [marshal.dumps(entry) for entry in entries],
    }


def _branch(branch: dict[str, Any]) -> bytes:
    """A branch as it is kept, each node marked where its next step may be no word of its own."""
    nodes = [branch]
    while nodes:
        node = nodes.pop()
        nodes += [one for one in node.values() if isinstance(one, dict)]
        if not node.keys().isdisjoint(("", GAP, ANY, STOP, *MARKS)):
            node[LOOSE] = True
    return marshal.dumps(branch)


def _add(
    trie: dict[str, Any],
    entries: list[tuple[Any, ...]],
    check: str,
    entry: dict[str, Any],
    language: str,
    where: str,
) -> None:
    number = len(entries)
    forms = expand(entry["find"], where)
    for form in forms:
        _insert(trie, steps(form, language, where), number)
    for excuse in entry.get("unless", ()):
        for form in expand(excuse, where):
            _insert(trie, steps(form, language, where), -number - 1)
    exact = [_plain(form) for form in forms] if entry.get("exact") else None
    why, source = entry.get("why", ""), entry.get("source", "")
    entries.append((check, entry.get("replace"), entry.get("weight", 1), exact, why, source))


def _plain(form: str) -> str:
    return " ".join(form.replace("’", "'").strip(START).split())


def expand(phrase: str, where: str) -> list[str]:
    """Every phrase that alternatives in round brackets stand for. Raises RuleError."""
    forms, rest = _alternatives(phrase, 0, where, depth=0)
    if rest < len(phrase):
        raise RuleError(f"{where}: a closing bracket without its opening one")
    return forms


def _alternatives(phrase: str, at: int, where: str, *, depth: int) -> tuple[list[str], int]:
    """The forms of `a|b|c` from an offset on, and the offset of what ends them."""
    done: list[str] = []
    forms = [""]
    while at < len(phrase):
        char = phrase[at]
        if char == "(":
            inner, at = _alternatives(phrase, at + 1, where, depth=depth + 1)
            if at >= len(phrase):
                raise RuleError(f"{where}: an opening bracket without its closing one")
            forms = [form + one for form in forms for one in inner]
            if len(forms) > MOST_EXPANSIONS:
                raise RuleError(f"{where}: stands for more than {MOST_EXPANSIONS} phrases")
        elif char == "|" and depth:
            done, forms = done + forms, [""]
        elif char == ")":
            break
        else:
            forms = [form + char for form in forms]
        at += 1
    return done + forms, at


def steps(form: str, language: str, where: str) -> list[str]:
    """One phrase as the keys of the trie. Raises RuleError for one that cannot be found."""
    path: list[str] = []
    text = form.strip()
    if text.startswith(START):
        path.append(START)
        text = text[1:]
    for chunk in text.split():
        if chunk in (GAP, ANY, STOP):
            path.append(chunk)
            continue
        word = chunk.rstrip(MARKS)
        path += _keys(word, language)
        path += chunk[len(word) :]
    words = [step for step in path if step != START]
    if not words or words[0] in (GAP, ANY, STOP, *MARKS) or words[-1] in (GAP, ANY, STOP):
        raise RuleError(f"{where}: a phrase must begin and end with a word")
    if words.count(GAP) > MOST_GAPS:
        raise RuleError(f"{where}: at most {MOST_GAPS} gaps in one phrase")
    return path


def _keys(word: str, language: str) -> list[str]:
    """The keys of one word of a phrase; `d'` by itself is cut as it is before another word."""
    from netiquette.analysis.words import keys_of

    if word[-1:] in ("'", "’"):
        return keys_of(word + "a", language)[:-1]
    return keys_of(word, language)


def _insert(trie: dict[str, Any], path: list[str], number: int) -> None:
    for step in path:
        trie = trie.setdefault(step, {})
    ends = trie.setdefault("", [])
    if number not in ends:
        ends.append(number)
