"""What twitter-text links (autolink.yml) is what is found on X: from its HTML, the entities."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from netiquette import read

DATA = Path(__file__).parent / "data" / "twitter-text" / "autolink.yml"
GROUPS = yaml.safe_load(DATA.read_text(encoding="utf-8"))["tests"]
# Each group runs one function of twitter-text. The links of `json` are given by the caller, not
# found in the text.
KINDS = {
    "usernames": ("mentions",),
    "lists": ("mentions",),
    "hashtags": ("hashtags",),
    "urls": ("links",),
    "cashtags": ("cashtags",),
    "json": ("mentions", "hashtags", "cashtags"),
    "all": ("links", "mentions", "hashtags", "cashtags"),
}
CASES = [
    pytest.param(group, case["text"], case["expected"], id=f"{group}: {case['description'][:60]}")
    for group, cases in GROUPS.items()
    for case in cases
]
ANCHOR = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
CLASSES = {
    "hashtag": "hashtags",
    "username": "mentions",
    "list-slug": "mentions",
    "cashtag": "cashtags",
}


def linked(expected: str) -> dict[str, list[str]]:
    """What an HTML text links, by kind, without signs."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS["all"]}
    for attributes, inner in ANCHOR.findall(expected):
        text = html.unescape(re.sub(r"<[^>]+>", "", inner)).lstrip("#＃@＠$")
        kinds = [kind for name, kind in CLASSES.items() if re.search(rf"\b{name}\b", attributes)]
        found[kinds[0] if kinds else "links"].append(text)
    return found


def entities(text: str) -> dict[str, list[str]]:
    """What is found on X; bare domains apart, which twitter-text extracts but does not link."""
    analysis = read(text, channel="x")
    found: dict[str, list[Any]] = {
        "links": [one for one in analysis.links if one.url == one.text],
        "mentions": list(analysis.mentions),
        "hashtags": list(analysis.hashtags),
        "cashtags": list(analysis.cashtags),
    }
    return {kind: [one.text.lstrip("#＃@＠$") for one in ones] for kind, ones in found.items()}


@pytest.mark.parametrize(("group", "text", "expected"), CASES)
def test_finds_what_twitter_text_links(group: str, text: str, expected: str) -> None:
    wanted, found = linked(expected), entities(text)

    for kind in KINDS[group]:
        assert wanted[kind] == found[kind]


def test_no_case_is_left_out() -> None:
    assert len(CASES) == 196
