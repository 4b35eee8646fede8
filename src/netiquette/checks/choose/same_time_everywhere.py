"""The same text goes out on several channels within minutes.

*Why it matters.* Who follows you in two places sees it twice at once, and each place sees a machine
at work. Messeca's third rule: being present everywhere without using the resources well is useless,
even harmful. A text for each channel, or at least another hour, reaches more people.

*When it is wrong.* A closure, a change of place, an emergency has to be everywhere at once. Two
channels are never reported.
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
    """How many channels in how little time.

    channels: channels with the same text from which it is worth a word, in channels.
    minutes: the time between them, in minutes.
    """

    channels: int = 3
    minutes: int = 15


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the post that makes one channel too many."""
    past = analysis.past
    assert past is not None
    if past.at is None or not past.channels:
        return
    names = {one.name: one.title for one in past.channels}
    since = past.at - options.minutes * 60
    others: dict[str, int] = {}
    for one in past.alike():
        if one.how == "same" and one.record.at >= since and past.same_author(one.record):
            others |= {name: one.record.at for name in one.record.channels if name not in names}
    if others and len(others) + len(names) >= options.channels:
        values = {
            "count": len(others) + len(names),
            "channels": sorted({*names, *others}),
            "minutes": options.minutes,
        }
        yield Flaw(Span(0, len(analysis.text)), values, whole=True)


_EN = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not."
_FR = "L'atelier vélo a lieu mardi à 18 h, à la bibliothèque. Venez avec le vélo, même sale."


def _two(text: str, clock: str = "09:58") -> dict[str, object]:
    rows = [{"when": f"05 {clock}", "text": text, "channel": one} for one in ("x", "mastodon")]
    return said(*rows)


CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    title={"en": "Everywhere at once", "fr": "Partout à la fois"},
    says={
        "en": Say(
            "This text goes out on {count} channels within {minutes} minutes: {channels}.",
            "Write it for each channel, or leave some hours between them.",
        ),
        "fr": Say(
            "Ce texte part sur {count} canaux en {minutes} minutes\u00a0: {channels}.",
            "Écrivez-le pour chaque canal, ou laissez quelques heures entre eux.",
        ),
    },
    doc={
        "fr": """Le même texte part sur plusieurs canaux en quelques minutes.

*Pourquoi.* Qui vous suit à deux endroits le voit deux fois d'un coup, et chaque endroit y voit une
machine. Troisième règle de Messeca : être présent partout sans bien utiliser les ressources est
inutile, voire nuisible. Un texte par canal, ou au moins une autre heure, touche plus de monde.

*Quand c'est faux.* Une fermeture, un changement de lieu, une urgence doit être partout aussitôt.
Deux canaux ne sont jamais signalés.
"""
    },
    good={
        "en": (
            _EN,
            Example(_EN, "linkedin", on(5, 14), _two(_EN)),
            Example(_EN, "x", on(5), _two(_EN)),
            Example("Rye is back on Tuesday.", "linkedin", on(5), _two(_EN)),
        ),
        "fr": (
            _FR,
            Example(_FR, "linkedin", on(5, 14), _two(_FR)),
            Example(_FR, "x", on(5), _two(_FR)),
            Example("Le seigle revient mardi.", "linkedin", on(5), _two(_FR)),
        ),
    },
    bad={
        "en": (
            Example(f"⟦{_EN}⟧", "linkedin", on(5), _two(_EN)),
            Example(f"⟦{_EN}⟧", ("facebook", "bluesky"), on(5), _two(_EN)),
            Example(f"⟦{_EN}⟧", "discord", on(5, 10, 5), _two(_EN, "10:00")),
        ),
        "fr": (
            Example(f"⟦{_FR}⟧", "linkedin", on(5), _two(_FR)),
            Example(f"⟦{_FR}⟧", ("facebook", "bluesky"), on(5), _two(_FR)),
            Example(f"⟦{_FR}⟧", "discord", on(5, 10, 5), _two(_FR, "10:00")),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 3",
)
