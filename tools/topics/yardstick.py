"""What spaCy's own text classifier makes of the same posts, learnt and judged as ours are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import spacy
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch  # type: ignore[attr-defined]

from netiquette.topics.subjects import SUBJECTS
from tools.topics import judgement, parameters, texts
from tools.topics.texts import Text
from tools.topics.training import fold_of

ROUNDS = 8
BATCH = 64
DROP = 0.3


def table() -> str:
    """Recall at 1 % false alarms of a classifier that learnt all posts but one fold, on that."""
    found = texts.posts()
    learnt = [text for text in found if fold_of(text) != 0]
    held = [text for text in found if fold_of(text) == 0]
    shares = _learnt(learnt, held)
    bars = np.quantile(shares[[not text.topics for text in held]], 1 - judgement.ALARMS, axis=0)
    return judgement.told(
        {"spaCy, textcat_multilabel": judgement.measure(held, shares, shares >= bars)}
    )


def _learnt(learnt: Sequence[Text], held: Sequence[Text]) -> Any:
    fix_random_seed(parameters.SEED)
    chance = random.Random(parameters.SEED)
    nlp = spacy.blank("xx")
    classifier = nlp.add_pipe("textcat_multilabel")
    for subject in SUBJECTS:
        classifier.add_label(subject)  # type: ignore[attr-defined]
    examples = [
        Example.from_dict(
            nlp.make_doc(text.text),
            {"cats": dict(zip(SUBJECTS, text.labels(), strict=True))},
        )
        for text in learnt
    ]
    steps = nlp.initialize(lambda: examples[:BATCH])
    for _ in range(ROUNDS):
        chance.shuffle(examples)
        for batch in minibatch(examples, BATCH):  # type: ignore[no-untyped-call]
            nlp.update(batch, sgd=steps, drop=DROP)
    read = nlp.pipe([text.text for text in held], batch_size=2 * BATCH)
    return np.array([[doc.cats[subject] for subject in SUBJECTS] for doc in read])
