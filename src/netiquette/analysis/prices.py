"""What a channel prices apart from its characters: links, placeholders, mentions, emoji.

A text is counted as the channel would see it: each priced token is replaced by as many plain
letters as it costs, and what comes out is measured in the unit of the limit.
"""

from __future__ import annotations

import re
import sys
from collections import namedtuple
from functools import cache

from netiquette.analysis import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple

    from netiquette.analysis.tokens import Link
    from netiquette.channel import Channel

    class Priced(NamedTuple):
        start: int
        end: int
        kind: str
        worth: str

    Rewritten = tuple[str, str, int, int]

else:
    Priced = namedtuple("Priced", ("start", "end", "kind", "worth"))
    Priced.__doc__ = "A token at `start:end`, and the letters that are counted in its place."

LONGEST_LINK = 4096
LONGEST_HOST = 253


def priced(text: str, channel: Channel, links: Iterable[Link] | None) -> list[Priced]:
    """The tokens of a text that a channel prices, in order and apart from each other; not emoji.

    Links are among them on every channel: where they have no price, they are worth themselves.
    `links` are those of the text by the syntax of the channel, where they have been read already.
    """
    prices = channel.prices
    found = _links(text, channel, links) if "." in text else []
    if "[" in text or "{" in text or "<" in text:
        found += _placeholders(text, prices.link)
    if prices.mention == "local" and text.count("@") > 1:
        found += _remote_mentions(text)
    if len(found) < 2:
        return found
    found.sort(key=lambda one: one.start)
    apart = found[:1]
    for one in found[1:]:
        if one.start >= apart[-1].end:
            apart.append(one)
    return apart


def rewritten(text: str, tokens: Iterable[Priced], emoji: int | str | None) -> Rewritten:
    """(seen, rest, number, total): the text as it is counted, what is left of it without tokens
    and emoji, how many emoji there are, and how many letters they took; `emoji` is their price.
    """
    seen: list[str] = []
    rest: list[str] = []
    number = total = at = 0
    with_emoji = emoji is not None and units.has_wide(text)
    for start, end, _, worth in (*tokens, _END):
        gap = text[at:start]
        if with_emoji and gap:
            parts = _between_emoji(gap)
            plain = "".join(parts)
            if emoji == "utf8":
                cost = units.count(gap, "utf8") - units.count(plain, "utf8")
                seen.append(plain + "x" * cost)
            else:
                cost = int(emoji or 0) * (len(parts) - 1)
                seen.append(("x" * int(emoji or 0)).join(parts))
            number, total, gap = number + len(parts) - 1, total + cost, plain
        else:
            seen.append(gap)
        rest.append(gap)
        seen.append(worth)
        at = end
    return "".join(seen), "".join(rest), number, total


_END = Priced(sys.maxsize, sys.maxsize, "end", "")


def _between_emoji(text: str) -> list[str]:
    """The stretches before, between and after the emoji of a text.

    Only runs of characters that weigh two, and the sign before each, are looked at closely.
    """
    from netiquette.analysis.emoji import sequence

    parts: list[str] = []
    lead = ""
    at = 0
    for run in units.wide_runs(text):
        start, end = run.span()
        if start > at and text[start - 1] in "0123456789#*©®":
            start -= 1
        first, *others = sequence().split(text[start:end])
        if others:
            parts.append(lead + text[at:start] + first)
            parts += others[:-1]
            lead, at = others[-1], end
    return [*parts, lead + text[at:]]


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
    return re.compile(rf"(?<![=/\w])(@{name})@\w++(?:[.-]++\w++)*+")


def _remote_mentions(text: str) -> list[Priced]:
    from netiquette.analysis.mentions import with_marks

    found = []
    for match in _remote().finditer(text):
        start, end = match.span()
        end = with_marks(text, end)
        is_mention = text[end : end + 1] not in ("@", "＠") and text[end : end + 3] != "://"
        if is_mention and end - match.end(1) - 1 <= LONGEST_HOST:
            found.append(Priced(start, end, "mentions", match[1]))
    return found
