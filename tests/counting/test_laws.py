"""What holds for every text on every channel."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette.analysis import Analysis, graphemes, units
from netiquette.analysis.counting import measures, overflow
from netiquette.channel import lookup, shipped
from netiquette.post import Media, Post
from tests.counting.measuring import measure
from tests.hostile import texts

NAMES = st.sampled_from(sorted(shipped()))
PRICED = ("x", "bluesky", "mastodon", "threads", "linkedin", "youtube", "sms", "slack")


@given(texts, NAMES, st.none() | texts)
def test_the_drivers_add_up(text: str, name: str, summary: str | None) -> None:
    length = measure(text, name, summary=summary)

    assert length.count == sum(one.total for one in length.drivers) >= 0
    for one in length.drivers:
        assert one.n > 0 or not text
        assert one.cost is None or one.n * one.cost == one.total
    assert length.headroom == (None if length.limit is None else length.limit - length.count)


@given(texts)
def test_without_prices_the_count_is_that_of_the_unit(text: str) -> None:
    for name in ("bluesky", "linkedin", "youtube", "discord"):
        length = measure(text, name)

        assert length.count == units.count(text, length.unit)


@given(texts, texts, st.sampled_from(PRICED))
def test_a_line_break_between_keeps_counts_apart(one: str, two: str, name: str) -> None:
    parts, whole = measure(one, name), measure(two, name)
    joined = measure(f"{one}\n{two}", name)
    if len({parts.unit, whole.unit, joined.unit}) > 1:
        return

    together = parts.count + whole.count + 1
    assert together - 1 <= joined.count <= together


@given(texts, st.sampled_from(PRICED))
def test_what_comes_before_the_overflow_fits_and_no_more_would(text: str, name: str) -> None:
    channel = lookup(name)
    long = text + "\n" + "a" * 60
    limits = tuple(one.replace(max=50) for one in channel.limits_on("text", when=("gsm7", "ucs2")))
    channel = channel.replace(limits=limits)
    analysis = Analysis(Post(long), channels=(channel,))
    length = analysis.lengths[name]
    end = overflow(analysis, channel, length)

    assert end is not None
    assert 0 <= end < len(long)
    assert graphemes.is_boundary(long, end)
    assert units_of(long[:end], length.unit, name) <= 50


def units_of(text: str, unit: str, name: str) -> int:
    """The count of a text in one unit, at the prices of a channel."""
    channel = lookup(name)
    analysis = Analysis(Post(text), channels=(channel,))
    return min(one.count for one in measures(analysis, channel) if one.unit == unit) if text else 0


@given(texts, NAMES)
def test_all_measures_are_measured_alike(text: str, name: str) -> None:
    channel = lookup(name)
    post = Post(text, title=text, summary=text, media=(Media(text),), thread=(text,))
    for length in measures(Analysis(post, channels=(channel,)), channel):
        assert length.count == sum(one.total for one in length.drivers) >= 0
        assert 0 <= length.span.start <= length.span.end
        assert length.bound is not None
        assert length.parts >= 1


HOSTILE = {
    "letters": "a",
    "emoji": "😀",
    "families": "👨\u200d",
    "links": "https://e.org/a ",
    "open links": "http://a.fr/(“",
    "names": "@a@b ",
    "signs": "@a",
    "accents": "\u0301",
    "brackets": "[url",
    "braces": "{{",
    "line breaks": "\r\n",
    "surrogates": "\ud800",
    "han": "漢",
    "flags": "🇫🇷",
    "tags": "#a ",
    "dots": ".",
}


@pytest.mark.parametrize("name", ["x", "mastodon", "bluesky", "threads", "sms"])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_cost_is_linear_in_the_length(piece: str, name: str) -> None:
    def seconds(size: int) -> float:
        analysis = Analysis(Post(piece * (size // len(piece))), channels=(lookup(name),))
        start = time.process_time()
        length = analysis.lengths[name]
        overflow(analysis, lookup(name), length)
        return time.process_time() - start

    seconds(2_000)
    assert seconds(200_000) < 1.0
