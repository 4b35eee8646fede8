"""Places as maps: parts of them, and one through another, say what the whole says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette.drafts.place import ESCAPE, FIXED, LITERAL, Place, Weave, through
from netiquette.post import Span

RUNS = st.lists(st.tuples(st.sampled_from([LITERAL, ESCAPE, FIXED]), st.integers(1, 4)), max_size=8)


def woven(runs: list[tuple[int, int]], gap: int, start: int) -> Place:
    weave, at = Weave(), start
    for kind, length in runs:
        if kind == LITERAL:
            weave.literal(at, length)
            at += length + gap
        else:
            weave.put(kind, at, at + 3, length)
            at += 3 + gap
    return weave.place(start, max(at - gap, start), str)


@given(RUNS, st.integers(0, 2), st.data())
def test_a_part_points_where_the_whole_does(
    runs: list[tuple[int, int]], gap: int, data: st.DataObject
) -> None:
    place = woven(runs, gap, 5)
    start = data.draw(st.integers(0, place.length))
    end = data.draw(st.integers(start, place.length))
    part = place.part(start, end)

    assert part.length == end - start
    for at in range(part.length):
        assert part.offset(at) == place.offset(start + at)
        assert part.finish(at + 1) == place.finish(start + at + 1)
        one = Span(at, at + 1)
        assert part.writable(one) == place.writable(Span(start + at, start + at + 1))


@given(RUNS, RUNS, st.integers(0, 2))
def test_one_map_through_another(
    first: list[tuple[int, int]], second: list[tuple[int, int]], gap: int
) -> None:
    outer = woven(first, gap, 0)
    inner = woven([*second, (LITERAL, max(outer.end, 1))], gap, 7)
    both = through(outer, inner, str)

    assert both.length == outer.length
    for at in range(both.length):
        assert both.offset(at) == inner.offset(outer.offset(at))
        assert both.finish(at + 1) == inner.finish(outer.finish(at + 1))


def test_what_lies_outside_has_no_place() -> None:
    place = Place(3, 8, 5)

    assert place.span(Span(0, 5)) == Span(3, 8)
    assert place.span(Span(2, 2)) == Span(5, 5)
    assert place.span(Span(0, 6)) is None
    assert place.rewrite("a") is None
    with pytest.raises(IndexError):
        place.offset(6)
