"""The drumbeat of a post: a refrain, emoji bullets, one short line after another, "Not X. It's Y."

Each is weak by itself, for verse, litanies, lists and good speakers have it too. What depends on
the language is listed in rules/languages/<code>.toml under `rhythm`.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from itertools import pairwise

from netiquette import rulebook
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NamedTuple

    from netiquette.analysis import Analysis
    from netiquette.analysis.tokens import Sentence

    class Beat(NamedTuple):
        name: str
        weight: int
        span: Span

    class Facts(NamedTuple):
        negations: frozenset[str]
        corrections: frozenset[str]
        copulas: frozenset[str]
        staged: frozenset[str]
        abstract: frozenset[str]
else:
    Beat = namedtuple("Beat", ("name", "weight", "span"))
    Beat.__doc__ = """One sign: its name, how much it counts, and where it stands."""
    Facts = namedtuple("Facts", ("negations", "corrections", "copulas", "staged", "abstract"))

ROW = 3  # so many in a row are a beat
LINES = 4  # so many paragraphs of one short sentence are one
SHORT = 12  # words of a short sentence
CLIPPED = 4  # words of one that is hardly a sentence
CONTRASTS = 3  # so many contrasts count
ABSTRACT = 4  # so many different abstract words, and no number, are airy
STEM = 3  # letters that two forms of a verb share
MOST = 400  # a text of more sentences is not looked at: it is no post
_STOPS = frozenset(".!?…")


def rhythm(analysis: Analysis) -> tuple[Beat, ...]:
    """The beats of a post, in no order; none where the language is not known."""
    sentences = analysis.sentences
    if not ROW < len(sentences) <= MOST or analysis.language not in rulebook.languages():
        return ()
    facts = _facts(analysis.language or "")
    found = [*_contrasts(analysis, facts), *_refrains(analysis, facts)]
    for one in (_bullets(analysis), _staccato(analysis), _staged(analysis, facts)):
        if one is not None:
            found.append(one)
    if found and _is_airy(analysis, facts):
        found.append(Beat("nothing concrete", 1, sentences[0].span))
    return tuple(found)


@cache
def _facts(code: str) -> Facts:
    table = rulebook.language(code).get("rhythm", {})
    return Facts(*(frozenset(table.get(name, ())) for name in Facts._fields))


def _contrasts(analysis: Analysis, facts: Facts) -> list[Beat]:
    """A denial and its correction in the next sentence: "It wasn't luck. It was work."."""
    words, found = analysis.words, []
    denied: tuple[Sentence, int] | None = None
    for one in analysis.sentences:
        head = words.keys[one.first : min(one.last, one.first + SHORT)]
        no = next((at for at, key in enumerate(head) if key in facts.negations), None)
        if denied is not None and no is None and one.last - one.first <= SHORT:
            before, at = denied
            if _corrects(words.keys, at, before.last, head, facts):
                last = min(one.first + 1, one.last - 1)
                found.append(Beat("contrast", 1, Span(before.span.start, words.ends[last])))
        short = 2 < one.last - one.first <= SHORT
        denied = (one, one.first + no) if no is not None and short else None
    return found[:CONTRASTS]


def _corrects(keys: list[str], at: int, end: int, head: list[str], facts: Facts) -> bool:
    """Whether a sentence begins anew what the one before denied, with the same verb."""
    if head[0] not in facts.corrections:
        return False
    if head[0] in facts.copulas or (len(head) > 1 and head[1] in facts.copulas):
        return not facts.copulas.isdisjoint(keys[at - 1 : at + 1])
    verbs = [*keys[at - 1 : at], *keys[at + 1 : min(end, at + 2)]]
    return len(head) > 1 and any(
        len(verb) >= STEM and verb[:STEM] == head[1][:STEM] for verb in verbs
    )


def _refrains(analysis: Analysis, facts: Facts) -> Iterator[Beat]:
    """Short sentences in a row that begin alike, or that are a word each: "Plan. Act. Win."."""
    keys, sentences = analysis.words.keys, analysis.sentences
    row, before = 0, None
    names = set()
    for at, one in enumerate(sentences):
        head = _head(keys, one)
        row = row + 1 if head is not None and head == before else 1
        before = head
        if row == ROW:
            own = keys[one.first : one.first + CLIPPED]
            no = not facts.negations.isdisjoint(own)
            name = "triple denial" if no else "refrain"
            if name not in names:
                names.add(name)
                start = sentences[at - ROW + 1].span.start
                yield Beat(name, 1 + no, Span(start, one.span.end))


def _head(keys: list[str], one: Sentence) -> object:
    """What two sentences must share to begin alike; None for a long one."""
    length = one.last - one.first
    if length == 1 and one.text.rstrip()[-1:] == ".":
        return 1
    if length <= CLIPPED:
        return keys[one.first]
    return (keys[one.first], keys[one.first + 1]) if length <= SHORT else None


def _bullets(analysis: Analysis) -> Beat | None:
    """Lines in a row that begin with an emoji, and tell no date, price or place in numbers."""
    emoji = frozenset(analysis.emoji.starts)
    if len(emoji) < ROW:
        return None
    first = row = 0
    for line in analysis.lines:
        text = line.text.strip()
        if not text:
            continue
        start = line.span.start + len(line.text) - len(line.text.lstrip())
        if start not in emoji or any(char.isdigit() for char in text[3:]):
            row = 0
            continue
        first = first if row else start
        row += 1
        if row == ROW:
            return Beat("emoji bullets", 1, Span(first, line.span.end))
    return None


def _staccato(analysis: Analysis) -> Beat | None:
    """Paragraphs of one short sentence each, half or more of those that the post has."""
    paragraphs = analysis.paragraphs
    if len(paragraphs) < LINES:
        return None
    short = [
        one
        for one in paragraphs
        if "\n" not in one.text
        and one.text.rstrip()[-1:] in _STOPS
        and len(one.text.split()) <= SHORT
        and sum(one.text.count(stop) for stop in ".!?") <= 1
    ]
    if len(short) < LINES or 2 * len(short) < len(paragraphs):
        return None
    return Beat("one line at a time", 1, Span(short[0].span.start, short[-1].span.end))


def _staged(analysis: Analysis, facts: Facts) -> Beat | None:
    """A question that is no clause, so that a short answer may follow: "The secret? Patience."."""
    keys, sentences = analysis.words.keys, analysis.sentences
    for one, after in pairwise(sentences):
        clipped = one.last - one.first <= 2 * CLIPPED and after.last - after.first <= SHORT
        if not clipped or keys[one.first] not in facts.staged or one.text.rstrip()[-1:] != "?":
            continue
        if facts.copulas.isdisjoint(keys[one.first : one.last]):
            return Beat("staged question", 1, one.span)
    return None


def _is_airy(analysis: Analysis, facts: Facts) -> bool:
    """Whether a post has abstract words and not one number."""
    airy = facts.abstract.intersection(analysis.words.keys)
    return len(airy) >= ABSTRACT and not any(char.isdigit() for char in analysis.text)
