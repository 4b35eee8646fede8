"""Bluesky's own cases for links, mentions, tags, cashtags, handles and the length of a text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netiquette import lint_post, read

DATA = Path(__file__).parent / "data" / "bluesky" / "rich-text.json"
CASES = json.loads(DATA.read_text(encoding="utf-8"))
# Handles of the right form whose top-level domain does not exist: the client leaves them as text.
UNKNOWN = frozenset(
    "joh.n j0.h0 laptop.local john.t xn--bcher-kva.tld 4chan.o-g thing.a01 john.t--t "
    "thing.0aa.thing stackoverflow.xn--com".split()
)


def in_bytes(text: str, item: Any) -> list[int]:
    """Where an item begins and ends, in bytes of UTF-8."""
    return [len(text[:at].encode()) for at in item.span]


@pytest.mark.parametrize(("text", "expected"), CASES["facets"])
def test_links_and_mentions(text: str, expected: list[list[str]]) -> None:
    analysis = read(text, channel="bluesky")
    found = [["mention", one.text] for one in analysis.mentions]
    for one in analysis.links:
        found.append(["link", one.text, one.url] if one.url != one.text else ["link", one.text])

    assert expected == found


@pytest.mark.parametrize(("text", "names", "spans"), CASES["tags"])
def test_tags(text: str, names: list[str], spans: list[list[int]]) -> None:
    tags = read(text, channel="bluesky").hashtags

    assert names == [one.name for one in tags]
    assert spans == [in_bytes(text, one) for one in tags]


@pytest.mark.parametrize(("text", "names", "spans"), CASES["cashtags"])
def test_cashtags(text: str, names: list[str], spans: list[list[int]]) -> None:
    tags = read(text, channel="bluesky").cashtags

    assert names == [one.text.upper() for one in tags]
    assert spans == [in_bytes(text, one) for one in tags]


@pytest.mark.parametrize(("text", "expected"), CASES["graphemes"])
def test_the_length_is_in_graphemes(text: str, expected: int) -> None:
    length = lint_post(text, channel="bluesky").lengths["bluesky"]

    assert (length.unit, length.count) == ("graphemes", expected)
    assert length.headroom == 300 - expected


@pytest.mark.parametrize("handle", CASES["handles"])
def test_a_handle_is_a_mention(handle: str) -> None:
    found = [one.name for one in read(f"hi @{handle} there", channel="bluesky").mentions]

    assert found == ([] if handle in UNKNOWN else [handle])


@pytest.mark.parametrize("name", CASES["no handles"])
def test_what_is_no_handle_is_no_mention(name: str) -> None:
    assert read(f"hi @{name} there", channel="bluesky").mentions == ()


def test_no_case_is_left_out() -> None:
    assert [len(CASES[key]) for key in ("facets", "tags", "cashtags", "graphemes")] == [
        40,
        39,
        18,
        12,
    ]
