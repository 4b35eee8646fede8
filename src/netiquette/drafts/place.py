"""Where the characters of a field stand in its file, and how they are written there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

# What one run of characters is in the file.
FIXED, ESCAPE, LITERAL = 0, 1, 2


class Runs(Value):
    """A field as runs of characters, in order, in four parallel columns.

    A LITERAL run has the file's characters one for one. An ESCAPE run is one character that the
    file writes otherwise (`\\n`, `""`, `&amp;`). A FIXED run has no spelling of its own in the
    file (the blank line that stands for `</p><p>`) and is never rewritten.
    """

    fields: array[int]
    starts: array[int]
    ends: array[int]
    kinds: bytes


class Place(Value):
    """The stretch `start:end` of a file's content that spells a field of `length` characters.

    `runs` is None when the stretch *is* the field, character for character. `write` spells a
    replacement as this stretch of the file must; None when nothing can be written back.
    """

    start: int
    end: int
    length: int
    write: Callable[[str], str | None] | None = None
    runs: Runs | None = None

    @property
    def exact(self) -> bool:
        """True when the field's characters are the file's, one for one."""
        return self.runs is None

    def offset(self, index: int) -> int:
        """Where in the file the field's character `index` begins; `length` gives the end."""
        self._within(index)
        if index == self.length:
            return self.end
        if self.runs is None:
            return self.start + index
        at = bisect_right(self.runs.fields, index) - 1
        start = self.runs.starts[at]
        return start + index - self.runs.fields[at] if self.runs.kinds[at] == LITERAL else start

    def finish(self, index: int) -> int:
        """Where in the file the characters before `index` end."""
        self._within(index)
        if index == 0:
            return self.start
        if self.runs is None:
            return self.start + index
        at = bisect_left(self.runs.fields, index) - 1
        if self.runs.kinds[at] == LITERAL:
            return self.runs.starts[at] + index - self.runs.fields[at]
        return self.runs.ends[at]

    def span(self, span: Span) -> Span | None:
        """The file's characters that spell the field's `span`; None when it lies outside."""
        start, end = span
        if not 0 <= start <= end <= self.length:
            return None
        if start == end:
            return Span(self.offset(start), self.offset(start))
        return Span(self.offset(start), self.finish(end))

    def writable(self, span: Span) -> bool:
        """True when the file's characters under `span` spell these characters and nothing else."""
        if self.write is None or self.span(span) is None:
            return False
        if self.runs is None or span.start == span.end:
            return True
        runs = self.runs
        first = bisect_right(runs.fields, span.start) - 1
        last = bisect_left(runs.fields, span.end) - 1
        if FIXED in runs.kinds[first : last + 1]:
            return False
        return all(runs.ends[at] == runs.starts[at + 1] for at in range(first, last))

    def rewrite(self, replacement: str) -> str | None:
        """The replacement as the file must spell it here; None when that cannot be done safely."""
        return self.write(replacement) if self.write is not None else None

    def part(self, start: int, end: int) -> Place:
        """The place of the field's characters `start:end`."""
        first, last = self.offset(start), self.finish(end) if end > start else self.offset(start)
        if self.runs is None:
            return Place(first, last, end - start, self.write)
        runs = self.runs
        low = max(bisect_right(runs.fields, start) - 1, 0)
        high = bisect_left(runs.fields, end)
        weave = Weave()
        for at in range(low, high):
            ends = runs.fields[at + 1] if at + 1 < len(runs.fields) else self.length
            _copy(weave, runs, at, max(runs.fields[at], start), min(ends, end))
        return weave.place(first, last, self.write)

    def _within(self, index: int) -> None:
        if not 0 <= index <= self.length:
            raise IndexError(f"character {index} of a field of {self.length}")


class Weave:
    """Builds the map of one field while its text is decoded, from the first character on."""

    def __init__(self) -> None:
        from array import array

        self.length = 0
        self._fields, self._starts, self._ends = array("q"), array("q"), array("q")
        self._kinds = bytearray()

    def literal(self, start: int, length: int) -> None:
        """The next `length` characters are the file's own, from `start` on."""
        if length <= 0:
            return
        if self._kinds and self._kinds[-1] == LITERAL and self._ends[-1] == start:
            self._ends[-1] += length
            self.length += length
        else:
            self.put(LITERAL, start, start + length, length)

    def escape(self, start: int, end: int, length: int = 1) -> None:
        """The next `length` characters are written as the file's `start:end`."""
        self.put(ESCAPE, start, end, length)

    def fixed(self, start: int, end: int, length: int = 1) -> None:
        """The next `length` characters stand for the file's `start:end`, for good."""
        self.put(FIXED, start, end, length)

    def put(self, kind: int, start: int, end: int, length: int) -> None:
        """One more run."""
        if length <= 0:
            return
        self._fields.append(self.length)
        self._starts.append(start)
        self._ends.append(end)
        self._kinds.append(kind)
        self.length += length

    def place(self, start: int, end: int, write: Callable[[str], str | None] | None) -> Place:
        """The finished map of a field that stands in `start:end`."""
        plain = not self._kinds or (
            len(self._kinds) == 1
            and self._kinds[0] == LITERAL
            and (self._starts[0], self._ends[0]) == (start, end)
        )
        if plain and self.length == end - start:
            return Place(start, end, self.length, write)
        if not self._kinds:
            self._fields.append(0)
            self._starts.append(start)
            self._ends.append(end)
            self._kinds.append(FIXED)
        runs = Runs(self._fields, self._starts, self._ends, bytes(self._kinds))
        return Place(start, end, self.length, write, runs)


def coarse(start: int, end: int, length: int) -> Place:
    """A place that is only known as a whole: every character points at all of it."""
    weave = Weave()
    weave.fixed(start, end, length)
    return weave.place(start, end, None)


def through(outer: Place, inner: Place, write: Callable[[str], str | None] | None) -> Place:
    """The place of a field that `outer` maps to a text, which `inner` maps to the file."""
    weave = Weave()
    runs = outer.runs
    if runs is None:
        return inner.part(outer.start, outer.end).replace(write=write)
    for at, kind in enumerate(runs.kinds):
        start, end = runs.starts[at], runs.ends[at]
        stop = runs.fields[at + 1] if at + 1 < len(runs.fields) else outer.length
        if kind != LITERAL:
            weave.put(kind, inner.offset(start), _finish(inner, start, end), stop - runs.fields[at])
        elif inner.runs is None:
            weave.literal(inner.start + start, end - start)
        else:
            _pieces(weave, inner.runs, inner.length, start, end)
    first = inner.offset(outer.start)
    return weave.place(first, _finish(inner, outer.start, outer.end), write)


def _finish(inner: Place, start: int, end: int) -> int:
    return inner.finish(end) if end > start else inner.offset(start)


def _pieces(weave: Weave, runs: Runs, length: int, start: int, end: int) -> None:
    at = bisect_right(runs.fields, start) - 1
    while start < end:
        stop = runs.fields[at + 1] if at + 1 < len(runs.fields) else length
        upto = min(stop, end)
        _copy(weave, runs, at, start, upto)
        start, at = upto, at + 1


def _copy(weave: Weave, runs: Runs, at: int, start: int, end: int) -> None:
    """Run `at` again, of which only the field's characters `start:end` are wanted."""
    if runs.kinds[at] == LITERAL:
        weave.literal(runs.starts[at] + start - runs.fields[at], end - start)
    else:
        weave.put(runs.kinds[at], runs.starts[at], runs.ends[at], end - start)
