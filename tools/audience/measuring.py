"""How often the right segment is named, and how well "none of them" is told."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from netiquette import Config
from netiquette import Post as Draft
from netiquette.analysis import Analysis, read
from netiquette.audience import Audience
from netiquette.audience.fit import likenesses, weights
from netiquette.audience.reading import prose
from netiquette.audience.reading import read as read_text
from netiquette.audience.verdict import Verdict, verdict
from netiquette.engine import analyse
from tools.audience.texts import Post, Task

Array = Any


class Figures(NamedTuple):
    """`top1`: share placed right. `auc`: own posts above foreign ones by their best score.

    `told`: share of foreign posts below the bar under which 2 % of own posts are.
    """

    top1: float
    auc: float
    told: float


def numbers(task: Task) -> tuple[Array, Array]:
    """The likenesses of each post with each segment, and where each post belongs (-1: nowhere)."""
    audience = task.audience()
    names = list(audience.segments)
    rows = [[one[name] for name in names] for one in map(_likeness(audience), task.posts)]
    return np.array(rows), np.array([_place(names, post) for post in task.posts])


def _likeness(audience: Audience) -> Any:
    def of(post: Post) -> dict[str, tuple[float, ...]]:
        analysis: Analysis = read(post.text, language=post.language)
        return likenesses(read_text(prose(analysis), post.language), audience.profiles())

    return of


def _place(names: list[str], post: Post) -> int:
    return names.index(post.segment) if post.segment else -1


def levels(found: Array) -> Array:
    """The score of each post in each segment, before it is bent into 0 to 1."""
    fitted = weights()
    return found @ np.array(fitted.weights) + fitted.bias


def figures(scores: Array, places: Array) -> Figures:
    """What scores (posts by segments) are worth."""
    own, foreign = places >= 0, places < 0
    best = scores.max(axis=1)
    right = scores[own].argmax(axis=1) == places[own]
    if not foreign.any():
        return Figures(float(right.mean()), float("nan"), float("nan"))
    mine = scores[own][np.arange(own.sum()), places[own]]
    bar = np.quantile(mine, 0.02)
    return Figures(
        float(right.mean()), _auc(best[own], best[foreign]), float((best[foreign] < bar).mean())
    )


def _auc(high: Array, low: Array) -> float:
    above = (high[:, None] > low[None, :]).mean()
    return float(above + (high[:, None] == low[None, :]).mean() / 2)


def yardsticks(task: Task) -> dict[str, Array]:
    """The scores of TF-IDF centroids and of a linear SVM over the same words."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    texts, labels = [], []
    for place, table in enumerate(task.tables.values()):
        said = [*table.get("interests", ()), *table.get("examples", ())]
        texts += said
        labels += [place] * len(said)
    reader = TfidfVectorizer(sublinear_tf=True)
    known, asked = reader.fit_transform(texts), reader.transform([post.text for post in task.posts])
    centres = np.array(
        [known[np.array(labels) == at].mean(axis=0).A1 for at in range(len(task.tables))]
    )
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    machine = LinearSVC(C=1.0).fit(known, labels)
    return {"tf-idf centroids": asked @ centres.T, "linear SVM": machine.decision_function(asked)}


def verdicts(task: Task) -> dict[str, dict[str, int]]:
    """How often each check speaks of a post sent to its own segment, to another, or to none."""
    config = Config.from_mapping({"segments": task.tables, "plugins": False})
    setting = config.setting()
    found: dict[str, dict[str, int]] = {}
    for post in task.posts:
        for name in task.tables:
            draft = Draft(post.text, audience=(name,), language=post.language)
            kind = "own posts" if name == post.segment else "posts of another segment"
            said = _said(verdict(analyse(draft, setting)))
            row = found.setdefault(kind if post.segment else "foreign posts", {})
            row[said] = row.get(said, 0) + 1
    return found


def _said(found: Verdict | None) -> str:
    if found is None:
        return "unknown"
    if found.better is not None and not found.concerned:
        return "wrong-segment"
    return "off-theme" if found.is_foreign and found.better is None else "silent"
