"""The post rings at everybody's (@everyone, @here, @room) for something that can wait.

*Why it matters.* One bell, and fifty people stop what they were doing: chronophagy, bought for the
whole group. The second time, they mute the channel, and the third call may be the fire.

*When it is wrong.* An outage, a cancelled meeting, an evacuation are for everybody and for now:
words like these (the table `mass-mention` of rules/languages) keep it silent. On X, Bluesky and in
the fediverse @everyone is somebody's name and rings nowhere else.
"""

from __future__ import annotations

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """What rings at everybody's.

    bells: the names, in lower case and without @.
    """

    bells: tuple[str, ...] = ("everyone", "here", "channel", "room", "all", "team", "tous")


_NAMES_ONLY = ("x", "bluesky", "fediverse")
_RINGS_IN = ("chat", "network")
_ANYWHERE = ("everyone", "here", "channel", "room")


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each bell, unless the post says why everybody must know now."""
    channel = analysis.channels[0] if analysis.channels else None
    if channel is not None and (channel.syntax in _NAMES_ONLY or channel.kind not in _RINGS_IN):
        return
    bells = options.bells
    if channel is None and bells == Options().bells:
        bells = _ANYWHERE
    rung = [
        one
        for one in analysis.mentions
        if one.name.casefold() in bells and not analysis.is_quoted(one.span.start)
    ]
    if rung and _reasons().isdisjoint(analysis.words.keys):
        for one in rung:
            yield Flaw(one.span, {"bell": one.text})


def _reasons() -> frozenset[str]:
    tables = [rulebook.language(code).get("mass-mention", {}) for code in rulebook.languages()]
    return frozenset(word for one in tables for word in one.get("reasons", ()))


CHECK = Check(
    run=run,
    options=Options(),
    needs=("mentions",),
    title={"en": "Bell for everybody", "fr": "Sonnette générale"},
    says={
        "en": Say(
            "“{bell}” rings at everybody's.",
            "Call those concerned by name, or let people read it in their own time.",
        ),
        "fr": Say(
            "« {bell} » sonne chez tout le monde.",
            "Appelez par leur nom les personnes concernées, ou laissez chacun lire à son heure.",
        ),
    },
    doc={
        "fr": """Le message sonne chez tout le monde (@everyone, @here, @room) pour ce qui peut
attendre.

*Pourquoi.* Un coup de sonnette, et cinquante personnes s'interrompent : de la chronophagie offerte
à tout le groupe. La deuxième fois, on coupe le son, et la troisième annonce peut-être l'incendie.

*Quand c'est faux.* Une panne, une réunion annulée, une évacuation concernent tout le monde tout de
suite : de tels mots (la table `mass-mention` de rules/languages) la font taire. Sur X, Bluesky et
dans le fédivers, @everyone est le nom de quelqu'un et ne sonne nulle part ailleurs.
"""
    },
    good={
        "en": (
            Example("@channel the build server is down, hands off until 3.", "slack"),
            Example("@everyone practice is cancelled tonight.", "discord"),
            Example("Thanks to @everyone who came by.", "x"),
            Example("@ana could you look at the invoice?", "slack"),
            "Thanks to everyone here in the room.",
        ),
        "fr": (
            Example("@channel coupure d'eau à 14 h dans tout l'immeuble.", "slack"),
            Example("@everyone l'entraînement de ce soir est annulé.", "discord"),
            Example("Merci à @everyone pour la photo.", "mastodon"),
            Example("@ana, peux-tu regarder la facture ?", "slack"),
        ),
    },
    bad={
        "en": (
            Example("⟦@everyone⟧ have you seen our new logo?", "discord"),
            Example("⟦<!here>⟧ who is up for lunch?", "slack"),
            Example("⟦@room⟧ happy Friday, folks.", "matrix"),
            "⟦@everyone⟧ my holiday photos are up.",
        ),
        "fr": (
            Example("⟦@everyone⟧ vous avez vu notre nouveau logo ?", "discord"),
            Example("⟦@here⟧ qui vient déjeuner ?", "slack"),
            Example("⟦@room⟧ bon vendredi à vous.", "matrix"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2; Fernandez, rule 3",
)
