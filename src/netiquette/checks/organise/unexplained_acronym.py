"""An acronym stands in the post that outsiders do not know and that nothing explains.

*Why it matters.* Whoever does not know it stops, guesses, or feels that the post is for others.

*When it is wrong.* Inside a group that speaks in acronyms. Put its words into `vocabulary`. Those
that everybody knows (rules/acronyms.toml), that are spelled out in the same post, or that a link,
code or tag holds are left alone. The check stays on trial because a list is never complete.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette import rulebook
from netiquette.check import Check, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

_ACRONYM = re.compile(r"[A-ZÀ-Ý](?:[A-ZÀ-Ý]|\.(?=[A-ZÀ-Ý])){1,5}\.?")


def run(analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for the first use of each acronym that is neither known nor spelled out."""
    text, words = analysis.text, analysis.words
    known = _known(analysis.language or "")
    told: set[str] = set()
    for at, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        piece = text[start:end]
        if not piece[:2].isupper() or _ACRONYM.fullmatch(piece) is None:
            continue
        name = piece.replace(".", "")
        if name in known or name in told or words.keys[at] in analysis.vocabulary:
            continue
        told.add(name)
        if _is_roman(name) or analysis.is_quoted(start) or _is_among_capitals(analysis, at):
            continue
        if not _is_spelled_out(name, words.keys, text, start, end):
            yield Flaw(Span(start, end), {"acronym": piece})


@cache
def _known(language: str) -> frozenset[str]:
    lists = rulebook.load("acronyms.toml")
    loud = rulebook.language(language)["function_words"] if language in rulebook.languages() else ()
    return frozenset((lists["any"] + lists.get(language, "")).split()).union(map(str.upper, loud))


def _is_among_capitals(analysis: Analysis, at: int) -> bool:
    """Whether a neighbour is in capitals too, or there is none: a shout, a title, a code."""
    text, words = analysis.text, analysis.words
    beside = [one for one in (at - 1, at + 1) if 0 <= one < len(words.keys)]
    loud = [text[words.starts[one] : words.ends[one]].isupper() for one in beside]
    return not loud or any(loud)


def _is_roman(name: str) -> bool:
    return set(name) <= set("IVXLCDM")


def _is_spelled_out(name: str, keys: list[str], text: str, start: int, end: int) -> bool:
    """Whether brackets stand beside it, or words whose initials it has."""
    if text[end : end + 2].strip()[:1] == "(" or text[max(0, start - 1) : start] == "(":
        return True
    initials = "".join(key[0] for key in keys if key[-1:] != "'")
    return name.lower() in initials


CHECK = Check(
    run=run,
    needs=("words",),
    severity=Severity.INFO,
    stability="preview",
    languages=("en", "fr"),
    title={"en": "Unexplained acronym", "fr": "Sigle non expliqué"},
    says={
        "en": Say("Not every reader knows “{acronym}”.", "Spell it out once, or leave it out."),
        "fr": Say(
            "Tout le monde ne connaît pas « {acronym} ».",
            "Développez-le une fois, ou passez-vous-en.",
        ),
    },
    doc={
        "fr": """Un sigle que les gens du dehors ne connaissent pas et que rien n'explique.

*Pourquoi.* Qui ne le connaît pas s'arrête, devine, ou se dit que le message est pour d'autres.

*Quand c'est faux.* Dans un groupe qui parle par sigles. Mettez ses mots dans `vocabulary`. Ceux que
tout le monde connaît (rules/acronyms.toml), qui sont développés dans le message, ou qu'un lien, du
code ou un mot-clic contient sont laissés en paix. Ce contrôle reste à l'essai, parce qu'une liste
n'est jamais complète.
"""
    },
    good={
        "en": (
            "The NHS form is a PDF again.",
            "The minimum viable product (MVP) ships on Friday.",
            "Our local exchange trading scheme, LETS for short, meets on Sunday.",
            "Henry VIII is on at eight.",
        ),
        "fr": (
            "La SNCF annonce un TER de plus à 7 h 12.",
            "Le plan local d'urbanisme (PLUI) est en ligne.",
            "Le projet d'accueil individualisé, ou PAI, se signe en septembre.",
            "Louis XIV au programme de la 4e.",
        ),
    },
    bad={
        "en": (
            "Send me your ⟦QBR⟧ slides before noon.",
            "The ⟦SLA⟧ changes in March, tell your clients.",
            "Ask Priya about the ⟦RFQ⟧ for the new kiln.",
        ),
        "fr": (
            "Pensez à rendre votre ⟦DPEF⟧ avant jeudi.",
            "Le ⟦COPIL⟧ est déplacé à 14 h.",
            "Qui a la dernière version du ⟦CCTP⟧ ?",
        ),
    },
    source="plainlanguage.gov, Minimize abbreviations",
)
