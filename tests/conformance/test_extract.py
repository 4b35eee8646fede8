"""twitter-text's own cases for what is a mention, a link, a hashtag, a cashtag (extract.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from netiquette.analysis import Analysis
from netiquette.channel import Channel
from netiquette.post import Post

DATA = Path(__file__).parent / "data" / "twitter-text" / "extract.yml"
GROUPS = yaml.safe_load(DATA.read_text(encoding="utf-8"))["tests"]
CASES = [
    pytest.param(group, case["text"], case["expected"], id=f"{group}: {case['description'][:60]}")
    for group, cases in GROUPS.items()
    for case in cases
]


def found(group: str, text: str) -> Any:
    """What the analysis finds, in the shape in which a group of cases wants it."""
    analysis = Analysis(Post(text), channels=(Channel(name="x", title="X", syntax="x"),))
    if group.startswith("mentions"):
        if group == "mentions":
            return [one.name for one in analysis.mentions]
        return [_mention(one, group) for one in analysis.mentions]
    if group == "replies":
        first = analysis.mentions[:1]
        is_first = bool(first) and not text[: first[0].span.start].strip()
        return first[0].name if is_first else None
    if "url" in group:
        urls = [one.text for one in analysis.links]
        if group in ("urls", "tco_urls_with_params"):
            return urls
        return [{"url": one.text, "indices": list(one.span)} for one in analysis.links]
    kind = "cashtag" if group.startswith("cashtag") else "hashtag"
    tags = getattr(analysis, f"{kind}s")
    if group.endswith("indices"):
        return [{kind: one.name, "indices": list(one.span)} for one in tags]
    return [one.name for one in tags]


def _mention(one: Any, group: str) -> dict[str, Any]:
    name, slash, slug = one.name.partition("/")
    row = {"screen_name": name, "indices": list(one.span)}
    return {**row, "list_slug": slash + slug} if "lists" in group else row


@pytest.mark.parametrize(("group", "text", "expected"), CASES)
def test_extracts_what_twitter_text_extracts(group: str, text: str, expected: Any) -> None:
    actual = found(group, text)

    assert expected == actual


def test_no_case_is_left_out() -> None:
    assert len(CASES) == 238
