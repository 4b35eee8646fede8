"""What was measured of the checks that were learnt, for their pages; from rules/topics."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from netiquette import rulebook
from netiquette.topics import SUBJECTS

_SUBJECT_OF = {"hostile-tone": "hostile"}
_LANGUAGES = {"en": "English", "fr": "French"}


def measured(check: str) -> list[str]:
    """The lines on how much a check finds, and how often it errs; none for other checks."""
    subject = _SUBJECT_OF.get(check, check)
    if subject not in SUBJECTS:
        return []
    rows = [
        f"| {name} | {_share(one['found'])} | {_share(one['false alarms'])} |"
        for code, name in _LANGUAGES.items()
        for one in (_figures().get(f"{subject} {code}"),)
        if one is not None
    ]
    if not rows:
        return []
    return [
        "## Measured",
        "",
        "On posts of the repository that were kept out of training, with 95 % intervals; most of "
        "the flagged ones are mixed or subtle on purpose. More in the model card.",
        "",
        "| posts in | found | false alarms among silent posts |",
        "| --- | --- | --- |",
        *rows,
        "",
    ]


@cache
def _figures() -> dict[str, Any]:
    path = Path(rulebook.FOLDER) / "topics" / "figures.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    subjects: dict[str, Any] = read.get("posts, judge", {}).get("subjects", {})
    return subjects


def _share(one: dict[str, float]) -> str:
    low, high = 100 * one["low"], 100 * one["high"]
    return f"{100 * one['share']:.1f} % ({low:.1f}-{high:.1f}, n = {one['count']})"
