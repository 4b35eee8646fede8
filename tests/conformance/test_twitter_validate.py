"""The weighted groups of twitter-text's validate.yml (Apache-2.0, see data/twitter-text/LICENSE).

Left out: `tweets` (config v1 of 2012, 140 characters, which X has given up), and `usernames`,
`lists`, `hashtags`, `urls`, `urls_without_protocol` (whether a whole string is one token, which
nobody asks of a post; finding tokens in a text is proven by extract.yml). Of the weighted groups
every case runs; of their expectations all but `displayRangeStart/End`, which is the text itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from netiquette.analysis import Analysis
from netiquette.analysis.counting import Length, overflow
from netiquette.analysis.units import refused
from netiquette.channel import Channel, lookup
from netiquette.post import Post

DATA = Path(__file__).parent / "data" / "twitter-text"
X = lookup("x")
BEFORE_EMOJI = X.replace(prices=X.prices.replace(emoji=None))
GROUPS = {
    "WeightedTweetsCounterTest": BEFORE_EMOJI,
    "WeightedTweetsWithDiscountedEmojiCounterTest": X,
    "UnicodeDirectionalMarkerCounterTest": X,
}
SIZES = {
    "WeightedTweetsCounterTest": 20,
    "WeightedTweetsWithDiscountedEmojiCounterTest": 22,
    "UnicodeDirectionalMarkerCounterTest": 2,
}


def _suite() -> dict[str, list[dict[str, Any]]]:
    with (DATA / "validate.yml").open(encoding="utf-8") as file:
        tests: dict[str, list[dict[str, Any]]] = yaml.safe_load(file)["tests"]
    return tests


def _cases() -> list[Any]:
    suite = _suite()
    return [
        pytest.param(channel, case["text"], case["expected"], id=f"{group}: {case['description']}")
        for group, channel in GROUPS.items()
        for case in suite[group]
    ]


def _read(text: str, channel: Channel) -> tuple[Analysis, Length]:
    analysis = Analysis(Post(text), channels=(channel,))
    return analysis, analysis.lengths[channel.name]


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(("channel", "text", "expected"), _cases())
def test_length_and_validity(channel: Channel, text: str, expected: dict[str, Any]) -> None:
    _, length = _read(text, channel)

    valid = length.count > 0 and length.fits and not refused(text)
    assert (length.count, valid) == (expected["weightedLength"], expected["valid"])
    assert length.limit is not None
    assert length.count * 1000 // length.limit == expected["permillage"]
    assert sum(driver.total for driver in length.drivers) == length.count


@pytest.mark.parametrize(("channel", "text", "expected"), _cases())
def test_where_the_valid_range_ends(channel: Channel, text: str, expected: dict[str, Any]) -> None:
    analysis, length = _read(text, channel)
    end = overflow(analysis, channel, length)
    stops = [*refused(text), len(text) if end is None else end]

    assert _utf16(text[: min(stops)]) == _expected_end(text, expected)


def _expected_end(text: str, expected: dict[str, Any]) -> int:
    """The exclusive end in UTF-16 units; the suite gives the last index, and counts NFC there."""
    end: int = expected["validRangeEnd"] + 1
    return min(end, _utf16(text))


def test_no_case_is_lost() -> None:
    suite = _suite()

    assert {group: len(suite[group]) for group in GROUPS} == SIZES


@pytest.mark.parametrize("name", ["config-v2.json", "config-v3.json"])
def test_our_facts_are_those_of_the_config(name: str) -> None:
    from netiquette.analysis.units import is_wide

    config = json.loads((DATA / name).read_text(encoding="utf-8"))
    limit = X.limits_on("text")[0]

    assert limit.max == config["maxWeightedTweetLength"]
    assert X.prices.link == config["transformedURLLength"]
    light = [range(one["start"], one["end"] + 1) for one in config["ranges"]]
    for code in range(0x3000):
        assert is_wide(chr(code)) is not any(code in span for span in light), hex(code)
