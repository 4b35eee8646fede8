"""Which words carry a subject: those that speak loudest for it in the sentence that does."""

from __future__ import annotations

from netiquette import rulebook
from netiquette.post import Span
from netiquette.topics import evidence, hashing
from netiquette.topics.lexicon import KINDS, lexicon
from netiquette.topics.screen import FIXED, screen
from netiquette.topics.subjects import SUBJECTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.topics.passage import Passage
    from netiquette.topics.screen import Logits

SHOWN = 3
"""Words, or phrases, that are shown at most."""
LEAST = 0.45
"""The share of the loudest that a word must reach to be shown."""
WINDOW = 12
"""The words that are marked stand at most so far apart."""
CONTEXT = 5
"""The fewest words that are marked, in a sentence that has so many."""


def explain(read: Passage, units: list[Logits], subject: int) -> tuple[tuple[str, ...], Span]:
    """The words that carry a subject, the loudest first, and the span that holds them.

    `units` are the log odds of the text and of its sentences, by whoever decided.
    """
    first, last = _loudest(read, units, subject)
    loud = loudness(read, first, last, subject)
    top = max(loud, key=lambda one: (one[2], -one[0]), default=(first, first + 1, 0.0))
    shown = [
        one
        for one in sorted(loud, key=lambda one: (-one[2], one[0]))
        if one[2] > 0 and one[2] >= LEAST * top[2] and abs(one[0] - top[0]) <= WINDOW
    ]
    kept: list[tuple[int, int, float]] = []
    for one in shown or [top]:
        if all(one[1] <= other[0] or one[0] >= other[1] for other in kept):
            kept.append(one)
    kept = kept[:SHOWN]
    text = read.analysis.text
    words = [text[read.starts[start] : read.ends[end - 1]] for start, end, _ in kept]
    begin, end = _widened(min(one[0] for one in kept), max(one[1] for one in kept), first, last)
    end = _finished(read, end, last)
    return tuple(dict.fromkeys(words)), Span(read.starts[begin], read.ends[end - 1])


def _widened(begin: int, end: int, first: int, last: int) -> tuple[int, int]:
    """A range of words made long enough to be understood, inside the sentence from first to last.

    It grows to the right, and to the left where the sentence ends.
    """
    end = min(last, max(end, begin + CONTEXT))
    return max(first, min(begin, end - CONTEXT)), end


def _finished(read: Passage, end: int, last: int) -> int:
    """The end of a range, moved on where it would stop at "who", "of" or "the"."""
    functions = rulebook.language(read.language)["function_words"]
    while end < last and read.keys[end - 1] in functions:
        end += 1
    return end


def _loudest(read: Passage, units: list[Logits], subject: int) -> tuple[int, int]:
    """The words of the sentence that speaks loudest for a subject."""
    if len(units) < 2:
        return 0, len(read.keys)
    best = max(range(1, len(units)), key=lambda at: (units[at][subject], -at))
    return read.bounds[best - 1]


def loudness(read: Passage, first: int, last: int, subject: int) -> list[tuple[int, int, float]]:
    """(first word, end, how much it says) of each word and known phrase of a range."""
    weights = screen()
    keys = read.keys
    own = [weights.speaks(weights.words[key], subject) for key in keys[first:last]]
    for at in range(first, last - 1):
        both = weights.speaks(weights.pairs[keys[at], keys[at + 1]], subject) / 2
        own[at - first] += both
        own[at + 1 - first] += both
    phrases = []
    for at, size, kind in lexicon(read.language).hits(keys):
        if at < first or at + size > last:
            continue
        more = weights.weight(kind, subject) / hashing.scale(last - first, last - first)
        if KINDS[kind].startswith(SUBJECTS[subject]):
            more = max(more, evidence.COUNTED[1])
        if size == 1:
            own[at - first] += more
        else:
            said = weights.speaks(
                FIXED * weights.row(hashing.phrase(keys[at : at + size])), subject
            )
            phrases.append((at, at + size, said + more))
    inside = [
        (one, end, said + sum(max(0.0, value) for value in own[one - first : end - first]))
        for one, end, said in phrases
    ]
    return [(first + at, first + at + 1, said) for at, said in enumerate(own)] + inside
