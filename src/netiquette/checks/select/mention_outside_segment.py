"""The post calls somebody who is not of the segment that it addresses.

*Why it matters.* Whoever is called feels addressed. Somebody from outside has to work out what it
is about, and those inside wonder whether they are still among themselves.

*When it is wrong.* Credit and introductions name outsiders for good reason: it is advice. It needs
`members` in every segment that the post addresses.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Token

_FEW = 3
"""Outsiders who are told one by one: more are told together."""


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for the first call of each outsider; one for all of them where they are many."""
    outside = list(_outsiders(analysis))
    segments = [one.name for one in analysis.addressed]
    values = {"segments": segments, "count": len(segments)}
    if len(outside) > _FEW:
        names = [one.text for one in outside]
        yield Flaw(outside[0].span, {**values, "names": names, "people": len(names)}, "many")
        return
    for mention in outside:
        yield Flaw(mention.span, {**values, "name": mention.text}, "one")


def _outsiders(analysis: Analysis) -> Iterator[Token]:
    """The first call of each person who is not of the segments addressed."""
    if not all(one.members for one in analysis.addressed):
        return
    members = {_name(member) for one in analysis.addressed for member in one.members}
    locals_ = {member.partition("@")[0] for member in members}
    own = _name(analysis.post.author or "")
    told: set[str] = {own, "everyone", "here", "channel", "room", "all", "team"}
    for mention in analysis.mentions:
        name = _name(mention.text if mention.text[0] != "<" else mention.name)
        inside = name in members or ("@" not in name and name in locals_)
        if inside or name.partition("@")[0] in members or name in told:
            continue
        told.add(name)
        yield mention


def _name(written: str) -> str:
    return written.strip().lstrip("@＠").casefold()


_OURS = {
    "segments": {
        "board": {"members": ["@ana", "@bo@example.social"]},
        "crew": {"members": ["chi", "dov"]},
        "public": {},
    }
}


def _to(text: str, *names: str) -> Example:
    return Example(text, post={"audience": names}, config=_OURS)


CHECK = Check(
    run=run,
    needs=("addressed", "mentions"),
    severity=Severity.INFO,
    title={"en": "Call outside the segment", "fr": "Appel hors du segment"},
    says={
        "en": {
            "one": Say(
                "“{name}” is not of {segments}.",
                "Name them without @, or tell them apart what you want of them.",
            ),
            "many": Say(
                "{people} people called are not of {segments}: {names}.",
                "Name them without @, or tell them apart what you want of them.",
            ),
        },
        "fr": {
            "one": Say(
                "« {name} » n'est pas de {segments}.",
                "Nommez cette personne sans @, ou dites-lui à part ce que vous attendez d'elle.",
            ),
            "many": Say(
                "{people} personnes appelées ne sont pas de {segments} : {names}.",
                "Nommez-les sans @, ou dites-leur à part ce que vous attendez d'elles.",
            ),
        },
    },
    doc={
        "fr": """Le message appelle quelqu'un qui n'est pas du segment auquel il s'adresse.

*Pourquoi.* Qui est appelé se croit visé. Quelqu'un du dehors doit deviner de quoi il s'agit, et
ceux du dedans se demandent s'ils sont encore entre eux.

*Quand c'est faux.* Crédits et présentations nomment à bon droit des gens du dehors : ce n'est qu'un
conseil. Il faut `members` dans chaque segment visé.
"""
    },
    good={
        "en": (
            _to("@ana could you bring the accounts on Tuesday?", "board"),
            _to("@bo and @chi, the keys are at the office.", "board", "crew"),
            _to("@zoe has the keys.", "public"),
            _to("@zoe has the keys.", "public", "board"),
            "@zoe has the keys.",
        ),
        "fr": (
            _to("@ana, peux-tu apporter les comptes mardi ?", "board"),
            _to("@bo et @chi, les clés sont au bureau.", "board", "crew"),
            _to("@zoe a les clés.", "public"),
            "@zoe a les clés.",
        ),
    },
    bad={
        "en": (
            _to("⟦@zoe⟧ has the accounts, ask her.", "board"),
            _to("@chi, ⟦@ana⟧ says the van is free.", "crew"),
            _to("⟦@zoe⟧, @dov and ⟦@max⟧: Saturday at nine.", "crew", "board"),
            _to("⟦@zoe⟧ has the keys, @max the van, @yan the rope and @xav the tea.", "board"),
        ),
        "fr": (
            _to("⟦@zoe⟧ a les comptes, demandez-lui.", "board"),
            _to("@chi, ⟦@ana⟧ dit que le camion est libre.", "crew"),
            _to("⟦@zoe⟧, @dov et ⟦@max⟧ : samedi à neuf heures.", "crew", "board"),
            _to("⟦@zoe⟧ a les clés, @max le camion, @yan la corde et @xav le thé.", "board"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2",
)
