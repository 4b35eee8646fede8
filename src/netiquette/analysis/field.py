"""One field of a post as one channel counts it."""

from __future__ import annotations

from bisect import bisect_left

from netiquette.analysis import graphemes, septets, units
from netiquette.analysis.length import Driver, Length
from netiquette.analysis.prices import Priced, priced, rewritten
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from netiquette.analysis import Analysis
    from netiquette.analysis.prices import Rewritten
    from netiquette.channel import Channel, Limit

_WINDOW = 4_000


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
        front = self._front(bound)
        seen, rest, emoji, emoji_total = self._rewritten(text, tokens, bound)
        driven = _driven(front, tokens, bound.unit)
        if emoji:
            price = self.channel.prices.emoji
            cost = price if isinstance(price, int) else None
            driven.append(Driver("emoji", emoji, cost, emoji_total))
        driven = _with_rest(driven, front + seen, rest, bound)
        count = sum(one.total for one in driven)
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
        text, most = self.text, bound.max or 0
        tokens = self._priced(text) if bound.field == "text" else []
        starts = [one.start for one in tokens]
        front = self._front(bound)

        def counted(end: int) -> int:
            """The count up to `end`, with the whole of a token or cluster that it falls into."""
            there = tokens[: bisect_left(starts, end)]
            stop = _edge(text, end, after=True)
            stop = max(stop, there[-1].end) if there else stop
            part = text[:stop] if bound.unit != "weighted" else _normal(text[:stop])
            if len(part) != stop and there:
                there = self._priced(part)
            return units.count(front + self._rewritten(part, there, bound)[0], bound.unit)

        end = _last(counted, most, len(text))
        at = bisect_left(starts, end) - 1
        if at >= 0 and end < tokens[at].end:
            end = tokens[at].start
        return self.start + _edge(text, end, after=False)

    def _rewritten(self, text: str, tokens: list[Priced], bound: Limit) -> Rewritten:
        emoji = self.channel.prices.emoji if bound.field == "text" else None
        if not tokens and (emoji is None or text.isascii()):
            return text, text, 0, 0
        return rewritten(text, tokens, emoji)

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
            return priced(text, self.channel, None)
        first = analysis.channels[0].syntax if analysis.channels else None
        same = first == self.channel.syntax
        return priced(text, self.channel, analysis.links if same and "." in text else None)


def _driven(front: str, tokens: list[Priced], unit: str) -> list[Driver]:
    """One driver for each kind of token, in a fixed order."""
    found = []
    if front:
        total = units.count(front, unit)
        found.append(Driver("summary", 1, total, total))
    for kind in ("links", "placeholders", "mentions") if tokens else ():
        worths = [one.worth for one in tokens if one.kind == kind]
        if worths:
            costs = {worth: units.count(worth, unit) for worth in set(worths)}
            each = set(costs.values())
            total = sum(costs[worth] for worth in worths)
            found.append(Driver(kind, len(worths), each.pop() if len(each) == 1 else None, total))
    return found


def _with_rest(driven: list[Driver], seen: str, rest: str, bound: Limit) -> list[Driver]:
    """The drivers of the tokens with those of the other characters; together they are the count."""
    if bound.unit != "graphemes":
        others = units.drivers(rest, bound.unit, ucs2=bound.when == "ucs2")
        return [*driven, *(one for one in others if one.n or not driven)]
    count = graphemes.count(seen)
    left = count - sum(one.total for one in driven)
    if left < 0:  # clusters that reach over the edge of a token
        driven, left = [], count
    return [*driven, Driver("characters", left, 1, left)] if left or not driven else driven


def _parts(text: str, count: int, bound: Limit) -> int:
    """The messages that a text makes where the channel cuts longer ones."""
    if bound.part is None or bound.max is None or count <= bound.max:
        return 1
    if bound.when in ("gsm7", "ucs2"):
        return septets.parts(text, bound.part, ucs2=bound.when == "ucs2")
    return -(-count // bound.part)


def _normal(text: str) -> str:
    """NFC, in which twitter-text counts; the same object when the text is in it already."""
    if text.isascii():
        return text
    from unicodedata import is_normalized, normalize

    return text if is_normalized("NFC", text) else normalize("NFC", text)


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


def _edge(text: str, at: int, *, after: bool) -> int:
    """The last edge of a cluster at or before an offset, or the first one at or after it.

    Clusters are found from the last space on, or in a window where there is none for long.
    """
    if at <= 0 or at >= len(text) or (text.isascii() and text[at - 1 : at + 1] != "\r\n"):
        return at
    start = max(0, at - _WINDOW, text.rfind(" ", 0, at), text.rfind("\n", 0, at - 1))
    before = start
    for edge in graphemes.boundaries(text[start : at + _WINDOW]):
        if start + edge >= at:
            return start + edge if after or start + edge == at else before
        before = start + edge
    return at
