"""SMS: what fits into the GSM-7 alphabet, what does not, and how many messages a text makes.

The alphabet and its extension table are those of 3GPP TS 23.038, 6.2.1.
"""

from __future__ import annotations

import re
from functools import cache

ALPHABET = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = "\f^{}\\[~]|€"
"""Two septets each: an escape and a letter."""


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(ALPHABET + EXTENSION)}]")


@cache
def _extended() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(EXTENSION)}]")


def is_gsm7(text: str) -> bool:
    """Whether every character is in the alphabet or its extension."""
    return _foreign().search(text) is None


def foreign(text: str) -> list[str]:
    """The characters that make an SMS of the text a UCS-2 one, in order, with repetitions."""
    return _foreign().findall(text)


def extended(text: str) -> list[str]:
    """The characters that take two septets, in order, with repetitions."""
    return _extended().findall(text)


def count(text: str) -> int:
    """The septets of a text; a character outside the alphabet counts its UTF-16 units."""
    astral = sum(one > "\uffff" for one in foreign(text))
    return len(text) + len(extended(text)) + astral


def parts(text: str, each: int, *, ucs2: bool) -> int:
    """How many messages of `each` units hold the text; a pair of units is never torn apart."""
    pairs = _astral() if ucs2 else _extended()
    made, room, at = 1, each, 0
    for match in pairs.finditer(text):
        made, room = _fill(made, room, match.start() - at, each)
        made, room = (made, room - 2) if room >= 2 else (made + 1, each - 2)
        at = match.end()
    return _fill(made, room, len(text) - at, each)[0]


def _fill(made: int, room: int, single: int, each: int) -> tuple[int, int]:
    """The messages begun and the room in the last one, after `single` more units."""
    if single <= room:
        return made, room - single
    more, rest = divmod(single - room - 1, each)
    return made + more + 1, each - rest - 1


@cache
def _astral() -> re.Pattern[str]:
    return re.compile("[\U00010000-\U0010ffff]")
