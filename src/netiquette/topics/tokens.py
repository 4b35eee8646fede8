"""How the judge sees a word: itself, the kinds of evidence that it is, and how it is written."""

from __future__ import annotations

from netiquette.topics.lexicon import KINDS, lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.topics.passage import Passage

READ = 600
"""Words that the judge reads; what angers stands earlier or is found by the screen."""
CAPITAL, NAME, FIRST, QUOTED, NUMBER = (len(KINDS) + at for at in range(5))
"""Bits beside the kinds: capital; capital inside a sentence; first; in quotation marks; digits."""
BITS = len(KINDS) + 5
Token = tuple[str, int]


def tokens(read: Passage) -> list[Token]:
    """Each word of a passage as its key and its bits."""
    keys, starts, analysis = read.keys[:READ], read.starts, read.analysis
    text = analysis.text
    bits = [0] * len(keys)
    for at, length, kind in lexicon(read.language).hits(keys):
        for place in range(at, at + length):
            bits[place] |= 1 << kind
    for first, _ in read.bounds:
        if first < len(keys):
            bits[first] |= 1 << FIRST
    quoted = bool(analysis.quotes)
    for at, key in enumerate(keys):
        start = starts[at]
        if text[start].isupper():
            bits[at] |= 1 << CAPITAL | (0 if bits[at] >> FIRST & 1 else 1 << NAME)
        if key[0].isdigit():
            bits[at] |= 1 << NUMBER
        if quoted and analysis.is_quoted(start):
            bits[at] |= 1 << QUOTED
    return list(zip(keys, bits, strict=True))
