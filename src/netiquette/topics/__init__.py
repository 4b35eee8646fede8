"""What a text is about, where that angers: six subjects, each with a probability of its own.

    score("Ce gouvernement doit démissionner.")["politics"]     # 0 to 1, calibrated

Every post is read by the screen (`screen.py`: hashed words and the packs of rules/topics); one
that smells is read by the judge (`network.py`: words in context). docs/model-card.md has figures.
"""

from __future__ import annotations

from netiquette.topics.subjects import BANDS, SUBJECTS
from netiquette.topics.verdict import Suspicion, Suspicions, score, suspicions

__all__ = ["BANDS", "SUBJECTS", "Suspicion", "Suspicions", "score", "suspicions"]
