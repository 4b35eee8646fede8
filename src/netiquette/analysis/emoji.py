"""Emoji sequences, by the grammar of UTS 51 and the properties of Unicode 17.0.

A sign that is text by default (`©`, `™`, `↔`, a digit) is an emoji only where U+FE0F, a skin tone
or a joiner asks for it. A pictograph that no version of Unicode has assigned yet is one.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.tokens import Pieces

_CANDIDATE = (
    "[\u00a9\u00ae\u203c-\u2049\u20e3\u2122-\u303d\u3297\u3299"
    "\U0001f000-\U0001faff\U0001fc00-\U0001fffd]"
)


def emoji(text: str) -> Pieces:
    """The emoji, each whole: flags, keycaps, families and skin tones are one."""
    if text.isascii() or not _candidate().search(text):
        return Pieces(text, [], [])
    starts, ends = [], []
    for match in sequence().finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return Pieces(text, starts, ends)


@cache
def _candidate() -> re.Pattern[str]:
    return re.compile(_CANDIDATE)


@cache
def sequence() -> re.Pattern[str]:
    """One emoji sequence."""
    from netiquette.analysis.characters import EMOJI, TEXT_EMOJI

    tone = "[\U0001f3fb-\U0001f3ff]"
    tags = "[\U000e0020-\U000e007e]{1,32}\U000e007f"
    any_emoji = f"[{EMOJI}{TEXT_EMOJI}]"
    element = f"{any_emoji}(?:\ufe0f{tone}?|{tone}\ufe0f?)?(?:{tags})?"
    shown = f"[{EMOJI}](?!\ufe0e)"
    joined = f"(?:\u200d(?:{element}|[\u2640\u2642]))"
    return re.compile(
        f"[\U0001f1e6-\U0001f1ff]{{2}}"
        f"|[0-9#*]\ufe0f?\u20e3"
        f"|{shown}(?:\ufe0f|{tone}\ufe0f?)?(?:{tags})?{joined}*+"
        f"|[{TEXT_EMOJI}](?:(?:\ufe0f{tone}?|{tone}\ufe0f?)(?:{tags})?{joined}*+|{joined}++)"
    )
