"""The safe edit takes out exactly the tracking parameters, and nothing else of any link."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette import Config, Finding, lint_post, read

ONLY = Config.from_mapping({"select": ["tracking-parameters"]})


def found(text: str, channel: str | None = None) -> tuple[Finding, ...]:
    return lint_post(text, channel=channel, config=ONLY).findings


def mended(text: str, channel: str | None = None) -> str:
    for finding in reversed(found(text, channel)):
        for edit in finding.edits:
            if edit.safe:
                text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://example.org/?utm_source=a", "https://example.org/"),
        ("https://example.org?utm_source=a", "https://example.org"),
        ("https://example.org/a?utm_source=a&id=1", "https://example.org/a?id=1"),
        ("https://example.org/a?id=1&utm_source=a", "https://example.org/a?id=1"),
        ("https://example.org/a?x&utm_source=a&&y=%20", "https://example.org/a?x&&y=%20"),
        ("https://example.org/a?&utm_source=a", "https://example.org/a"),
        ("https://example.org/a?&utm_source=a#top", "https://example.org/a#top"),
        ("https://example.org/a?UTM_Source=a#utm_x=1&xtor=2", "https://example.org/a"),
        ("https://example.org/a?id=1#xtor=RSS-1", "https://example.org/a?id=1"),
        ("https://example.org/#/route?utm_source=a", "https://example.org/#/route?utm_source=a"),
        ("https://example.org/a#part&utm_source=b", "https://example.org/a#part&utm_source=b"),
        ("https://m.youtube.com/watch?v=1&si=x&t=4", "https://m.youtube.com/watch?v=1&t=4"),
        ("https://example.org/watch?v=1&si=x", "https://example.org/watch?v=1&si=x"),
    ],
)
def test_the_rest_stays_byte_for_byte(address: str, clean: str) -> None:
    assert mended(f"See {address} today") == f"See {clean} today"


def test_slack_labels_stay() -> None:
    text = "<https://example.org/?utm_source=a|the form>, please"

    assert mended(text, "slack") == "<https://example.org/|the form>, please"


def test_a_signed_link_is_left_alone() -> None:
    assert not found("https://cdn.example.org/a?fbclid=1&X-Amz-Signature=f00")


def test_no_safe_edit_where_the_link_would_swallow_what_follows() -> None:
    text = "https://example.org/a?utm_source=xété"
    edits = [edit for one in found(text, "x") for edit in one.edits]

    assert all(not edit.safe for edit in edits)


NAMES = st.sampled_from(["utm_source", "utm_x", "fbclid", "id", "q", "page", "si", "", "a[]", "v"])
PARTS = st.tuples(NAMES, st.sampled_from(["", "=", "=1", "=a%20b", "=é", "=a=b", "=x.y"]))
ADDRESSES = st.builds(
    lambda host, path, parts, mark: f"https://{host}{path}?{'&'.join(map(''.join, parts))}{mark}",
    st.sampled_from(["example.org", "youtu.be", "www.youtube.com", "example.co.uk"]),
    st.sampled_from(["", "/", "/a", "/a_(b)", "/a/b-c.html"]),
    st.lists(PARTS, max_size=5),
    st.sampled_from(["", "#", "#top", "#xtor=1", "#:~:text=a,b"]),
)
AFTER = st.sampled_from(["", " and more", ".", ", (x)", ")", "!", "\n#tag", "é", "&amp;", "»"])
CHANNELS = st.sampled_from([None, "x", "mastodon", "bluesky", "slack", "linkedin"])


@given(ADDRESSES, AFTER, CHANNELS)
def test_links_survive_the_edits(address: str, after: str, channel: str | None) -> None:
    text = f"Before {address}{after}"
    clean = mended(text, channel)
    before, now = read(text, channel=channel).links, read(clean, channel=channel).links

    assert len(before) == len(now)
    for old, new in zip(before, now, strict=True):
        assert urlsplit(old.url)[:3] == urlsplit(new.url)[:3]
        kept = [part for part in urlsplit(new.url).query.split("&") if part]
        assert [part for part in urlsplit(old.url).query.split("&") if part in kept] == kept
    assert mended(clean, channel) == clean
