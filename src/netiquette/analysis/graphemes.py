"""Extended grapheme clusters: what a reader sees as one character (UAX 29, Unicode 17.0)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters, punctuation and symbols that neither join what is before nor what is after.
_MAY_JOIN = (
    "[^\0-\u02ff\u1e00-\u1eff\u2010-\u2029\u2030-\u203b\u20a0-\u20bf\u2190\u2192"
    "\u3000-\u3020\u3040-\u3096\u4e00-\u9fff]"
)
_MOST_KEPT = 20_000


class _Classes(dict[int, str]):
    """The class of each code point that was asked for, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        from netiquette.analysis.characters import CLASSES, STARTS

        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[code] = CLASSES[bisect_right(STARTS, code) - 1]
        return found


_classes = _Classes()


@cache
def _may_join() -> re.Pattern[str]:
    return re.compile(_MAY_JOIN)


@cache
def _cluster() -> re.Pattern[str]:
    """One cluster in a row of class letters: the rules GB3 to GB999, none of which looks back."""
    return re.compile(
        r"rn|[rnC]"
        r"|P*+(?:"
        r"L*+(?:[AV]V*+|B)T*+|L++|T++"
        r"|RR?"
        r"|X(?:[Eek]*+ZX)*+"
        r"|c(?:[EZ]*+k[EkZ]*+c)*+"
        r"|[^rnCP]"
        r")[EekZS]*+"
        r"|P++[EekZS]*+"
    )


def count(text: str) -> int:
    """How many characters a reader sees."""
    if text.isascii() or not _may_join().search(text):
        return len(text) - text.count("\r\n")
    return len(_cluster().findall(text.translate(_classes)))


def boundaries(text: str) -> Iterator[int]:
    """The offset after each cluster, in order; the last one is the length of the text."""
    for match in _cluster().finditer(text.translate(_classes)):
        yield match.end()


def is_boundary(text: str, offset: int) -> bool:
    """Whether the text may be cut at an offset without cutting a cluster."""
    if not 0 < offset < len(text):
        return 0 <= offset <= len(text)
    pair = text[offset - 1 : offset + 1]
    if not _may_join().search(pair):
        return pair != "\r\n"
    start = offset
    while start:
        start -= 1
        if text[start].isspace() and text[start] != "\n":
            break
    return any(start + end == offset for end in boundaries(text[start : offset + 1]))
