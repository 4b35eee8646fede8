"""Text that is safe to show on a terminal: hostile characters made visible, widths, colours."""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "bold": "1",
    "dim": "2",
    "error": "31;1",
    "warning": "33",
    "info": "36",
    "good": "32",
}


def visible(text: str) -> str:
    """The text on one line, with control characters and direction overrides spelled out."""
    if text.isascii() and text.isprintable():
        return text
    return _hostile().sub(_spelled, text.replace("\n", " ").replace("\t", " "))


@cache
def _hostile() -> re.Pattern[str]:
    """Controls, direction overrides and lone surrogates."""
    import re

    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    )


def _spelled(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"


def width(text: str) -> int:
    """How many columns a terminal needs for the text."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(char) in "WF")
        for char in text
    )


class Paint:
    """Colours for a terminal, or none."""

    __slots__ = ("on",)

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, style: str, text: str) -> str:
        """The text in a style: bold, dim, good or the key of a severity."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.on else text
