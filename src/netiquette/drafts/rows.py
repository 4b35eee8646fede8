"""Rows of a delimited table, with the place of every cell."""

from __future__ import annotations

import re
from functools import partial

from netiquette.drafts.body import line_ends
from netiquette.drafts.draft import FaultError
from netiquette.drafts.place import Place, Weave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    # Where the characters of a cell begin and end, and whether quotes stand around them.
    Cell = tuple[int, int, bool]
    Row = list[Cell]


def delimiter_of(content: str, default: str) -> tuple[str, int]:
    """What separates the cells, judged by the first line, and where the table begins."""
    stated = re.match(r"sep=([,;\t|])(?:\r\n?|\n)", content)
    if stated is not None:
        return stated[1], stated.end()
    found = re.search(r"[\r\n]", content)
    line = content[: found.start() if found is not None else len(content)]
    bare = "".join(line.split('"')[::2])
    best = max(default + ",;\t|", key=lambda one: (bare.count(one), one == default))
    return (best if best in bare else default), 0


def rows(content: str, at: int, delimiter: str) -> Iterator[tuple[int, Row | FaultError]]:
    """Each row's offset with its cells, or with what is wrong with it.

    After a broken row the reading goes on with the next line.
    """
    bare = re.compile(f"[^{re.escape(delimiter)}\r\n]*")
    while at < len(content):
        begin = at
        row: Row = []
        try:
            at = _row(content, at, delimiter, bare, row)
            yield begin, row
        except FaultError as fault:
            yield begin, fault
            at = _next_line(content, begin if fault.reason == _OPEN else fault.offset)


_OPEN = "a quote is opened here and never closed"
_STRAY = 'a " inside a quoted cell must be doubled'


def _row(content: str, at: int, delimiter: str, bare: re.Pattern[str], row: Row) -> int:
    """Fills `row`; where the next one begins."""
    while True:
        if content.startswith('"', at):
            close = _closing(content, at)
            row.append((at + 1, close, True))
            at = close + 1
            while content.startswith(" ", at):
                at += 1
        else:
            found = bare.match(content, at)
            end = found.end() if found is not None else at
            row.append((at, end, False))
            at = end
        if at >= len(content):
            return at
        if content[at] == delimiter:
            at += 1
        elif content[at] in "\r\n":
            return at + (2 if content.startswith("\r\n", at) else 1)
        else:
            raise FaultError(_STRAY, at - 1)


def _closing(content: str, at: int) -> int:
    close = content.find('"', at + 1)
    while close >= 0 and content.startswith('"', close + 1):
        close = content.find('"', close + 2)
    if close < 0:
        raise FaultError(_OPEN, at)
    return close


def _next_line(content: str, at: int) -> int:
    found = re.compile(r"\r\n?|\n").search(content, at)
    return found.end() if found is not None else len(content)


def cell_text(content: str, cell: Cell, delimiter: str) -> tuple[str, Place]:
    """The text of a cell, and its place."""
    start, end, quoted = cell
    if not quoted:
        return content[start:end], Place(start, end, end - start, partial(_bare, delimiter))
    write = partial(_quoted, line_ends(content))
    weave, pieces, at = Weave(), [], start
    for found in re.compile(r"\"\"|\r\n").finditer(content, start, end):
        weave.literal(at, found.start() - at)
        weave.escape(found.start(), found.end())
        pieces += [content[at : found.start()], '"' if found[0] == '""' else "\n"]
        at = found.end()
    weave.literal(at, end - at)
    pieces.append(content[at:end])
    return "".join(pieces), weave.place(start, end, write)


def _bare(delimiter: str, replacement: str) -> str | None:
    return None if set(replacement) & set(f'{delimiter}"\r\n') else replacement


def _quoted(ends: Callable[[str], str | None], replacement: str) -> str:
    return (ends(replacement) or "").replace('"', '""')
