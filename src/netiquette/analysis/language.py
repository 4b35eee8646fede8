"""The language of a post, read from its own prose."""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis import Analysis


@cache
def _table() -> dict[str, str]:
    from netiquette import rulebook

    table: dict[str, str] = {}
    for code in rulebook.languages():
        for word in rulebook.language(code).get("function_words", ()):
            table[word] = "" if word in table else code
    return table


def guess(analysis: Analysis) -> tuple[str | None, str]:
    """The code of the language, and how it is known."""
    votes: dict[str, int] = {}
    for code in filter(None, map(_table().get, analysis._scanned.keys)):
        votes[code] = votes.get(code, 0) + 1
    if not votes:
        return None, "none"
    best = max(votes, key=lambda code: votes[code])
    if votes[best] > 2 * sum(votes.values()) / 3:
        return best, "words"
    return None, "none"
