"""Which words are shipped, and which of them get a row of their own."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.vectors import parameters as p
from tools.vectors.text import Words


@dataclass(frozen=True, slots=True)
class Chosen:
    """Shipped words, the vector that each uses (a lemma's, for a rare form), and their shares."""

    words: list[str]
    rows: list[int]
    share: NDArray[np.float64]


def choose(
    words: Words,
    share: NDArray[np.float64],
    lemmas: Mapping[str, str],
    listed: Container[str],
    named: Container[str],
) -> Chosen:
    """The `ROWS` most used words, names of concepts first; then rarer forms of these words."""
    worth = [
        p.NAMED if form in named else 1.0 if form in listed or form in lemmas else p.UNLISTED
        for form in words.forms
    ]
    use = words.counts * np.array(worth)
    ranked = np.argsort(-use, kind="stable")
    own = set(ranked[: p.ROWS].tolist())
    found = [(words.forms[i], i, share[i]) for i in own]
    for i in ranked[p.ROWS :].tolist():
        lemma = words.index.get(lemmas.get(words.forms[i], ""), -1)
        if lemma in own and len(found) < p.ROWS + p.SHARED_ROWS:
            found.append((words.forms[i], lemma, share[i]))
    found.sort(key=lambda item: item[0].encode())
    return Chosen(
        [word for word, _, _ in found],
        [row for _, row, _ in found],
        np.array([part for _, _, part in found]),
    )
