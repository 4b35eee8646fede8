"""Words as what they mean: a walk from each word through its concepts and their neighbours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from netiquette.vectors.splitting import WORD
from tools.vectors import parameters as p
from tools.vectors.concepts import Concepts, Tagged
from tools.vectors.cooccurrence import ppmi
from tools.vectors.factor import Matrix, unit

PRUNE = 1e-4


def rows_normal(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows divided by their sums; an empty row stays empty."""
    total = np.asarray(matrix.sum(axis=1)).ravel()
    return (sparse.diags((1 / np.maximum(total, 1e-9)).astype(np.float32)) @ matrix).tocsr()


def membership(
    concepts: Concepts, words: list[Tagged], lemmas: dict[str, dict[str, str]]
) -> sparse.csr_matrix:
    """Word by concept: how far each is trusted to be meant, by the lemma of a form too.

    A word that is hardly trusted to name anything gets no concept: its text says more.
    """
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, (language, word) in enumerate(words):
        found = _trusted(concepts, language, word, lemmas[language].get(word, word))
        if sum(found.values()) >= p.LEAST_TRUST:
            rows += [row] * len(found)
            columns += found.keys()
            values += found.values()
    return sparse.csr_matrix(
        (np.array(values, dtype=np.float32), (rows, columns)),
        shape=(len(words), len(concepts.ids)),
    )


def _trusted(concepts: Concepts, language: str, word: str, lemma: str) -> dict[int, float]:
    """Concepts of a word with those of its lemma, which weigh less when it has its own."""
    own = concepts.members.get((language, word), {})
    if lemma == word:
        return own
    other = concepts.members.get((language, lemma), {})
    scale = p.LEMMA_TRUST
    if own and other:
        scale = p.OTHER_LEMMA_TRUST * sum(own.values()) / sum(other.values())
    found = dict(own)
    for concept, trust in other.items():
        found[concept] = found.get(concept, 0.0) + scale * trust
    return found


def by_sense(
    member: sparse.csr_matrix,
    text: Matrix,
    concepts: Concepts,
    definitions: sparse.csr_matrix,
    share: NDArray[np.float64],
) -> sparse.csr_matrix:
    """Shares of a word's concepts, larger where their other words and definition fit its text."""
    giving = sparse.diags(np.log1p(share * 1e7).astype(np.float32)) @ rows_normal(member)
    named = rows_normal(giving.T.tocsr())
    around = rows_normal(concepts.ties) @ named
    english = text[: definitions.shape[1]]
    centre = unit(unit(named @ text) + unit(around @ text) + unit(definitions @ english))
    table = member.tocoo()
    fit = (text[table.row] * centre[table.col]).sum(axis=1)
    data = table.data * np.exp(p.SENSE_SHARPNESS * fit)
    return rows_normal(sparse.csr_matrix((data, (table.row, table.col)), shape=member.shape))


def definitions(concepts: Concepts, known: dict[str, int]) -> sparse.csr_matrix:
    """Concept by English word of its definition, rare words weighing more."""
    rows, columns = [], []
    for row, gloss in enumerate(concepts.glosses):
        for word in WORD.findall(gloss.lower()):
            if word in known:
                rows.append(row)
                columns.append(known[word])
    matrix = sparse.csr_matrix(
        (np.ones(len(rows), dtype=np.float32), (rows, columns)),
        shape=(len(concepts.ids), len(known)),
    )
    seen = np.asarray((matrix > 0).sum(axis=0)).ravel()
    rarity = np.log(len(concepts.ids) / np.maximum(seen, 1)) - 3.0
    return rows_normal((matrix @ sparse.diags(np.maximum(rarity, 0.0).astype(np.float32))).tocsr())


def features(
    concepts: Concepts, senses: sparse.csr_matrix, definitions: sparse.csr_matrix
) -> sparse.csr_matrix:
    """Word by (concept reached, defining word, domain), as positive pointwise information."""
    near = rows_normal(senses + 0.5 * (senses @ rows_normal(concepts.ties)))
    names = sorted(set(concepts.domains) - {""})
    domain = sparse.csr_matrix(
        [[float(name == d) for name in names] for d in concepts.domains], dtype=np.float32
    )
    blocks = [
        walk(concepts, senses),
        p.GLOSS_SHARE * (near @ definitions),
        p.DOMAIN_SHARE * (senses @ domain),
    ]
    return ppmi(sparse.hstack(blocks).tocsr())


def walk(concepts: Concepts, start: sparse.csr_matrix) -> sparse.csr_matrix:
    """Where walks that start at each word end up, over all steps, small shares dropped."""
    step = rows_normal(concepts.ties)
    total, reached = start, start
    for _ in range(p.WALK_STEPS):
        reached = _pruned(p.WALK_ON * (reached @ step))
        total = total + reached
    return rows_normal(total)


def _pruned(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    matrix = matrix.tocsr()
    matrix.data[matrix.data < PRUNE] = 0
    matrix.eliminate_zeros()
    return matrix
