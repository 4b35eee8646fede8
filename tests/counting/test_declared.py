"""Channels of a config: the same keys, strict, and everything left out is taken over."""

from __future__ import annotations

from typing import Any

import pytest

from netiquette.channel import channel_from, declared, lookup
from netiquette.errors import ConfigError, UnknownNameError

WHERE = "netiquette.toml"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("x", "x"),
        ("X", "x"),
        ("twitter", "x"),
        ("Twitter", "x"),
        ("insta", "instagram"),
        ("hn", "hackernews"),
        ("Hacker News", "hackernews"),
        ("yt", "youtube"),
        ("courriel", "email"),
        ("google_business", "google-business"),
        ("dev.to", "devto"),
        ("Mailing list", "mailing-list"),
    ],
)
def test_a_channel_is_found_by_name_and_alias(typed: str, name: str) -> None:
    assert lookup(typed).name == name


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(
        UnknownNameError, match=r"drafts/a\.md: unknown channel 'linkdin'.*linkedin"
    ):
        lookup("linkdin", where="drafts/a.md")


def test_a_server_of_ones_own() -> None:
    limits = [{"field": "text", "max": 5000}]
    tables = {"piaille": {"like": "mastodon", "aliases": ["piaille.fr"], "limits": limits}}
    channels = declared(tables, where=WHERE)
    piaille, mastodon = channels.find("piaille.fr"), channels["mastodon"]
    (text,) = piaille.limits_on("text")

    assert (piaille.name, piaille.title, piaille.syntax) == ("piaille", "piaille", "fediverse")
    assert (text.max, text.unit, text.severity) == (5000, "graphemes", "error")
    assert (text.source, text.verified) == (WHERE, "")
    assert piaille.limits_on("alt") == mastodon.limits_on("alt")
    assert piaille.prices == mastodon.prices
    assert mastodon.limits_on("text")[0].max == 500


def test_a_shipped_channel_can_be_changed() -> None:
    tables = {"x": {"limits": [{"field": "hashtags", "max": 0}], "prices": {"emoji": 1}}}
    x = declared(tables)["x"]

    assert x.limits_on("hashtags")[0].max == 0
    assert x.limits_on("text") == lookup("x").limits_on("text")
    assert (x.title, x.aliases) == (lookup("x").title, lookup("x").aliases)
    assert (x.prices.emoji, x.prices.link) == (1, 23)
    assert declared(tables).find("twitter") == x


def test_one_of_two_limits_is_changed_by_its_unit() -> None:
    limits = [{"field": "text", "unit": "graphemes", "max": 200}]
    bluesky = declared({"bluesky": {"limits": limits}})["bluesky"]

    assert [(one.unit, one.max) for one in bluesky.limits_on("text")] == [
        ("graphemes", 200),
        ("utf8", 3000),
    ]


def test_a_channel_that_nobody_knows() -> None:
    limits = [{"field": "text", "unit": "codepoints", "max": 99}]
    intranet = channel_from({"title": "Intranet", "limits": limits}, "intranet", where=WHERE)

    assert intranet.limits_on("text")[0].severity == "error"
    assert "title" in intranet.fields


def test_like_may_name_an_earlier_one() -> None:
    limits = [{"field": "text", "max": 7}]
    channels = declared({"a": {"like": "mastodon", "limits": limits}, "b": {"like": "a"}})

    assert channels["b"].limits_on("text")[0].max == 7


FAULTS: list[tuple[Any, str]] = [
    ({"liek": "mastodon"}, r"channels\.a: unknown key 'liek'.*'like'"),
    ({"like": "mastdon"}, r"channels\.a\.like: unknown channel 'mastdon'.*'mastodon'"),
    ({"like": 3}, r"channels\.a\.like: 3 where a text"),
    ({"markup": "markdwn"}, r"channels\.a\.markup: unknown word 'markdwn'.*'markdown'"),
    ({"mixing": "yes"}, r"channels\.a\.mixing: 'yes' where true or false"),
    ({"aliases": "b"}, r"channels\.a\.aliases: 'b' where a list"),
    ({"fields": ["titel"]}, r"channels\.a\.fields\[0\]: unknown word 'titel'.*'title'"),
    ({"limits": {"text": 5}}, r"channels\.a\.limits: .* where a list"),
    ({"limits": [{"max": 5}]}, r"channels\.a\.limits\[0\]: field is missing"),
    ({"limits": [{"field": "text"}]}, r"channels\.a\.limits\[0\]: neither max nor min"),
    ({"limits": [{"field": "text", "max": 5}]}, r"channels\.a\.limits: no unit for the field"),
    ({"limits": [{"field": "text", "max": -5}]}, r"limits\[0\]\.max: -5 is below 0"),
    ({"limits": [{"field": "text", "max": True}]}, r"limits\[0\]\.max: True where a whole"),
    ({"limits": [{"field": "text", "min": 6, "max": 5}]}, r"limits\[0\]: max is below min"),
    ({"limits": [{"field": "links", "unit": "utf8", "max": 5}]}, r"unit: links is not counted"),
    ({"fold": {"max": "5"}}, r"fold\.max: '5' where a whole number"),
    ({"prices": {"emoji": "two"}}, r"prices\.emoji: 'two' where a whole number"),
    ({"verified": "yesterday"}, r"verified: 'yesterday' where a day"),
    ({"rates": [{"what": "posts", "max": 5}]}, r"rates\[0\]: window is missing"),
    (5, r"channels\.a: 5 where a table"),
]


@pytest.mark.parametrize(("table", "message"), FAULTS)
def test_a_fault_is_named_with_its_place(table: Any, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        declared({"a": table}, where=WHERE)

    assert str(caught.value).startswith(WHERE)
