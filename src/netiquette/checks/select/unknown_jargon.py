"""A term of another trade stands in a post for people who do not speak it.

*Why it matters.* Inside a trade its words are short cuts; outside they are walls. The reader who
does not know one does not ask: they conclude that the post is for others.

*When it is wrong.* The segment knows more words than its samples show: add them to `interests` or
to `vocabulary`. Everyday words, words of the segment's own fields, and acronyms that everybody
knows or that the post spells out are left alone. On trial: it needs a segment with a good deal of
words.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """How strange is strange.

    texts: interests and samples that a segment must have before its words are taken as known.
    """

    texts: int = 5


_ACRONYM = re.compile(r"[A-ZÀ-Ý]{3,6}")
_OWN = 0.1


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the first use of each term that no segment addressed is likely to know."""
    from netiquette.audience.reading import language_of
    from netiquette.audience.stems import stem

    language, audience = language_of(analysis), analysis.audience
    if language is None or audience is None:
        return
    known = audience.profiles()
    profiles = [known[one.name] for one in analysis.addressed if one.name in known]
    if not profiles or any(one.texts < options.texts for one in profiles):
        return
    spoken = {key for one in profiles for key in one.stems}
    homes = {at for one in profiles for at, share in enumerate(one.fields) if share > _OWN}
    segments = [one.name for one in analysis.addressed]
    told: set[str] = set()
    text, words = analysis.text, analysis.words
    for key, start, end in zip(words.keys, words.starts, words.ends, strict=True):
        piece = text[start:end]
        if key in told or key in analysis.vocabulary or stem(key, language) in spoken:
            continue
        told.add(key)
        if analysis.is_quoted(start) or text[end : end + 2].lstrip()[:1] == "(":
            continue
        strange = _is_acronym(piece, language) or _is_term(piece, language, homes)
        if strange and not _is_spelled_out(piece, words.keys):
            yield Flaw(Span(start, end), {"term": piece, "segments": segments})


def _is_term(piece: str, language: str, homes: set[int]) -> bool:
    """Whether a word is listed in one field only, none of the segment's, and is rare: none of the
    hundred thousand that the vectors hold."""
    if piece[0].isupper() or len(piece) < 6:
        return False
    from netiquette.audience.fields import listed
    from netiquette.audience.reading import read
    from netiquette.vectors import table

    terms = read(piece, language).terms
    found = listed(language).get(terms[0].stem, ()) if len(terms) == 1 else ()
    if len(found) != 1:
        return False
    if any(words.find(piece.lower()) >= 0 for words in table().languages.values()):
        return False
    return found[0][0] not in homes


def _is_acronym(piece: str, language: str) -> bool:
    return bool(_ACRONYM.fullmatch(piece)) and piece not in _acronyms(language)


def _is_spelled_out(piece: str, keys: list[str]) -> bool:
    return piece.isupper() and piece.lower() in "".join(key[0] for key in keys if key[-1:] != "'")


@cache
def _acronyms(language: str) -> frozenset[str]:
    lists = rulebook.load("acronyms.toml")
    loud = rulebook.language(language)["function_words"] if language in rulebook.languages() else ()
    return frozenset((lists["any"] + lists.get(language, "")).split()).union(map(str.upper, loud))


_OURS = {
    "segments": {
        "bakers": {
            "interests": ["bread", "sourdough", "flour", "oven", "rye", "crust"],
            "languages": ["en"],
        },
        "boulangers": {
            "interests": ["pain", "levain", "farine", "four", "seigle", "croûte"],
            "languages": ["fr"],
        },
        "few": {"interests": ["bread"]},
    }
}


def _to(text: str, *names: str) -> Example:
    return Example(text, post={"audience": names}, config=_OURS)


CHECK = Check(
    run=run,
    options=Options(),
    needs=("addressed", "words"),
    stability="preview",
    severity=Severity.INFO,
    title={"en": "Jargon of others", "fr": "Jargon d'ailleurs"},
    says={
        "en": Say(
            "“{term}”: {segments} may not know the word.",
            "Say it in everyday words, or explain it in three.",
        ),
        "fr": Say(
            "« {term} »\u00a0: {segments} ne connaît peut-être pas ce mot.",
            "Dites-le avec des mots de tous les jours, ou expliquez-le en trois.",
        ),
    },
    doc={
        "fr": """Un terme d'un autre métier se trouve dans un message pour des gens qui ne le
parlent pas.

*Pourquoi.* Dans un métier, ses mots sont des raccourcis ; au-dehors, des murs. Qui n'en connaît
pas un ne demande rien : il conclut que le message est pour d'autres.

*Quand c'est faux.* Le segment connaît plus de mots que n'en montrent ses exemples : ajoutez-les à
`interests` ou à `vocabulary`. Les mots de tous les jours, ceux des domaines du segment, les sigles
connus de tous ou développés dans le message sont laissés en paix. À l'essai : il faut un segment
qui ait déjà bien des mots.
"""
    },
    good={
        "en": (
            _to("The new starter gives a sour crumb and a thick crust.", "bakers"),
            _to("We proof the baguettes overnight, then score and bake.", "bakers"),
            _to("The malolactic has started in tank two.", "few"),
            "The malolactic has started in tank two.",
            _to("Send the PDF to the office.", "bakers"),
        ),
        "fr": (
            _to("Le nouveau levain donne une mie acide et une croûte épaisse.", "boulangers"),
            _to("L'autolyse dure une heure, puis le façonnage.", "boulangers"),
            _to("La malolactique démarre en cuve deux.", "few"),
            "La malolactique démarre en cuve deux.",
            _to("Envoyez le PDF au bureau.", "boulangers"),
        ),
    },
    bad={
        "en": (
            _to("The oven is like a boat: mind the ⟦forestay⟧ of your schedule.", "bakers"),
            _to("Bread sales need a better ⟦XQRF⟧ this year.", "bakers"),
            _to("The ⟦oscilloscope⟧ shows that the oven door leaks current.", "bakers"),
        ),
        "fr": (
            _to("Ce four a besoin d'un ⟦désembouage⟧, pas d'un joint.", "boulangers"),
            _to("Nos pains manquent d'un bon ⟦XQRF⟧ cette année.", "boulangers"),
            _to("L'⟦oscilloscope⟧ montre que la porte du four fuit.", "boulangers"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rules 1 and 2",
)
