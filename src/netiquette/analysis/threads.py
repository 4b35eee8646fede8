"""Where a text that is too long for one post may be cut into the posts of a thread.

A cut falls before a sentence, and best between paragraphs; only a sentence that is longer than a
post is cut inside: after a mark, else at a space, else between two characters as a reader sees
them. Links, names, tags and code are never cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from netiquette.analysis.field import Field
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis import Analysis
    from netiquette.channel import Channel, Limit

_MARKS = ",;:.!?…–—)»”"
# How far from the ideal length a cut is still preferred, for the line breaks that it falls on.
_PULL = (0.0, 0.15, 0.3)


def parts(
    analysis: Analysis, channel: Channel, *, room: int = 0, most: int = 25
) -> tuple[Span, ...]:
    """The posts of a thread that hold the text, in order; only spaces are left out between them.

    Each counts no more than the channel takes, less `room` for what will be added to it, in the
    unit of the limit. There are as few as can be, and they are of even length. Empty when it would
    take more than `most`, or when something that must not be cut is longer than a post.
    """
    splitting = _Splitting(analysis, channel, room)
    if not splitting.bounds or not analysis.text.strip():
        return ()
    fewest = splitting.run(len(analysis.text), most)
    if len(fewest) < 2:
        return fewest
    even = -(-sum(end - start for start, end in fewest) // len(fewest))
    levelled = splitting.run(even, len(fewest))
    return levelled or fewest


class _Splitting:
    """One text and what a post of one channel holds."""

    def __init__(self, analysis: Analysis, channel: Channel, room: int) -> None:
        limits = [one for one in channel.limits_on("text") if one.max is not None]
        binding = [one for one in limits if one.severity != "info"] or limits
        self.bounds = [one.replace(max=(one.max or 0) - room) for one in binding]
        self.analysis, self.channel, self.text = analysis, channel, analysis.text
        self.starts = [one.span.start for one in analysis.sentences]
        self.away: list[tuple[int, int]] = analysis.away
        self.window = 4 * max((one.max or 0 for one in self.bounds), default=0)

    def run(self, ideal: int, most: int) -> tuple[Span, ...]:
        """The parts when each should be about `ideal` code points long; () beyond `most`."""
        found: list[Span] = []
        at = self._skip(0)
        while at < len(self.text):
            if len(found) == most:
                return ()
            cut = self._cut(at, ideal)
            if cut <= at:
                return ()
            end = at + len(self.text[at:cut].rstrip())
            found.append(Span(at, end))
            at = self._skip(cut)
        return tuple(found)

    def _skip(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at

    def _cut(self, at: int, ideal: int) -> int:
        """The best place to end a part that begins at `at`; `at` itself when there is none."""
        stop = self._reach(at)
        while stop > at:
            if stop == len(self.text):
                cut = stop
            else:
                cut = self._before_sentence(at, stop, ideal) or self._inside_sentence(at, stop)
            if self._fits(self.text[at:cut].rstrip()):
                return cut
            stop = at + (stop - at) * 9 // 10
        return at

    def _reach(self, at: int) -> int:
        """The offset up to which a post takes the text from `at`."""
        size = self.window
        while True:
            piece = self.text[at : at + size]
            field = Field(self.analysis, self.channel, "text", piece)
            over = [bound for bound in self.bounds if _exceeds(field, bound)]
            if over:
                return at + min(field.overflow(bound) for bound in over)
            if at + size >= len(self.text):
                return len(self.text)
            size *= 2

    def _fits(self, piece: str) -> bool:
        field = Field(self.analysis, self.channel, "text", piece)
        return not any(_exceeds(field, bound) for bound in self.bounds)

    def _before_sentence(self, at: int, stop: int, ideal: int) -> int:
        """The start of the sentence that leaves a part nearest to the ideal length, or 0."""
        first = bisect_right(self.starts, at)
        starts = self.starts[first : self._last(stop)]
        whole = [one for one in starts if self._is_open(one)]
        if not whole:
            return 0
        best: int = min(whole, key=lambda one: (self._distance(at, one, ideal), -one))
        return best

    def _last(self, stop: int) -> int:
        """The index of the first sentence whose start a part that reaches to `stop` cannot meet."""
        return bisect_right(self.starts, self._skip(stop))

    def _distance(self, at: int, cut: int, ideal: int) -> float:
        pull = _PULL[_breaks(self.text[max(at, cut - 8) : cut])]
        return abs(at + ideal - cut) - pull * min(ideal, cut - at)

    def _inside_sentence(self, at: int, stop: int) -> int:
        """The last place in a sentence to cut at: after a mark, at a space, or at `stop`."""
        spaces = [
            one
            for one in range(stop, at, -1)
            if self.text[one].isspace() and not self.text[one - 1].isspace()
        ]
        spaces = [one for one in spaces if self._is_open(one)]
        half = at + (stop - at) // 2
        marked = [one for one in spaces if one > half and self.text[one - 1] in _MARKS]
        return (marked or spaces or [stop])[0]

    def _is_open(self, cut: int) -> bool:
        """Whether a cut divides no link, name, tag or code."""
        index = bisect_left(self.away, (cut, 0)) - 1
        return index < 0 or self.away[index][1] <= cut


def _exceeds(field: Field, bound: Limit) -> bool:
    return field.length(bound).count > (bound.max or 0)


def _breaks(between: str) -> int:
    """How many line breaks end a piece of text: 0, 1, or 2 for any more."""
    gap = between[len(between.rstrip()) :]
    return min(max(gap.count("\n"), gap.count("\r")), 2)
