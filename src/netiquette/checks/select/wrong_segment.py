"""The post suits another segment clearly better than those it addresses.

*Why it matters.* The right words in the wrong circle are noise there, and are missed where they
were awaited. The linter knows your segments by their words; when one that is not addressed is the
obvious home of a post, the address is often a slip.

*When it is wrong.* One may tell one circle of another's doings on purpose. It needs segments that
are declared, and says nothing where the segment addressed fits well itself.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for the whole post, with the segment that fits better."""
    audience = analysis.audience
    if audience is None or len(audience.segments) <= len(analysis.addressed):
        return
    from netiquette.audience.verdict import verdict

    found = verdict(analysis)
    if found is None or found.better is None or found.concerned:
        return
    span = analysis.sentences[0].span if analysis.sentences else Span(0, len(analysis.text))
    names = [fit.segment for fit in found.addressed]
    better = found.better
    values = {
        "segments": names,
        "count": len(names),
        "better": better.segment,
        "words": list(better.shared),
    }
    because = found.because() | {"better_score": better.score}
    yield Flaw(span, values, whole=True, because=because)


_OURS = {
    "segments": {
        "bakers": {
            "interests": ["bread", "sourdough", "flour", "oven", "levain", "pain", "farine"]
        },
        "cyclists": {"interests": ["vélo", "bicycle", "brakes", "dérailleur", "cols", "freins"]},
        "sailors": {"interests": ["sailing", "boat", "tides", "voile", "bateau", "marina"]},
    }
}


def _to(text: str, *names: str) -> Example:
    return Example(text, post={"audience": names}, config=_OURS)


CHECK = Check(
    run=run,
    needs=("addressed", "words"),
    title={"en": "Wrong segment", "fr": "Mauvais segment"},
    says={
        "en": Say(
            "Addressed to {segments}, but its words are those of “{better}”: {words}.",
            "Send it to “{better}” instead, or say what it means for those addressed.",
        ),
        "fr": Say(
            "Adressé à {segments}, mais ses mots sont ceux de « {better} »\u00a0: {words}.",
            "Envoyez-le plutôt à « {better} », ou dites ce qu'il change pour ceux à qui vous "
            "l'adressez.",
        ),
    },
    doc={
        "fr": """Le message convient nettement mieux à un autre segment qu'à ceux qu'il vise.

*Pourquoi.* Les bons mots dans le mauvais cercle y font du bruit, et manquent là où on les
attendait. Vos segments sont connus par leurs mots ; quand un segment qui n'est pas visé est
l'évidente maison d'un message, l'adresse est souvent une étourderie.

*Quand c'est faux.* On peut raconter à dessein à un cercle ce que fait un autre. Il faut des
segments déclarés, et la règle se tait quand le segment visé convient bien lui-même.
"""
    },
    good={
        "en": (
            _to("My starter smells of vinegar and the crumb is gummy.", "bakers"),
            _to("Force seven tonight: double the mooring lines of the boat.", "sailors"),
            _to("The central bank left interest rates unchanged.", "bakers"),
            _to("We bake bread for the regatta crews on Sunday.", "bakers"),
            "Puncture again: wider tyres for gravel?",
        ),
        "fr": (
            _to("Ma pâte relâche au façonnage, faut-il moins d'eau ?", "bakers"),
            _to("Le mât est tombé au portant, la voile est déchirée.", "sailors"),
            _to("Les députés examinent le budget ce soir.", "cyclists"),
            _to("Bonne année à tous !", "cyclists"),
        ),
    },
    bad={
        "en": (
            _to("Puncture again: wider tyres or tubeless wheels for my bike?", "bakers"),
            _to("My starter smells of vinegar and the bread crumb is gummy.", "sailors"),
            _to("The marina raised its berth fees, boats leave on the ebb.", "bakers", "cyclists"),
        ),
        "fr": (
            _to("Ma chaîne saute sur le petit pignon, dérailleur à régler ?", "bakers"),
            _to("Le levain est trop acide et le pain ne lève pas au four.", "cyclists"),
            _to("Le bateau part à marée haute, soyez au ponton à sept heures.", "bakers"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2",
)
