"""The same subject again, as in all the posts before it to the same people.

*Why it matters.* To interest, be interesting (Fernandez): a circle that hears of one thing only
knows your next post before it reads it. The check looks at the words that carry the subject: when
one of them is in all the latest posts, it says so.

*When it is wrong.* An account for one thing (a project, a campaign, the bus line 12) speaks of one
thing: raise `last`, or switch the check off for it.
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
    """How often is always.

    last: earlier posts to the same people that all have the word, in posts.
    """

    last: int = 5


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw on the first word that all the latest posts to these people have."""
    from netiquette.history.subjects import subjects

    past = analysis.past
    assert past is not None
    own = {*past.reading.subjects}
    if not own or past.at is None or options.last < 1:
        return
    for scope in past.audience_scopes:
        found = [one for one in past.before(scope, options.last) if past.same_author(one)]
        if len(found) < options.last:
            continue
        shared = own.intersection(*(one.subjects for one in found))
        word = next((one for one in analysis.words if {*subjects(one.text)} & shared), None)
        if word is not None:
            values = {"count": options.last, "word": [word.text], "day": past.day(found[-1].at)}
            yield Flaw(Span(*word.span), values, because={"scope": scope})
            return


_FIVE = said(
    ("01", "Our crowdfunding is open."),
    ("02", "Ten per cent of the crowdfunding on day one."),
    ("03", "What the crowdfunding pays for: an oven."),
    ("04", "A crowdfunding question: are gifts tax-free?"),
    ("05", "Half-way, the crowdfunding goes on."),
    channel="mastodon",
)
_MIXED = said(
    ("01", "Our crowdfunding is open."),
    ("02", "Rye is back on Tuesday."),
    ("03", "What the crowdfunding pays for: an oven."),
    ("04", "The bakery course has two places left."),
    ("05", "Half-way, the crowdfunding goes on."),
    channel="mastodon",
)
_CINQ = said(
    ("01", "Notre cagnotte est ouverte."),
    ("02", "Dix pour cent de la cagnotte au premier jour."),
    ("03", "À quoi sert la cagnotte : un four."),
    ("04", "Une question sur la cagnotte : les dons sont-ils déductibles ?"),
    ("05", "À mi-chemin, la cagnotte continue."),
    channel="mastodon",
)
_VARIE = said(
    ("01", "Notre cagnotte est ouverte."),
    ("02", "Le seigle revient mardi."),
    ("03", "À quoi sert la cagnotte : un four."),
    ("04", "Deux places au cours de boulangerie."),
    ("05", "À mi-chemin, la cagnotte continue."),
    channel="mastodon",
)

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    stability="preview",
    title={"en": "Always the same subject", "fr": "Toujours le même sujet"},
    says={
        "en": Say(
            "Your last {count} posts to these people all speak of {word}, since {day}.",
            "Speak of something else for once, or to others.",
        ),
        "fr": Say(
            "Vos {count} derniers messages à ces gens parlent tous de {word} depuis le {day}.",
            "Parlez d'autre chose pour une fois, ou à d'autres.",
        ),
    },
    doc={
        "fr": """Le même sujet encore, comme dans tous les messages précédents aux mêmes personnes.

*Pourquoi.* Pour intéresser, soyez intéressant (Fernandez) : un cercle qui n'entend parler que d'une
chose connaît votre prochain message avant de le lire. Le contrôle regarde les mots qui portent le
sujet : quand l'un d'eux est dans tous les derniers messages, il le dit.

*Quand c'est faux.* Le compte d'une seule chose (un projet, une campagne, le bus 12) ne parle que
d'elle : relevez `last`, ou désactivez le contrôle pour lui.
"""
    },
    good={
        "en": (
            "The crowdfunding closes tonight.",
            Example("The crowdfunding closes tonight.", "mastodon", on(9), _MIXED),
            Example("Rye is back on Tuesday.", "mastodon", on(9), _FIVE),
            Example("The crowdfunding closes tonight.", "linkedin", on(9), _FIVE),
        ),
        "fr": (
            "La cagnotte ferme ce soir.",
            Example("La cagnotte ferme ce soir.", "mastodon", on(9), _VARIE),
            Example("Le seigle revient mardi.", "mastodon", on(9), _CINQ),
            Example("La cagnotte ferme ce soir.", "linkedin", on(9), _CINQ),
        ),
    },
    bad={
        "en": (
            Example("The ⟦crowdfunding⟧ closes tonight.", "mastodon", on(9), _FIVE),
            Example("One ⟦crowdfunding⟧, 412 of you.", "mastodon", on(9), _FIVE),
            Example("Why a ⟦crowdfunding⟧, and no loan?", "mastodon", on(9), _FIVE),
        ),
        "fr": (
            Example("La ⟦cagnotte⟧ ferme ce soir.", "mastodon", on(9), _CINQ),
            Example("Une ⟦cagnotte⟧, 412 personnes.", "mastodon", on(9), _CINQ),
            Example("Pourquoi une ⟦cagnotte⟧ plutôt qu'un prêt ?", "mastodon", on(9), _CINQ),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 1: to interest, be interesting",
)
