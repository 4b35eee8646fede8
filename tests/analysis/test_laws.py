"""What holds for the analysis of any text at all."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netiquette.analysis import Analysis, graphemes
from netiquette.channel import Channel
from netiquette.post import Post

SYNTAXES = ("x", "bluesky", "fediverse", "slack", "plain", None)
KINDS = (
    "codes",
    "links",
    "emails",
    "mentions",
    "hashtags",
    "cashtags",
    "emoji",
    "numbers",
    "quotes",
    "lines",
    "paragraphs",
    "words",
    "sentences",
)
PIECES = [
    *"abéİßﬀΣЖ中の한ابא\u0301\u200d\u200c\ufe0f\u20e3\ud83d\udc00\U0001f468👍🏽🇫🇷©1२",
    *" \u00a0\u202f\t\n\r\x85\u2028",
    *"@＠#＃$.:,;!?…'’‘\"“”«»()[]{}<>|`~*_-–—/\\&%+=€",
    *(
        "http://",
        "https://exa.mple.fr/(a)",
        "a.co",
        "@a@b.org",
        "<!here>",
        "<@U1>",
        "d'",
        "M. ",
        "\r\n",
    ),
    *("aujourd'hui", "U.S. ", "12 000,5 %", "```", "xn--", "le ", "the ", "\n> ", "\n\n"),
]
texts = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=40).map("".join)


def reading(text: str, syntax: str | None) -> Analysis:
    channels = () if syntax is None else (Channel(name="c", title="C", syntax=syntax),)
    return Analysis(Post(text), channels=channels)


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from(SYNTAXES))
def test_tokens_are_the_text_in_order(text: str, syntax: str | None) -> None:
    analysis = reading(text, syntax)
    for kind in KINDS:
        end = 0
        for one in getattr(analysis, kind):
            assert end <= one.span.start <= one.span.end <= len(text)
            assert one.text == text[one.span.start : one.span.end]
            assert one.text or kind == "lines"
            end = one.span.end


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(SYNTAXES))
def test_no_two_kinds_claim_the_same_characters(text: str, syntax: str | None) -> None:
    analysis = reading(text, syntax)
    taken: set[int] = set()
    for kind in ("links", "emails", "mentions", "hashtags", "cashtags", "words"):
        for one in getattr(analysis, kind):
            assert taken.isdisjoint(range(*one.span)), kind
            taken.update(range(*one.span))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_each_word_is_in_one_sentence(text: str) -> None:
    analysis = reading(text, None)
    words = analysis.words
    at = 0
    for sentence in analysis.sentences:
        assert sentence.first == at < sentence.last
        assert sentence.span.start <= words.starts[sentence.first]
        assert words.ends[sentence.last - 1] <= sentence.span.end
        at = sentence.last
    assert at == len(words) == len(words.keys) == len(words.starts) == len(words.ends)


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(SYNTAXES))
def test_one_text_has_one_reading(text: str, syntax: str | None) -> None:
    first, second = reading(text, syntax), reading(text, syntax)
    assert first.language == second.language
    for kind in KINDS:
        assert list(getattr(first, kind)) == list(getattr(second, kind))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_graphemes_part_the_text(text: str) -> None:
    ends = list(graphemes.boundaries(text))

    assert ends == sorted(set(ends))
    assert ends[-1:] == ([len(text)] if text else [])
    assert graphemes.count(text) == len(ends)
    assert [at for at in range(1, len(text) + 1) if graphemes.is_boundary(text, at)] == ends


@settings(max_examples=100, deadline=None)
@given(texts)
def test_masked_spans_are_sorted_and_apart(text: str) -> None:
    analysis = reading(text, None)
    end = -1
    for start, stop in analysis.masked:
        assert end <= start < stop <= len(text)
        assert analysis.is_masked(start)
        assert analysis.is_masked(stop - 1)
        end = stop


HOSTILE = [
    *(
        "@",
        "(",
        "a.a.",
        "http://",
        "#",
        '"',
        "<!<!",
        "`",
        "\u0301",
        "a@a.",
        "@a@",
        "\n`",
        "«",
        "👨‍👩‍👧",
    ),
    *("http://a.fr/(", "www.", "1 000 ", "a. ", "U.S.", "\n1. ", "> a\n", "＃", "$A ", "a'", "12:"),
    *(
        "http://a.a(",
        "a.a/((",
        "\n~~~",
        "é’",
        "<@a|",
        "xn--a.",
        "\r",
        "!? ",
        "क्",
        "a_",
        "-a",
        "\u0600",
    ),
]


def seconds(text: str, syntax: str | None) -> float:
    """How long all views of a text take together."""
    analysis = reading(text, syntax)
    gc.collect()
    gc.disable()
    start = time.process_time()
    for kind in (*KINDS, "language", "masked"):
        getattr(analysis, kind)
    graphemes.count(text)
    taken = time.process_time() - start
    gc.enable()
    return taken


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("syntax", ["x", None])
def test_time_is_linear_in_the_length(piece: str, syntax: str | None) -> None:
    small, large = (piece * (size // len(piece)) for size in (20_000, 160_000))

    ratios = []
    for _ in range(4):
        base = max(min(seconds(small, syntax) for _ in range(3)), 0.002)
        ratios.append(seconds(large, syntax) / base)
        if ratios[-1] < 16:
            return
    pytest.fail(f"eight times the text took {min(ratios):.0f} times as long")
