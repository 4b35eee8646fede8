"""Lines, paragraphs, code and quotations: the marks by which an author divides a text."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from netiquette.analysis.tokens import Pieces, Token, token
from netiquette.post import Span

LONGEST_QUOTE = 5_000
MOST_MARKS = 50_000
_OPENS = '«“"‘„'
_CLOSERS = {"«": "»", "“": "”", "‘": "’", '"': '"', "„": "“”"}


@cache
def _break() -> re.Pattern[str]:
    return re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def lines(text: str) -> Pieces:
    """The lines without their line breaks; after a last line break there is no empty one."""
    starts, ends = [0], []
    for match in _break().finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    if starts[-1] < len(text):
        ends.append(len(text))
    else:
        starts.pop()
    return Pieces(text, starts, ends)


def paragraphs(text: str, rows: Pieces) -> tuple[Token, ...]:
    """The runs of lines that hold more than spaces."""
    found = []
    start = end = -1
    for first, last in zip(rows.starts, rows.ends, strict=True):
        row = text[first:last]
        if row and not row.isspace():
            start = first if start < 0 else start
            end = last
        elif start >= 0:
            found.append(token(text, start, end))
            start = -1
    if start >= 0:
        found.append(token(text, start, end))
    return tuple(found)


@cache
def _fence() -> re.Pattern[str]:
    return re.compile(r"^[ ]{0,3}(?:`{3,}|~{3,})(?=([^\n`]*))", re.M)


@cache
def _ticks() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)`+|\n[ \t]*(?=\n)")


def codes(text: str) -> tuple[Token, ...]:
    """Fenced blocks and code spans that are closed; the fences and backticks belong to them."""
    if "`" not in text and "~~~" not in text:
        return ()
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in _blocks(text):
        found += _spans(text, at, start)
        found.append((start, end))
        at = end
    found += _spans(text, at, len(text))
    return tuple(token(text, start, end) for start, end in found)


def _blocks(text: str) -> list[tuple[int, int]]:
    found = []
    begin, mark = -1, ""
    for match in _fence().finditer(text):
        fence = match.group().lstrip()
        if begin < 0:
            begin, mark = match.start(), fence
        elif fence.startswith(mark) and not match.group(1).strip():
            found.append((begin, match.end()))
            begin = -1
    return found


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Code spans: a run of backticks closed by a run of the same length in the same paragraph."""
    if text.find("`", start, end) < 0:
        return []
    runs = [match.span() for match in _ticks().finditer(text, start, end)]
    closers: list[int] = [-1] * len(runs)
    waiting: dict[int, int] = {}
    for at in range(len(runs) - 1, -1, -1):
        first, last = runs[at]
        if text[first] != "`":
            waiting.clear()
        else:
            closers[at] = waiting.get(last - first, -1)
            waiting[last - first] = at
    found = []
    at = 0
    while at < len(runs):
        if closers[at] >= 0:
            found.append((runs[at][0], runs[closers[at]][1]))
            at = closers[at]
        at += 1
    return found


@cache
def _quote_marks() -> re.Pattern[str]:
    return re.compile('[«»“”„‘’"]|\n[ \t]*(?=\n)|^[ \t]*>[^\n]*(?:\n[ \t]*>[^\n]*)*', re.M)


def quotes(text: str, away: list[tuple[int, int]]) -> tuple[Token, ...]:
    """Quotations with their marks, and runs of lines that begin with `>`.

    Only closed ones, in one paragraph; of nested ones the outer. What begins in `away` (code,
    links), which is sorted, is no quotation mark. An apostrophe is none either. Not more than
    MOST_MARKS marks of a text are looked at.
    """
    if not any(mark in text for mark in ("«", "“", "„", "‘", '"', ">")):
        return ()
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    skip = 0
    for match in islice(_quote_marks().finditer(text), MOST_MARKS):
        start, end = match.span()
        while skip < len(away) and away[skip][1] <= start:
            skip += 1
        if skip < len(away) and away[skip][0] <= start:
            continue
        mark = text[start]
        if end - start > 1 or mark == "\n" or mark == ">":
            opened.clear()
            if mark != "\n":
                found.append((start, end))
            continue
        _meet(text, mark, start, opened, found)
    return tuple(Token(text[a:b], Span(a, b)) for a, b in _outer(found))


def _meet(
    text: str, mark: str, at: int, opened: list[tuple[str, int]], found: list[tuple[int, int]]
) -> None:
    """Opens or closes a quotation at one mark."""
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    for depth in range(len(opened) - 1, max(-1, len(opened) - 4), -1):
        opener, start = opened[depth]
        if mark not in _CLOSERS[opener]:
            continue
        if mark in '’"' and (after.isalnum() or before.isspace()):
            break
        del opened[depth:]
        if 1 < at - start <= LONGEST_QUOTE:
            found.append((start, at + 1))
        return
    if mark in _OPENS and _may_open(mark, before, after):
        opened.append((mark, at))


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark == "«":
        return True
    return bool(after) and not after.isspace() and not before.isalnum()


def _outer(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
