"""Vectors to the shipped files: turned, rounded to four bits, packed; and pieces for the rest."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from netiquette.vectors.files import HEAD, MAGIC_PIECES, MAGIC_WORDS, RARITY_STEP
from netiquette.vectors.splitting import LONGEST_WORD, buckets
from tools.vectors.factor import Matrix, unit
from tools.vectors.parameters import BUCKETS, LONGEST_PIECE, PIECE_RIDGE, SEED, SHORTEST_PIECE
from tools.vectors.selection import Chosen

LARGEST_LEVEL = 127


def turned(vectors: Matrix) -> Matrix:
    """The same angles with the variance spread over all dimensions, so that one scale fits all."""
    rng = np.random.default_rng(SEED)
    size = vectors.shape[1]
    rotation, triangle = linalg.qr(rng.standard_normal((size, size)))
    result: Matrix = (vectors @ (rotation * np.sign(np.diag(triangle)))).astype(np.float32)
    return result


def levels(values: NDArray[np.float32], rounds: int = 60) -> NDArray[np.float64]:
    """Sixteen numbers that stand for all values with the least squared error (Lloyd-Max)."""
    flat = np.sort(values.ravel()[:: max(1, values.size // 2_000_000)]).astype(np.float64)
    found = np.quantile(flat, (np.arange(16) + 0.5) / 16)
    total = np.concatenate([[0.0], np.cumsum(flat)])
    for _ in range(rounds):
        cut = np.concatenate(
            [[0], np.searchsorted(flat, (found[1:] + found[:-1]) / 2), [len(flat)]]
        )
        sums, sizes = np.diff(total[cut]), np.diff(cut)
        found = np.where(sizes > 0, sums / np.maximum(sizes, 1), found)
    return found


def coded(values: Matrix) -> tuple[list[int], bytes, Matrix]:
    """Integer levels, the rows as two codes a byte, and the rows as they will be read."""
    found = levels(values)
    scale = LARGEST_LEVEL / np.abs(found).max()
    whole = np.clip(np.rint(found * scale), -LARGEST_LEVEL, LARGEST_LEVEL)
    codes = np.searchsorted((whole[1:] + whole[:-1]) / 2, values * scale).astype(np.uint8)
    packed = codes[:, 0::2] | codes[:, 1::2] << 4
    return whole.astype(int).tolist(), packed.tobytes(), whole[codes].astype(np.float32)


def write_words(path: Path, chosen: Chosen, vectors: Matrix) -> float:
    """The words file of one language; the usual length of a stored row, in levels."""
    own = sorted(set(chosen.rows))
    place = {row: at for at, row in enumerate(own)}
    whole, packed, read = coded(unit(vectors[own]))
    texts = [word.encode() for word in chosen.words]
    begins = np.cumsum([0, *map(len, texts)]).astype("<u4")
    rows = np.array([place[row] for row in chosen.rows], dtype="<u2")
    rarity = np.clip(np.rint(-np.log2(chosen.share) * RARITY_STEP), 0, 255).astype(np.uint8)
    head = HEAD.pack(
        MAGIC_WORDS, vectors.shape[1], len(texts), int(begins[-1]), len(own), 0, 0, *whole
    )
    body = [begins.tobytes(), rows.tobytes(), b"".join(texts), rarity.tobytes(), packed]
    path.write_bytes(head + b"".join(body))
    return float(np.linalg.norm(read, axis=1).mean())


def piece_table(words: list[str]) -> sparse.csr_matrix:
    """Word by bucket: how often each bucket is among the pieces of the word, rows summing to 1."""
    rows, columns, values = [], [], []
    for row, word in enumerate(words):
        found = (
            buckets(word, SHORTEST_PIECE, LONGEST_PIECE, BUCKETS)
            if len(word) <= LONGEST_WORD
            else []
        )
        rows += [row] * len(found)
        columns += found
        values += [1 / max(1, len(found))] * len(found)
    return sparse.csr_matrix(
        (np.array(values, dtype=np.float32), (rows, columns)), shape=(len(words), BUCKETS)
    )


def fit_pieces(
    words: list[str], vectors: Matrix, weight: NDArray[np.float32], rounds: int = 40
) -> Matrix:
    """Bucket vectors whose mean over the pieces of a word comes nearest to its vector."""
    table = sparse.diags(np.sqrt(weight)) @ piece_table(words)
    target = table.T @ (np.sqrt(weight)[:, None] * unit(vectors))
    solution = np.zeros_like(target)
    residual = target.copy()
    direction = residual.copy()
    energy = (residual**2).sum(axis=0)
    for _ in range(rounds):
        image = table.T @ (table @ direction) + PIECE_RIDGE * direction
        step = energy / np.maximum((direction * image).sum(axis=0), 1e-20)
        solution += step * direction
        residual -= step * image
        fresh = (residual**2).sum(axis=0)
        direction = residual + fresh / np.maximum(energy, 1e-20) * direction
        energy = fresh
    result: Matrix = solution.astype(np.float32)
    return result


def write_pieces(path: Path, vectors: Matrix, length: int) -> None:
    """The pieces file; `length` is that of a word's stored row, which guesses are brought to."""
    whole, packed, _ = coded(vectors)
    head = HEAD.pack(
        MAGIC_PIECES, vectors.shape[1], BUCKETS, SHORTEST_PIECE, LONGEST_PIECE, length, 0, *whole
    )
    path.write_bytes(head + packed)
