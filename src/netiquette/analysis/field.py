"""One field of a post as one channel counts it."""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis import graphemes, septets, units
from netiquette.analysis.length import Driver, Length
from netiquette.analysis.prices import Priced, priced, rewritten
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel, Limit

_WINDOW = 400


class Field:
    """A stretch of text in a field of a post; its tokens are read once for all limits.

    `start` is where the stretch begins in the field. Only texts have prices and bear the content
    warning: titles, descriptions, lines and hashtags count at their own length.
    """

    __slots__ = ("_read", "analysis", "channel", "name", "start", "text")

    def __init__(
        self, analysis: Analysis, channel: Channel, name: str, text: str, start: int = 0
    ) -> None:
        self.analysis = analysis
        self.channel = channel
        self.name = name
        self.text = text
        self.start = start
        self._read: dict[bool, tuple[str, list[Priced]]] = {}

    def length(self, bound: Limit) -> Length:
        """The count against one bound, and what drove it."""
        text, tokens = self._tokens(bound)
        seen, rest = rewritten(text, tokens) if tokens else (text, text)
        front = self._front(bound)
        count = units.count(front + seen, bound.unit)
        driven = _driven(front, tokens, bound.unit)
        left = count - sum(one.total for one in driven)
        if left < 0:  # clusters that reach over the edge of a token
            driven, rest, left = [], front + seen, count
        if left or not driven:
            driven += units.drivers(rest, bound.unit, left, ucs2=bound.when == "ucs2")
        return Length(
            self.channel.name,
            self.name,
            count,
            bound.unit,
            bound.max,
            None if bound.max is None else bound.max - count,
            tuple(driven),
            any(one.kind == "placeholders" for one in tokens),
            None if bound.max is None and bound.min is None else bound,
            _parts(seen, count, bound),
            Span(self.start, self.start + len(self.text)),
        )

    def overflow(self, bound: Limit) -> int:
        """The offset in the field from which the text is more than the bound takes."""
        most = bound.max or 0
        tokens = self._priced(self.text) if bound.field == "text" else []
        front = self._front(bound)
        normal = _normal if bound.unit == "weighted" else str

        def counted(end: int) -> int:
            """The count up to `end`, with the whole of a token that `end` falls into."""
            there = [one for one in tokens if one.start < end]
            stop = max(end, there[-1].end) if there else end
            seen = rewritten(self.text[:stop], there)[0]
            return units.count(front + normal(seen), bound.unit)

        end = _last(counted, most, len(self.text))
        for one in tokens:
            if one.start < end < one.end:
                end = one.start
        return self.start + _whole(self.text, end)

    def _front(self, bound: Limit) -> str:
        """The content warning where it is counted with the text."""
        if self.name != "text" or bound.field != "text" or not self.channel.prices.summary:
            return ""
        return self.analysis.post.summary or ""

    def _tokens(self, bound: Limit) -> tuple[str, list[Priced]]:
        """The text in the form that is counted (twitter-text counts NFC), and its tokens."""
        if bound.field != "text":
            return self.text, []
        weighted = bound.unit == "weighted"
        if weighted not in self._read:
            text = _normal(self.text) if weighted else self.text
            self._read[weighted] = text, self._priced(text)
        return self._read[weighted]

    def _priced(self, text: str) -> list[Priced]:
        analysis = self.analysis
        if text != analysis.text:
            return priced(text, self.channel, None, None)
        first = analysis.channels[0].syntax if analysis.channels else None
        same = first == self.channel.syntax
        links = analysis.links if same and "." in text else None
        emoji = None if text.isascii() or self.channel.prices.emoji is None else analysis.emoji
        return priced(text, self.channel, links, emoji)


def _driven(front: str, tokens: list[Priced], unit: str) -> list[Driver]:
    """One driver for each kind of token, in a fixed order."""
    found = []
    if front:
        total = units.count(front, unit)
        found.append(Driver("summary", 1, total, total))
    for kind in ("links", "placeholders", "mentions", "emoji") if tokens else ():
        worths = [one.worth for one in tokens if one.kind == kind]
        if worths:
            costs = {worth: units.count(worth, unit) for worth in set(worths)}
            each = set(costs.values())
            total = sum(costs[worth] for worth in worths)
            found.append(Driver(kind, len(worths), each.pop() if len(each) == 1 else None, total))
    return found


def _parts(text: str, count: int, bound: Limit) -> int:
    """The messages that a text makes where the channel cuts longer ones."""
    if bound.part is None or bound.max is None or count <= bound.max:
        return 1
    if bound.when in ("gsm7", "ucs2"):
        return septets.parts(text, bound.part, ucs2=bound.when == "ucs2")
    return -(-count // bound.part)


def _normal(text: str) -> str:
    """NFC, without loading the tables for a text that cannot need it."""
    if text.isascii() or not _may_compose().search(text):
        return text
    from unicodedata import normalize

    normal = normalize("NFC", text)
    return text if normal == text else normal


@cache
def _may_compose() -> re.Pattern[str]:
    return re.compile(
        "[^\0-\u02ff\u0400-\u0482\u1e00-\u1eff\u2010-\u20cf\ufe0e\ufe0f\U0001f000-\U0001faff]"
    )


def _last(counted: Callable[[int], int], most: int, size: int) -> int:
    """The greatest offset up to which no more than `most` is counted, in few steps."""
    low, high = 0, max(most, 1)
    while high < size and counted(high) <= most:
        low, high = high, 2 * high
    high = min(high, size)
    while low < high:
        middle = (low + high + 1) // 2
        if counted(middle) <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _whole(text: str, end: int) -> int:
    """The last edge of a cluster at or before an offset; the offset in an endless cluster."""
    if end <= 0 or end >= len(text) or (text.isascii() and text[end - 1 : end + 1] != "\r\n"):
        return end
    start = max(0, end - _WINDOW)
    edges = [start + one for one in graphemes.boundaries(text[start : end + 1])]
    inside = [one for one in edges if start < one <= end]
    return inside[-1] if inside else end
