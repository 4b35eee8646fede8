"""A split keeps every word, respects what must not be cut, and fits the channel's own count."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette import Config, Finding, Post, lint_post, read
from netiquette.analysis import Analysis
from netiquette.analysis.graphemes import is_boundary
from netiquette.analysis.threads import parts
from netiquette.channel import lookup

ONLY = Config.from_mapping({"select": ["thread-needed"]})
SENTENCE = "The ferry waits for the last bus, whatever the tide says. "


def found(text: str, channel: str, **options: object) -> tuple[Finding, ...]:
    config = Config.from_mapping(
        {"select": ["thread-needed"], "checks": {"thread-needed": options}} if options else {}
    )
    return lint_post(text, channel=channel, config=config if options else ONLY).findings


def split(text: str, channel: str, room: int = 0, most: int = 25) -> list[str]:
    analysis = Analysis(Post(text), channels=(lookup(channel),))
    spans = parts(analysis, lookup(channel), room=room, most=most)
    return [text[start:end] for start, end in spans]


def test_a_cut_falls_between_sentences() -> None:
    posts = split(SENTENCE * 9, "x")

    assert len(posts) == 3
    assert all(post.startswith("The ferry") and post.endswith("says.") for post in posts)


def test_paragraphs_stay_together() -> None:
    first, second = (SENTENCE * 3).strip(), (SENTENCE * 4).strip()

    assert split(f"{first}\n\n{second}", "x") == [first, second]


def test_parts_are_of_even_length() -> None:
    sizes = [len(post) for post in split(SENTENCE * 5, "x")]

    assert max(sizes) - min(sizes) <= len(SENTENCE)


def test_a_link_counts_as_the_channel_counts_it_and_stays_whole() -> None:
    address = "https://example.org/" + "a" * 200
    text = f"{SENTENCE}{address} {SENTENCE * 4}"

    assert any(address in post for post in split(text, "x"))
    assert len(split(text, "x")) == 2
    assert len(split(text, "bluesky")) == 3


def test_a_sentence_longer_than_a_post_is_cut_at_a_mark() -> None:
    text = "one two three four, " * 20

    assert all(post.endswith(",") for post in split(text, "x"))


def test_a_word_longer_than_a_post_is_cut_between_characters() -> None:
    posts = split("👨\u200d👩\u200d👧" * 400, "bluesky")

    assert "".join(posts) == "👨\u200d👩\u200d👧" * 400
    assert len(posts) == 3 or all(len(post) % 5 == 0 for post in posts)


def test_nothing_is_proposed_beyond_the_most_and_for_what_cannot_be_cut() -> None:
    assert split(SENTENCE * 100, "x", most=5) == []
    assert split("https://example.org/" + "a" * 400, "bluesky") == []


def test_the_finding_shows_the_posts() -> None:
    (finding,) = found(SENTENCE * 9, "x", numbered=True)

    assert [post[-4:] for post in finding.because["parts"]] == [" 1/3", " 2/3", " 3/3"]
    assert "3 posts" in finding.message
    assert finding.advice.count("The ferry") == 2


@pytest.mark.parametrize("channel", ["linkedin", "facebook", "sms"])
def test_channels_without_threads_get_none(channel: str) -> None:
    assert not found(SENTENCE * 100, channel)


PIECES = (
    "a|ferry|M.|etc.|https://example.org/x?y=1|@ana@piaille.fr|@ana.bsky.social|#bateau|é|e\u0301"
    "|👨\u200d👩\u200d👧|mer,|port;|Fin.|Quoi ?|« oui »|3,5|`x y`|漢字|🇫🇷🇧🇪"
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", " ", " ", ". ", "\n", "\n\n", "\r\n", "\u00a0"])),
    min_size=40,
    max_size=160,
).map(lambda pairs: "".join(word + gap for word, gap in pairs))


@given(TEXTS, st.sampled_from(["x", "bluesky", "mastodon", "threads"]))
def test_laws_of_a_split(text: str, channel: str) -> None:
    place = lookup(channel)
    whole = read(text, channel=place)
    spans = parts(Analysis(Post(text), channels=(place,)), place, most=99)

    assert spans
    assert not (text[: spans[0].start] + text[spans[-1].end :]).strip()
    for one, following in pairwise(spans):
        assert not text[one.end : following.start].strip()
    for start, end in spans:
        assert text[start:end]
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        alone = Analysis(Post(text[start:end]), channels=(place,))
        length = alone.lengths[channel]
        assert length.limit is not None
        assert length.count <= length.limit
    for token in (*whole.links, *whole.mentions, *whole.hashtags, *whole.emoji):
        assert any(a <= token.span.start and token.span.end <= b for a, b in spans)
