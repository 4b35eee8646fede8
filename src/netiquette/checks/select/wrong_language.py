"""The post is in a language that a segment it addresses does not read.

*Why it matters.* Select, says Messeca's second rule: a circle that must translate before it can
care scrolls on, and an English post in a French group looks sent by a machine.

*When it is wrong.* Quotations, product names, tags and code do not count, and a post with a part in
the segment's own language is left alone, however short. It needs `languages` in
`[segments.NAME]`.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Post, Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from netiquette.analysis import Analysis


class Options(Value):
    """How little is enough to tell.

    words: words of prose below which nothing is said when the language is not stated.
    part: words that make a paragraph or sentence a part of its own in a post of two languages.
    """

    words: int = 6
    part: int = 4


_MOST_PARTS = 40


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the whole post, with the segments that do not read its language."""
    bound = [one for one in analysis.addressed if one.languages]
    code = analysis.language
    if not bound or code is None:
        return
    if analysis.language_source != "stated" and len(analysis.words) < options.words:
        return
    deaf = [one for one in bound if code not in one.languages]
    if not deaf:
        return
    spoken = _spoken(analysis, options)
    deaf = [one for one in deaf if spoken.isdisjoint(one.languages)]
    if not deaf:
        return
    from netiquette import rulebook

    shown = rulebook.load("audience/languages.toml")
    lang = analysis.setting.lang if analysis.setting else "en"
    at = 1 if lang == "fr" else 0
    read = dict.fromkeys(name for one in deaf for name in one.languages)
    values = {
        "segments": [one.name for one in deaf],
        "count": len(deaf),
        "language": shown[code][at] if code in shown else code,
        "read": ", ".join(shown[one][at] if one in shown else one for one in read),
    }
    span = analysis.sentences[0].span if analysis.sentences else Span(0, len(analysis.text))
    because = {"language": code, "told_by": analysis.language_source, "read": list(read)}
    yield Flaw(span, values, whole=True, because=because)


def _spoken(analysis: Analysis, options: Options) -> set[str]:
    """The languages of the parts of a post that are long enough to have one of their own."""
    from netiquette.analysis import Analysis

    found: set[str] = set()
    parts = [*analysis.lines, *analysis.sentences]
    if len(parts) <= 2:
        return found
    for part in parts[:_MOST_PARTS]:
        text = part.text[:1000]
        if text.count(" ") + 1 >= options.part:
            code = Analysis(Post(text), languages=analysis.languages).language
            if code is not None:
                found.add(code)
    return found


_FRENCH = {"segments": {"clients": {"languages": ["fr"]}, "partners": {"languages": ["fr", "en"]}}}
_ENGLISH = {"segments": {"users": {"languages": ["en"]}, "all": {}}}


def _to(text: str, name: str, config: Mapping[str, Any], **post: str) -> Example:
    return Example(text, post={"language": None, "audience": (name,), **post}, config=config)


CHECK = Check(
    run=run,
    options=Options(),
    needs=("addressed", "words"),
    title={"en": "Not their language", "fr": "Pas leur langue"},
    says={
        "en": Say(
            "In {language}; {segments} {count:reads|read} {read}.",
            "Write it in their language, or put a line in it first.",
        ),
        "fr": Say(
            "En {language}\u00a0; {segments} {count:lit|lisent}\u00a0: {read}.",
            "Écrivez dans leur langue, ou commencez par une ligne qui y soit.",
        ),
    },
    doc={
        "fr": """Le message est dans une langue que ne lit pas un segment auquel il s'adresse.

*Pourquoi.* Choisir, dit la deuxième règle de Messeca : un cercle qui doit traduire avant de
s'intéresser passe son chemin, et un message anglais dans un groupe français semble envoyé par une
machine.

*Quand c'est faux.* Citations, noms de produits, mots-dièse et code ne comptent pas, et un message
dont une partie, même courte, est dans la langue du segment est laissé en paix. Il faut `languages`
dans `[segments.NOM]`.
"""
    },
    good={
        "en": (
            _to("The workshop moves to Tuesday, same room, same time.", "users", _ENGLISH),
            _to("The workshop moves to Tuesday, same room, same time.", "partners", _FRENCH),
            _to("La réunion est déplacée à mardi, même salle.", "all", _ENGLISH),
            _to(
                "La réunion est déplacée à mardi, même salle.\n\n"
                "The meeting moves to Tuesday, same room.",
                "users",
                _ENGLISH,
            ),
            "La réunion est déplacée à mardi, même salle.",
        ),
        "fr": (
            _to("L'atelier passe à mardi, même salle, même heure.", "clients", _FRENCH),
            _to(
                "« The workshop moves to Tuesday » : voilà tout ce qu'ils ont répondu.",
                "clients",
                _FRENCH,
            ),
            _to(
                "The meeting moves to Tuesday, same room, same time.\n\n"
                "La réunion est déplacée à mardi.",
                "clients",
                _FRENCH,
            ),
            _to("OK pour Slack #general", "clients", _FRENCH),
            "The workshop moves to Tuesday.",
        ),
    },
    bad={
        "en": (
            _to("The workshop moves to Tuesday, same room, same time.", "clients", _FRENCH),
            _to("We are closed on Monday because of the holiday.", "clients", _FRENCH),
            _to("See you all there on Sunday!", "clients", _FRENCH, language="en"),
        ),
        "fr": (
            _to("L'atelier passe à mardi, même salle, même heure.", "users", _ENGLISH),
            _to("Nous sommes fermés lundi en raison du jour férié.", "users", _ENGLISH),
            _to("À dimanche, tous !", "users", _ENGLISH, language="fr"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2",
)
