"""X: twitter-text v3 beyond its own suite: emoji newer than the suite, NFC, placeholders."""

from __future__ import annotations

import pytest

from tests.counting.measuring import measure


@pytest.mark.parametrize(
    "emoji",
    [
        "\U0001fae9",  # Unicode 16: face with bags under eyes
        "\U0001fac6",  # Unicode 16: fingerprint
        "\U0001f1e8\U0001f1f6",  # Unicode 16: flag of Sark
        "\U0001f642\u200d\u2194\ufe0f",  # Unicode 15.1: head shaking horizontally
        "\U0001f426\u200d\U0001f525",  # Unicode 15.1: phoenix
        "\U0001f9d1\u200d\U0001f9d1\u200d\U0001f9d2",  # Unicode 15.1: family
        "\U0001faf1\U0001f3fb\u200d\U0001faf2\U0001f3ff",  # handshake of two tones
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland
        "1\ufe0f\u20e3",
        "1\u20e3",
        "©\ufe0f",
        "❤\ufe0f\u200d\U0001f525",
        "\u2639\ufe0f",
    ],
)
def test_any_emoji_sequence_costs_two(emoji: str) -> None:
    assert measure(emoji, "x").count == 2
    assert measure(f"a {emoji} b", "x").count == 6


def test_signs_that_are_no_emoji_cost_what_characters_cost() -> None:
    assert measure("©", "x").count == 1
    assert measure("1", "x").count == 1
    assert measure("☹︎", "x").count == 4


def test_a_link_costs_23_with_and_without_scheme() -> None:
    assert measure("https://example.com/" + "a" * 200, "x").count == 23
    assert measure("see example.com", "x").count == 27
    assert measure("http://localhost/", "x").count == 17


def test_decomposed_letters_count_composed() -> None:
    length = measure("cafe\u0301", "x")

    assert length.count == 4
    assert length.span.end == 5


def test_decomposed_letters_do_not_hide_a_link() -> None:
    assert measure("Cafe\u0301 : https://example.com/menu", "x").count == 30


def test_the_drivers_say_what_drove_the_count() -> None:
    text = "Notes 🎉🎉: https://example.com/a https://example.com/b https://example.com/c 漢"
    length = measure(text, "x")

    assert [str(driver) for driver in length.drivers] == [
        "3 links at 23 = 69",
        "2 emoji at 2 = 4",
        "1 wide at 2 = 2",
        "11 characters at 1 = 11",
    ]
    assert (length.count, length.limit, length.headroom) == (86, 280, 194)


@pytest.mark.parametrize(
    "placeholder",
    ["[URL]", "[lien]", "{link}", "{{url}}", "<URL>", "[insérer le lien]", "[link here]"],
)
def test_a_placeholder_is_priced_as_a_link_and_said_so(placeholder: str) -> None:
    length = measure(f"Read it: {placeholder}", "x")

    assert (length.count, length.floor) == (32, True)
    assert length.drivers[0].kind == "placeholders"


@pytest.mark.parametrize("text", ["[lien](https://example.com)", "[URL]: not", "[curl]", "{a}"])
def test_no_placeholder(text: str) -> None:
    assert not measure(text, "x").floor


def test_placeholders_in_a_link_belong_to_the_link() -> None:
    length = measure("https://example.com/?a={url}&b={link} [URL]", "bluesky")

    assert [(one.kind, one.total) for one in length.drivers] == [
        ("links", 37),
        ("placeholders", 5),
        ("characters", 1),
    ]


def test_premium_counts_alike_with_more_room() -> None:
    short, long = measure("é" * 300, "x"), measure("é" * 300, "x-premium")

    assert (short.count, short.headroom, short.fits) == (300, -20, False)
    assert (long.count, long.limit, long.fits) == (300, 25_000, True)
