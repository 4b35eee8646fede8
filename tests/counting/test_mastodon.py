"""Mastodon: graphemes, links with a scheme at 23, the local part of remote names, the warning."""

from __future__ import annotations

import pytest

from tests.counting.measuring import measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com/a/very/long/path?with=query", 23),
        ("HTTPS://EXAMPLE.COM/", 23),
        ("https://a.fr", 23),
        ("example.com/a/very/long/path", 28),
        ("www.example.com", 15),
        ("https://例え.jp/テスト", 23),
        ("http://президент.рф", 23),
        ("https://xn--80ak6aa92e.com/", 23),
        ("http://localhost:3000/", 22),
        ("https://example.notatld/", 24),
        ("ahttps://example.com/", 21),
        ("https://example.com/.", 24),
        ("(https://example.com/a_(b))", 25),
        ("https://example.com#part", 28),
        ("https://example.com/#part", 23),
        ("https://example.com/" + "a" * 5000, 5020),
        ("http://example.com/valid?" + "#foo?" * 1000, 5025),
    ],
)
def test_links(text: str, expected: int) -> None:
    assert measure(text, "mastodon").count == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@alice", 6),
        ("@alice@example.social", 6),
        ("@alice@example.social!", 7),
        ("Hi @alice@sub.example-a.social and @bob", 18),
        ("@al.ice@example.social", 7),
        ("alice@example.com", 17),
        ("https://example.com/@alice@example.social", 23),
        ("@alice@localhost", 6),
        ("@alice@" + "b" * 500 + ".com", 511),
        ("@alice@example.social@again", 27),
    ],
)
def test_mentions(text: str, expected: int) -> None:
    assert measure(text, "mastodon").count == expected


def test_the_warning_counts_and_is_not_shortened() -> None:
    link = "https://example.com/a/very/long/path"
    length = measure("See " + link, "mastodon", summary="About " + link)

    assert length.count == 42 + 27
    assert [(one.kind, one.total) for one in length.drivers] == [
        ("summary", 42),
        ("links", 23),
        ("characters", 4),
    ]


def test_the_warning_may_break_the_limit() -> None:
    assert measure("a" * 500, "mastodon").fits
    assert not measure("a" * 500, "mastodon", summary="b").fits


@pytest.mark.parametrize("cluster", ["✨", "🏳️‍⚧️", "e\u0301", "👨‍👩‍👧‍👦", "\r\n"])
def test_what_a_reader_sees_as_one_counts_one(cluster: str) -> None:
    length = measure(cluster * 500, "mastodon")

    assert (length.count, length.fits) == (500, True)
