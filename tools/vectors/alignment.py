"""French text vectors turned into the space of the English ones by a word list."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from tools.vectors.factor import Matrix, unit

Pairs = NDArray[np.int64]


def centred(vectors: Matrix) -> Matrix:
    """Unit rows around a common centre of zero."""
    rows = unit(vectors)
    return unit(rows - rows.mean(axis=0))


def dictionary(french: sparse.csr_matrix, english: sparse.csr_matrix, frequent: int) -> Pairs:
    """(French row, English row) of words that mostly name the same concepts, both frequent."""
    shared = (french @ english.T).tocsr()
    best_french = np.asarray(shared.max(axis=1).todense()).ravel()
    best_english = np.asarray(shared.tocsc().max(axis=0).todense()).ravel()
    table = shared.tocoo()
    kept = (
        (table.data >= 0.999 * best_french[table.row])
        & (table.data >= 0.5 * best_english[table.col])
        & (table.data > 0.05)
        & (table.row < frequent)
        & (table.col < frequent)
    )
    return np.stack([table.row[kept], table.col[kept]], axis=1).astype(np.int64)


def align(french: Matrix, english: Matrix, pairs: Pairs) -> tuple[Matrix, Matrix]:
    """Both languages in one space: whiten, turn, weigh by agreement, colour again.

    The steps of Artetxe, Labaka and Agirre (2018), in closed form.
    """
    white_fr, white_en = _whitening(french[pairs[:, 0]]), _whitening(english[pairs[:, 1]])
    flat_fr, flat_en = french @ white_fr, english @ white_en
    left, agreement, right = linalg.svd(flat_fr[pairs[:, 0]].T @ flat_en[pairs[:, 1]])
    weight = np.sqrt(agreement / agreement[0])
    coloured_fr = (flat_fr @ left * weight) @ left.T @ linalg.inv(white_fr) @ left
    coloured_en = (flat_en @ right.T * weight) @ right @ linalg.inv(white_en) @ right.T
    return unit(coloured_fr), unit(coloured_en)


def learned(french: Matrix, english: Matrix, frequent: int) -> Pairs:
    """(French row, English row) of frequent words that are each other's nearest.

    Nearness is corrected for words that are near to everything (CSLS, Conneau et al. 2018).
    """
    similar = french[:frequent] @ english[:frequent].T
    crowd_fr = np.partition(similar, -10, axis=1)[:, -10:].mean(axis=1)
    crowd_en = np.partition(similar, -10, axis=0)[-10:].mean(axis=0)
    similar *= 2
    similar -= crowd_fr[:, None]
    similar -= crowd_en[None]
    best_en, best_fr = similar.argmax(axis=1), similar.argmax(axis=0)
    mutual = np.flatnonzero(best_fr[best_en] == np.arange(len(best_en)))
    return np.stack([mutual, best_en[mutual]], axis=1).astype(np.int64)


def _whitening(rows: Matrix) -> Matrix:
    values, turns = linalg.eigh(rows.T @ rows / len(rows))
    white: Matrix = ((turns * values**-0.5) @ turns.T).astype(np.float32)
    return white
