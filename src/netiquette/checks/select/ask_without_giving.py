"""One ask more to people who get more asks than anything else from you.

*Why it matters.* A network gives to those who give. Fernandez: balance your time between your own
problems and helping others. Reddit's rule of thumb, nine posts for others to one for oneself, says
the same. Gifts, answers and news count as giving; asks and promotion do not.

*When it is wrong.* A group that was made to ask questions in. Set `last = 0` for it in
`[[overrides]]`. What kind a post is, is read from its text; the front matter may state it:
`kind: gift`.
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
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.history.past import Past


class Options(Value):
    """The balance.

    last: posts to the same people that are weighed, in posts.
    least: posts from which there is anything to weigh, in posts.
    """

    last: int = 10
    least: int = 4


_GIVING = ("gift", "answer", "news")
_TAKING = ("ask", "promotion")


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each segment, channel or contact that mostly gets asks; one for bad contacts."""
    past = analysis.past
    assert past is not None
    span = Span(0, len(analysis.text))
    scopes = [f"contact:{one}" for one in past.reading.contacts]
    for scope in scopes or past.audience_scopes:
        found = [one for one in past.before(scope, options.last) if past.same_author(one)]
        taken = sum(one.kind in _TAKING for one in found)
        given = sum(one.kind in _GIVING for one in found)
        if taken + given >= options.least and taken > given and past.reading.kind in _TAKING:
            kind, _, name = scope.partition(":")
            values = {"name": name, "taken": taken, "given": given}
            yield Flaw(span, values, kind or "all", whole=True, because={"scope": scope})
    yield from _poor(past, span)


def _poor(past: Past, span: Span) -> Iterator[Flaw]:
    """Contacts that the author's own sieve found no good for."""
    for name in past.reading.contacts:
        balance = past.known.contacts.balance(name)
        if balance is not None and balance < 0 and past.reading.kind in _TAKING:
            yield Flaw(span, {"name": name, "balance": balance}, "poor", whole=True)


_A = "Can anyone lend us a projector on Friday?"
_B = "Does anyone know a plumber in Lille?"
_C = "We need volunteers for the stand on Sunday."
_D = "The minutes of the board are online."
_ASKS = said(("01", _A), ("02", _B), ("03", _C), ("04", _D), channel="slack", audience="club")
_FAIR = said(
    ("01", _A), ("02", _D), ("03", "Here is how we fixed it: step by step."), ("04", _B),
    ("05", "The hall is open again from Monday."), channel="slack", audience="club",
)  # fmt: skip
_E = "Quelqu'un peut-il nous prêter un projecteur vendredi ?"
_F = "Connaissez-vous un plombier à Lille ?"
_G = "Nous cherchons des bénévoles pour le stand de dimanche."
_H = "Le compte rendu du bureau est en ligne."
_DEMANDES = said(("01", _E), ("02", _F), ("03", _G), ("04", _H), channel="slack", audience="club")
_JUSTE = said(
    ("01", _E), ("02", _H), ("03", "Voici comment nous l'avons réparé, pas à pas."), ("04", _F),
    ("05", "La salle rouvre lundi prochain."), channel="slack", audience="club",
)  # fmt: skip
_NADIA = said(
    ("01", "@nadia could you open the hall?"), ("02", "@nadia could you print the list?"),
    ("03", "@nadia can you call the plumber?"), ("04", "@nadia would you mind the desk?"),
    channel="slack",
)  # fmt: skip
_CLUB: dict[str, Any] = {"audience": ("club",)}

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    title={"en": "Asking without giving", "fr": "Demander sans donner"},
    says={
        "en": {
            "segment": Say(
                "Of your last posts to the segment {name}, {taken} asked for something and {given} "
                "gave something.",
                "Give something first: an answer, a tip, news that serves them.",
            ),
            "channel": Say(
                "Of your last posts on {name}, {taken} asked for something and {given} gave "
                "something.",
                "Give something first: an answer, a tip, news that serves them.",
            ),
            "contact": Say(
                "Of your last messages to {name}, {taken} asked for something and {given} gave "
                "something.",
                "Give something first, or ask somebody else.",
            ),
            "all": Say(
                "Of your last posts, {taken} asked for something and {given} gave something.",
                "Give something first: an answer, a tip, news that serves them.",
            ),
            "poor": Say(
                "Your own notes on {name} come to {balance}: the exchange costs you more than it "
                "brings.",
                "Is it the right person to ask?",
            ),
        },
        "fr": {
            "segment": Say(
                "De vos derniers messages au segment {name}, {taken} demandaient quelque chose et "
                "{given} en apportaient.",
                "Donnez d'abord\u00a0: une réponse, une astuce, une nouvelle utile.",
            ),
            "channel": Say(
                "De vos derniers messages sur {name}, {taken} demandaient quelque chose et {given} "
                "en apportaient.",
                "Donnez d'abord\u00a0: une réponse, une astuce, une nouvelle utile.",
            ),
            "contact": Say(
                "De vos derniers messages à {name}, {taken} demandaient quelque chose et {given} "
                "en apportaient.",
                "Donnez d'abord, ou adressez-vous à quelqu'un d'autre.",
            ),
            "all": Say(
                "De vos derniers messages, {taken} demandaient quelque chose et {given} en "
                "apportaient.",
                "Donnez d'abord\u00a0: une réponse, une astuce, une nouvelle utile.",
            ),
            "poor": Say(
                "Vos propres notes sur {name} donnent {balance}\u00a0: l'échange vous coûte plus "
                "qu'il n'apporte.",
                "Est-ce la bonne personne à solliciter\u00a0?",
            ),
        },
    },
    doc={
        "fr": """Une demande de plus à des gens qui reçoivent de vous plus de demandes que d'autre
chose.

*Pourquoi.* Un réseau donne à ceux qui donnent. Fernandez : équilibrez votre temps entre vos propres
problèmes et l'aide aux autres. La règle d'usage de Reddit, neuf messages pour les autres contre un
pour soi, dit la même chose. Dons, réponses et nouvelles comptent comme donner ; demandes et
promotion, non.

*Quand c'est faux.* Un groupe fait pour poser des questions : mettez-y `last = 0` dans
`[[overrides]]`. La nature d'un message est lue dans son texte ; l'en-tête peut la dire :
`kind: gift`.
"""
    },
    good={
        "en": (
            _A,
            Example("Could you lend us a van on Friday?", "slack", on(6, **_CLUB), _FAIR),
            Example("The van is booked, thanks to Sam.", "slack", on(6, **_CLUB), _ASKS),
            Example("Could you lend us a van?", "slack", on(6, audience=("board",)), _ASKS),
            Example("Could you lend us a van?", "slack", on(3, **_CLUB), _ASKS),
        ),
        "fr": (
            _E,
            Example("Pourriez-vous nous prêter un camion ?", "slack", on(6, **_CLUB), _JUSTE),
            Example("Le camion est réservé, merci à Sam.", "slack", on(6, **_CLUB), _DEMANDES),
            Example("Pourriez-vous nous prêter un camion ?", "slack", on(3, **_CLUB), _DEMANDES),
        ),
    },
    bad={
        "en": (
            Example("⟦Could you lend us a van on Friday?⟧", "slack", on(6, **_CLUB), _ASKS),
            Example("⟦Does anyone have a ladder to lend?⟧", "slack", on(6), _ASKS),
            Example("⟦@nadia could you water the plants?⟧", "slack", on(6), _NADIA),
        ),
        "fr": (
            Example("⟦Pourriez-vous nous prêter un camion ?⟧", "slack", on(6, **_CLUB), _DEMANDES),
            Example("⟦Quelqu'un a une échelle à prêter ?⟧", "slack", on(6), _DEMANDES),
            Example("⟦@nadia peux-tu arroser les plantes ?⟧", "slack", on(6), _NADIA),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 6; Reddit, 9:1 rule of thumb (r/modnews 2oamgp)",
)
