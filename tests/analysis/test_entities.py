"""Links, names, tags, numbers, code and quotations, outside of the suites of the platforms."""

from __future__ import annotations

import pytest

from netiquette.analysis import Analysis, read
from netiquette.channel import Channel
from netiquette.post import Post


def found(kind: str, text: str, syntax: str | None = None) -> list[str]:
    channels = () if syntax is None else (Channel(name="c", title="C", syntax=syntax),)
    return [one.text for one in getattr(Analysis(Post(text), channels=channels), kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir https://exemple.fr.", ["https://exemple.fr"]),
        ("(https://a.fr/b_(c)), puis", ["https://a.fr/b_(c)"]),
        ("[titre](https://a.fr/b) et <https://a.fr/c>", ["https://a.fr/b", "https://a.fr/c"]),
        ("« https://a.fr » “https://b.fr”", ["https://a.fr", "https://b.fr"]),
        ("http://localhost:8000/x, http://10.0.0.1/y", ["http://localhost:8000/x", "http://10.0.0.1/y"]),
        ("http://user@a.fr:80/x?y=1#z!", ["http://user@a.fr:80/x?y=1#z"]),
        ("exemple.fr, www.a.md et a.py/x", ["exemple.fr", "www.a.md", "a.py/x"]),
        ("main.py README.md performance.now() ASP.NET fin.Il e.g. 3.14", []),
        ("https://müller.example/ä http://пример.рф http://例え.みんな/x",
         ["https://müller.example/ä", "http://пример.рф", "http://例え.みんな/x"]),
        ("jean@exemple.fr", []),
        ("http://", []),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[str]) -> None:
    assert expected == found("links", text)


def test_the_fediverse_wants_a_scheme() -> None:
    assert found("links", "a.fr et https://a.fr/é", "fediverse") == ["https://a.fr/é"]


def test_slack_links_carry_a_label() -> None:
    (link,) = read("<https://a.fr/x|le site>", channel="slack").links

    assert (link.text, link.url, link.host) == (
        "<https://a.fr/x|le site>",
        "https://a.fr/x",
        "a.fr",
    )


@pytest.mark.parametrize(
    ("text", "syntax", "expected"),
    [
        ("@al @bob@a.social, @carol.dupont.", None, ["@al", "@bob@a.social", "@carol.dupont"]),
        ("＠alice jean@a.fr a@b", None, ["＠alice"]),
        ("@alice@a.social @b-c.", "fediverse", ["@alice@a.social", "@b-c"]),
        ("/@alice x@bob", "fediverse", []),
        ("<@U123> <!here> <!channel> <#C1|général> <!subteam^S1|@équipe>", "slack",
         ["<@U123>", "<!here>", "<!channel>", "<#C1|général>", "<!subteam^S1|@équipe>"]),
        ("<@123> <@!123> <@&5> @everyone", "plain", ["<@123>", "<@!123>", "<@&5>", "@everyone"]),
        ("`@decorator` @alice", None, ["@alice"]),
        ("`@decorator` @alice", "x", ["@decorator", "@alice"]),
    ],
)  # fmt: skip
def test_mentions(text: str, syntax: str | None, expected: list[str]) -> None:
    assert expected == found("mentions", text, syntax)


def test_names_are_without_sigils() -> None:
    analysis = read("@a@b.fr #été $ACME <@U1|zoé> <!here>")

    assert [one.name for one in analysis.mentions] == ["a@b.fr", "zoé", "here"]
    assert [one.name for one in (*analysis.hashtags, *analysis.cashtags)] == ["été", "ACME"]


@pytest.mark.parametrize(
    ("text", "syntax", "expected"),
    [
        ("#été #2024 #Год #a_b C# #1er", None, ["#été", "#Год", "#a_b", "#1er"]),
        ("#été·2024 (#a) x#b =#c /#d", "fediverse", ["#été·2024", "#a"]),
        ("https://a.fr/#a `#b` #c", None, ["#c"]),
    ],
)
def test_hashtags(text: str, syntax: str | None, expected: list[str]) -> None:
    assert expected == found("hashtags", text, syntax)


def test_prices_are_no_cashtags() -> None:
    assert found("cashtags", "$ACME, $acme $5 US$") == ["$ACME"]


def test_emails() -> None:
    text = "jean.dupont+x@a-b.fr, <zoe@a.example>. @a@b.fr a@b"

    assert found("emails", text) == ["jean.dupont+x@a-b.fr", "zoe@a.example"]


@pytest.mark.parametrize(
    "number",
    [
        *(
            "1 250,50",
            "1\u202f250",
            "1,250.50",
            "3.14",
            "12 %",
            "50\u00a0%",
            "14h30",
            "14 h",
            "9:05",
        ),
        *("2025-01-31", "31/12/2025", "-5", "12 €", "$9.99", "42"),
    ],
)
def test_numbers(number: str) -> None:
    assert found("numbers", f"Il y a {number}, puis.") == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c ``d`e`` f", ["`b`", "``d`e``"]),
        ("```py\nx = 1\n```\nfin", ["```py\nx = 1\n```"]),
        ("un ` seul, et `` deux", []),
        ("un `début\n\nautre` paragraphe", []),
        ("```\njamais fermé", []),
    ],
)
def test_code(text: str, expected: list[str]) -> None:
    assert expected == found("codes", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il dit « oui, “non” » et "si".', ["« oui, “non” »", '"si"']),
        ("l'ami d'Anne, it's ‘fine’ y'all’s", ["‘fine’"]),
        ('un 5" et « jamais fermé. Suite "ouverte', []),
        ("« avant\n\naprès »", []),
        ("> cité\n> encore\nréponse", ["> cité\n> encore"]),
        ('(a "b") et ("c")', ['"b"', '"c"']),
    ],
)
def test_quotes(text: str, expected: list[str]) -> None:
    assert expected == found("quotes", text)


def test_what_is_quoted() -> None:
    text = "Il dit « oui » et `x`, voir https://a.fr"
    analysis = read(text)

    assert [analysis.is_quoted(text.index(one)) for one in ("Il", "oui", "x`", "https")] == [
        False,
        True,
        True,
        False,
    ]
    assert analysis.is_masked(text.index("https"))


def test_lines_and_paragraphs() -> None:
    text = "a\r\nb\n \nc\rd\n"

    assert found("lines", text) == ["a", "b", " ", "c", "d"]
    assert found("paragraphs", text) == ["a\r\nb", "c\rd"]


def test_an_unknown_channel_is_an_error() -> None:
    from netiquette.errors import UnknownNameError

    with pytest.raises(UnknownNameError, match="linkedin"):
        read("a", channel="linkdin")
