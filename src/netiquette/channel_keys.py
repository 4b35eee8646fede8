"""The keys that a channel may have in TOML, and what each may hold; anything else is an error.

What the keys mean is said once, at the top of rules/channels.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netiquette.channel import FIELDS
from netiquette.errors import ConfigError, UnknownNameError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Kinds = Mapping[str, object]

SEVERITIES = ("error", "warning", "info")
CONFIDENCES = ("A", "B", "C", "D")
UNITS = (*("graphemes", "codepoints", "utf16", "utf8", "weighted", "septets", "items", "bytes"),)
LENGTHS = ("text", "title", "summary", "alt", "line", "hashtag")
COUNTS = (*("hashtags", "mentions", "links", "cashtags", "media", "images", "videos", "gifs"),)
SIZES = ("image", "video")
WHEN = ("media", "reply", "gsm7", "ucs2", "newcomer")

_ORIGIN: Kinds = {"confidence": CONFIDENCES, "source": str, "verified": "date", "note": str}

LIMIT: Kinds = {
    "field": (*LENGTHS, *COUNTS, *SIZES),
    "unit": UNITS,
    "min": int,
    "max": int,
    "when": WHEN,
    "part": int,
    "severity": SEVERITIES,
    **_ORIGIN,
}
RATE: Kinds = {
    "what": ("posts", "replies", "uploads"),
    "max": int,
    "window": int,
    "scope": ("account", "application", "chat", "subreddit", "instance"),
    "severity": SEVERITIES,
    **_ORIGIN,
}
FOLD: Kinds = {"max": int, "lines": int, **_ORIGIN}
PRICES: Kinds = {
    "link": int,
    "bare-link": bool,
    "emoji": "number or utf8",
    "mention": ("local",),
    "summary": bool,
    **_ORIGIN,
}
CHANNEL: Kinds = {
    "like": str,
    "title": str,
    "aliases": [str],
    "kind": (
        *("microblog", "network", "forum", "chat", "sms", "mail", "blog", "code"),
        *("image", "video", "business"),
    ),
    "syntax": ("x", "fediverse", "bluesky", "slack", "plain"),
    "markup": (
        *("none", "markdown", "mrkdwn", "discord", "telegram", "whatsapp", "minimal", "rich"),
    ),
    "links": ("clickable", "dead"),
    "hashtags": ("linked", "plain"),
    "mentions": ("linked", "plain"),
    "mass": [str],
    "fields": [FIELDS],
    "mixing": bool,
    "verified": "date",
    "note": str,
    "prices": PRICES,
    "fold": FOLD,
    "limits": [LIMIT],
    "rates": [RATE],
}


def checked(table: object, place: str) -> dict[str, Any]:
    """The table of a channel, dates as ISO strings. Raises ConfigError for the first fault.

    `place` is what the errors name: the file and the table, "netiquette.toml: channels.piaille".
    """
    facts: dict[str, Any] = _table(table, CHANNEL, place)
    for index, limit in enumerate(facts.get("limits", ())):
        _fitting(limit, f"{place}.limits[{index}]")
    for index, rate in enumerate(facts.get("rates", ())):
        _needs(rate, ("what", "max", "window"), f"{place}.rates[{index}]")
    return facts


def _fitting(limit: Mapping[str, Any], place: str) -> None:
    """A limit that bounds something, in a unit of its field."""
    _needs(limit, ("field",), place)
    if "max" not in limit and "min" not in limit:
        raise ConfigError(f"{place}: neither max nor min")
    if limit.get("max", limit.get("min", 0)) < limit.get("min", 0):
        raise ConfigError(f"{place}: max is below min")
    field, unit = limit["field"], limit.get("unit")
    units: tuple[str, ...] = UNITS[:6]
    if field in COUNTS:
        units = ("items",)
    elif field in SIZES:
        units = ("bytes",)
    if unit is not None and unit not in units:
        raise ConfigError(
            f"{place}.unit: {field} is not counted in {unit}; valid: {', '.join(units)}"
        )


def _needs(table: Mapping[str, Any], keys: Sequence[str], place: str) -> None:
    for key in keys:
        if key not in table:
            raise ConfigError(f"{place}: {key} is missing")


def _table(value: object, kinds: Kinds, place: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{place}: {_said(value)} where a table is needed")
    for key in value:
        if key not in kinds:
            raise UnknownNameError("key", str(key), kinds, where=place)
    return {key: _value(one, kinds[key], f"{place}.{key}") for key, one in value.items()}


def _value(value: object, kind: object, place: str) -> object:
    if isinstance(kind, list):
        return _list(value, kind[0], place)
    if isinstance(kind, Mapping):
        return _table(value, kind, place)
    if isinstance(kind, tuple):
        return _word(value, kind, place)
    if kind == "date":
        return _date(value, place)
    if kind == "number or utf8":
        if value == "utf8":
            return value
        kind = int
    assert isinstance(kind, type)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ConfigError(f"{place}: {_said(value)} where {_NAMES[kind]} is needed")
    if isinstance(value, int) and value < 0:
        raise ConfigError(f"{place}: {value} is below 0")
    return value


def _list(value: object, kind: object, place: str) -> list[object]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise ConfigError(f"{place}: {_said(value)} where a list is needed")
    return [_value(one, kind, f"{place}[{index}]") for index, one in enumerate(value)]


def _word(value: object, words: tuple[str, ...], place: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{place}: {_said(value)} where one of {', '.join(words)} is needed")
    if value not in words:
        raise ConfigError(f"{place}: unknown word {value!r}{nearest(value, words)}")
    return value


def _date(value: object, place: str) -> str:
    """An ISO day. TOML may give a date, and other sources its text."""
    from datetime import date

    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).isoformat()
    except ValueError:
        raise ConfigError(
            f"{place}: {_said(value)} where a day like 2026-11-22 is needed"
        ) from None


_NAMES = {str: "a text", int: "a whole number", bool: "true or false"}


def _said(value: object) -> str:
    """A value as an error shows it."""
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
