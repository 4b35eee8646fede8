"""The laws of the house with a past: for any text, in the post and in what was said before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netiquette import Config, Post, lint_post
from netiquette.history.memory import MemoryHistory
from netiquette.history.prints import prints, unpacked
from netiquette.history.protocol import EVER
from netiquette.history.record import Record, record_of
from netiquette.history.similarity import likeness, overlap
from tests.history.histories import opened
from tests.hostile import texts

EVERYTHING = Config.from_mapping(
    {
        "select": ["all"],
        "plugins": False,
        "budgets": {
            "per-day": 1,
            "min-gap": "3h",
            "timezone": "Europe/Paris",
            "quiet-hours": "21:00-07:00",
            "segments": {"*": {"per-week": 1}},
            "contacts": {"*": {"per-day": 0}},
        },
    }
)
NOW = datetime(2026, 3, 28, 23, tzinfo=UTC)
posts = st.builds(
    Post,
    texts,
    channels=st.lists(st.sampled_from(("x", "mastodon")), max_size=2, unique=True).map(tuple),
    audience=st.lists(st.sampled_from(("press", "@sam", "@")), max_size=2, unique=True).map(tuple),
    language=st.sampled_from((None, "fr", "en", "de")),
    author=st.none() | texts,
    kind=st.none() | st.sampled_from(("ask", "gift", "essay")),
    reply_to=st.none() | texts,
)


def kept(said: list[Post]) -> list[Record]:
    return [
        record_of(post, id=f"p{number}", at=NOW - timedelta(hours=number))
        for number, post in enumerate(said)
    ]


@given(posts, st.lists(posts, max_size=6))
def test_no_check_fails_whatever_was_said(post: Post, said: list[Post]) -> None:
    history = MemoryHistory(kept([*said, post]))
    report = lint_post(post, config=EVERYTHING, history=history, now=NOW)

    assert [one for one in report.skipped if one.reason == "crash"] == []
    for finding in report.findings:
        start, end = finding.span
        text = post.field(finding.field)
        assert text[start:end] == finding.match
        assert start < end or not text
    again = lint_post(post, config=EVERYTHING, history=history, now=NOW)
    assert again.to_dict() == report.to_dict()


@settings(max_examples=15)
@given(st.lists(posts, max_size=6))
def test_any_post_can_be_kept(said: list[Post]) -> None:
    wanted = kept(said)
    with opened("sqlite") as history:
        history.add(wanted)

        assert list(history.records(*EVER)) == sorted(wanted, key=lambda one: one.order)


@given(texts, texts)
def test_similarity_is_symmetric_and_bounded(one: str, other: str) -> None:
    first, second = prints(one), prints(other)
    pair = (first.level, first.shingles), (second.level, second.shingles)
    jaccard, containment = overlap(*pair)

    assert overlap(*pair[::-1]) == (jaccard, containment)
    assert likeness(*pair) == likeness(*pair[::-1])
    assert 0 <= jaccard <= containment <= 1
    assert unpacked(first.packed()) == pair[0]
    if first.whole == second.whole and first.shingles:
        assert jaccard == 1


@given(st.lists(st.sampled_from("abcdefghijklmnop"), min_size=6, max_size=40), texts, texts)
def test_a_shared_run_of_six_words_is_always_found(
    letters: list[str], before: str, after: str
) -> None:
    run = " ".join(letter * 4 for letter in letters)
    kept_text, asked = f"{before[:80]} {run} {after[:80]}", f"{after[:80]} . {run}"
    history = MemoryHistory([record_of(Post(kept_text), id="a", at=NOW)])

    assert [one.id for one in history.alike(prints(asked).runs, EVER[1])] == ["a"]
