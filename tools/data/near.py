"""Pairs of texts that are nearly the same, among thousands, without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

SIZE = 5
SHARED = 12


def pieces(text: str) -> frozenset[str]:
    """Runs of five characters, case and blanks folded; a shorter text is one piece."""
    folded = " ".join(text.casefold().replace("’", "'").split())
    return frozenset(folded[at : at + SIZE] for at in range(max(1, len(folded) - SIZE + 1)))


def near_pairs(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """(i, j, Jaccard index) with i < j, for each pair that shares at least `least` of its pieces.

    Exact: of two sets this close, the k rarest shared pieces stand within the first
    `size - ceil(least * size) + k` of each set (prefix filtering: Chaudhuri, Ganti, Kaushik,
    "A primitive operator for similarity joins in data cleaning", 2006).
    """
    sets = [pieces(text) for text in texts]
    frequency = Counter(piece for one in sets for piece in one)
    holders: dict[str, list[int]] = defaultdict(list)
    asked: list[int] = []
    for later, one in enumerate(sets):
        needed = ceil(least * len(one))
        asked.append(min(SHARED, needed))
        rarest = sorted(one, key=lambda piece: (frequency[piece], piece))
        prefix = rarest[: len(one) - needed + asked[-1]]
        met: Counter[int] = Counter()
        for piece in prefix:
            met.update(holders[piece])
            holders[piece].append(later)
        for earlier in sorted(met):
            if met[earlier] >= min(asked[earlier], asked[later]):
                share = len(one & sets[earlier]) / len(one | sets[earlier])
                if share >= least:
                    yield earlier, later, share
