"""What Bluesky's own client makes of a text: links, mentions, tags and cashtags."""

from __future__ import annotations

import pytest

from netiquette.analysis import Analysis
from netiquette.channel import Channel
from netiquette.post import Post

BLUESKY = Channel(name="bluesky", title="Bluesky", syntax="bluesky")


def reading(text: str) -> Analysis:
    return Analysis(Post(text), channels=(BLUESKY,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no links here", []),
        ("@alice.bsky.social hello", ["@alice.bsky.social"]),
        ("hey @alice.com, and (@bob.test)", ["@alice.com", "@bob.test"]),
        ("cc @alice.com.", ["@alice.com"]),
        ("@alice @alice.notatld @alice.com_", []),
        ("mail me@alice.com", []),
        ("!@alice.com", ["@alice.com"]),
        ("@-alice.com @alice-.test @al..ice.com", []),
        ("👨‍👩‍👧‍👧 @bob.com", ["@bob.com"]),
        ("line\n@carol.org", ["@carol.org"]),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in reading(text).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("start https://example.com end", ["https://example.com"]),
        ("https://example.com.", ["https://example.com"]),
        ("(https://example.com)", ["https://example.com"]),
        ("see (https://example.com/a), please", ["https://example.com/a"]),
        ("https://example.com/thing_(cool)", ["https://example.com/thing_(cool)"]),
        ("visit example.com/foo?bar=baz#quux!", ["example.com/foo?bar=baz#quux"]),
        ("not.. a..url ..here", []),
        ("e.g. something-cool.jpg website.com.jpg website.com.jpg/foo", []),
        ("HTTPS://EXAMPLE.COM", ["HTTPS://EXAMPLE.COM"]),
        ('"https://example.com"', ["https://example.com"]),
        ("https://", []),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in reading(text).links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("notre-club.exemple.fr ouvre", ["notre-club.exemple.fr"]),
        ("voir 20minutes.fr, puis", ["20minutes.fr"]),
        ("lisez exemple.fr,puis partez", ["exemple.fr"]),
        ("lisez exemple.fr。", ["exemple.fr"]),
        ("de exemple.com'dan, exemple.com’dan", ["exemple.com", "exemple.com"]),
        ("https://exemple.com'dan", ["https://exemple.com"]),
        ("https://exemple.fr/l'heure", ["https://exemple.fr/l'heure"]),
        (
            "« https://exemple.fr/a » «https://exemple.fr/b»,",
            ["https://exemple.fr/a", "https://exemple.fr/b"],
        ),
        ("(exemple.fr/a(b)) [exemple.fr/x]", ["exemple.fr/a(b)", "exemple.fr/x"]),
        ("https://exemple.fr/a… exemple.fr/b!!", ["https://exemple.fr/a", "exemple.fr/b"]),
        (
            "🔗exemple.fr →https://exemple.fr ⚠️exemple.fr",
            ["exemple.fr", "https://exemple.fr", "exemple.fr"],
        ),
        ("1️⃣https://exemple.fr", ["https://exemple.fr"]),
        ("exemple.fr:8080/a exemple.fr:123456/a", ["exemple.fr:8080/a", "exemple.fr"]),
        (
            "https://user@exemple.fr/x https://[::1]:80/a",
            ["https://user@exemple.fr/x", "https://[::1]:80/a"],
        ),
        ("exemple.xn--q9jyb4c", ["exemple.xn--q9jyb4c"]),
        ("performance.now() array.map(f)", []),
        ("naïve.com a@exemple.fr #exemple.fr a/exemple.fr a_exemple.fr ...exemple.fr", []),
        (
            "exemple.xn--rien exemple.fr.みんな exemple.fr\u0301 -mal.com 192.168.1.1 4.99 12.30am",
            [],
        ),
        ("https://,,, (https://)", []),
    ],
)
def test_links_in_prose(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in reading(text).links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’@exemple.fr et d'@exemple.com", ["@exemple.fr", "@exemple.com"]),
        (
            ".@exemple.fr 🔗@exemple.com 1️⃣@exemple.org",
            ["@exemple.fr", "@exemple.com", "@exemple.org"],
        ),
        ("@alice.TEST @exemple.comを見て", ["@alice.TEST", "@exemple.com"]),
        ("josé@exemple.fr jose\u0301@exemple.fr a_@exemple.fr a+@exemple.fr a/@exemple.fr", []),
        ("https://exemple.fr/@exemple.com @exemple.com.みんな @rien.invalid", []),
    ],
)
def test_mentions_in_prose(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in reading(text).mentions]


def test_a_link_without_scheme_gets_one() -> None:
    (link,) = reading("voir example.com/a.").links

    assert (link.text, link.url, link.host) == (
        "example.com/a",
        "https://example.com/a",
        "example.com",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#a #b", ["a", "b"]),
        ("#1 #1a #a1", ["1a", "a1"]),
        ("#tag. #tag!? #tag's", ["tag", "tag", "tag's"]),
        ("#! #. ##", []),
        ("＃tag", ["tag"]),
        ("a#b", []),
        ("(#a)", []),
        ("#like_this #and-that", ["like_this", "and-that"]),
        ("#️⃣ #\ufe0f", []),
        ("#\u200btag", []),
        ("#nice\u200btag", ["nice"]),
        ("#" + "a" * 64 + " #" + "b" * 65, ["a" * 64]),
        ("#" + "👨‍👩‍👧" * 2, ["👨"]),
        ("#🦋 #été", ["🦋", "été"]),
        ("#\ud83d", ["\ud83d"]),
    ],
)
def test_tags(text: str, expected: list[str]) -> None:
    assert expected == [one.name for one in reading(text).hashtags]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$AAPL and $msft, ($BTC)", ["$AAPL", "$msft", "$BTC"]),
        ("$1 $100 $ABCDEF US$AAPL $A_B", []),
        ("$A1B2!", ["$A1B2"]),
    ],
)
def test_cashtags(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in reading(text).cashtags]
