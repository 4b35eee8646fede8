"""Words in capitals, or marks in rows, raise the voice.

*Why it matters.* "UPPER CASE LOOKS AS IF YOU'RE SHOUTING", says RFC 1855 since 1995; readers hear
it still, and capitals are slower to read. A row of exclamation marks has the same effect.

*When it is wrong.* A name or a title that is written so. Acronyms, single words (URGENT) and pairs
are left alone, and so is what somebody else said, in quotation marks.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Edit
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """Where a raised voice begins.

    words: the fewest words in capitals that are flagged where a sentence begins with them.
    inside: the fewest that are flagged further on, where titles and signs are quoted.
    marks: the fewest exclamation marks in a row that are flagged.
    exclamations: the most sentences of one post that may end in an exclamation mark.
    """

    words: int = 3
    inside: int = 6
    marks: int = 3
    exclamations: int = 6


_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2}")
_LONG_WORD = 5


@cache
def _row() -> re.Pattern[str]:
    return re.compile(r"[!?](?:[ \u00a0\u202f]?[!?]){2,}+")


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each run of capitals and each row of marks, in the text and in the title."""
    loud = list(_capitals(analysis, options))
    yield from loud
    title = analysis.post.title
    if title and _is_shouted(title, options.words):
        start = len(title) - len(title.lstrip())
        yield Flaw(Span(start, len(title.rstrip())), say="words", field="title")
    text = analysis.text
    if "!" not in text:
        return
    rows = 0
    for found in _row().finditer(text):
        at = found.start()
        if any(flaw.span.start <= at <= flaw.span.end for flaw in loud) or analysis.is_quoted(at):
            continue
        if found[0].count("!") >= options.marks:
            rows += 1
            edits = (Edit(Span(*found.span()), "?!" if "?" in found[0] else "!"),)
            yield Flaw(Span(*found.span()), say="marks", edits=edits)
    if not rows:
        yield from _exclamations(analysis, options.exclamations)


def _capitals(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """Runs of words in capitals that no acronyms explain."""
    words, text = analysis.words, analysis.text
    starts, ends = words.starts, words.ends
    if not _CAPITALS.search(text):
        return
    firsts = {sentence.first for sentence in analysis.sentences}
    run: list[int] = []
    for at in range(len(starts) + 1):
        piece = text[starts[at] : ends[at]] if at < len(starts) else ""
        if _is_loud(piece) and (not run or not _breaks(text[ends[run[-1]] : starts[at]])):
            run.append(at)
            continue
        if run and len(run) >= (options.words if run[0] in firsts else options.inside):
            span = Span(starts[run[0]], ends[run[-1]])
            spoken = [text[starts[one] : ends[one]] for one in run]
            if _are_words(spoken) and not analysis.is_quoted(span.start):
                yield Flaw(span, {"count": len(run)}, say="words")
        run = [at] if _is_loud(piece) else []


def _is_loud(piece: str) -> bool:
    """Capitals throughout, or a number or a single letter that may stand among them."""
    return piece.isupper() and any(char.isalpha() for char in piece)


def _breaks(gap: str) -> bool:
    """Whether what stands between two words ends a run: a paragraph, a list of acronyms."""
    return "\n\n" in gap or any(mark in gap for mark in ",;/·|()[]")


def _are_words(spoken: list[str]) -> bool:
    """A sentence in capitals has at least two words that are longer than acronyms are."""
    return sum(len(word) >= _LONG_WORD for word in spoken) >= 2 and sum(map(len, spoken)) >= 14


def _is_shouted(title: str, least: int) -> bool:
    words = [word.strip(".,:;!?\"'«»") for word in title.split()]
    loud = [word for word in words if _is_loud(word)]
    return len(loud) >= least and len(loud) * 10 >= len(words) * 8 and _are_words(loud)


def _exclamations(analysis: Analysis, most: int) -> Iterator[Flaw]:
    text = analysis.text
    count = text.count("!")
    if count <= most:
        return
    places = [at for at, char in enumerate(text) if char == "!" and not analysis.is_masked(at)]
    if len(places) > max(most, len(analysis.sentences) // 2):
        at = places[most]
        yield Flaw(Span(at, at + 1), {"count": len(places)}, say="exclamations", whole=True)


CHECK = Check(
    run=run,
    options=Options(),
    title={"en": "Shouting", "fr": "Cris"},
    says={
        "en": {
            "words": Say("Capitals read as shouting.", "Write it in lower case."),
            "marks": Say("“{match}” raises the voice.", "One mark is enough."),
            "exclamations": Say(
                "{count} exclamation marks in one post.", "Keep one, where it counts."
            ),
        },
        "fr": {
            "words": Say("Écrire en capitales revient à crier.", "Écrivez-le en minuscules."),
            "marks": Say("« {match} » hausse le ton.", "Un seul signe suffit."),
            "exclamations": Say(
                "{count} points d'exclamation dans un message.", "Gardez-en un, là où il compte."
            ),
        },
    },
    doc={
        "fr": """Des mots en capitales, ou des signes à la file, haussent le ton.

*Pourquoi.* « Utiliser les majuscules revient à crier », dit la RFC 1855 depuis 1995 ; on l'entend
toujours ainsi, et les capitales se lisent plus lentement. Une file de points d'exclamation fait le
même effet.

*Quand c'est faux.* Un nom ou un titre qui s'écrit ainsi. Les sigles, les mots seuls (URGENT) et les
paires sont laissés en paix, comme ce qu'un autre a dit, entre guillemets.
"""
    },
    good={
        "en": (
            "URGENT: the cold room alarm went off at 04:10, call me.",
            "NASA, ESA and JAXA publish the data on the same day.",
            "She wrote “STOP SENDING PICTURES OF DRAGONS” and we did.",
            "Bravo! The gate is fixed. Thanks, Moira!",
            "ISO 9001 AUDIT: rooms 3 and 4 please.",
        ),
        "fr": (
            "URGENT : il manque un conducteur pour le minibus de 8 h.",
            "La CAF, l'URSSAF et la CPAM ferment le même jour.",
            "Quoi ?! Le four est déjà réparé ? Bravo !",
            "On rejoue LES FEMMES SAVANTES vendredi.",
        ),
    },
    bad={
        "en": (
            "⟦PLEASE READ THIS MESSAGE⟧ before noon.",
            "The gate is open⟦!!!⟧",
            "Are you serious⟦?!?!!⟧ We had a deal.",
            Example("See below.", post={"title": "IMPORTANT MESSAGE FOR ALL MEMBERS"}),
        ),
        "fr": (
            "⟦MERCI DE LIRE CE MESSAGE⟧ avant midi.",
            "La barrière est réparée ⟦!!!⟧",
            "Bonjour. ⟦PLUS AUCUNE PLACE DISPONIBLE⟧ pour le car de samedi.",
            Example("Voir ci-dessous.", post={"title": "RÉUNION IMPORTANTE CE SAMEDI"}),
        ),
    },
    source="RFC 1855, Netiquette Guidelines, 2.1.1",
)
