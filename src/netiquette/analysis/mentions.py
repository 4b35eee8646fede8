"""Mentions, in the forms of each syntax, and e-mail addresses."""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.hosts import LATIN, is_domain
from netiquette.analysis.tokens import Token, token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis.tokens import Link

    Pieces = tuple[Token, ...] | tuple[Link, ...]


def emails(text: str) -> tuple[Token, ...]:
    """E-mail addresses; not `@user@host`, which is a mention."""
    if "@" not in text:
        return ()
    return tuple(
        token(text, *match.span())
        for match in _email().finditer(text)
        if is_domain(match.group(1)) or match.group(1).endswith((".example", ".test", ".invalid"))
    )


def mentions(text: str, syntax: str | None) -> tuple[Token, ...]:
    """Who is addressed, in order. `syntax` is that of a channel; None: all of them, with care."""
    if "@" not in text and "＠" not in text and "<" not in text:
        return ()
    if syntax == "x":
        found = _x(text)
    elif syntax == "bluesky":
        from netiquette.analysis import bluesky

        found = list(bluesky.mentions(text))
    elif syntax == "fediverse":
        found = _fediverse(text)
    else:
        found = _plain(text, brackets=syntax in ("slack", "plain", None))
    return tuple(token(text, start, end) for start, end in found)


@cache
def _email() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.+%@＠/-])[\w+%-](?:[\w.+%'-]{0,62}+(?<=[\w+%-]))?@((?:[^\W_](?:[\w-]{0,61}+(?<=[^\W_]))?\.)+"
        r"[^\W\d_](?:[\w-]{0,61}+(?<=[^\W_]))?)(?![\w@])"
    )


@cache
def _x_name() -> re.Pattern[str]:
    name = r"[@＠][A-Za-z0-9_]{1,20}(?:/[A-Za-z][A-Za-z0-9_-]{0,24})?"
    return re.compile(rf"(?<![A-Za-z0-9_!#$%&*@＠]){name}|(?<![A-Za-z0-9_+~.-])[Rr][Tt]:?{name}")


@cache
def _x_stop() -> re.Pattern[str]:
    return re.compile(f"[@＠{LATIN}]|://")


def _x(text: str) -> list[tuple[int, int]]:
    """Mentions and lists (`@user/list`) as twitter-text finds them."""
    found = []
    for match in _x_name().finditer(text):
        start, end = match.span()
        if _x_stop().match(text, end):
            continue
        if text[start] not in "@＠":
            start += 3 if text[start + 2] == ":" else 2
        found.append((start, end))
    return found


@cache
def _fediverse_name() -> re.Pattern[str]:
    return re.compile(
        r"(?<![=/\w@＠])@[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+(@[^\W_]++(?:[.-]++[^\W_]++)*+(?::\d++)?)?+"
    )


@cache
def _host_rest() -> re.Pattern[str]:
    return re.compile(r"[^\W_]*+(?:[.-]++[^\W_]++)*+(?::\d++)?")


def _fediverse(text: str) -> list[tuple[int, int]]:
    """Mentions as Mastodon finds them; the host may be of any script, with its vowel signs."""
    found: list[tuple[int, int]] = []
    for match in _fediverse_name().finditer(text):
        start, end = match.span()
        if found and start < found[-1][1]:
            continue
        found.append((start, with_marks(text, end) if match.group(1) else end))
    return found


def with_marks(text: str, end: int) -> int:
    """Where a host ends that was read as far as its first vowel sign or other combining mark."""
    while _is_joined(text[end : end + 1]):
        rest = _host_rest().match(text, end + 1)
        end = rest.end() if rest else end + 1
    return end


def _is_joined(char: str) -> bool:
    """Whether a sign after a letter belongs to it: a mark, a joiner, the dot of Tibetan."""
    if not char or char < "\u0300":
        return False
    if char in "\u0f0b\u200c\u200d":
        return True
    from unicodedata import category

    return category(char)[0] == "M"


@cache
def _plain_name() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@＠/.+=$#-])[@＠][A-Za-z0-9_À-ɏ]++(?:[.-]++[A-Za-z0-9_À-ɏ]++)*+"
        r"(?:@[^\W_]++(?:[.-]++[^\W_]++)*+)?+"
    )


@cache
def _brackets() -> re.Pattern[str]:
    """Slack's and Discord's references: users, groups, channels, everybody."""
    return re.compile(
        r"<(?:[@#][!&]?[A-Za-z0-9]{1,40}|!(?:here|channel|everyone|subteam\^[A-Za-z0-9]{1,40}))"
        r"(?:\|[^<>|\n]{0,200})?>"
    )


def _plain(text: str, *, brackets: bool) -> list[tuple[int, int]]:
    found = []
    if brackets and "<" in text:
        found = [match.span() for match in _brackets().finditer(text)]
    inside = list(found)
    at = 0
    for match in _plain_name().finditer(text):
        while at < len(inside) and inside[at][1] <= match.start():
            at += 1
        if at < len(inside) and inside[at][0] <= match.start():
            continue
        if _x_stop().match(text, match.end()) is None:
            found.append(match.span())
    found.sort()
    return found
