"""How long a post is to each of its channels, in the unit in which that channel counts.

`lengths(analysis)[name]` is the length of the text; `measures(analysis, channel)` are all fields
against all limits; `overflow()` says where a text that is too long stops fitting.
"""

from __future__ import annotations

from collections.abc import Mapping

from netiquette.analysis import septets
from netiquette.analysis.field import Field
from netiquette.analysis.length import Driver, Length
from netiquette.channel import Channel, Limit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

__all__ = ["Driver", "Length", "Lengths", "lengths", "measures", "of_text", "overflow"]

_SEVERITIES = ("error", "warning", "info")
_NO_LIMIT = Limit("text", "graphemes", severity="info")


class Lengths(Mapping[str, Length]):
    """The length of the text to each channel of an analysis, by its name; counted when asked for.

    Of several limits the tightest in the unit that the channel names first is reported, unless
    another one is broken: graphemes on Bluesky, bytes only where the bytes are too many. A bound
    that the channel enforces comes before the figure of a third party, and that before advice.
    """

    __slots__ = ("_analysis", "_channels", "_known")

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._channels = {channel.name: channel for channel in analysis.channels}
        self._known: dict[str, Length] = {}

    def __getitem__(self, name: str) -> Length:
        known = self._known.get(name)
        if known is None:
            channel = self._channels.get(name) or self._alias(name)
            known = self._known[name] = of_text(self._analysis, channel)
        return known

    def _alias(self, name: str) -> Channel:
        for channel in self._channels.values():
            if name in channel.aliases:
                return channel
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._channels)

    def __len__(self) -> int:
        return len(self._channels)

    def __repr__(self) -> str:
        return f"Lengths({list(self._channels)})"


def lengths(analysis: Analysis) -> Lengths:
    """The length of the text to each channel of the analysis, by the channel's name."""
    return Lengths(analysis)


def of_text(analysis: Analysis, channel: Channel) -> Length:
    """The length of the text to one channel, against its most binding limit."""
    bounds = _applicable(analysis, channel, "text")
    capped = [one for one in bounds if one.max is not None] or bounds
    weights = {one.severity for one in capped}
    severity = next((one for one in _SEVERITIES if one in weights), "")
    binding = [one for one in capped if one.severity == severity] or [_NO_LIMIT]
    field = Field(analysis, channel, "text", analysis.text)
    counted = [field.length(one) for one in binding]
    broken = [one for one in counted if not one.fits]
    first = [one for one in counted if one.unit == counted[0].unit]
    return max(broken or first, key=_tightness)


def measures(analysis: Analysis, channel: Channel) -> tuple[Length, ...]:
    """Every field of the post against every limit of the channel that holds for it.

    Lines and hashtags are many: of those only the ones that break their limit are given.
    """
    found = []
    for name, kind, text in _fields(analysis):
        field = Field(analysis, channel, name, text)
        found += [field.length(one) for one in _applicable(analysis, channel, kind, text)]
    for kind in ("line", "hashtag"):
        for bound in _applicable(analysis, channel, kind):
            found += _pieces(analysis, channel, bound)
    return tuple(found)


def overflow(analysis: Analysis, channel: Channel, length: Length) -> int | None:
    """The offset in the field where the text stops fitting; None when it fits.

    It never cuts a link, a mention or what a reader sees as one character.
    """
    if length.limit is None or length.count <= length.limit or length.bound is None:
        return None
    texts = {name: text for name, _, text in _fields(analysis)}
    start, end = length.span
    text = texts[length.field]
    text = text if (start, end) == (0, len(text)) else text[start:end]
    return Field(analysis, channel, length.field, text, start).overflow(length.bound)


def _fields(analysis: Analysis) -> list[tuple[str, str, str]]:
    """(name, kind, text) of every field that the post has."""
    post = analysis.post
    found = [("text", "text", post.text)]
    if post.title is not None:
        found.append(("title", "title", post.title))
    if post.summary is not None:
        found.append(("summary", "summary", post.summary))
    found += [
        (f"media.{index}.alt", "alt", media.alt)
        for index, media in enumerate(post.media)
        if media.alt is not None
    ]
    found += [(f"thread.{index}", "text", text) for index, text in enumerate(post.thread)]
    return found


def _applicable(
    analysis: Analysis, channel: Channel, kind: str, text: str | None = None
) -> list[Limit]:
    """The limits of a channel on one kind of field that hold for this post."""
    found = [one for one in channel.limits if one.field == kind]
    if all(one.when == "" for one in found):
        return found
    post = analysis.post
    holds = [""]
    if post.media:
        holds.append("media")
    if post.reply_to:
        holds.append("reply")
    if any(one.when in ("gsm7", "ucs2") for one in found):
        holds.append("gsm7" if septets.is_gsm7(post.text if text is None else text) else "ucs2")
    return [one for one in found if one.when in holds]


def _pieces(analysis: Analysis, channel: Channel, bound: Limit) -> list[Length]:
    """The lines or hashtags of the text that break one bound."""
    is_line = bound.field == "line"
    found = []
    for token in analysis.lines if is_line else analysis.hashtags:
        if bound.min is None and 4 * len(token.text) <= (bound.max or 0):
            continue
        text, start = token.text, token.span.start
        if not is_line:
            text, start = text[1:], start + 1
        length = Field(analysis, channel, "text", text, start).length(bound)
        if not length.fits:
            found.append(length)
    return found


def _tightness(length: Length) -> float:
    """How much of its limit a count takes up."""
    return length.count / max(length.limit, 1) if length.limit is not None else 0.0
