"""The post is addressed to several segments, and some of them are not concerned.

*Why it matters.* Ask your network often without spamming it: target only the members concerned.
Each circle that is added "while we are at it" hears one more thing that is not for it.

*When it is wrong.* News of the house (a new address, a holiday) concerns everybody though it fits
no theme. It speaks only where one segment addressed is clearly concerned and another clearly not.
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
    """One flaw for the whole post, with the segments that are not concerned."""
    if len(analysis.addressed) < 2:
        return
    from netiquette.audience.verdict import verdict

    found = verdict(analysis)
    if found is None or not found.concerned or not found.foreign:
        return
    span = analysis.sentences[0].span if analysis.sentences else Span(0, len(analysis.text))
    names = [fit.segment for fit in found.foreign]
    kept = [fit.segment for fit in found.addressed if fit not in found.foreign]
    values = {
        "segments": names,
        "count": len(names),
        "kept": kept,
        "words": list(found.concerned[0].shared),
    }
    yield Flaw(span, values, whole=True, because=found.because())


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
    severity=Severity.INFO,
    title={"en": "Addressed too broadly", "fr": "Adressé trop largement"},
    says={
        "en": Say(
            "{segments} {count:is|are} not concerned: {words} are for {kept}.",
            "Leave out {count:the segment that is|the segments that are} not concerned.",
        ),
        "fr": Say(
            "{segments} {count:n'est pas concerné|ne sont pas concernés}\u00a0: {words}, c'est "
            "pour {kept}.",
            "Retirez {count:le segment|les segments} que le message ne concerne pas.",
        ),
    },
    doc={
        "fr": """Le message s'adresse à plusieurs segments, dont certains ne sont pas concernés.

*Pourquoi.* Solliciter souvent son réseau sans le spammer, c'est ne viser que les membres concernés.
Chaque cercle ajouté « tant qu'on y est » entend une chose de plus qui n'est pas pour lui.

*Quand c'est faux.* Les nouvelles de la maison (une adresse, des congés) concernent tout le monde
sans toucher aucun thème. La règle ne parle que si un segment visé est nettement concerné et qu'un
autre ne l'est nettement pas.
"""
    },
    good={
        "en": (
            _to("My starter smells of vinegar and the bread crumb is gummy.", "bakers"),
            _to("The office is closed until Monday.", "bakers", "cyclists"),
            _to("The central bank left interest rates unchanged.", "bakers", "sailors"),
            "My starter smells of vinegar and the bread crumb is gummy.",
        ),
        "fr": (
            _to("Le levain est trop acide et le pain ne lève pas au four.", "bakers"),
            _to("Le bureau est fermé jusqu'à lundi.", "bakers", "cyclists"),
            _to("Les députés examinent le budget ce soir.", "cyclists", "sailors"),
            "Le levain est trop acide et le pain ne lève pas au four.",
        ),
    },
    bad={
        "en": (
            _to("My starter smells of vinegar, the bread crumb is gummy.", "bakers", "sailors"),
            _to("Puncture again: tubeless wheels for my bicycle?", "bakers", "cyclists", "sailors"),
            _to("The marina raised its berth fees for every boat.", "sailors", "bakers"),
        ),
        "fr": (
            _to("Le levain est trop acide, le pain ne lève pas au four.", "bakers", "cyclists"),
            _to("Ma chaîne saute sur le petit pignon, dérailleur à régler ?", "cyclists", "bakers"),
            _to("Le bateau part à marée haute, rendez-vous au ponton.", "sailors", "bakers"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2",
)
