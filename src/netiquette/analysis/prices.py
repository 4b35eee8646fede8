"""What a channel prices apart from its characters: links, placeholders, mentions, emoji.

A text is counted as the channel would see it: each priced token is replaced by as many plain
letters as it costs, and what comes out is measured in the unit of the limit.
"""

from __future__ import annotations

import re
from collections import namedtuple
from functools import cache

from netiquette.analysis import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple

    from netiquette.analysis.tokens import Link, Token
    from netiquette.channel import Channel

    class Priced(NamedTuple):
        start: int
        end: int
        kind: str
        worth: str

else:
    Priced = namedtuple("Priced", ("start", "end", "kind", "worth"))
    Priced.__doc__ = "A token at `start:end`, and the letters that are counted in its place."

LONGEST_LINK = 4096
LONGEST_HOST = 253


def priced(
    text: str, channel: Channel, links: Iterable[Link] | None, emoji: Iterable[Token] | None
) -> list[Priced]:
    """The tokens of a text that a channel prices, in order and apart from each other.

    Links are among them on every channel: where they have no price, they are worth themselves.

    `links` and `emoji` are those of the text by the syntax of the channel, where they have been
    read already.
    """
    prices = channel.prices
    found = _links(text, channel, links) if "." in text else []
    if "[" in text or "{" in text or "<" in text:
        found += _placeholders(text, prices.link)
    if prices.mention == "local" and text.count("@") > 1:
        found += _remote_mentions(text)
    if prices.emoji is not None and not text.isascii():
        found += _emoji(text, prices.emoji, emoji)
    found.sort(key=lambda one: one.start)
    apart: list[Priced] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def rewritten(text: str, tokens: Iterable[Priced]) -> tuple[str, str]:
    """The text with each token as it is counted, and the text without the tokens."""
    seen: list[str] = []
    rest: list[str] = []
    at = 0
    for start, end, _, worth in tokens:
        rest.append(text[at:start])
        seen += (rest[-1], worth)
        at = end
    rest.append(text[at:])
    return "".join((*seen, rest[-1])), "".join(rest)


def _links(text: str, channel: Channel, links: Iterable[Link] | None) -> list[Priced]:
    if links is None:
        from netiquette.analysis import links as reading

        links = reading.links(text, channel.syntax)
    price, bare = channel.prices.link, channel.prices.bare_link
    if price is None:
        return [Priced(*link.span, "links", link.text) for link in links]
    found: list[Priced] = []
    at = 0
    for link in links:
        start, end = link.span
        if start < at or not _may_precede(text, start):
            continue
        if "://" not in link.text[:10] and not bare:
            continue
        if channel.syntax == "fediverse":
            end = _end_on_mastodon(text, start, end)
        if end - start <= LONGEST_LINK:
            found.append(Priced(start, end, "links", "x" * price))
            at = end
    return found


def _may_precede(text: str, start: int) -> bool:
    """Whether twitter-text, and with it Mastodon, sees a link that begins here."""
    before = text[start - 1 : start]
    return not (before and before in "@＠$#＃") and not (before.isascii() and before.isalnum())


def _end_on_mastodon(text: str, start: int, end: int) -> int:
    """Where the server ends the link that begins at `start` (config/initializers/twitter_regex.rb).

    It takes more into a path than a reader would (`»`, `”`), and no #fragment without a path.
    """
    host = text.index("://", start) + 3
    while host < end and text[host] not in "/?#:":
        host += 1
    port = _server_tail()["port"].match(text, host)
    end = port.end() if port else host
    for part, never_last in (
        ("path", "(?!*\"'「」<>;:=,.$%[]~&|@"),
        ("query", "!?*'();:+$%[].,~|@^"),
    ):
        match = _server_tail()[part].match(text, end)
        if match:
            stop = match.end()
            while stop > match.start() and text[stop - 1] in never_last:
                stop -= 1
            end = stop if part == "path" or stop > match.start() + 1 else end
    return end


@cache
def _server_tail() -> dict[str, re.Pattern[str]]:
    body = r"[^\s<>()?]"
    inner = rf"{body}++|{body}*+\({body}++\){body}*+"
    return {
        "port": re.compile(r":[0-9]++"),
        "path": re.compile(rf"/(?:{body}++|\((?:{inner})\))*+"),
        "query": re.compile(r"\?[A-Za-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@^\xa0-\U0010fffd]*+"),
    }


@cache
def _placeholder() -> re.Pattern[str]:
    before = r"(?:(?:insert|insérer|insère|add|ajouter|your|votre|ton|the|le|short)[ _-]){0,2}"
    name = rf"{before}(?:url|link|lien|links|liens)(?:[ _-](?:here|ici))?"
    return re.compile(
        rf"\[{name}\](?![(\[:])|\{{\{{ ?{name} ?\}}\}}|\{{{name}\}}|<{name}>", re.IGNORECASE
    )


def _placeholders(text: str, price: int | None) -> list[Priced]:
    return [
        Priced(*match.span(), "placeholders", match[0] if price is None else "x" * price)
        for match in _placeholder().finditer(text)
    ]


@cache
def _remote() -> re.Pattern[str]:
    """@name@server as Mastodon's server finds it (app/models/account.rb, MENTION_RE)."""
    name = r"[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+"
    return re.compile(rf"(?<![=/\w])(@{name})@(\w++(?:[.-]++\w++)*+)(?![@＠]|://)")


def _remote_mentions(text: str) -> list[Priced]:
    return [
        Priced(*match.span(), "mentions", match[1])
        for match in _remote().finditer(text)
        if len(match[2]) <= LONGEST_HOST
    ]


def _emoji(text: str, price: int | str, emoji: Iterable[Token] | None) -> list[Priced]:
    """The emoji, without the single characters that weigh one (© on X)."""
    if emoji is None:
        from netiquette.analysis import emoji as reading

        emoji = reading.emoji(text)
    if price == "utf8":
        return [
            Priced(*one.span, "emoji", "x" * len(one.text.encode("utf-8", "surrogatepass")))
            for one in emoji
        ]
    worth = "x" * int(price)
    return [
        Priced(*one.span, "emoji", worth)
        for one in emoji
        if len(one.text) > 1 or units.is_wide(one.text)
    ]
