"""Numbers as people write them in French and English."""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.tokens import Token, token


def numbers(text: str, away: list[tuple[int, int]]) -> tuple[Token, ...]:
    """The numbers outside of the sorted spans `away`: `1 250,50`, `1,250.50`, `12 %`, `14h30`."""
    if not _digit().search(text):
        return ()
    found = []
    at = 0
    for match in _number().finditer(text):
        start, end = match.span()
        while at < len(away) and away[at][1] <= start:
            at += 1
        if at == len(away) or away[at][0] >= end:
            found.append(token(text, start, end))
    return tuple(found)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _number() -> re.Pattern[str]:
    space = "[ \u00a0\u202f\u2009]"
    clock = (
        rf"\d{{1,2}}(?:{space}?h(?:{space}?\d{{2}}(?!\d)|(?![^\W_]))|:\d{{2}}(?::\d{{2}})?(?!\d))"
    )
    date = r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d)"
    grouped = rf"\d{{1,3}}(?:{space}\d{{3}})++(?![^\W_])(?:[.,]\d++)?"
    plain = r"\d++(?:[.,]\d++)*+"
    unit = rf"(?:{space}?[%‰€$£°]|{space}?(?:k|M)?€)?"
    return re.compile(
        rf"(?<![^\W_])(?<!\d[.,])(?:[€$£]{space}?)?(?:[+−-](?=\d))?(?:{date}|{clock}|(?:{grouped}|{plain}){unit})"
    )
