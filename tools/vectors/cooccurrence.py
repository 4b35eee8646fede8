"""How often words stand near each other, and what that says beyond chance (PPMI)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tools.vectors.parameters import SEED, SMOOTHING, SUBSAMPLE, WINDOW
from tools.vectors.text import Corpus

CHUNK = 4_000_000


def thin(corpus: Corpus, share: NDArray[np.float64], rng: np.random.Generator) -> Corpus:
    """The corpus without unknown words and with frequent words thinned out at random."""
    keep_probability = np.minimum(1.0, np.sqrt(SUBSAMPLE / np.maximum(share, 1e-12)))
    known = corpus.words >= 0
    keep = known & (rng.random(len(corpus.words)) < keep_probability[corpus.words])
    return Corpus(corpus.name, corpus.weight, corpus.words[keep], corpus.lines[keep])


def count(
    corpora: Iterable[Corpus], size: int, contexts: int, window: int = WINDOW
) -> sparse.csr_matrix:
    """Weighted, symmetric counts of word by context word; a nearer context counts more."""
    corpora = list(corpora)
    mass = np.zeros(size)
    for corpus in corpora:
        seen = corpus.words[corpus.words >= 0]
        mass += corpus.weight * np.bincount(seen, minlength=size)
    share = mass / mass.sum()
    rng = np.random.default_rng(SEED)
    total = sparse.csr_matrix((size, contexts), dtype=np.float32)
    for corpus in corpora:
        thinned = thin(corpus, share, rng)
        for start in range(0, len(thinned.words), CHUNK):
            end = start + CHUNK
            total = total + _count_chunk(thinned, start, end, size, contexts, window)
    return total


def _count_chunk(
    corpus: Corpus, start: int, end: int, size: int, contexts: int, window: int
) -> sparse.csr_matrix:
    words, lines = corpus.words[start : end + window], corpus.lines[start : end + window]
    rows, columns, values = [], [], []
    for distance in range(1, window + 1):
        left, right = words[:-distance], words[distance:]
        same = lines[:-distance] == lines[distance:]
        weight = corpus.weight * (window - distance + 1) / window
        for target, context in ((left[same], right[same]), (right[same], left[same])):
            kept = context < contexts
            rows.append(target[kept])
            columns.append(context[kept])
            values.append(np.full(int(kept.sum()), weight, dtype=np.float32))
    return sparse.coo_matrix(
        (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))),
        shape=(size, contexts),
    ).tocsr()


def ppmi(counts: sparse.csr_matrix, smoothing: float = SMOOTHING) -> sparse.csr_matrix:
    """Positive pointwise mutual information, contexts smoothed so that rare ones weigh less."""
    matrix = counts.tocoo()
    rows = np.asarray(counts.sum(axis=1)).ravel()
    columns = np.asarray(counts.sum(axis=0)).ravel() ** smoothing
    columns = columns / columns.sum()
    value = np.log(
        matrix.data / (np.maximum(rows[matrix.row], 1e-9) * np.maximum(columns[matrix.col], 1e-12))
    )
    kept = value > 0
    return sparse.csr_matrix(
        (value[kept].astype(np.float32), (matrix.row[kept], matrix.col[kept])),
        shape=counts.shape,
    )
