"""The post is scheduled for an hour at which the segment that it addresses is away.

*Why it matters.* Questions can be prepared, and shown to the relevant contacts at the moment that
suits them, says Messeca. What arrives at night lies under what arrives in the morning.

*When it is wrong.* A feed keeps what a chat would bury. It needs `active-hours` in
`[segments.NAME]` (and its `timezone`), and a post with a date.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from netiquette.analysis import Analysis


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for the whole post, with the next hour that suits all the segments addressed."""
    when = analysis.post.scheduled_at
    timed = [one for one in analysis.addressed if one.hours]
    if when is None or when.utcoffset() is None or not timed:
        return
    from netiquette.history.dates import said
    from netiquette.history.slots import HORIZON, Clock, next_slot
    from netiquette.history.zones import moment, zone_of

    at = int(when.timestamp())
    clocks = []
    for segment in timed:
        zone = zone_of(segment.zone) if segment.zone else when.tzinfo
        assert zone is not None
        clocks.append((segment, zone, Clock(f"segment {segment.name}", zone, segment.hours)))
    away = [(segment, zone) for segment, zone, clock in clocks if clock.after(at) > at]
    if not away:
        return
    lang = analysis.setting.lang if analysis.setting else "en"
    slot = next_slot([clock for _, _, clock in clocks], at, horizon=HORIZON)
    zone = away[0][1]
    values = {
        "segments": [segment.name for segment, _ in away],
        "count": len(away),
        "when": said(at, zone, lang),
        "next": said(slot.at, zone, lang) if slot.at is not None else "",
    }
    because = {"next_at": None if slot.at is None else moment(slot.at, zone).isoformat()}
    say = "none" if slot.at is None else "next"
    yield Flaw(Span(0, len(analysis.text)), values, whole=True, say=say, because=because)


def _at(text: str, day: int, hour: int, *names: str) -> Example:
    return Example(text, post={"audience": names, "scheduled_at": _moment(day, hour)}, config=_OURS)


def _moment(day: int, hour: int) -> datetime:
    from datetime import UTC, datetime

    return datetime(2026, 5, day, hour, tzinfo=UTC)


_OURS = {
    "segments": {
        "clients": {
            "timezone": "Europe/Paris",
            "active_hours": ["mon-fri 08:00-10:00", "mon-fri 17:00-19:00"],
        },
        "night": {"active_hours": ["22:00-06:00"]},
        "all": {},
    }
}


CHECK = Check(
    run=run,
    needs=("addressed",),
    severity=Severity.INFO,
    title={"en": "Off hours", "fr": "Hors des heures"},
    says={
        "en": {
            "next": Say("{segments} {count:is|are} away: {when}.", "Next good time: {next}."),
            "none": Say(
                "{segments} {count:is|are} away: {when}.",
                "No hour suits all of them: send it to each at its own.",
            ),
        },
        "fr": {
            "next": Say(
                "{segments} {count:n'est pas là|ne sont pas là}\u00a0: {when}.",
                "Prochain bon moment\u00a0: {next}.",
            ),
            "none": Say(
                "{segments} {count:n'est pas là|ne sont pas là}\u00a0: {when}.",
                "Aucune heure ne convient à tous\u00a0: envoyez-le à chacun à la sienne.",
            ),
        },
    },
    doc={
        "fr": """Le message est programmé à une heure où le segment auquel il s'adresse n'est pas
là.

*Pourquoi.* Les questions se préparent, et se montrent aux contacts pertinents au moment qui leur
convient, dit Messeca. Ce qui arrive la nuit se trouve sous ce qui arrive le matin.

*Quand c'est faux.* Un fil garde ce qu'une messagerie enterre. Il faut `active-hours` dans
`[segments.NOM]` (et son `timezone`), et un message daté.
"""
    },
    good={
        "en": (
            _at("The new price list is out.", 12, 7, "clients"),
            _at("The new price list is out.", 12, 3, "all"),
            _at("Night shift: the vending machine works again.", 12, 23, "night"),
            Example("The new price list is out.", post={"audience": ("clients",)}, config=_OURS),
        ),
        "fr": (
            _at("Le nouveau tarif est paru.", 12, 7, "clients"),
            _at("Le nouveau tarif est paru.", 12, 3, "all"),
            _at("Équipe de nuit : le distributeur remarche.", 12, 23, "night"),
            Example("Le nouveau tarif est paru.", post={"audience": ("clients",)}, config=_OURS),
        ),
    },
    bad={
        "en": (
            _at("The new price list is out.", 12, 3, "clients"),
            _at("The new price list is out.", 16, 7, "clients"),
            _at("Night shift: the vending machine works again.", 12, 12, "night"),
        ),
        "fr": (
            _at("Le nouveau tarif est paru.", 12, 3, "clients"),
            _at("Le nouveau tarif est paru.", 16, 7, "clients"),
            _at("Équipe de nuit : le distributeur remarche.", 12, 12, "clients", "night"),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2",
)
