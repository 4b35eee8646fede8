"""What the screen and the judge read of a post: its words with tags, marks and emoji, in sentences.

Training reads in the same way, so a change here asks for the weights to be trained again.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

LONGEST = 20_000
"""Words that are read; a longer text is judged by its beginning, and time stays bounded."""
_MARK = r"[!?]+|[%€$£…\U0001F000-\U0001FAFF\u2600-\u27BF]"
_PLAIN_MARKS = "!?%$"
_PART = r"[A-ZÀ-ÖØ-Þ]?[^\WA-ZÀ-ÖØ-Þ\d_]+|[A-ZÀ-ÖØ-Þ]+|\d+"
_Piece = tuple[int, int, str]


class Passage:
    """The words of a post as keys with their places, and the half-open ranges of its sentences.

    Parts of hashtags, runs of `!` and `?`, signs of money, emoji, names addressed (`@`) and links
    (`http`) stand among the words as words of their own.
    """

    __slots__ = ("analysis", "bounds", "ends", "keys", "language", "starts")

    def __init__(
        self,
        analysis: Analysis,
        language: str,
        pieces: tuple[list[str], list[int], list[int]],
        bounds: list[tuple[int, int]],
    ) -> None:
        self.analysis = analysis
        self.language = language
        self.keys, self.starts, self.ends = pieces
        self.bounds = bounds


def passage(analysis: Analysis, language: str) -> Passage:
    """An analysed post as a passage, read as text of that language."""
    words = analysis.words
    keys, starts, ends = words.keys[:LONGEST], words.starts[:LONGEST], words.ends[:LONGEST]
    last = starts[-1] if len(words.keys) > LONGEST else len(analysis.text)
    extras = list(_extras(analysis, last))
    if extras:
        pieces = sorted([*zip(starts, ends, keys, strict=True), *extras])[:LONGEST]
        starts, ends, keys = map(list, zip(*pieces, strict=True))
    bounds = []
    at = 0
    for sentence in analysis.sentences:
        end = bisect_left(starts, sentence.span.end)
        if end > at:
            bounds.append((at, end))
            at = end
    if at < len(keys):
        bounds.append((at, len(keys)))
    return Passage(analysis, language, (keys, starts, ends), bounds)


def unquoted(read: Passage) -> Passage:
    """A passage without what stands in quotation marks or on lines that begin with `>`."""
    is_quoted = read.analysis.is_quoted
    kept = [at for at, start in enumerate(read.starts) if not is_quoted(start)]
    bounds = []
    for first, end in read.bounds:
        inside = bisect_left(kept, first), bisect_left(kept, end)
        if inside[0] < inside[1]:
            bounds.append(inside)
    keys, starts, ends = (
        [read.keys[at] for at in kept],
        [read.starts[at] for at in kept],
        [read.ends[at] for at in kept],
    )
    return Passage(read.analysis, read.language, (keys, starts, ends), bounds)


def _extras(analysis: Analysis, last: int) -> Iterator[_Piece]:
    """What stands among the words, up to an offset."""
    for tag in analysis.hashtags:
        if tag.span.start > last:
            break
        for part in _compiled(_PART).finditer(tag.text):
            start = tag.span.start
            yield start + part.start(), start + part.end(), part.group().casefold()
    yield from ((*one.span, "@") for one in analysis.mentions if one.span.start <= last)
    yield from ((*one.span, "http") for one in analysis.links if one.span.start <= last)
    text = analysis.text
    if text.isascii() and not any(mark in text for mark in _PLAIN_MARKS):
        return
    away = analysis.away
    at = 0
    for mark in _compiled(_MARK).finditer(text, 0, last):
        start = mark.start()
        while at < len(away) and away[at][1] <= start:
            at += 1
        if at == len(away) or start < away[at][0]:
            yield start, mark.end(), mark.group()[:3]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(pattern)
