"""Turns of phrase: patterns of words with choices in them, found in the words of a post.

A pattern is a row of slots between spaces: words (`share`), choices (`share|forward`), choices
inside a word (`partag(ez|er)`), a class of words that the language's file lists (`<post>`), and
any of these with a `?` behind it, which may be missing. `#` is a word that begins with a digit,
`^` a word in capitals, `*` any word, `.` the end of a clause and `…` up to six words. What follows
a `=` must come next and is no part of the turn. The first slot is made of words. Patterns are
compiled once into plain data, which `marshal` keeps.
"""

from __future__ import annotations

from netiquette.errors import RuleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netiquette.analysis.tokens import Words

    Slot = tuple[frozenset[str], bool]
    Turns = dict[str, list[tuple[tuple[Slot, ...], str]]]

_LONGEST_GAP = 6
_SPECIAL = frozenset(("#", "^", "*", ".", "…", "=", "?"))


def compile_turns(
    patterns: Mapping[str, Iterable[str]], classes: Mapping[str, list[str]], where: str
) -> Turns:
    """The patterns by their first words, each with the name under which it is listed.

    Raises RuleError for a class that is not listed and for a pattern that begins with no word.
    """
    turns: Turns = {}
    for name, listed in patterns.items():
        for pattern in listed:
            first, *rest = (
                _slot(part, classes, f"{where}: {pattern!r}") for part in pattern.split()
            )
            if first[1] or not _SPECIAL.isdisjoint(first[0]):
                raise RuleError(f"{where}: {pattern!r} must begin with a word")
            for word in first[0]:
                turns.setdefault(word, []).append((tuple(rest), name))
    return turns


def _slot(part: str, classes: Mapping[str, list[str]], where: str) -> Slot:
    optional = len(part) > 1 and part[-1] == "?"
    words: set[str] = set("=" if part[0] == "=" else "")
    for choice in _choices((part[:-1] if optional else part).removeprefix("=")):
        if choice[0] == "<" and choice[-1] == ">":
            if choice[1:-1] not in classes:
                raise RuleError(f"{where}: no class {choice}")
            words.update(classes[choice[1:-1]])
        else:
            words.add(choice)
    return frozenset(words), optional


def _choices(part: str) -> list[str]:
    """`a(b|c)|d` as ab, ac, d."""
    pieces, depth = [""], 0
    for char in part:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            pieces.append("")
        else:
            pieces[-1] += char
    found: list[str] = []
    for piece in pieces:
        head, opened, rest = piece.partition("(")
        if not opened:
            found.append(piece)
            continue
        inner, _, tail = rest.partition(")")
        found += [one for choice in inner.split("|") for one in _choices(head + choice + tail)]
    return found


def match(turns: Turns, words: Words, text: str, at: int, limit: int) -> tuple[int, str] | None:
    """The longest turn that begins at a word and ends before `limit`: its end, and its name."""
    best: tuple[int, str] | None = None
    for slots, name in turns.get(words.keys[at], ()):
        end = _end(slots, words, text, at + 1, limit)
        if end > (best[0] if best else -1):
            best = end, name
    return best


def _end(slots: tuple[Slot, ...], words: Words, text: str, at: int, limit: int) -> int:
    """The word after the last one that the slots take, or -1."""
    for number, (choices, optional) in enumerate(slots):
        if optional and (taken := _end(slots[number + 1 :], words, text, at, limit)) >= 0:
            longer = -1
            if _takes(choices, words, text, at, limit):
                longer = _end(slots[number + 1 :], words, text, at + 1, limit)
            return max(taken, longer)
        if "…" in choices:
            ends = (
                _end(slots[number + 1 :], words, text, at + skip, limit)
                for skip in range(min(_LONGEST_GAP, limit - at) + 1)
            )
            return next((end for end in ends if end >= 0), -1)
        if "." in choices and ends_clause(words, text, at - 1, limit):
            continue
        if not _takes(choices, words, text, at, limit):
            return -1
        at += "=" not in choices
    return at


def _takes(choices: frozenset[str], words: Words, text: str, at: int, limit: int) -> bool:
    if at >= limit:
        return False
    key = words.keys[at]
    if key in choices or "*" in choices:
        return True
    if "#" in choices and key[0].isdecimal():
        return True
    return "^" in choices and len(key) > 1 and text[words.starts[at] : words.ends[at]].isupper()


def ends_clause(words: Words, text: str, at: int, limit: int) -> bool:
    """Whether something other than space follows a word, or nothing in its sentence."""
    if at + 1 >= limit:
        return True
    gap = text[words.ends[at] : words.starts[at + 1]]
    return bool(gap) and not gap.isspace()
