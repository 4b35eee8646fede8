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
        echoes: frozenset[str]
        readers: frozenset[str]
        staged: frozenset[str]
        abstract: frozenset[str]
else:
    Beat = namedtuple("Beat", ("name", "weight", "span"))
    Beat.__doc__ = """One sign: its name, how much it counts, and where it stands."""
    Facts = namedtuple(
        "Facts",
        ("negations", "corrections", "copulas", "echoes", "readers", "staged", "abstract"),
    )

ROW = 3  # so many in a row are a beat
LINES = 4  # so many paragraphs of one short sentence are one
SHORT = 12  # words of a short sentence
CLIPPED = 4  # words of one that is hardly a sentence
CONTRASTS = 3  # so many contrasts count
ABSTRACT = 4  # so many different abstract words, and no number, are airy
STEM = 3  # letters that two forms of a verb share
MOST = 400  # a text of more sentences is not looked at: it is no post
TERSE = 7  # words of a correction that has a verb of its own
_JOINTS = frozenset((",", "—", "–", ";", ":", "-"))
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
    last = sentences[-1]
    asked = not facts.readers.isdisjoint(analysis.words.keys[last.first : last.last])
    if found and asked and "?" in last.text:
        found.append(Beat("closing question", 1, last.span))
    return tuple(found)


@cache
def _facts(code: str) -> Facts:
    table = rulebook.language(code).get("rhythm", {})
    return Facts(*(frozenset(table.get(name, ())) for name in Facts._fields))


def _contrasts(analysis: Analysis, facts: Facts) -> list[Beat]:
    """A denial and its correction in the next sentence: "It wasn't luck. It was work."."""
    words, found = analysis.words, []
    if facts.negations.isdisjoint(words.keys):
        return []
    denied: tuple[Sentence, int] | None = None
    for one in analysis.sentences:
        if analysis.is_quoted(words.starts[one.first]):
            denied = None
            continue
        head = words.keys[one.first : min(one.last, one.first + SHORT)]
        no = next((at for at, key in enumerate(head) if key in facts.negations), None)
        if no is not None and _turns(analysis, one, one.first + no, facts):
            found.append(Beat("contrast", 1, one.span))
            denied = None
            continue
        if denied is not None and no is None and one.last - one.first <= SHORT:
            before, at = denied
            if _corrects(words.keys, at, before.last, head, facts):
                last = min(one.first + (head[0] not in facts.copulas), one.last - 1)
                found.append(Beat("contrast", 1, Span(before.span.start, words.ends[last])))
        short = 2 < one.last - one.first <= SHORT
        denied = (one, one.first + no) if no is not None and short else None
    return found[:CONTRASTS]


def _corrects(keys: list[str], at: int, end: int, head: list[str], facts: Facts) -> bool:
    """Whether a sentence begins anew what the one before denied: with its verb, or as shortly."""
    if head[0] not in facts.corrections:
        return False
    if head[0] in facts.copulas or (len(head) > 1 and head[1] in facts.copulas):
        return not facts.copulas.isdisjoint(keys[at - 1 : at + 1])
    verbs = [*keys[at - 1 : at], *keys[at + 1 : min(end, at + 2)]]
    stems = [verb[:STEM] for verb in verbs if len(verb) >= STEM]
    if any(key[:STEM] in stems for key in head[1:3]):
        return True
    terse = len(head) <= TERSE and end - at > 2 and head[0] in facts.echoes
    return terse and facts.copulas.isdisjoint(keys[at - 1 : at + 1])


def _turns(analysis: Analysis, one: Sentence, at: int, facts: Facts) -> bool:
    """Whether a sentence denies and corrects in one go: "It isn't a tool — it's a habit."."""
    words, text = analysis.words, analysis.text
    keys = words.keys
    if facts.copulas.isdisjoint(keys[at - 1 : at + 1]):
        return False
    for place in range(at + 2, min(one.last - 1, at + SHORT)):
        gap = text[words.ends[place - 1] : words.starts[place]].strip()
        if gap in _JOINTS and keys[place] in facts.corrections:
            return not facts.copulas.isdisjoint(keys[place : place + 2])
    return False


def _refrains(analysis: Analysis, facts: Facts) -> list[Beat]:
    """Short sentences in a row that begin alike, or that are a word each: "Plan. Act. Win."."""
    keys, sentences = analysis.words.keys, analysis.sentences
    heads = [_head(keys, one) for one in sentences]
    found: dict[str, Beat] = {}
    for at in range(1, len(sentences)):
        twice = heads[at] is not None and heads[at] == heads[at - 1]
        row = sentences[max(0, at - ROW + 1) : at + 1]
        if not (twice and heads[at] == heads[at - len(row) + 1]) and not _is_parallel(keys, row):
            row = row[-2:] if twice else ()
        if not row or analysis.is_quoted(row[-1].span.start):
            continue
        no = not facts.negations.isdisjoint(keys[row[0].first : row[0].first + CLIPPED])
        if len(row) == ROW:
            name = "triple denial" if no else "refrain"
            span = Span(row[0].span.start, row[-1].span.end)
            found.setdefault(name, Beat(name, 1 + no, span))
        elif all(keys[one.first] in facts.negations for one in row):
            span = Span(row[0].span.start, row[-1].span.end)
            found.setdefault("double denial", Beat("double denial", 1, span))
    if "triple denial" in found:
        found.pop("double denial", None)
    return list(found.values())


def _is_parallel(keys: list[str], row: tuple[Sentence, ...]) -> bool:
    """Whether short sentences share a verb, and little else: "Care creates trust."."""
    if len(row) < ROW or any(not 2 < one.last - one.first <= TERSE for one in row):
        return False
    verbs = {keys[one.first + 1] for one in row}, {keys[one.first + 2] for one in row}
    return any(len(one) == 1 and len(min(one)) > STEM for one in verbs)


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
