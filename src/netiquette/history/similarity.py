"""How much two texts have in common, by their prints. Thresholds: docs/decisions/history.md."""

from __future__ import annotations

DUPLICATE = 0.85
"""Share of common shingles from which two texts are the same message."""
NEAR = 0.50
"""Share of common shingles from which one text is the other, reworded."""
EXCERPT = 0.80
"""Share of the shorter text that the longer one holds, from which it is a piece of it."""
LEAST = 24
"""Shingles that a text needs before being a piece of another means anything (about 5 words)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    Sketch = tuple[int, frozenset[int]]


def overlap(one: Sketch, other: Sketch) -> tuple[float, float]:
    """(Jaccard, containment), each from 0 to 1 and the same whichever text comes first.

    Jaccard is what both have of what either has; containment, what both have of the smaller one.
    Two texts without words have nothing in common.
    """
    level = max(one[0], other[0])
    first, second = _at(one, level), _at(other, level)
    least = min(len(first), len(second))
    if not least:
        return 0.0, 0.0
    both = len(first & second)
    return both / (len(first) + len(second) - both), both / least


def likeness(one: Sketch, other: Sketch, *, near: float = NEAR, excerpt: float = EXCERPT) -> str:
    """What one text is to the other: "same", "near", "excerpt" or "" (something else)."""
    jaccard, containment = overlap(one, other)
    if jaccard >= DUPLICATE:
        return "same"
    if jaccard >= near:
        return "near"
    least = min(len(one[1]) << one[0], len(other[1]) << other[0])
    return "excerpt" if containment >= excerpt and least >= LEAST else ""


def _at(sketch: Sketch, level: int) -> frozenset[int]:
    own, shingles = sketch
    if own == level:
        return shingles
    mask = (1 << level) - 1
    return frozenset(one for one in shingles if not one & mask)
