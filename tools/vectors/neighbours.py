"""The neighbours of 200 everyday and professional words per language, as a page to read by eye."""

from __future__ import annotations

from netiquette.vectors.neighbours import around
from netiquette.vectors.reader import Table
from tools.vectors.measure import JUDGED

SHOWN = 5


def page(table: Table) -> str:
    lines = [
        "# Neighbours",
        "",
        "For each word, the five nearest of its own language and the three nearest of the other.",
        "Written by `python -m tools.vectors neighbours`; what is wrong with them: see the card.",
    ]
    for language, other in (("en", "fr"), ("fr", "en")):
        lines += [
            "",
            f"## {language}",
            "",
            f"| word | {language} | {other} |",
            "| --- | --- | --- |",
        ]
        for word in (JUDGED / f"words-{language}.txt").read_text(encoding="utf-8").split():
            vector = table.readings(word, language)[0]
            near = ", ".join(name for name, _ in around(table, vector, SHOWN, language, word))
            far = ", ".join(name for name, _ in around(table, vector, 3, other))
            lines.append(f"| {word} | {near} | {far} |")
    return "\n".join(lines) + "\n"
