"""The post is about something that is not the theme of those it addresses.

*Why it matters.* Messeca's second rule: segment your network, so that you stay relevant in each
exchange. Fernandez's seventh: keep to the theme of the group. People who hear three times of what
does not concern them stop listening to what does.

*When it is wrong.* A circle also wants its holidays, thanks and farewells. It only speaks where
segments are declared (`[segments.NAME]`), the post names one and says enough to be placed; give the
segment more interests or a few samples when a post of its own is called foreign.
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
    """One flaw for the whole post when it is for none of the segments addressed."""
    from netiquette.audience.verdict import verdict

    found = verdict(analysis)
    if found is None or found.better is not None or not found.is_foreign:
        return
    span = analysis.sentences[0].span if analysis.sentences else Span(0, len(analysis.text))
    names = [fit.segment for fit in found.addressed]
    values = {"segments": names, "count": len(names), "strange": list(found.addressed[0].strange)}
    yield Flaw(span, values, whole=True, because=found.because())


_OURS = {
    "segments": {
        "bakers": {
            "description": "Craft bakers, artisans boulangers",
            "interests": ["bread", "sourdough", "flour", "ovens", "levain", "pain", "farine"],
        },
        "cyclists": {"interests": ["vélo", "bicycle", "cols", "brakes", "randonnée à vélo"]},
    }
}


def _to(text: str, *names: str) -> Example:
    return Example(text, post={"audience": names}, config=_OURS)


CHECK = Check(
    run=run,
    needs=("addressed", "words"),
    severity=Severity.INFO,
    title={"en": "Off theme", "fr": "Hors sujet pour ce public"},
    says={
        "en": Say(
            "Not the theme of {segments}: the post speaks of {strange}.",
            "Keep it for those it concerns, or say in the first line what it has to do with them.",
        ),
        "fr": Say(
            "Hors du thème de {segments}\u00a0: le message parle de {strange}.",
            "Réservez-le à ceux qu'il concerne, ou dites dès la première ligne en quoi il les "
            "touche.",
        ),
    },
    doc={
        "fr": """Le message parle d'autre chose que du thème de ceux à qui il s'adresse.

*Pourquoi.* Deuxième règle de Messeca : segmenter son réseau pour rester pertinent dans chaque
échange. Septième de Fernandez : s'en tenir au thème du groupe. Qui entend trois fois ce qui ne le
concerne pas n'écoute plus ce qui le concerne.

*Quand c'est faux.* Un cercle veut aussi ses vœux, ses mercis et ses adieux. La règle ne parle que
si des segments sont déclarés (`[segments.NOM]`), si le message en nomme un et s'il en dit assez ;
donnez d'autres centres d'intérêt ou quelques exemples au segment dont un message est pris pour un
étranger.
"""
    },
    good={
        "en": (
            _to("My starter smells of vinegar and the crumb is gummy, what went wrong?", "bakers"),
            _to("Thank you all, and see you in September!", "bakers"),
            "Our court hearing moved to April, says the lawyer.",
            Example("Our court hearing moved to April.", post={"audience": ("bakers",)}),
            _to("Which mill do you buy your rye from this winter?", "bakers", "cyclists"),
        ),
        "fr": (
            _to("Ma pâte relâche au façonnage, faut-il moins d'eau ?", "bakers"),
            _to("Merci à tous, et à la semaine prochaine !", "bakers"),
            "L'audience au tribunal est reportée à avril, dit l'avocat.",
            _to("Le col était dans le brouillard, freins gelés à la descente.", "cyclists"),
            _to("Combien de rayons à la roue arrière de vos vélos ?", "bakers", "cyclists"),
        ),
    },
    bad={
        "en": (
            _to("The central bank left interest rates unchanged, and shares fell.", "bakers"),
            _to("Our database migration dropped an index and every query crawled.", "cyclists"),
            _to("The goalkeeper signed for two more seasons at the club.", "bakers", "cyclists"),
        ),
        "fr": (
            _to("Les députés examinent le budget de la sécurité sociale ce soir.", "bakers"),
            _to("Le certificat du serveur a expiré et la base de données est tombée.", "cyclists"),
            _to("Le quatuor joue Schubert à l'abbaye dimanche.", "bakers"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2; Fernandez, rule 7",
)
