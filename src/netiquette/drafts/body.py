"""Running text of a file: what of it is published, and the parts of a thread."""

from __future__ import annotations

from netiquette.drafts.place import Place, Weave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BLANK = " \t\r\n"
NEXT = "<!-- next -->"


def stretch(content: str, start: int, end: int) -> tuple[str, Place]:
    """The text of `start:end`, with line ends as they are published: `\\r\\n` counts as one."""
    crlf = content.find("\r\n", start, end)
    if crlf < 0:
        text = content[start:end]
        return text, Place(start, end, end - start, write=line_ends(content))
    weave, pieces, at = Weave(), [], start
    while crlf >= 0:
        weave.literal(at, crlf - at)
        weave.escape(crlf, crlf + 2)
        pieces.append(content[at:crlf])
        at = crlf + 2
        crlf = content.find("\r\n", at, end)
    weave.literal(at, end - at)
    pieces.append(content[at:end])
    return "\n".join(pieces), weave.place(start, end, with_crlf)


def trim(content: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without the blank lines at both ends, which nobody publishes."""
    body = content[start:end]
    lead = len(body) - len(body.lstrip(_BLANK))
    if lead == len(body):
        return start, start
    first = max(content.rfind("\n", start, start + lead), content.rfind("\r", start, start + lead))
    first = first + 1 if first >= 0 else start
    kept = start + len(body.rstrip(_BLANK))
    line_end = min(
        (at for at in (content.find("\n", kept, end), content.find("\r", kept, end)) if at >= 0),
        default=end,
    )
    return first, line_end


def parts(content: str, start: int, end: int, *, rules: bool) -> list[tuple[int, int]]:
    """The posts of a thread, trimmed; one when nothing divides the text.

    A line that holds only `<!-- next -->` divides; with `rules`, so does a line of `---` or
    `***`. Empty parts are left out, but there is always one.
    """
    if not rules and content.find(NEXT, start, end) < 0:
        return [trim(content, start, end)]
    found, begin = [], start
    for first, last in _lines(content, start, end):
        line = content[first:last].strip()
        if line == NEXT or (rules and line in ("---", "***")):
            found.append(trim(content, begin, first))
            begin = last
    found.append(trim(content, begin, end))
    return [part for part in found if part[0] < part[1]] or found[:1]


def with_lf(replacement: str) -> str:
    """A replacement in a file whose lines end in `\\n`."""
    return replacement


def with_crlf(replacement: str) -> str:
    """A replacement in a file whose lines end in `\\r\\n`."""
    return replacement.replace("\r\n", "\n").replace("\n", "\r\n")


def line_ends(content: str) -> Callable[[str], str | None]:
    """How replacements end their lines: as the file does, judged by its first line."""
    end = content.find("\n")
    return with_crlf if end > 0 and content[end - 1] == "\r" else with_lf


def _lines(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = content.find("\n", start, end)
        stop = end if stop < 0 else stop + 1
        yield start, stop
        start = stop
