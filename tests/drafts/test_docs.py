"""docs/drafts.md says what is so: its examples are read, its table of keys is the code's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netiquette.drafts import format_of
from netiquette.drafts.fields import KEYS, squash
from tests.drafts.reading import drafts

PAGE = (Path(__file__).parents[2] / "docs" / "drafts.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(markdown|csv|json)\n(.*?)^```$", PAGE, re.M | re.S)


@pytest.mark.parametrize(("format", "block"), BLOCKS)
def test_every_example_is_read(format: str, block: str) -> None:
    for one in drafts(block, f"a.{format}", format=format):
        assert one.post.text
        assert one.post.channels or one.post.scheduled_at


def test_every_key_is_on_the_page() -> None:
    rows = dict(re.findall(r"^\| (\w+) \| (`.*`) \|$", PAGE, re.M))
    said = {
        field: [squash(key) for key in re.findall("`(.*?)`", row)] for field, row in rows.items()
    }

    wanted = {field: list(keys) for field, keys in KEYS.items() if field != "text"}
    assert {field: said.get(field) for field in wanted} == wanted


def test_every_ending_is_on_the_page() -> None:
    for line in re.findall(r"^\| `.*` \| (.*) \|.*\|$", PAGE, re.M):
        for ending in re.findall(r"`(\.\w+)`", line):
            assert format_of(f"a{ending}") is not None
