"""These readers, this channel or this person have heard from you often enough for now.

*Why it matters.* A network is tired by repetition: each post is heard less than the one before, and
people leave without a word. Messeca asks to solicit one's network often without spamming it;
Fernandez, to manage a relation over time. The message tells how many posts there were, who set the
cap, and from when on it is fine again. Posts planned before this one count as well.

*When it is wrong.* Something urgent does not wait: accept the finding with a reason, or post it in
the place of the next planned one. The check is silent without a history, and as long as neither
`[budgets]` of the config nor a documented rate of the channel says what is too much.
"""

from __future__ import annotations

from datetime import UTC, datetime

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.history.past import Excess, Past


class Options(Value):
    """What counts as often.

    solicited: asks to one contact in 30 days, from which a further one is too many, in posts.
    """

    solicited: int = 4


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each cap that the posts before this one fill already."""
    past = analysis.past
    assert past is not None
    span = Span(0, len(analysis.text))
    told: set[tuple[str, str]] = set()
    for excess in sorted(past.excesses(), key=lambda one: -one.by.limit.window):
        whose = excess.by.who, excess.by.name
        if whose not in told:  # of two caps of one reader the longer window says more
            told.add(whose)
            yield _flaw(analysis, past, excess, span)
    yield from _solicited(past, options, span)


def _flaw(analysis: Analysis, past: Past, excess: Excess, span: Span) -> Flaw:
    from netiquette.history.dates import lasting

    by, limit = excess.by, excess.by.limit
    lang = analysis.setting.lang if analysis.setting else "en"
    slot = past.slot()
    say = by.who
    values = {
        "name": by.name,
        "count": excess.count,
        "most": limit.most,
        "window": lasting(limit.window, lang),
        "source": limit.source,
        "again": past.day(slot.at) if slot and slot.at is not None else "",
        "relax": list(slot.relax) if slot else [],
    }
    if not values["again"]:
        say += "-never"
    return Flaw(span, values, say, whole=True, because=_because(past, excess))


def _because(past: Past, excess: Excess) -> dict[str, Any]:
    by = excess.by
    return {
        "scope": by.scope,
        "what": by.limit.what,
        "window": by.limit.window,
        "unit": "seconds",
        "earlier": [past.moment(at).isoformat() for at in excess.times[-20:]],
    }


def _solicited(past: Past, options: Options, span: Span) -> Iterator[Flaw]:
    """An ask to somebody who had many lately."""
    contacts = past.reading.contacts
    if past.at is None or not contacts or past.reading.kind != "ask":
        return
    for contact in contacts:
        since = past.at - 30 * 86_400
        asks = [
            one
            for one in past.before(f"contact:{contact}", 4 * options.solicited)
            if one.kind == "ask" and one.at >= since
        ]
        if len(asks) >= options.solicited:
            yield Flaw(
                span,
                {"name": contact, "count": len(asks)},
                "solicited",
                whole=True,
                because={"earlier": [past.moment(one.at).isoformat() for one in asks]},
            )


def _posts(*rows: tuple[str, str], **fields: object) -> list[dict[str, object]]:
    return [{"at": at, "text": text, **fields} for at, text in rows]


_WEEK = {
    "history": {
        "kind": "memory",
        "posts": _posts(
            ("2026-03-02T09:00Z", "Minutes of the board: item 4 is postponed."),
            ("2026-03-04T09:00Z", "The hall is closed on Friday."),
            audience="press",
        ),
    },
    "budgets": {"segments": {"press": {"per-week": 2}}},
}
_GAP = {
    "history": {
        "kind": "memory",
        "posts": _posts(("2026-03-05T09:30Z", "Rye is back."), channel="mastodon"),
    },
    "budgets": {"channels": {"*": {"min-gap": "2h"}}, "per-day": 5},
}
_DAY = {
    "history": {"kind": "memory", "posts": _posts(("2026-03-05T07:00Z", "Bonjour du marché."))},
    "budgets": {"per-day": 1, "timezone": "Europe/Paris"},
}
_CONTACT = {
    "history": {
        "kind": "memory",
        "posts": _posts(("2026-03-01T07:00Z", "@nadia the key is back on its hook.")),
    },
    "budgets": {"contacts": {"nadia": {"min-gap": "7d"}}},
}


def _at(day: int, hour: int = 10) -> dict[str, datetime]:
    return {"scheduled_at": datetime(2026, 3, day, hour, tzinfo=UTC)}


def _on(day: int, audience: str) -> dict[str, object]:
    return {**_at(day), "audience": (audience,)}


_NEVER_EN = "No slot was found in the next four weeks: relax one of {relax}."
_NEVER_FR = "Aucun créneau libre dans les quatre semaines\u00a0: assouplissez l'un de {relax}."
_AGAIN_EN = "It is fine again from {again}."
_AGAIN_FR = "Ce sera bon à partir du {again}."

_EN = {
    "author": "You already have {count} {count:post|posts} within {window}; "
    "{source} allows {most}.",
    "segment": "The segment {name} already has {count} {count:post|posts} within {window}; "
    "{source} allows {most}.",
    "channel": "On {name} there {count:is|are} already {count} {count:post|posts} within {window}; "
    "{source} allows {most}.",
    "contact": "{name} already has {count} {count:post|posts} from you within {window}; "
    "{source} allows {most}.",
    "rate": "{name} takes {most} {most:post|posts} within {window}; there "
    "{count:is|are} already {count} ({source}).",
}
_FR = {
    "author": "Vous avez déjà {count} {count:message|messages} en {window}\u00a0; "
    "{source} en permet {most}.",
    "segment": "Le segment {name} a déjà reçu {count} {count:message|messages} en {window}\u00a0; "
    "{source} en permet {most}.",
    "channel": "Il y a déjà {count} {count:message|messages} sur {name} en {window}\u00a0; "
    "{source} en permet {most}.",
    "contact": "{name} a déjà reçu {count} {count:message|messages} de vous en {window}\u00a0; "
    "{source} en permet {most}.",
    "rate": "{name} accepte {most} {most:message|messages} en {window}\u00a0; "
    "il y en a déjà {count} ({source}).",
}

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    title={"en": "Too often", "fr": "Trop souvent"},
    says={
        "en": {
            **{who: Say(message, _AGAIN_EN) for who, message in _EN.items()},
            **{f"{who}-never": Say(message, _NEVER_EN) for who, message in _EN.items()},
            "solicited": Say(
                "You have asked {name} for something {count} times in the last 30 days.",
                "Give something first, or ask somebody else.",
            ),
        },
        "fr": {
            **{who: Say(message, _AGAIN_FR) for who, message in _FR.items()},
            **{f"{who}-never": Say(message, _NEVER_FR) for who, message in _FR.items()},
            "solicited": Say(
                "Vous avez sollicité {name} {count} fois ces 30 derniers jours.",
                "Donnez d'abord quelque chose, ou adressez-vous à quelqu'un d'autre.",
            ),
        },
    },
    doc={
        "fr": """Ces lecteurs, ce canal ou cette personne vous ont assez entendu pour le moment.

*Pourquoi.* La répétition lasse un réseau : chaque message est moins entendu que le précédent, et
l'on s'en va sans un mot. Messeca demande de solliciter son réseau souvent sans le spammer, et
Fernandez de gérer la relation dans la durée. Le message dit combien de publications il y a eu, qui
a fixé la limite, et à partir de quand ce sera bon. Celles qui sont planifiées avant comptent aussi.

*Quand c'est faux.* Une urgence n'attend pas : acceptez le constat en disant pourquoi, ou publiez à
la place du prochain message prévu. Le contrôle se tait sans historique, et tant que ni `[budgets]`
dans la configuration ni une cadence documentée du canal ne dit ce qui est trop.
"""
    },
    good={
        "en": (
            "No history is known, so nothing is too often.",
            Example("The vote is open until noon.", "x", _on(9, "press"), _WEEK),
            Example("The vote is open until noon.", "x", _on(5, "members"), _WEEK),
            Example("Sourdough is late today.", "mastodon", _at(5, 12), _GAP),
            Example("Sourdough is late today.", "bluesky", _at(5), _GAP),
            Example("@nadia here are the photos.", "mastodon", _at(8), _CONTACT),
        ),
        "fr": (
            "Sans historique, rien n'est trop fréquent.",
            Example("Le vote est ouvert jusqu'à midi.", "x", _on(9, "press"), _WEEK),
            Example("Le vote est ouvert jusqu'à midi.", "x", _on(5, "adhérents"), _WEEK),
            Example("Les fraises sont là.", "mastodon", _at(6, 8), _DAY),
            Example("@nadia voici les photos.", "mastodon", _at(8), _CONTACT),
        ),
    },
    bad={
        "en": (
            Example("⟦The vote is open until noon.⟧", "x", _on(5, "press"), _WEEK),
            Example("⟦Sourdough is late today.⟧", "mastodon", _at(5), _GAP),
            Example("⟦@nadia here are the photos.⟧", "mastodon", _at(5), _CONTACT),
        ),
        "fr": (
            Example("⟦Le vote est ouvert jusqu'à midi.⟧", "x", _on(5, "press"), _WEEK),
            Example("⟦Les fraises sont là.⟧", "facebook", _at(5, 18), _DAY),
            Example("⟦@nadia voici les photos.⟧", "mastodon", _at(5), _CONTACT),
        ),
    },
    source="Messeca, « Les réflexes-réseau » (2012), rule 2; Fernandez, piloter.org, rule 5",
)
