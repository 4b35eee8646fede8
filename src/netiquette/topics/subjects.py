"""The subjects that anger, in the order of every table of weights."""

from __future__ import annotations

SUBJECTS = ("politics", "religion", "mores", "gossip", "hostile", "promotional")
BANDS = ("sure", "likely", "unsure")
"""How certain a finding is, the surest first; below the last nothing is said."""
