"""The post goes to a channel that the author does not count among those they master.

*Why it matters.* Messeca's third rule: choose the tools that suit best and that you master best.
On a channel whose habits one does not know, a good text can look clumsy, and its answers stay
unread.

*When it is wrong.* It only speaks where the config lists the channels mastered
(`[author] mastered`). One learns by doing: it is advice, and the list may grow.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for the whole post, with every channel that is not mastered."""
    mastered = {*analysis.setting.author.mastered} if analysis.setting else set()
    if not mastered:
        return
    others = [one for one in analysis.channels if mastered.isdisjoint((one.name, *one.aliases))]
    if others:
        values = {"channels": ", ".join(one.title for one in others), "count": len(others)}
        because = {"unmastered": [one.name for one in others], "mastered": sorted(mastered)}
        yield Flaw(Span(0, len(analysis.text)), values, whole=True, because=because)


_OURS = {"author": {"mastered": ["linkedin", "email"]}}

CHECK = Check(
    run=run,
    needs=("channels",),
    severity=Severity.INFO,
    title={"en": "Channel not mastered", "fr": "Canal mal maîtrisé"},
    says={
        "en": Say(
            "{channels}: not among the channels that you master.",
            "Read what others post there first, ask somebody at home there to proofread, "
            "or leave it out.",
        ),
        "fr": Say(
            "{channels}\u00a0: hors des canaux que vous maîtrisez.",
            "Lisez d'abord ce qui s'y publie, faites relire par un habitué, ou abstenez-vous.",
        ),
    },
    doc={
        "fr": """Le message part sur un canal que l'auteur ne compte pas parmi ceux qu'il maîtrise.

*Pourquoi.* Troisième règle de Messeca : choisir les outils qui conviennent le mieux et que l'on
maîtrise le mieux. Sur un canal dont on ignore les usages, un bon texte paraît maladroit, et les
réponses restent sans lecteur.

*Quand c'est faux.* La règle ne parle que si la configuration énumère les canaux maîtrisés
(`[author] mastered`). C'est en publiant qu'on apprend : ce n'est qu'un conseil, et la liste peut
s'allonger.
"""
    },
    good={
        "en": (
            "The ferry leaves at six from pier 2.",
            Example("The ferry leaves at six from pier 2.", "tiktok"),
            Example("The ferry leaves at six from pier 2.", ("linkedin", "email"), config=_OURS),
            Example("The ferry leaves at six.", "e-mail", config=_OURS),
        ),
        "fr": (
            "Le bac part à six heures du quai 2.",
            Example("Le bac part à six heures du quai 2.", "tiktok"),
            Example("Le bac part à six heures du quai 2.", ("linkedin", "email"), config=_OURS),
            Example("Le bac part à six heures.", "courriel", config=_OURS),
        ),
    },
    bad={
        "en": (
            Example("The ferry leaves at six from pier 2.", "tiktok", config=_OURS),
            Example("Two berths are free on Sunday.", ("linkedin", "x"), config=_OURS),
            Example("Low tide at 14:10.", ("bluesky", "mastodon"), config=_OURS),
        ),
        "fr": (
            Example("Le bac part à six heures du quai 2.", "tiktok", config=_OURS),
            Example("Deux couchettes restent libres dimanche.", ("linkedin", "x"), config=_OURS),
            Example("Basse mer à 14 h 10.", ("bluesky", "mastodon"), config=_OURS),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (Place des réseaux, 2012), rule 3",
)
