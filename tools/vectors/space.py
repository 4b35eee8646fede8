"""One vector a word, from what texts say of it and from what the lexical resources say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from tools.vectors import alignment, diffusion
from tools.vectors import parameters as p
from tools.vectors.concepts import Concepts, Tagged
from tools.vectors.factor import Matrix, svd, unit


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The rows of the space: English words, then French, each with its share of its language."""

    words: list[Tagged]
    share: NDArray[np.float64]
    english: int
    lemmas: dict[str, dict[str, str]]
    held_out: frozenset[str]


def build(vocabulary: Vocabulary, texts: dict[str, Matrix], concepts: Concepts) -> Matrix:
    """The finished vectors: `DIMENSIONS` numbers a word, both languages together."""
    member = diffusion.membership(concepts, vocabulary.words, vocabulary.lemmas)
    text, pairs = shared_text(vocabulary, texts, diffusion.rows_normal(member))
    member = lent(member, pairs, vocabulary.english)
    definitions = diffusion.definitions(concepts, english_words(vocabulary))
    senses = diffusion.by_sense(member, text, concepts, definitions, vocabulary.share)
    meaning = svd(
        diffusion.features(concepts, senses, definitions),
        p.MEANING_DIMENSIONS,
        rounds=2,
        power=p.MEANING_POWER,
    )
    meaning = completed(meaning, text, vocabulary.share)
    text = smoothed(text, senses, concepts, vocabulary.share)
    return compressed(np.concatenate([text, p.MEANING_WEIGHT * meaning], axis=1))


def lent(member: sparse.csr_matrix, pairs: alignment.Pairs, english: int) -> sparse.csr_matrix:
    """Concepts of a word lent to the word of the other language that its texts pair it with."""
    shape = (member.shape[0], member.shape[0])
    rows = np.concatenate([pairs[:, 0] + english, pairs[:, 1]])
    columns = np.concatenate([pairs[:, 1], pairs[:, 0] + english])
    values = np.full(len(rows), p.LENT_TRUST, dtype=np.float32)
    loan = sparse.csr_matrix((values, (rows, columns)), shape=shape)
    return (member + loan @ diffusion.rows_normal(member)).tocsr()


def english_words(vocabulary: Vocabulary) -> dict[str, int]:
    return {word: i for i, (_, word) in enumerate(vocabulary.words[: vocabulary.english])}


def shared_text(
    vocabulary: Vocabulary, texts: dict[str, Matrix], member: sparse.csr_matrix
) -> tuple[Matrix, alignment.Pairs]:
    """The text vectors of both languages in one space, and the pairs of words found in it.

    The word list of the concepts ties them first; what is learned from that ties them again.
    """
    cut = vocabulary.english
    given = np.concatenate(
        [alignment.dictionary(member[cut:], member[:cut], p.FREQUENT), alike(vocabulary)]
    )
    given = without_false_friends(given, vocabulary, member)
    french, english = (alignment.centred(texts[language]) for language in ("fr", "en"))
    found = given
    for _ in range(p.LEARNING_ROUNDS):
        learned = alignment.learned(*alignment.align(french, english, found), p.LEARNED_AMONG)
        learned = without_false_friends(learned, vocabulary, member)
        found = np.concatenate([given, learned])
    shared = alignment.align(french, english, found)
    return np.concatenate(shared[::-1]).astype(np.float32), learned


def alike(vocabulary: Vocabulary) -> alignment.Pairs:
    """Long words spelled alike in both languages: mostly names, terms and loans."""
    english = english_words(vocabulary)
    french = vocabulary.words[vocabulary.english :][: p.FREQUENT]
    found = [
        (row, english[word])
        for row, (_, word) in enumerate(french)
        if len(word) > 6
        and english.get(word, p.FREQUENT) < p.FREQUENT
        and word not in vocabulary.held_out
    ]
    return np.array(found, dtype=np.int64)


def without_false_friends(
    pairs: alignment.Pairs, vocabulary: Vocabulary, member: sparse.csr_matrix
) -> alignment.Pairs:
    """Pairs but for words spelled alike whose known concepts have nothing in common."""
    cut = vocabulary.english
    named = np.asarray(member.sum(axis=1)).ravel() > 0
    kept = [
        (french, english)
        for french, english in pairs.tolist()
        if vocabulary.words[cut + french][1] != vocabulary.words[english][1]
        or not (named[cut + french] and named[english])
        or member[cut + french].multiply(member[english]).nnz > 0
    ]
    return np.array(kept, dtype=np.int64)


def completed(meaning: Matrix, text: Matrix, share: NDArray[np.float64]) -> Matrix:
    """Meanings with those of words without concepts guessed from text, and all drawn to it."""
    has = np.linalg.norm(meaning, axis=1) > 0
    centred = np.where(has[:, None], meaning - meaning[has].mean(axis=0), 0.0)
    centred = unit(centred)
    weight = np.sqrt(np.minimum(share[has] * 1e6, 50.0))[:, None]
    given, wanted = text[has] * weight, centred[has] * weight
    ridge = p.GUESS_RIDGE * (given**2).sum() / text.shape[1]
    square = given.T @ given + ridge * np.eye(text.shape[1])
    guess = unit(text @ linalg.solve(square, given.T @ wanted, assume_a="pos"))
    return unit(np.where(has[:, None], centred + p.GUESS_SHARE * guess, guess))


def smoothed(
    text: Matrix, member: sparse.csr_matrix, concepts: Concepts, share: NDArray[np.float64]
) -> Matrix:
    """Each word drawn to the words that can name its concepts, or concepts next to them."""
    near = member + p.NEIGHBOUR_SHARE * (member @ diffusion.rows_normal(concepts.ties))
    giving = sparse.diags(np.log1p(share * 1e7).astype(np.float32)) @ member
    others = (near @ giving.T).tolil()
    others.setdiag(0)
    others = diffusion.rows_normal(others.tocsr())
    return unit(text + p.SMOOTHING_SHARE * unit(others @ text))


def compressed(vectors: Matrix) -> Matrix:
    """The main directions only, the strongest of them held back a little, rows of length 1."""
    rows = unit(vectors)
    rows = rows - rows.mean(axis=0)
    _, turns = linalg.eigh(rows.T @ rows / len(rows))
    main = rows @ turns[:, ::-1][:, : p.DIMENSIONS]
    return unit(main * main.std(axis=0) ** -p.FLATTENING)
