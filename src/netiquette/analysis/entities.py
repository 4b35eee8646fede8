"""Which links, names and tags a post really holds: no two kinds claim the same characters."""

from __future__ import annotations

from netiquette.analysis import mentions as _mentions
from netiquette.analysis import tags as _tags
from netiquette.analysis.links import link
from netiquette.analysis.links import links as find_links
from netiquette.analysis.tokens import Link, Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from netiquette.analysis import Analysis

    T = TypeVar("T", Token, Link)

# Syntaxes of channels that know no code: what stands in backticks is linked there like the rest.
_NO_CODE = frozenset(("x", "bluesky", "fediverse"))


def links(analysis: Analysis) -> tuple[Link, ...]:
    """The links outside of code; Slack's `<https://example.com|label>` as a whole."""
    found = find_links(analysis.text, analysis.syntax)
    if found and analysis.syntax == "slack":
        found = tuple(_bracketed(analysis.text, one) for one in found)
    if analysis.syntax not in _NO_CODE and "@" in analysis.text:
        found = _outside(found, _mentions.emails(analysis.text))
    return _outside(found, _code(analysis))


def emails(analysis: Analysis) -> tuple[Token, ...]:
    """The e-mail addresses outside of links and code."""
    return _outside(_mentions.emails(analysis.text), analysis.links, _code(analysis))


def mentions(analysis: Analysis) -> tuple[Token, ...]:
    """The mentions outside of links, addresses and code."""
    found = _mentions.mentions(analysis.text, analysis.syntax)
    return _outside(found, analysis.links, analysis.emails, _code(analysis)) if found else ()


def hashtags(analysis: Analysis) -> tuple[Token, ...]:
    """The hashtags outside of links, mentions and code."""
    found = _tags.hashtags(analysis.text, analysis.syntax)
    return _outside(found, analysis.links, analysis.mentions, _code(analysis)) if found else ()


def cashtags(analysis: Analysis) -> tuple[Token, ...]:
    """The cashtags outside of links and code."""
    found = _tags.cashtags(analysis.text, analysis.syntax)
    return _outside(found, analysis.links, _code(analysis)) if found else ()


def _code(analysis: Analysis) -> tuple[Token, ...]:
    return () if analysis.syntax in _NO_CODE else analysis.codes


def _bracketed(text: str, one: Link) -> Link:
    """A link in Slack's angle brackets, with its label."""
    start, end = one.span
    if text[start - 1 : start] != "<":
        return one
    address, _, _ = one.text.partition("|")
    close = text.find(">", start, end + 500)
    if close < 0 or "\n" in text[start:close]:
        return one
    whole = link(text, start - 1, close + 1)
    return Link(whole.text, whole.span, address)


def _outside(found: tuple[T, ...], *others: Sequence[Token | Link]) -> tuple[T, ...]:
    """Those that overlap none of the others; all are in the order of the text."""
    for group in others:
        if not group or not found:
            continue
        kept: list[T] = []
        at = 0
        for one in found:
            start, end = one.span
            while at < len(group) and group[at].span.end <= start:
                at += 1
            if at == len(group) or group[at].span.start >= end:
                kept.append(one)
        found = tuple(kept)
    return found
