"""Text to words, and unknown words to pieces. Training splits in the same way."""

from __future__ import annotations

import re
from binascii import crc32

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CAMEL = r"[A-ZÀ-ÖØ-Þ]?[^\WA-ZÀ-ÖØ-Þ\d_]+|[A-ZÀ-ÖØ-Þ]+(?![^\WA-ZÀ-ÖØ-Þ\d_])"
LONGEST_WORD = 40
"""A longer run of letters is no word: it gets no pieces."""


def words(text: str) -> list[str]:
    """The words of a text as written; digits and underscores separate, hyphens do not."""
    if not text.isascii():
        from unicodedata import is_normalized, normalize

        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
    return WORD.findall(text)


def parts(word: str) -> list[str]:
    """What a compound is made of: hyphens and inner capitals (`PainAuLevain`) divide it."""
    found = [part for half in word.split("-") for part in re.findall(_CAMEL, half)]
    return found if len(found) > 1 else []


def buckets(word: str, shortest: int, longest: int, count: int) -> list[int]:
    """The bucket of each piece of a lower-case word, its two ends marked with < and >."""
    marked = f"<{word}>"
    return [
        crc32(marked[start : start + length].encode("utf-8", "surrogatepass")) % count
        for length in range(shortest, longest + 1)
        for start in range(len(marked) - length + 1)
    ]
