"""The units in which channels count: how many a text has, and which characters cost more than one.

Weighted is twitter-text v3 without links and emoji, which are priced before: a character costs
one in the ranges that its config calls light, and two elsewhere. A lone surrogate is a character
like another: one code point, one UTF-16 unit, three bytes, weight two.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis import graphemes, septets
from netiquette.analysis.length import Driver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# twitter-text config v3: the code points 0-4351, 8192-8205, 8208-8223 and 8242-8247 weigh 100.
_WIDE = "[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]"
_SHOWN = 8


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(_WIDE)


def is_wide(character: str) -> bool:
    """Whether one character weighs two on X."""
    return _wide().match(character) is not None


def has_wide(text: str) -> bool:
    """Whether a character of a text weighs two on X; every emoji sequence has one."""
    return not text.isascii() and _wide().search(text) is not None


def wide_runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of characters that weigh two, zero-width joiners among them."""
    return _wide_run().finditer(text)


@cache
def _wide_run() -> re.Pattern[str]:
    return re.compile(_WIDE.replace("\u200d", "\u200c") + "+")


def refused(text: str) -> list[int]:
    """The offsets of the characters that X refuses: U+FFFE, U+FFFF and U+FEFF."""
    if text.isascii():
        return []
    return [at for at, one in enumerate(text) if one in "\ufffe\uffff\ufeff"]


def count(text: str, unit: str) -> int:
    """The length of a text in graphemes, codepoints, utf16, utf8, weighted or septets."""
    if unit == "graphemes":
        return graphemes.count(text)
    if unit == "septets":
        return septets.count(text)
    if unit == "codepoints" or text.isascii():
        return len(text)
    if unit == "utf8":
        return len(text.encode("utf-8", "surrogatepass"))
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    if unit == "weighted":
        return len(text) + len(_wide().findall(text))
    raise ValueError(f"no unit {unit!r}")


def drivers(text: str, unit: str, *, ucs2: bool = False) -> list[Driver]:
    """What a text without priced tokens is made of, in any unit but graphemes.

    The totals add up to `count(text, unit)`. `ucs2` asks which characters are foreign to GSM-7.
    """
    if unit == "graphemes":
        raise ValueError("clusters have no parts that could be added up")
    costly = _costly(text, unit, ucs2=ucs2)
    rest = len(text) - sum(one.n for one in costly)
    return [*costly, Driver("characters", rest, 1, rest)] if rest or not costly else costly


def _costly(text: str, unit: str, *, ucs2: bool) -> list[Driver]:
    if unit == "septets":
        extended = septets.extended(text)
        found = _drivers("extended", extended, 2, 2 * len(extended))
        return found if text.isascii() else found + _astral(text)
    if unit == "codepoints" or text.isascii():
        return []
    if unit == "weighted":
        wide = _wide().findall(text)
        return _drivers("wide", wide, 2, 2 * len(wide))
    if unit == "utf8":
        long = _outside("\x7f").findall(text)
        return _drivers("multibyte", long, None, count("".join(long), "utf8"))
    foreign = [one for one in septets.foreign(text) if one <= "\uffff"] if ucs2 else []
    return _drivers("foreign", foreign, 1, len(foreign)) + _astral(text)


def _astral(text: str) -> list[Driver]:
    astral = _outside("\uffff").findall(text)
    return _drivers("astral", astral, 2, 2 * len(astral))


def _drivers(kind: str, found: list[str], cost: int | None, total: int) -> list[Driver]:
    """One driver for the characters found, which shows some of them; none for none."""
    if not found:
        return []
    some = list(dict.fromkeys(found))[:_SHOWN]
    return [Driver(kind, len(found), cost, total, " ".join(map(_shown, some)))]


def _shown(character: str) -> str:
    """A character that can be seen and written anywhere, else its code point."""
    if character.isprintable() and character not in "\ufe0e\ufe0f":
        return character
    return f"U+{ord(character):04X}"


@cache
def _outside(last: str) -> re.Pattern[str]:
    return re.compile(f"[^\0-{last}]")
