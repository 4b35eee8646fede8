"""Finds the phrases of a book in the words of a post: one walk for all packs together."""

from __future__ import annotations

from collections import namedtuple
from marshal import loads

from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    from netiquette.analysis import Analysis

    class Phrase(NamedTuple):
        span: Span
        text: str
        replace: list[str] | None
        weight: int
        why: str
        source: str
        entry: int
        pair: int | None
else:
    Phrase = namedtuple(
        "Phrase", ("span", "text", "replace", "weight", "why", "source", "entry", "pair")
    )


class Book:
    """The phrases of some packs in one language; a branch of the trie is read when it is needed.

    `roots` and `anchored` map a first word to what may follow it: anywhere, or only where it
    begins a sentence or a line.
    """

    __slots__ = ("_entries", "anchored", "roots", "words")

    def __init__(self, made: dict[str, Any]) -> None:
        self.roots, self.anchored, self._entries = made["roots"], made["anchored"], made["entries"]
        self.words = frozenset(self.roots) | frozenset(self.anchored)

    def entry(self, number: int) -> tuple[Any, ...]:
        """An entry by its number: see packs.patterns.compile_book."""
        entry: tuple[Any, ...] = _opened(self._entries, number)
        return entry


def _opened(shelf: Any, key: Any) -> Any:
    """A marshalled part of a book, read once."""
    part = shelf[key]
    if isinstance(part, bytes):
        part = shelf[key] = loads(part)
    return part


LOOSE = "\0"
"""Marks a branch where something else than a certain word may come next."""
STOP = "/"
"""Marks a branch that goes on in the next sentence."""
_LONGEST_GAP = 6
_LONGEST_PHRASE = 40
_MARKS = frozenset(",:;?!")
Hit = tuple[int, int, int]


def in_books(analysis: Analysis) -> dict[str, list[Phrase]]:
    """What stands in the post of all the books of its setting, in its own language."""
    setting, language = analysis.setting, analysis.language
    if setting is None or language is None:
        return {}
    found: dict[str, list[Phrase]] = {}
    for shelf in setting.shelves:
        book = shelf.book(language)
        if book is not None:
            found.update(find(analysis, book))
    return found


def find(analysis: Analysis, book: Book) -> dict[str, list[Phrase]]:
    """What stands in the author's own prose, by the id of the check that looks for it."""
    hits = _hits(analysis, book)
    if not hits:
        return {}
    excuses: dict[int, list[tuple[int, int]]] = {}
    for first, last, number in hits:
        if number < 0:
            excuses.setdefault(-number - 1, []).append((first, last))
    found: dict[str, list[Phrase]] = {}
    busy: dict[str, int] = {}
    for first, last, number in sorted(
        (hit for hit in hits if hit[2] >= 0), key=lambda hit: (hit[0], -hit[1], hit[2])
    ):
        entry = book.entry(number)
        if first < busy.get(entry[0], 0) or _is_excused(excuses.get(number), first, last):
            continue
        phrase = _phrase(analysis, entry, number, first, last)
        if phrase is not None:
            busy[entry[0]] = last
            found.setdefault(entry[0], []).append(phrase)
    return found


def _is_excused(excuses: list[tuple[int, int]] | None, first: int, last: int) -> bool:
    """Whether one of the excuses, which stand in the order of the text, overlaps the words."""
    if excuses is None:
        return False
    from bisect import bisect_left

    begin = bisect_left(excuses, (first - _LONGEST_PHRASE, 0))
    end = bisect_left(excuses, (last, 0))
    return any(stop > first for _, stop in excuses[begin:end])


def _hits(analysis: Analysis, book: Book) -> list[Hit]:
    """(first word, word after the last, number) of everything that ends in the trie."""
    keys, words, roots, anchored = analysis.words.keys, book.words, book.roots, book.anchored
    hits: list[Hit] = []
    if words.isdisjoint(keys):
        return hits
    for number, sentence in enumerate(analysis.sentences):
        first, last = sentence.first, sentence.last
        for at in range(first, last):
            key = keys[at]
            if key not in words:
                continue
            following = keys[at + 1] if at + 1 < last else ""
            if key in roots:
                branch = _opened(roots, key)
                if following in branch or LOOSE in branch:
                    _walk(analysis, branch, at, number, hits)
            if key in anchored and _begins(analysis, at, first):
                _walk(analysis, _opened(anchored, key), at, number, hits)
    return hits


def _begins(analysis: Analysis, at: int, first: int) -> bool:
    if at == first:
        return True
    words = analysis.words
    return "\n" in analysis.text[words.ends[at - 1] : words.starts[at]]


def _walk(
    analysis: Analysis, node: dict[str, Any], first: int, sentence: int, hits: list[Hit]
) -> None:
    """Follows a branch along the words of a sentence, and notes what ends on the way."""
    words, text, sentences = analysis.words, analysis.text, analysis.sentences
    keys, starts, ends = words.keys, words.starts, words.ends
    stack = [(node, first + 1, False, sentence)]
    while stack:
        node, at, loose, sentence = stack.pop()
        limit = sentences[sentence].last
        if LOOSE in node:
            if "" in node:
                hits += [(first, at, number) for number in node[""]]
            mark = text[ends[at - 1] : ends[at - 1] + 3].lstrip()[:1]
            if mark in node and mark in _MARKS:
                stack.append((node[mark], at, True, sentence))
            if "…" in node:
                ahead = range(at, min(at + _LONGEST_GAP, limit) + 1)
                stack += [(node["…"], one, True, sentence) for one in ahead]
            if STOP in node and at == limit < len(keys):
                stack.append((node[STOP], at, True, sentence + 1))
                continue
        if at >= limit or not (loose or _is_gap(text, ends[at - 1], starts[at])):
            continue
        if keys[at] in node:
            stack.append((node[keys[at]], at + 1, False, sentence))
        if "*" in node:
            stack.append((node["*"], at + 1, False, sentence))


def _is_gap(text: str, end: int, start: int) -> bool:
    """Whether nothing but spaces stands between two words."""
    return start == end or text[end:start].isspace()


def _phrase(
    analysis: Analysis, entry: tuple[Any, ...], number: int, first: int, last: int
) -> Phrase | None:
    _, replace, weight, exact, why, source, pair = entry
    words = analysis.words
    span = Span(words.starts[first], words.ends[last - 1])
    text = analysis.text[span.start : span.end]
    if analysis.is_quoted(span.start):
        return None
    if analysis.vocabulary and not analysis.vocabulary.isdisjoint(words.keys[first:last]):
        return None
    if exact is not None and " ".join(text.replace("’", "'").split()) not in exact:
        return None
    return Phrase(span, text, replace, weight, why, source, number, pair)
