"""The screen's model: a post has a subject when its whole, or any of its sentences, has it.

Each unit (whole or sentence) has odds; those of the post are those of "at least one", so that one
sentence that drifts is enough and no sentence needs a label of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

from tools.topics import parameters
from tools.topics.features import Units


@dataclass
class Linear:
    """Weights by hashed feature and by evidence (rows) for each subject, and the biases."""

    names: Any
    hashed: Any
    evidence: Any
    bias: Any

    def logits(self, units: Units) -> Any:
        """The log odds of each text for each subject."""
        place = {int(name): at for at, name in enumerate(units.names)}
        table = np.zeros((len(units.names), self.bias.shape[0]), np.float32)
        for name, row in zip(self.names, self.hashed, strict=True):
            if int(name) in place:
                table[place[int(name)]] = row
        values = units.hashed @ table + units.evidence @ self.evidence + self.bias
        return at_least_one(values.astype(np.float64), units.owner)


def at_least_one(logits: Any, owner: Any) -> Any:
    """The log odds that at least one unit of each text has the subject."""
    first = np.searchsorted(owner, np.arange(owner[-1] + 1))
    none = np.add.reduceat(np.logaddexp(0, logits), first, axis=0)
    return np.log(np.maximum(np.expm1(np.minimum(none, 50.0)), 1e-12))


def fit(units: Units, labels: Any, weights: Any) -> Linear:
    """The model of some texts; `weights` says how much each label counts (0: unknown)."""
    seen = np.bincount(units.hashed.indices, minlength=units.hashed.shape[1])
    kept = np.flatnonzero(seen >= parameters.SEEN)
    data = sparse.hstack([units.hashed[:, kept], units.evidence]).tocsr().astype(np.float32)
    table = _descend(data, units.owner, labels, weights)
    return Linear(
        units.names[kept],
        table[: len(kept)].astype(np.float32),
        table[len(kept) : -1].astype(np.float32),
        table[-1].astype(np.float32),
    )


def _descend(data: Any, owner: Any, labels: Any, weights: Any) -> Any:
    count, subjects = labels.shape
    width = data.shape[1]
    turned = data.T.tocsr()
    first = np.searchsorted(owner, np.arange(count))
    total = weights.sum() / subjects

    def loss(flat: Any) -> tuple[float, Any]:
        table = flat.reshape(width + 1, subjects)
        logits = (data @ table[:width].astype(np.float32)).astype(np.float64) + table[width]
        none = np.maximum(np.add.reduceat(np.logaddexp(0, logits), first, axis=0), 1e-9)
        some = -np.expm1(-none)
        value = (weights * np.where(labels > 0, -np.log(some), none)).sum() / total
        slope = weights * np.where(labels > 0, -np.exp(-none) / some, 1.0)
        inner = slope[owner] / (1 + np.exp(-logits)) / total
        gradient = np.empty_like(table)
        gradient[:width] = turned @ inner.astype(np.float32) + parameters.RIDGE * table[:width]
        gradient[width] = inner.sum(0)
        return value + 0.5 * parameters.RIDGE * (table[:width] ** 2).sum(), gradient.ravel()

    start = np.zeros((width + 1, subjects))
    start[width] = parameters.FIRST_BIAS
    found = minimize(
        loss,
        start.ravel(),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": parameters.STEPS, "maxcor": 8},
    )
    return found.x.reshape(width + 1, subjects)
