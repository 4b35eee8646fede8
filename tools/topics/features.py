"""Passages as matrices: one row for the whole text, one more for each of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sparse

from netiquette.topics import hashing
from netiquette.topics.evidence import WIDTH, columns
from netiquette.topics.lexicon import Hit, lexicon
from netiquette.topics.passage import Passage


@dataclass
class Units:
    """Hashed features and evidence of whole texts and sentences, and the text of each row."""

    hashed: Any
    names: Any
    evidence: Any
    owner: Any

    def of(self, texts: Sequence[int]) -> Units:
        """The rows of some texts (ascending), which are numbered anew from 0."""
        place = np.full(int(self.owner[-1]) + 1, -1)
        place[np.asarray(texts)] = np.arange(len(texts))
        kept = place[self.owner] >= 0
        return Units(self.hashed[kept], self.names, self.evidence[kept], place[self.owner[kept]])


def units(passages: Iterable[Passage]) -> Units:
    """The matrices of some texts. Columns of `hashed` are numbered; `names` holds their hashes."""
    rows, owner = [], []
    for number, read in enumerate(passages):
        for row in parts(read):
            rows.append(row)
            owner.append(number)
    hashed, names = _numbered([row[0] for row in rows])
    evidence = _matrix([row[1] for row in rows], WIDTH)
    return Units(hashed, names, evidence, np.array(owner))


def parts(read: Passage) -> list[tuple[dict[int, float], dict[int, float]]]:
    """The features and the evidence of the whole text, and of each sentence if it has several."""
    hits = lexicon(read.language).hits(read.keys)
    ranges = [(0, len(read.keys))]
    if len(read.bounds) > 1:
        ranges += read.bounds
    return [_part(read.keys, hits, first, last) for first, last in ranges]


def _part(
    keys: list[str], hits: list[Hit], first: int, last: int
) -> tuple[dict[int, float], dict[int, float]]:
    inside = [hit for hit in hits if first <= hit[0] and hit[0] + hit[1] <= last]
    phrases = [keys[at : at + length] for at, length, _ in inside if length > 1]
    return hashing.features(keys[first:last], phrases), columns([kind for *_, kind in inside])


def _numbered(rows: list[dict[int, float]]) -> tuple[Any, Any]:
    names, places = np.unique(
        np.fromiter((name for row in rows for name in row), np.uint32), return_inverse=True
    )
    return _csr(rows, places, len(names)), names


def _matrix(rows: list[dict[int, float]], width: int) -> Any:
    places = np.fromiter((name for row in rows for name in row), np.int64)
    return _csr(rows, places, width)


def _csr(rows: list[dict[int, float]], places: Any, width: int) -> Any:
    values = np.fromiter((value for row in rows for value in row.values()), np.float32)
    ends = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return sparse.csr_matrix((values, places.astype(np.int32), ends), shape=(len(rows), width))
