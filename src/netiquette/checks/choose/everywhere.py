"""One post goes to more channels than the author's plan says, or than anybody can look after.

*Why it matters.* Messeca's third rule: being present everywhere without using the resources well
is useless, even harmful. A channel on which nobody answers the comments says that nobody is there.

*When it is wrong.* With a plan in the config (`[author] plan`), the plan decides and no number is
counted. Without one, only a number that few people can follow up (`most`) is reported, as advice.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """How many channels are too many for an author without a plan.

    most: channels that one post may go to where the config states no plan, in channels.
    """

    most: int = 5


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the whole post: the channels outside the plan, or their number."""
    channels, setting = analysis.channels, analysis.setting
    plan = setting.author.plan if setting else ()
    span = Span(0, len(analysis.text))
    if plan:
        planned = {*plan}
        outside = [one for one in channels if planned.isdisjoint((one.name, *one.aliases))]
        if outside:
            shown = ", ".join(one.title for one in outside)
            values = {"channels": shown, "count": len(outside)}
            because = {"outside": [one.name for one in outside], "plan": [*plan]}
            yield Flaw(
                span, values, "outside", severity=Severity.WARNING, whole=True, because=because
            )
    elif len(channels) > options.most:
        values = {"count": len(channels), "most": options.most}
        because = {"channels": [one.name for one in channels]}
        yield Flaw(span, values, "many", whole=True, because=because)


_PLAN = {"author": {"plan": ["linkedin", "mastodon"]}}
_SIX = ("x", "linkedin", "facebook", "instagram", "threads", "bluesky")

CHECK = Check(
    run=run,
    options=Options(),
    needs=("channels",),
    severity=Severity.INFO,
    title={"en": "Too many channels", "fr": "Trop de canaux"},
    says={
        "en": {
            "outside": Say(
                "Your plan does not include {channels}.",
                "Leave {count:it|them} out, or add {count:it|them} to the plan.",
            ),
            "many": Say(
                "This post goes to {count} channels at once.",
                "Keep those on which your readers are and on which you will answer: "
                "{most} at most, unless your config states a plan.",
            ),
        },
        "fr": {
            "outside": Say(
                "Votre plan ne prévoit pas {channels}.",
                "Retirez {count:ce canal|ces canaux}, ou ajoutez-{count:le|les} au plan.",
            ),
            "many": Say(
                "Ce message part sur {count} canaux à la fois.",
                "Gardez ceux où se trouvent vos lecteurs et où vous répondrez\u00a0: "
                "{most} au plus, sauf si votre configuration énonce un plan.",
            ),
        },
    },
    doc={
        "fr": """Le même message part sur plus de canaux que le plan de l'auteur n'en prévoit, ou
que l'on ne peut en suivre.

*Pourquoi.* Troisième règle de Messeca : être présent partout sans bien utiliser les ressources est
inutile, voire nuisible. Un canal où personne ne répond aux commentaires dit qu'il n'y a personne.

*Quand c'est faux.* Si la configuration contient un plan (`[author] plan`), c'est lui qui décide et
rien n'est compté. Sans plan, seul un nombre que peu de gens peuvent suivre (`most`) est signalé, à
titre de conseil.
"""
    },
    good={
        "en": (
            "The workshop moves to Thursday, same room.",
            Example("The workshop moves to Thursday, same room.", _SIX[:5]),
            Example("The minutes of the board are online.", ("linkedin", "mastodon"), config=_PLAN),
            Example(
                "The minutes are online.", _SIX, config={"checks": {"everywhere": {"most": 6}}}
            ),
            Example("A plan of six is a plan.", _SIX, config={"author": {"plan": [*_SIX]}}),
        ),
        "fr": (
            "L'atelier est reporté à jeudi, même salle.",
            Example("L'atelier est reporté à jeudi, même salle.", _SIX[:5]),
            Example("Le compte rendu est en ligne.", ("linkedin", "mastodon"), config=_PLAN),
            Example("Six canaux, mais prévus.", _SIX, config={"author": {"plan": [*_SIX]}}),
        ),
    },
    bad={
        "en": (
            Example("The workshop moves to Thursday.", _SIX),
            Example("The minutes of the board are online.", ("linkedin", "x"), config=_PLAN),
            Example("Doors open at 7.", ("tiktok",), config=_PLAN),
        ),
        "fr": (
            Example("L'atelier est reporté à jeudi.", _SIX),
            Example("Le compte rendu est en ligne.", ("linkedin", "x"), config=_PLAN),
            Example("Ouverture des portes à 19 h.", ("tiktok",), config=_PLAN),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (Place des réseaux, 2012), rule 3",
)
