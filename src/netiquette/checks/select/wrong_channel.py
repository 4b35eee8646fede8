"""The post addresses a segment on channels where that segment is not.

*Why it matters.* Fernandez's second rule: publish on the right supports. What is said where nobody
concerned listens has been said to nobody, and to others for nothing.

*When it is wrong.* People move: `channels` in `[segments.NAME]` may be out of date. A post that
reaches the segment by one of its channels is left alone.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each segment that none of the post's channels reaches."""
    names = {name for one in analysis.channels for name in (one.name, *one.aliases)}
    for segment in analysis.addressed:
        if segment.channels and names.isdisjoint(one.casefold() for one in segment.channels):
            values = {
                "segment": segment.name,
                "channels": ", ".join(one.title for one in analysis.channels),
                "there": list(segment.channels),
            }
            because = {"channels": [one.name for one in analysis.channels]}
            yield Flaw(Span(0, len(analysis.text)), values, whole=True, because=because)


_OURS = {
    "segments": {
        "clients": {"channels": ["linkedin", "email"]},
        "press": {"channels": ["email"]},
        "all": {},
    }
}


def _to(text: str, channel: str | tuple[str, ...], *names: str) -> Example:
    return Example(text, channel, post={"audience": names}, config=_OURS)


CHECK = Check(
    run=run,
    needs=("addressed", "channels"),
    title={"en": "The segment is not there", "fr": "Le segment n'y est pas"},
    says={
        "en": Say(
            "“{segment}” is not on {channels}; you find them on {there}.",
            "Publish it where they are, or correct `channels` of the segment.",
        ),
        "fr": Say(
            "« {segment} » n'est pas sur {channels}\u00a0; vous les trouvez sur {there}.",
            "Publiez là où ils sont, ou corrigez `channels` du segment.",
        ),
    },
    doc={
        "fr": """Le message vise un segment sur des canaux où ce segment n'est pas.

*Pourquoi.* Deuxième règle de Fernandez : publier sur les bons supports. Ce qui se dit là où
personne de concerné n'écoute n'est dit à personne, et à d'autres pour rien.

*Quand c'est faux.* Les gens bougent : `channels`, dans `[segments.NOM]`, peut dater. Un message qui
atteint le segment par un de ses canaux est laissé en paix.
"""
    },
    good={
        "en": (
            _to("The new price list is out.", "linkedin", "clients"),
            _to("The new price list is out.", ("x", "email"), "clients"),
            _to("The new price list is out.", "x", "all"),
            Example("The new price list is out.", "x"),
            _to("The new price list is out.", "e-mail", "press"),
        ),
        "fr": (
            _to("Le nouveau tarif est paru.", "linkedin", "clients"),
            _to("Le nouveau tarif est paru.", ("x", "email"), "clients"),
            _to("Le nouveau tarif est paru.", "x", "all"),
            Example("Le nouveau tarif est paru.", "x"),
        ),
    },
    bad={
        "en": (
            _to("The new price list is out.", "x", "clients"),
            _to("Press kit attached.", "linkedin", "press"),
            _to("The new price list is out.", ("x", "mastodon"), "clients"),
        ),
        "fr": (
            _to("Le nouveau tarif est paru.", "x", "clients"),
            _to("Dossier de presse joint.", "linkedin", "press"),
            _to("Le nouveau tarif est paru.", ("x", "mastodon"), "clients"),
        ),
    },
    source="Fernandez, ten rules (piloter.org), rule 2",
)
