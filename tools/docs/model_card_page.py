"""docs/model-card.md: what the topics learnt from, and how well; figures from rules/topics."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any

from netiquette import rulebook
from netiquette.topics import SUBJECTS

_CARD = Path(__file__).with_name("model-card.md")
_FLAGGED = ("plain", "mixed", "subtle", "heated")
_SILENT = ("ordinary", "lookalike", "dissent", "institutional", "quotation", "announce", "ask")
_LANGUAGES = ("en", "fr")


def pages() -> Iterator[tuple[str, str]]:
    """(path below docs/, text) of the card."""
    path = Path(rulebook.FOLDER) / "topics" / "figures.json"
    figures = json.loads(path.read_text(encoding="utf-8"))
    card = Template(_CARD.read_text(encoding="utf-8"))
    counts = {name: f"{count:,}" for name, count in figures["learnt"].items()}
    values = {
        "networks": figures["networks"],
        "flagged": _kinds(figures, "flagged", _FLAGGED, ""),
        "silent": _kinds(figures, "silent", _SILENT, ", silent"),
        "subjects": _subjects(figures),
    }
    yield "model-card.md", card.substitute(values | counts)


def _kinds(figures: dict[str, Any], half: str, kinds: tuple[str, ...], suffix: str) -> str:
    columns = [(f"posts, {who}", code) for who in ("judge", "screen") for code in _LANGUAGES]
    head = (half, "English", "French", "screen alone, English", "French")
    rows = [
        (
            kind,
            *(
                _share(figures[name]["kinds"].get(f"{kind} {code}{suffix}"))
                for name, code in columns
            ),
        )
        for kind in kinds
    ]
    return _table(head, rows)


def _subjects(figures: dict[str, Any]) -> str:
    columns = [(f"{where}, judge", code) for where in ("posts", "public") for code in _LANGUAGES]
    head = ("subject", "posts, English", "French", "public texts, English", "French")
    rows = [
        (one, *(_share(figures[name]["recall"].get(f"{one} {code}")) for name, code in columns))
        for one in SUBJECTS
    ]
    return _table(head, rows)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _share(one: dict[str, float] | None) -> str:
    if one is None:
        return "none"
    return f"{100 * one['share']:.0f} % ({100 * one['low']:.0f}-{100 * one['high']:.0f})"
