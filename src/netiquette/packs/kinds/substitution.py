"""Each of the phrases is a flaw, and says what may stand instead."""

from __future__ import annotations

from netiquette.check import Flaw
from netiquette.finding import Edit
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.analysis.phrases import Phrase

OPTIONS = None
NEEDS = ("phrases",)


def run(pack: str, analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for each phrase of the pack, with its replacements as suggested edits."""
    for phrase in analysis.phrases.get(pack, ()):
        edits = tuple(
            _edit(analysis.text, phrase, one)
            for one in phrase.replace or ()
            if _fits(analysis.text, phrase.span.start, one)
        )
        shown = [edit.replacement.strip() for edit in edits if edit.replacement.strip()]
        shown = shown if any(phrase.replace or ()) else []
        yield Flaw(
            phrase.span,
            {"replacement": shown[0] if shown else "", "replacements": shown},
            say="replace" if shown else "drop",
            edits=edits,
            because={"why": phrase.why, "source": phrase.source},
        )


def _fits(text: str, start: int, replacement: str) -> bool:
    """Whether a replacement may follow what stands before: after `d'` only a vowel may."""
    if text[start - 1 : start] not in ("'", "’") or not replacement:
        return True
    return replacement[0].lower() in "aàâeéèêëiîïoôöuùûühœæy"


def _edit(text: str, phrase: Phrase, replacement: str) -> Edit:
    start, end = phrase.span
    if not replacement:
        return _removal(text, phrase.span)
    found = phrase.text
    if len(found) > 1 and found.isupper():
        replacement = replacement.upper()
    elif found[:1].isupper():
        replacement = replacement[:1].upper() + replacement[1:]
    if found[-1] in "'’" and replacement[-1] not in "'’":
        replacement += " "
    return Edit(Span(start, end), replacement)


def _removal(text: str, span: Span) -> Edit:
    """Takes the words out together with the comma and space that followed them."""
    start, end = span
    if text[end : end + 1] == ",":
        end += 1
    while end < len(text) and text[end] in " \u00a0\u202f":
        end += 1
    if text[start].isupper() and end < len(text) and text[end].isalpha():
        return Edit(Span(start, end + 1), text[end].upper())
    return Edit(Span(start, end), "")
