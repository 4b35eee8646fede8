"""What the screen counts of the packs: how often each kind of evidence, and which together."""

from __future__ import annotations

from math import log1p

from netiquette.topics.lexicon import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 8
"""More of one kind than this in one text count no further."""
COUNTED = [0.15 * log1p(number) for number in range(MOST + 1)]
TOGETHER = 0.075
"""The value of two kinds that stand in the same text or sentence."""
WIDTH = len(KINDS) + len(KINDS) ** 2


def counts(kinds: Iterable[int]) -> dict[int, int]:
    """How often each kind is there, in the order of kinds."""
    found: dict[int, int] = {}
    for kind in sorted(kinds):
        found[kind] = min(MOST, found.get(kind, 0) + 1)
    return found


def columns(kinds: Iterable[int]) -> dict[int, float]:
    """The evidence of a text as columns with values: the kinds, then each pair of kinds."""
    found = counts(kinds)
    values = {kind: COUNTED[number] for kind, number in found.items()}
    size = len(KINDS)
    present = list(found)
    for at, first in enumerate(present):
        for second in present[at + 1 :]:
            values[size + first * size + second] = TOGETHER
    return values
