"""An ask is made again to people who did not answer it.

*Why it matters.* Who did not answer has answered, most of the time. Fernandez: be tolerant, don't
insist. A second reminder costs the goodwill that the next ask will need.

*When it is wrong.* One reminder before a deadline is a service, and only a second one is reported,
or one that complains ("still no answer"). If people did answer, tell the history so
(`netiquette history answered ID`), and the check is silent.
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
    from netiquette.history.record import Record


class Options(Value):
    """What is asking again.

    days: age of an earlier ask that still counts, in days.
    reminders: times that the same ask may be repeated, in posts.
    alike: share of common five-letter pieces from which two asks are the same, 0 to 1.
    """

    days: int = 21
    reminders: int = 1
    alike: float = 0.3


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw when an ask without an answer is repeated too often, or chased."""
    past = analysis.past
    assert past is not None
    if past.at is None or not _has_asked(past, options.days):
        return
    from netiquette.history.kinds import is_chase

    chase = is_chase(analysis.text, analysis.language or "")
    if not chase and past.reading.kind != "ask":
        return
    earlier = _chased(past, options.days) if chase else _repeated(past, options)
    if len(earlier) > (0 if chase else options.reminders):
        last = earlier[0]
        values = {"count": len(earlier), "day": past.day(last.at), "chase": [chase]}
        because = {"earlier": [one.id for one in earlier]}
        span = Span(0, len(analysis.text))
        yield Flaw(span, values, "chase" if chase else "again", whole=True, because=because)


def _has_asked(past: Past, days: int) -> bool:
    scopes = (*(f"contact:{one}" for one in past.reading.contacts), *past.audience_scopes)
    return any(_open_asks(past, past.before(scope, 12), days) for scope in scopes)


def _open_asks(past: Past, found: list[Record], days: int) -> list[Record]:
    """The asks of the last days to the same people that nobody is known to have answered."""
    assert past.at is not None
    since = past.at - days * 86_400
    return [
        one
        for one in found
        if one.kind == "ask"
        and since <= one.at < past.at
        and not one.answers
        and past.same_author(one)
        and past.same_audience(one)
    ]


def _repeated(past: Past, options: Options) -> list[Record]:
    alike = [one.record for one in past.alike(near=options.alike)]
    return sorted(_open_asks(past, alike, options.days), key=lambda one: -one.at)


def _chased(past: Past, days: int) -> list[Record]:
    """The latest open ask to each contact or segment that is chased."""
    contacts = [f"contact:{one}" for one in past.reading.contacts]
    for scope in contacts or past.audience_scopes:
        found = _open_asks(past, past.before(scope, 12), days)
        if found:
            return found[:1]
    return []


_ASK_EN = "Can anyone lend us a projector for the talk on Friday? We bring it back on Saturday."
_ASK_FR = "Quelqu'un peut-il nous prêter un projecteur pour vendredi ? On le rend samedi."
_ONCE = said(("02", _ASK_EN), channel="slack", audience="club")
_TWICE = said(("02", _ASK_EN), ("04", f"Reminder. {_ASK_EN}"), channel="slack", audience="club")
_DONE = said(
    ("02", _ASK_EN), ("04", f"Reminder. {_ASK_EN}"), channel="slack", audience="club", answers=2
)
_UNE = said(("02", _ASK_FR), channel="slack", audience="club")
_DEUX = said(("02", _ASK_FR), ("04", f"Rappel. {_ASK_FR}"), channel="slack", audience="club")
_FAIT = said(("02", _ASK_FR), ("04", _ASK_FR), channel="slack", audience="club", answers=1)
_TO_NADIA = said(("02", "@nadia could you send me the minutes of May?"), channel="slack")
_A_NADIA = said(("02", "@nadia peux-tu m'envoyer le compte rendu de mai ?"), channel="slack")
_CLUB: dict[str, Any] = {"audience": ("club",)}

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    title={"en": "Insisting", "fr": "Insister"},
    says={
        "en": {
            "again": Say(
                "You have asked these people for this {count} times, last on {day}.",
                "Nobody answered: ask somebody else, or ask for something smaller.",
            ),
            "chase": Say(
                "You asked on {day}, and chase an answer now: {chase}.",
                "Ask once more without the reproach, with the deadline, or let it be.",
            ),
        },
        "fr": {
            "again": Say(
                "Vous avez déjà demandé ceci {count} fois à ces personnes, la dernière le {day}.",
                "Personne n'a répondu\u00a0: adressez-vous ailleurs, ou demandez moins.",
            ),
            "chase": Say(
                "Vous avez demandé le {day} et relancez maintenant\u00a0: {chase}.",
                "Redites-le une fois, sans reproche et avec l'échéance, ou laissez.",
            ),
        },
    },
    doc={
        "fr": """Une demande est refaite à des gens qui n'y ont pas répondu.

*Pourquoi.* Le plus souvent, ne pas répondre est une réponse. Fernandez : soyez tolérant, n'insistez
pas. Une seconde relance coûte la bonne volonté dont la prochaine demande aura besoin.

*Quand c'est faux.* Un rappel avant une échéance rend service : seul le second est signalé, ou celui
qui se plaint (« toujours pas de réponse »). Si l'on vous a répondu, dites-le à l'historique
(`netiquette history answered ID`) et le contrôle se tait.
"""
    },
    good={
        "en": (
            _ASK_EN,
            Example(_ASK_EN, "slack", on(5, **_CLUB), _ONCE),
            Example(_ASK_EN, "slack", on(6, **_CLUB), _DONE),
            Example("The projector is here, thanks to Sam.", "slack", on(6, **_CLUB), _TWICE),
            Example(_ASK_EN, "slack", on(6, audience=("board",)), _TWICE),
            Example("@sam still waiting for the bus, start without me.", "slack", on(3), _TO_NADIA),
        ),
        "fr": (
            _ASK_FR,
            Example(_ASK_FR, "slack", on(5, **_CLUB), _UNE),
            Example(_ASK_FR, "slack", on(6, **_CLUB), _FAIT),
            Example("Le projecteur est là, merci à Sam.", "slack", on(6, **_CLUB), _DEUX),
            Example(_ASK_FR, "slack", on(6, audience=("bureau",)), _DEUX),
        ),
    },
    bad={
        "en": (
            Example(f"⟦{_ASK_EN}⟧", "slack", on(6, **_CLUB), _TWICE),
            Example(
                "⟦Still no answer about the projector. Anybody?⟧", "slack", on(4, **_CLUB), _ONCE
            ),
            Example("⟦@nadia did you see my message?⟧", "slack", on(4), _TO_NADIA),
        ),
        "fr": (
            Example(f"⟦{_ASK_FR}⟧", "slack", on(6, **_CLUB), _DEUX),
            Example("⟦Toujours pas de réponse pour le projecteur…⟧", "slack", on(4, **_CLUB), _UNE),
            Example("⟦@nadia je me permets de relancer pour mai.⟧", "slack", on(4), _A_NADIA),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 8: be tolerant, don't insist",
)
