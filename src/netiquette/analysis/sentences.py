"""Sentences: where one ends, by its end mark, the line and the words around.

An abbreviation, a decimal or a link does not end a sentence; what closes a quotation or a bracket
and the emoji after the end mark belong to the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import namedtuple
from functools import cache

from netiquette.analysis.tokens import Sentence, Token, Words, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple

    class Facts(NamedTuple):
        never: frozenset[str]
        maybe: frozenset[str]
        inside: frozenset[str]
        starters: frozenset[str]

    class Mark(NamedTuple):
        start: int
        stop: int
        mark: str
        closers: str
        emoji: str
        breaks: str
        plain: bool

else:
    Facts = namedtuple("Facts", ("never", "maybe", "inside", "starters"))
    Mark = namedtuple("Mark", ("start", "stop", "mark", "closers", "emoji", "breaks", "plain"))

# A line that is longer and goes on in lower case was wrapped, not ended.
WRAPPED_LINE = 40
# What ends a sentence whatever follows, unless the word before is an abbreviation.
_PLAIN = frozenset((". ", "! ", "? ", " ! ", " ? ", "\u00a0! ", "\u00a0? ", "\u202f! ", "\u202f? "))
LONGEST_KEPT = 12
MOST_KEPT = 5_000
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_ENDS = frozenset(".!?…‼⁇⁈⁉。！？" + _BREAKS)


@cache
def facts(language: str | None) -> Facts:
    """What one language (none: all shipped ones) says of abbreviations and first words."""
    from netiquette import rulebook

    known = rulebook.languages()
    read = [rulebook.language(code) for code in ((language,) if language in known else known)]
    return Facts(
        frozenset(word for one in read for word in one["abbreviations"]["never"]),
        frozenset(word for one in read for word in one["abbreviations"]["maybe"]),
        frozenset(word for one in read for word in one["abbreviations"].get("inside", ())),
        frozenset(word for one in read for word in one["starters"]),
    )


@cache
def _plain_end() -> re.Pattern[str]:
    """What `_end` finds where all is ASCII; it takes a fifth of the time to compile."""
    return re.compile(r"""([.!?]++(?:[ ][!?]++)*+)((?:["')\]}*_])*+)()|([\n\r\x0b\x0c][\s>]*)""")


@cache
def _end() -> re.Pattern[str]:
    """An end mark with its closers and emoji, or line breaks."""
    mark = r"[.!?…‼⁇⁈⁉。！？]++(?:[ \u00a0\u202f][!?]++)*+"
    closers = r"(?:[\"'”’)\]}*_]|[ \u00a0\u202f]?»)*+"
    emoji = "(?:[ \u00a0\u202f]?[^\0-\u218f\u3000])*+"  # or another sign: no letter is in a gap
    return re.compile(rf"({mark})({closers})({emoji})|([{_BREAKS}][\s>]*)")


class _Marks(dict[str, tuple[Mark, ...]]):
    """The end marks in what stands between two words, kept for short ones, which come again."""

    def __missing__(self, gap: str) -> tuple[Mark, ...]:
        if _ENDS.isdisjoint(gap):
            marks: tuple[Mark, ...] = ()
        else:
            marks = tuple(
                Mark(
                    one.start(),
                    one.end(),
                    one[1] or "",
                    one[2] or "",
                    one[3] or "",
                    one[4] or "",
                    gap in _PLAIN,
                )
                for one in (_plain_end() if gap.isascii() else _end()).finditer(gap)
            )
        if len(gap) <= LONGEST_KEPT:
            if len(self) > MOST_KEPT:
                self.clear()
            self[gap] = marks
        return marks


_marks = _Marks()


def sentences(
    text: str, words: Words, language: str | None, codes: tuple[Token, ...]
) -> tuple[Sentence, ...]:
    """The sentences that hold words, in order; each word is in exactly one."""
    keys, starts, ends = words.keys, words.starts, words.ends
    if not keys:
        return ()
    known = facts(language)
    found: list[Sentence] = []
    first = begin = 0
    for at, (end, start) in enumerate(zip(ends, [*starts[1:], len(text)], strict=True)):
        key = keys[at]
        marks = _marks[text[end:start]]
        if not marks and key[-1] != ".":
            continue
        if len(marks) == 1 and marks[0].plain and not codes and _is_plain(key, marks[0], known):
            stops = [(end + marks[0].stop, end + marks[0].stop)]
        else:
            stops = _stops(text, marks, words, at, known, codes)
        for stop, next_begin in stops:
            if first <= at:
                found.append(_sentence(text, begin, stop, first, at + 1))
                first = at + 1
            begin = next_begin
    if first < len(starts):
        found.append(_sentence(text, begin, len(text), first, len(starts)))
    return tuple(found)


def _is_plain(key: str, mark: Mark, known: Facts) -> bool:
    """Whether a mark ends a sentence, whatever follows."""
    long_enough = len(key) > 2 or mark.mark != "."
    short = key in known.never or key in known.maybe or key in known.inside
    return long_enough and not short


def _stops(
    text: str,
    marks: tuple[Mark, ...],
    words: Words,
    at: int,
    known: Facts,
    codes: tuple[Token, ...],
) -> list[tuple[int, int]]:
    """Where sentences end after the word `at`, and where the next ones may begin."""
    end = words.ends[at]
    if not marks:
        is_end = text[end : end + 1].isspace() and _ends_initials(text, words, at, known)
        return [(end, end)] if is_end else []
    stops = []
    for mark in marks:
        offset = end + mark.start
        if not _is_inside(codes, offset) and _is_end(text, mark, end, words, at, known):
            stops.append((offset if mark.breaks else end + mark.stop, end + mark.stop))
    return stops


def _is_inside(codes: tuple[Token, ...], offset: int) -> bool:
    if not codes:
        return False
    at = bisect_right(codes, offset, key=lambda code: code.span.start) - 1
    return at >= 0 and offset < codes[at].span.end


def _ends_initials(text: str, words: Words, at: int, known: Facts) -> bool:
    """Whether a sentence ends with `U.S.` or the like: a word follows that begins a new one."""
    if at + 1 == len(words.starts) or words.keys[at] in known.never:
        return False
    return text[words.starts[at + 1]].isupper() and words.keys[at + 1] in known.starters


def _sentence(text: str, begin: int, stop: int, first: int, last: int) -> Sentence:
    piece = text[begin:stop]
    if piece[:1].isspace() or piece[-1:].isspace():
        begin += len(piece) - len(piece.lstrip())
        piece = piece.strip()
    return sentence(piece, begin, first, last)


def _is_end(text: str, mark: Mark, end: int, words: Words, at: int, known: Facts) -> bool:
    """Whether a mark in the gap that begins at `end`, after the word `at`, ends its sentence."""
    following = at + 1 < len(words.starts)
    next_start = words.starts[at + 1] if following else len(text)
    after = text[next_start : next_start + 1] if following else ""
    stop = end + mark.stop
    if mark.breaks:
        return _is_end_of_line(text, mark.breaks, end + mark.start, after, next_start > stop)
    sign = mark.mark
    if stop < len(text) and not (text[stop].isspace() or mark.emoji or sign[-1] in "。！？"):
        return False
    if not following:
        return True
    between = text[stop:next_start]
    if "\n" in between or "\r" in between:
        return True
    if _goes_on(between):
        return False
    if sign == ".":
        return mark.start > 0 or _is_full_stop(text, mark, words, at, after, known)
    if mark.closers or "…" in sign or sign.strip(".") == "":
        return not after.islower() or bool(between.strip())
    return True


def _is_end_of_line(text: str, breaks: str, offset: int, after: str, marked: bool) -> bool:
    """Whether the line that ends at an offset was ended by the author, and not wrapped."""
    if marked or breaks.count("\n") > 1 or breaks.count("\r") > 1 or not after.islower():
        return True
    line = max(text.rfind(end, max(0, offset - 200), offset) for end in "\n\r")
    return offset - max(line, offset - 200, -1) - 1 < WRAPPED_LINE


def _is_full_stop(text: str, mark: Mark, words: Words, at: int, after: str, known: Facts) -> bool:
    """Whether the dot after a word is more than that of an abbreviation, initial or list number."""
    key = words.keys[at]
    if mark.closers:
        return not (after.islower() and (key in known.never or key in known.maybe))
    if key in known.never:
        return False
    if key in known.inside:
        return not (after.islower() or after.isdecimal())
    following = words.keys[at + 1]
    if key in known.maybe:
        return after.isupper() and (following in known.starters or key == "etc")
    start = words.starts[at]
    if len(key) == 1 and text[start].isupper() and key != "i":
        return following in known.starters or not after.isupper()
    if len(key) <= 2 and key.isdecimal():
        return not _starts_line(text, start)
    return True


def _starts_line(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start]
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    return not line.strip() and (start < 8 or len(line) < 8)


def _goes_on(between: str) -> bool:
    """A comma or colon after the mark: « Quoi ? », dit-elle. A face such as :) does not go on."""
    rest = between.lstrip(" \u00a0\u202f")
    return rest[:1] in (",", ";", ":") and (len(rest) == 1 or rest[1].isspace())
