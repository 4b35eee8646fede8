"""rules/channels.toml as data: complete, sourced, dated; errors only where a platform says so."""

from __future__ import annotations

import re

import pytest

from netiquette import rulebook
from netiquette.channel import Channel, Limit, Rate, shipped
from netiquette.channel_keys import checked

NAMES = sorted(shipped())
ENOUGH = 25


@pytest.fixture(params=NAMES)
def channel(request: pytest.FixtureRequest) -> Channel:
    return shipped()[request.param]


def test_there_are_enough() -> None:
    assert len(NAMES) >= ENOUGH


def test_the_file_follows_its_own_rules() -> None:
    for name, facts in rulebook.channels().items():
        assert checked(facts, name) == facts


def test_names_are_plain_and_nobody_shares_one() -> None:
    taken: dict[str, str] = {}
    for name, facts in rulebook.channels().items():
        for word in (name, *facts.get("aliases", ())):
            assert re.fullmatch(r"[\w.-]+", word), word
            assert word == word.casefold()
            assert taken.setdefault(word, name) == name, word


def test_every_number_has_unit_source_and_day(channel: Channel) -> None:
    numbers: list[Limit | Rate] = [*channel.limits, *channel.rates]
    for one in numbers:
        assert one.source, one
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", one.verified), one
        assert one.confidence in "ABCD", one
    for fact in (channel.fold, channel.prices):
        if fact is not None and fact != type(fact)():
            assert fact.source, fact
            assert fact.verified, fact


def test_an_error_needs_the_word_of_the_platform(channel: Channel) -> None:
    numbers: list[Limit | Rate] = [*channel.limits, *channel.rates]
    for one in numbers:
        assert one.severity != "error" or one.confidence in "AB", one


def test_folds_are_never_official(channel: Channel) -> None:
    if channel.fold is not None:
        assert channel.fold.confidence == "C"
        assert "nofficial" in channel.fold.note


def test_units_fit_their_fields(channel: Channel) -> None:
    for one in channel.limits:
        counted = one.field.endswith("s")
        size = one.field in ("image", "video")
        if one.field == "media" or counted:
            assert one.unit == "items", one
        elif size:
            assert one.unit == "bytes", one
        else:
            assert one.unit not in ("items", "bytes"), one
        assert one.max is not None or one.min is not None


def test_what_a_channel_counts_it_also_has(channel: Channel) -> None:
    for one in channel.limits:
        if one.field in ("title", "summary", "alt"):
            assert one.field in channel.fields, one
        if one.field in ("images", "videos", "gifs", "media", "image", "video"):
            assert "media" in channel.fields, one


def test_one_channel_is_built_without_the_others() -> None:
    rulebook.channels()
    fresh = type(shipped())()
    fresh["x"]

    assert list(fresh._built) == ["x"]
