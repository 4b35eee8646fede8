"""The drumbeat of a post: a refrain, a row of emoji bullets, one short line after another.

Each is weak by itself, for verse, litanies and lists have it too: it only counts beside phrases.
"""

from __future__ import annotations

from collections import namedtuple

from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple

    from netiquette.analysis import Analysis

    class Beat(NamedTuple):
        name: str
        span: Span
else:
    Beat = namedtuple("Beat", ("name", "span"))

ROW = 3  # so many in a row are a beat
LINES = 5  # so many paragraphs of one short sentence are one
SHORT = 12  # words of a short sentence
CLIPPED = 4  # words of one that is hardly a sentence
MOST = 400  # a text of more sentences is not looked at: it is no post
_STOPS = frozenset(".!?…")


def rhythm(analysis: Analysis) -> tuple[Beat, ...]:
    """What drums in the lines, each kind once."""
    sentences = analysis.sentences
    if not ROW <= len(sentences) <= MOST:
        return ()
    found = (_refrain(analysis), _bullets(analysis), _staccato(analysis))
    return tuple(one for one in found if one is not None)


def _refrain(analysis: Analysis) -> Beat | None:
    """Short sentences in a row that begin alike, or that are a word each: "Plan. Act. Win."."""
    keys, sentences = analysis.words.keys, analysis.sentences
    row, before = 0, None
    for at, one in enumerate(sentences):
        length = one.last - one.first
        head: object = None
        if length == 1 and one.text.rstrip()[-1:] == ".":
            head = "one word"
        elif length <= CLIPPED:
            head = keys[one.first]
        elif length <= SHORT:
            head = (keys[one.first], keys[one.first + 1])
        row = row + 1 if head is not None and head == before else 1
        before = head
        if row == ROW:
            return Beat("refrain", Span(sentences[at - ROW + 1].span.start, one.span.end))
    return None


def _bullets(analysis: Analysis) -> Beat | None:
    """Lines in a row that begin with an emoji, and are sentences rather than a date or a place."""
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
            return Beat("emoji bullets", Span(first, line.span.end))
    return None


def _staccato(analysis: Analysis) -> Beat | None:
    """Paragraphs of one short sentence each, most of those that the post has."""
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
    return Beat("one line at a time", Span(short[0].span.start, short[-1].span.end))
