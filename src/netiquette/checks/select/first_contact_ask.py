"""The very first message to somebody, or to a group, asks for something.

*Why it matters.* Fernandez: don't seek utility from the first exchange. Who is asked for a favour
by a stranger sees the favour, not the person. A word on their work first, or an introduction by a
contact you share, and the same ask is welcome.

*When it is wrong.* A help desk, an official, a group made for questions. The check is silent while
the history is young (`known` posts): then everybody would be a stranger.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.history.examples import on, said
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """From when on a silence means that there was no contact.

    known: earlier posts of the author that the history must know, in posts.
    """

    known: int = 5


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each contact that was never written to, else for each such segment."""
    past = analysis.past
    assert past is not None
    if past.at is None or past.post.reply_to:
        return
    contacts = [("contact", one) for one in past.reading.contacts]
    readers = contacts or [("segment", one) for one in past.segments]
    new = [(who, name) for who, name in readers if not past.before(f"{who}:{name}", 1)]
    if not new or len(past.before(past.author_scope, options.known)) < options.known:
        return
    if past.reading.kind == "ask":
        for who, name in new:
            yield Flaw(_span(analysis, name), {"name": name}, who, whole=who == "segment")


def _span(analysis: Analysis, name: str) -> Span:
    """Where the contact is named, else the whole text."""
    for mention in analysis.mentions:
        if mention.name.casefold() == name:
            return mention.span
    return Span(0, len(analysis.text))


_FIVE = (
    ("01", "The hall is open again."),
    ("02", "Thanks @nadia for the key."),
    ("03", "The minutes are online."),
    ("04", "Doors at 7, coffee at 6:30."),
    ("05", "The stand is packed, thanks all."),
)
_KNOWN = said(*_FIVE, channel="mastodon", audience="club")
_YOUNG = said(*_FIVE[:2], channel="mastodon", audience="club")

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    title={"en": "An ask at first contact", "fr": "Une demande dès le premier contact"},
    says={
        "en": {
            "contact": Say(
                "Your first message to {name} is an ask.",
                "Say first who you are and what you found in their work.",
            ),
            "segment": Say(
                "Your first post to the segment {name} is an ask.",
                "Introduce yourself, or bring something first.",
            ),
        },
        "fr": {
            "contact": Say(
                "Votre premier message à {name} est une demande.",
                "Dites d'abord qui vous êtes et ce que vous appréciez dans son travail.",
            ),
            "segment": Say(
                "Votre premier message au segment {name} est une demande.",
                "Présentez-vous, ou apportez d'abord quelque chose.",
            ),
        },
    },
    doc={
        "fr": """Le tout premier message à quelqu'un, ou à un groupe, demande quelque chose.

*Pourquoi.* Fernandez : ne pas rechercher l'utilité dès le premier échange. Qui reçoit d'un inconnu
une demande de service voit le service, pas la personne. Un mot d'abord sur son travail, ou une
présentation par un contact commun, et la même demande est bienvenue.

*Quand c'est faux.* Un service d'assistance, une administration, un groupe fait pour les questions.
Le contrôle se tait tant que l'historique est jeune (`known` messages) : tout le monde y serait un
inconnu.
"""
    },
    good={
        "en": (
            "@sam could you send me the list of speakers?",
            Example("@nadia could you open the hall on Friday?", "mastodon", on(9), _KNOWN),
            Example("@sam could you send me the list?", "mastodon", on(9), _YOUNG),
            Example("@sam your talk on soil was the best of the day.", "mastodon", on(9), _KNOWN),
            Example("Could you lend us a van?", "mastodon", on(9, audience=("club",)), _KNOWN),
        ),
        "fr": (
            "@sam pourriez-vous m'envoyer la liste des intervenants ?",
            Example("@nadia peux-tu ouvrir la salle vendredi ?", "mastodon", on(9), _KNOWN),
            Example("@sam peux-tu m'envoyer la liste ?", "mastodon", on(9), _YOUNG),
            Example("@sam votre exposé sur les sols était le meilleur.", "mastodon", on(9), _KNOWN),
            Example(
                "Pourriez-vous prêter un camion ?", "mastodon", on(9, audience=("club",)), _KNOWN
            ),
        ),
    },
    bad={
        "en": (
            Example("⟦@sam⟧ could you send me the list of speakers?", "mastodon", on(9), _KNOWN),
            Example("⟦@lee⟧ please share our call for papers.", "mastodon", on(9), _KNOWN),
            Example(
                "⟦Does anyone have a van to lend?⟧", "mastodon", on(9, audience=("press",)), _KNOWN
            ),
        ),
        "fr": (
            Example("⟦@sam⟧ pourriez-vous m'envoyer la liste ?", "mastodon", on(9), _KNOWN),
            Example("⟦@lee⟧ merci de relayer notre appel.", "mastodon", on(9), _KNOWN),
            Example(
                "⟦Quelqu'un a un camion à prêter ?⟧",
                "mastodon",
                on(9, audience=("presse",)),
                _KNOWN,
            ),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 4: don't seek utility from the first exchange",
)
