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
    from collections.abc import Iterable

# twitter-text config v3: the code points 0-4351, 8192-8205, 8208-8223 and 8242-8247 weigh 100.
_WIDE = "[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]"
_SHOWN = 8


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(_WIDE)


def is_wide(character: str) -> bool:
    """Whether one character weighs two on X."""
    return _wide().match(character) is not None


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


def drivers(text: str, unit: str, total: int, *, ucs2: bool = False) -> list[Driver]:
    """What a text without priced tokens is made of; the totals add up to `total`."""
    costly = _costly(text, unit, ucs2=ucs2)
    rest = total - sum(one.total for one in costly)
    if rest or not costly:
        costly.append(Driver("characters", rest, 1, rest))
    return costly


def _costly(text: str, unit: str, *, ucs2: bool) -> list[Driver]:
    if unit == "septets":
        n = septets.extended(text)
        return [Driver("extended", n, 2, 2 * n, _some(_EXTENDED(text)))] if n else []
    if text.isascii() or unit in ("graphemes", "codepoints"):
        return []
    if unit == "weighted":
        n = len(_wide().findall(text))
        return [Driver("wide", n, 2, 2 * n)] if n else []
    if unit == "utf8":
        n = len(_MULTIBYTE(text))
        size = len(text.encode("utf-8", "surrogatepass")) - len(text) + n
        return [Driver("multibyte", n, None, size)] if n else []
    foreign = [one for one in septets.foreign(text) if one <= "\uffff"] if ucs2 else []
    found = [Driver("foreign", len(foreign), 1, len(foreign), _some(foreign))] if foreign else []
    if n := count(text, "utf16") - len(text):
        found.append(Driver("astral", n, 2, 2 * n, _some(_ASTRAL(text))))
    return found


_EXTENDED = re.compile(f"[{re.escape(septets.EXTENSION)}]").findall
_MULTIBYTE = re.compile("[^\0-\x7f]").findall
_ASTRAL = re.compile("[\U00010000-\U0010ffff]").findall


def _some(found: Iterable[str]) -> str:
    """Some of the characters found, each once."""
    return " ".join(list(dict.fromkeys(found))[:_SHOWN])
