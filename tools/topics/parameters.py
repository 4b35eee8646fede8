"""Every number that decides what the trained weights look like, in one place."""

from __future__ import annotations

SEED = 20121001
CORES = 2

SEEN = 3
"""A feature in fewer units than this is not learnt."""
RIDGE = 3e-5
STEPS = 60
FIRST_BIAS = -3.0
POSITIVE = 3.0
"""What a subject that is there counts, against 1 for one that is not."""
PUBLIC = 0.3
"""What a public text counts, against 1 for a post."""
PUBLIC_CLEAN = 10_000
"""Public texts without subject that are learnt from, at most."""

INNER = 48
HIDDEN = 32
PATTERNS = 64
OWN = 4
"""A word in so many texts gets a vector of its own."""
LONGEST = 150
"""Words of a text that the network is trained on."""
ROUNDS = 8
BATCH = 32
RATE = 2e-3
DECAY = 2e-2
WORD_DROP = 0.1
OWN_DROP = 0.3
DROP = 0.4
NETWORK_POSITIVE = 2.0
SENTENCES = 0.7
"""What the sentences of a post count, against 1 for the post."""
PUBLIC_SHARE = 0.15
"""How likely a public text is to be seen in one round; a post always is."""
NETWORKS = 2

FOLDS = 3
PUBLIC_FOLDS = (
    ("huffpost", "mhc", "sib200", "intents"),
    ("comere2017", "davidson", "ucinews", "ossnotes", "ukp"),
    ("mlma", "clickbait", "tatoeba", "smsspam-en", "codegouv", "theologique"),
)
"""Each third is judged by models that learnt the other two: by file of posts, by public source."""
NOISY = {"davidson": 0.5, "mlma": 0.5}
"""Sources with known bias count less."""
WEIGHED = {"screen": 0.2, "whole": 0.15, "highest": 0.35}
"""What each voice counts in the log odds, before they are scaled by subject."""
GATE_PASSES = 0.92
"""The judge is asked for this share of the posts with a subject of which it would speak."""
MOST_ALARMS = {
    "ordinary": 0.023,
    "ask": 0.035,
    "lookalike": 0.032,
    "announce": 0.03,
    "institutional": 0.035,
    "dissent": 0.025,
    "quotation": 0.06,
}
"""The share of silent posts of each kind that may be flagged, whatever the subject.

These posts were written to be mistaken; of tests/quiet none may be flagged. Quotations are read
once more without the words quoted, so that fewer of them are.
"""
SURE, UNSURE = 0.35, 3.0
"""How often the surest band may be wrong, and the most doubtful, against what is likely."""
