"""Fits the weights of the score: a logistic regression over pairs of a post and a segment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

Array = Any

STRICT = 0.045
"""Share of own posts that may lie below the band "foreign"."""
FOLDS = 6


def regress(found: list[Array], places: list[Array]) -> tuple[float, Array]:
    """The bias and the weights; own pairs and others count the same in all."""
    from sklearn.linear_model import LogisticRegression

    rows = np.concatenate([one.reshape(-1, one.shape[2]) for one in found])
    right = np.concatenate(
        [
            (np.arange(one.shape[1]) == place[:, None]).ravel()
            for one, place in zip(found, places, strict=True)
        ]
    )
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=1000)
    model.fit((rows - mean) / spread, right)
    weights = model.coef_[0] / spread
    return float(model.intercept_[0] - weights @ mean), weights


def held_out(found: list[Array], places: list[Array]) -> list[Array]:
    """The level of each pair by weights fitted without its post."""
    rng = np.random.default_rng(0)
    folds = [rng.integers(0, FOLDS, len(place)) for place in places]
    made = [np.zeros(one.shape[:2]) for one in found]
    for fold in range(FOLDS):
        bias, weights = regress(
            [one[mark != fold] for one, mark in zip(found, folds, strict=True)],
            [one[mark != fold] for one, mark in zip(places, folds, strict=True)],
        )
        for level, one, mark in zip(made, found, folds, strict=True):
            level[mark == fold] = one[mark == fold] @ weights + bias
    return made


def write(path: Path, found: list[Array], places: list[Array]) -> None:
    """Fits, and writes the weights and the bands.

    The band "foreign" is set by held out posts of the first task, whose segments have samples.
    """
    bias, weights = regress(found, places)
    level, place = held_out(found, places)[0], places[0]
    own = level[place >= 0][np.arange((place >= 0).sum()), place[place >= 0]]
    foreign = 1 / (1 + np.exp(-np.quantile(own, STRICT)))
    lines = (
        "# Fitted by `make judgement`; see docs/audience.md. Do not edit.",
        f"bias = {bias:.4f}",
        f"weights = [{', '.join(f'{one:.4f}' for one in weights)}]",
        f"foreign = {foreign:.4f}",
        "home = 0.5",
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
