"""Hashtags and cashtags, in the forms of each syntax."""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.tokens import Token, token

LONGEST_BLUESKY_TAG = 64
# What twitter-text allows in a tag besides letters, marks and digits (lib/regexp, Apache-2.0).
_X_SPECIAL = (
    "_\u00b7\u200c\u200d\ua67e\u05be\u05f3\u05f4\u0f0b\u0f0c"
    "\u3003\u301c\u309b\u309c\u30a0\u30fb\uff5e"
)
_PUNCTUATION = "!\"#%&'()*,-./:;?@[\\]_{}"
_ZERO_WIDTH = "\u00ad\u2060\u200a\u200b\u200c\u200d\u20e2"


def hashtags(text: str, syntax: str | None) -> tuple[Token, ...]:
    """The hashtags, in order. `syntax` is that of a channel."""
    if "#" not in text and "＃" not in text:
        return ()
    if syntax == "bluesky":
        found = _bluesky(text)
    elif syntax == "fediverse":
        found = _fediverse(text)
    else:
        found = _x(text)
    return tuple(token(text, start, end) for start, end in found)


def cashtags(text: str, syntax: str | None) -> tuple[Token, ...]:
    """The cashtags (`$ACME`), in order."""
    if "$" not in text:
        return ()
    pattern = _bluesky_cash() if syntax == "bluesky" else _cash()
    return tuple(
        token(text, *match.span())
        for match in pattern.finditer(text)
        if syntax in ("x", "bluesky") or match.group()[1:].isupper()
    )


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(r"(?<!&)[#＃](?=[^#＃\s\ufe0f\u20e3])")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w*+")


def _x(text: str) -> list[tuple[int, int]]:
    """Hashtags as twitter-text finds them."""
    found = []
    at = 0
    for match in _signs().finditer(text):
        start = match.start()
        if start < at:
            continue
        end = _end_of_body(text, start + 1)
        at = end
        body = text[start + 1 : end]
        before = text[start - 1 : start]
        if end == start + 1 or (before and before not in "\ufe0e\ufe0f" and _is_body(before)):
            continue
        after = text[end : end + 3]
        if after[:1] in ("#", "＃") or after == "://":
            continue
        if body.isdecimal() or not _has_letter(body):
            continue
        found.append((start, end))
    return found


def _end_of_body(text: str, start: int) -> int:
    """Where letters, marks, digits and the special signs end."""
    end = start
    while True:
        match = _word().match(text, end)
        end = match.end() if match else end
        char = text[end : end + 1]
        if not char or not (char in _X_SPECIAL or _is_mark(char)):
            break
        end += 1
    body = text[start:end]
    if not body.isascii():
        for at, char in enumerate(body):
            if not _is_body(char):
                return start + at
    return end


def _is_body(char: str) -> bool:
    return char.isalpha() or char.isdecimal() or char in _X_SPECIAL or _is_mark(char)


def _is_mark(char: str) -> bool:
    if not char or char < "\u0300":
        return False
    from unicodedata import category

    return category(char)[0] == "M"


def _has_letter(body: str) -> bool:
    return any(char.isalpha() or _is_mark(char) for char in body)


@cache
def _bluesky_body() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))[#＃](?!\ufe0f)([^\s{_ZERO_WIDTH}]++)")


def _bluesky(text: str) -> list[tuple[int, int]]:
    """Tags as Bluesky's own client finds them: up to a space, without punctuation at the end."""
    found = []
    for match in _bluesky_body().finditer(text):
        start, end = match.span()
        last = start + 1 + len(text[start + 1 : end].rstrip(_PUNCTUATION))
        while last > start + 1 and _is_punctuation(text[last - 1]):
            last -= 1
        if last - start - 1 > LONGEST_BLUESKY_TAG:
            from netiquette.analysis.graphemes import count

            if count(text[start + 1 : last]) > LONGEST_BLUESKY_TAG:
                continue
        if any(
            not char.isdecimal() and not _is_punctuation(char) for char in text[start + 1 : last]
        ):
            found.append((start, last))
    return found


def _is_punctuation(char: str) -> bool:
    if char.isalnum():
        return False
    from unicodedata import category

    return category(char)[0] == "P"


@cache
def _fediverse_body() -> re.Pattern[str]:
    return re.compile("(?<![=/)\\w])[#＃](\\w(?:[\\w\u00b7\u30fb\u200c\u0300-\u036f]*+))")


def _fediverse(text: str) -> list[tuple[int, int]]:
    """Hashtags as Mastodon finds them."""
    found = []
    for match in _fediverse_body().finditer(text):
        start, end = match.span()
        end = _with_marks(text, end)
        end = start + len(text[start:end].rstrip("\u00b7\u30fb\u200c"))
        if _has_letter(text[start + 1 : end]):
            found.append((start, end))
    return found


def _with_marks(text: str, end: int) -> int:
    """Goes on after combining marks, which scripts other than Latin write inside words."""
    while _is_mark(text[end : end + 1]):
        match = _fediverse_rest().match(text, end + 1)
        end = match.end() if match else end + 1
    return end


@cache
def _fediverse_rest() -> re.Pattern[str]:
    return re.compile("[\\w\u00b7\u30fb\u200c\u0300-\u036f]*+")


@cache
def _cash() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]))\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?"
        r"(?=$|[\s!'#%&\"()*+,\-./:;<=>?@\[\\\]^_{|}~$])"
    )


@cache
def _bluesky_cash() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=[\s(]))\$[A-Za-z][A-Za-z0-9]{0,4}(?=\s|$|[.,;:!?)\"'’])")
