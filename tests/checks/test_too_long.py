"""A post that does not fit is told by how much, why, and where it would be cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netiquette import Finding, Media, Post, Severity, lint_post
from netiquette.analysis import graphemes


def findings(post: Post | str, *channels: str, **config: object) -> tuple[Finding, ...]:
    chosen = {"select": ["too-long"], "plugins": False, **config}
    return lint_post(post, channel=channels, config=chosen).findings


def test_the_links_that_drove_the_count_are_told() -> None:
    text = "Three films of the mill. " * 9 + " ".join(f"https://e.org/{n}" for n in "abc")

    (finding,) = findings(text, "x")

    assert finding.message.endswith("3 links count for 69.")
    assert finding.because["over"] == finding.because["count"] - 280
    assert "3 links at 23 = 69" in finding.because["drivers"]
    assert finding.because["source"]


def test_each_channel_counts_for_itself() -> None:
    found = findings("a" * 400, "x", "bluesky", "mastodon", "linkedin")

    assert [one.because["channel_name"] for one in found] == ["x", "bluesky"]
    assert [one.because["over"] for one in found] == [120, 100]


def test_what_nobody_enforces_is_no_error() -> None:
    (finding,) = findings("a" * 501, "twitch")

    assert finding.severity is Severity.WARNING


def test_the_gravest_limit_of_a_field_speaks_alone() -> None:
    (finding,) = findings("a" * 40_001, "slack")

    assert finding.severity is Severity.ERROR
    assert finding.because["most"] == 40_000


def test_a_configured_server_may_take_more() -> None:
    channels = {"mastodon": {"limits": [{"field": "text", "max": 5000}]}}

    assert findings("a" * 3000, "mastodon", channels=channels) == ()


def test_titles_descriptions_and_threads_are_measured_too() -> None:
    post = Post("Short.", title="t" * 301, media=(Media(alt="a"),), thread=("ok",))
    found = findings(post, "reddit")
    alt = findings(Post("Short.", media=(Media(alt="a" * 1501),)), "mastodon")
    thread = findings(Post("Short.", thread=("fits", "a" * 281)), "x")

    assert [one.field for one in found] == ["title"]
    assert [(one.field, one.span) for one in alt] == [("media.0.alt", (1500, 1501))]
    assert [(one.field, one.span) for one in thread] == [("thread.1", (280, 281))]
    assert thread[0].message.startswith("Part 3 of the thread")


def test_the_content_warning_counts_on_mastodon() -> None:
    (finding,) = findings(Post("a" * 480, summary="s" * 40), "mastodon")

    assert finding.because["over"] == 20
    assert "content warning takes 40" in finding.message


def test_an_sms_says_how_many_messages_it_takes() -> None:
    (plain,) = findings("a" * 161, "sms")
    (curly,) = findings("l’" * 40, "sms")

    assert "2 messages" in plain.message
    assert "’" in curly.message
    assert curly.because["most"] == 70


def test_long_lines_are_told_only_in_a_draft_that_is_wrapped() -> None:
    wrapped = "\n".join(["The kiln was opened on Saturday after three days."] * 8)
    unwrapped = "The kiln was opened on Saturday after three days of firing. " * 5

    assert len(findings(wrapped + "\n" + "word " * 20, "mailing-list")) == 1
    assert findings("\n\n".join([unwrapped] * 4), "mailing-list") == ()


@given(st.text(alphabet="ab 🔥é\U0001f468\u200d\U0001f469\u0301\r\n", min_size=1, max_size=900))
def test_the_cut_never_splits_what_a_reader_sees_as_one(text: str) -> None:
    for finding in findings(text, "x", "bluesky", "threads"):
        assert graphemes.is_boundary(text, finding.span.start)
        assert finding.span.end == len(text)


def test_channels_that_cut_at_one_place_are_told_one_by_one() -> None:
    first, second = findings("a" * 520, "mastodon", "threads")

    assert first.span == second.span == (500, 520)
    assert (first.whole, second.whole) == (False, True)
