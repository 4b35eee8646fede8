"""Sentences: where one ends, by its end mark, the line and the words around.

An abbreviation, a decimal or a link does not end a sentence; what closes a quotation or a bracket
and the emoji after the end mark belong to the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from netiquette.analysis.tokens import Sentence, Token, Words
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple

    class Facts(NamedTuple):
        never: frozenset[str]
        maybe: frozenset[str]
        starters: frozenset[str]


# A line that is longer and goes on in lower case was wrapped, not ended.
WRAPPED_LINE = 40
_QUIET = frozenset(
    (" ", ", ", "", ": ", " : ", "; ", " ; ", "-", " – ", " — ", " (", ") ", "'", "’", "\u00a0")
)
_ENDS = frozenset(".!?…‼⁇⁈⁉。！？\n\r\x0b\x0c\x85\u2028\u2029")


@cache
def facts(language: str | None) -> Facts:
    """What one language (none: all shipped ones) says of abbreviations and first words."""
    from collections import namedtuple

    from netiquette import rulebook

    known = rulebook.languages()
    read = [rulebook.language(code) for code in ((language,) if language in known else known)]
    made = namedtuple("Facts", ("never", "maybe", "starters"))
    return made(  # type: ignore[return-value]
        frozenset(word for one in read for word in one["abbreviations"]["never"]),
        frozenset(word for one in read for word in one["abbreviations"]["maybe"]),
        frozenset(word for one in read for word in one["starters"]),
    )


@cache
def _end() -> re.Pattern[str]:
    """An end mark with what belongs to it, or line breaks; the groups are mark, closers, break."""
    mark = r"[.!?…‼⁇⁈⁉。！？]++(?:[ \u00a0\u202f][!?]++)*+"
    closers = r"(?:[\"'”’)\]}*_]|[ \u00a0\u202f]?»)*+"
    emoji = "(?:[ \u00a0\u202f]?[\u2190-\u2bff\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f])*+"
    return re.compile(
        rf"({mark})({closers}){emoji}(?=\s|$|(?<=[。！？]))|([\n\r\x0b\x0c\x85\u2028\u2029][\s>]*)"
    )


def sentences(
    text: str, words: Words, language: str | None, codes: tuple[Token, ...]
) -> tuple[Sentence, ...]:
    """The sentences that hold words, in order; each word is in exactly one."""
    if not words.keys:
        return ()
    starts, ends = words.starts, words.ends
    found: list[Sentence] = []
    first = begin = 0
    for at, (end, start) in enumerate(zip(ends, [*starts[1:], len(text)], strict=True)):
        gap = text[end:start]
        if gap in _QUIET:
            if gap == " " and text[end - 1] == "." and _ends_initials(text, words, at, language):
                found.append(_sentence(text, begin, end, first, at + 1))
                first, begin = at + 1, end
            continue
        if len(gap) < 40 and _ENDS.isdisjoint(gap):
            continue
        for match in _end().finditer(text, end, start):
            if _is_inside(codes, match.start()) or not _is_end(text, match, words, at, language):
                continue
            stop = match.end() if match.group(1) else match.start()
            if first <= at:
                found.append(_sentence(text, begin, stop, first, at + 1))
                first = at + 1
            begin = match.end()
    if first < len(starts):
        found.append(_sentence(text, begin, len(text), first, len(starts)))
    return tuple(found)


def _is_inside(codes: tuple[Token, ...], offset: int) -> bool:
    if not codes:
        return False
    at = bisect_right(codes, offset, key=lambda code: code.span.start) - 1
    return at >= 0 and offset < codes[at].span.end


def _ends_initials(text: str, words: Words, at: int, language: str | None) -> bool:
    """Whether a sentence ends with `U.S.` or the like: a word follows that begins a new one."""
    if at + 1 == len(words.starts) or words.keys[at] in facts(language).never:
        return False
    following = words.starts[at + 1]
    return text[following].isupper() and words.keys[at + 1] in facts(language).starters


def _sentence(text: str, begin: int, stop: int, first: int, last: int) -> Sentence:
    piece = text[begin:stop]
    begin += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Sentence(piece, Span(begin, begin + len(piece)), first, last)


def _is_end(text: str, match: re.Match[str], words: Words, at: int, language: str | None) -> bool:
    """Whether an end mark or a line break after the word `at` ends its sentence."""
    following = at + 1 < len(words.starts)
    next_start = words.starts[at + 1] if following else len(text)
    after = text[next_start : next_start + 1] if following else ""
    mark = match.group(1)
    if mark is None:
        return _is_end_of_line(text, match, after, next_start)
    if not following:
        return True
    between = text[match.end() : next_start]
    if "\n" in between or "\r" in between:
        return True
    if mark[0] == "." and mark.strip(".") == "":
        return _is_full_stop(text, match, words, at, after, between, language)
    if match.group(2) or "…" in mark:
        return not after.islower() or bool(between.strip())
    return True


def _is_end_of_line(text: str, match: re.Match[str], after: str, next_start: int) -> bool:
    breaks = match.group(3)
    if breaks.count("\n") > 1 or breaks.count("\r") > 1 or next_start > match.end():
        return True
    if not after.islower():
        return True
    line = max(
        text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start()), match.start() - 200
    )
    return match.start() - line - 1 < WRAPPED_LINE


def _is_full_stop(
    text: str,
    match: re.Match[str],
    words: Words,
    at: int,
    after: str,
    between: str,
    language: str | None,
) -> bool:
    """Whether the dot after a word is more than the dot of an abbreviation, initial or list number."""
    if match.start() != words.ends[at]:
        return True
    mark = match.group(1)
    key = words.keys[at]
    if mark == "...":
        return not after.islower()
    if mark != "." or match.group(2):
        return not after.islower() or len(mark) == 1
    known = facts(language)
    if key in known.never:
        return False
    following = words.keys[at + 1]
    if key in known.maybe:
        return after.isupper() and (following in known.starters or len(key) > 2)
    start = words.starts[at]
    if len(key) == 1 and text[start].isupper() and key != "i":
        return following in known.starters or not after.isupper()
    if key.isdecimal() and len(key) <= 2:
        return not _starts_line(text, start)
    return True


def _starts_line(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start]
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    return not line.strip() and (start < 8 or len(line) < 8)
