"""Posts to be timed: the quiet corpus, and the megabytes that the laws use."""

from __future__ import annotations

import json
from pathlib import Path

_QUIET = Path(__file__).resolve().parents[1] / "tests" / "quiet"

SIXTY_WORDS = (
    "Deploy of the billing service is done and the error rate has been flat for thirty minutes. "
    "The invoice export is slower by about two hundred milliseconds; I am looking at it and will "
    "write here before noon. If your nightly job depends on it, please tell me its name, so that "
    "I can watch it with you tonight. Thanks."
)


def quiet() -> list[str]:
    """The texts of the quiet corpus, both languages in turn."""
    rows = [
        [json.loads(line)["text"] for line in (_QUIET / name).read_text("utf-8").splitlines()]
        for name in ("en.jsonl", "fr.jsonl")
    ]
    return [text for pair in zip(*rows, strict=False) for text in pair]


def many(count: int) -> list[str]:
    """So many posts: the quiet corpus again and again, each made different by a number."""
    base = quiet()
    return [f"{base[at % len(base)]}\n\n{at}" for at in range(count)]
