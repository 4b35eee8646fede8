"""The same readers have had this message already: word for word, reworded, re-ordered or in part.

*Why it matters.* Whoever reads the same thing twice learns that they may skip you. Platforms count
it as spam, above all when several accounts post one text, which X forbids. The finding names the
earlier post and its day.

*When it is wrong.* A reminder that is announced as one, a rule that has to be repeated, a regular
notice whose date is the news: accept it with a reason, or raise `near`. A text that goes to other
readers is not reported, and neither is one that is older than `days`.
"""

from __future__ import annotations

from datetime import UTC, datetime

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.history.past import Alike, Past


class Options(Value):
    """How much alike is the same, and for how long.

    days: age from which an earlier post is forgotten, in days; 0: never.
    near: share of common five-letter pieces from which a text is the same, reworded, 0 to 1.
    excerpt: share of the shorter text that the longer one holds from which it is a part, 0 to 1.
    link-days: days in which the same link again is worth a word, in days; 0: never.
    """

    days: int = 180
    near: float = 0.5
    excerpt: float = 0.8
    link_days: int = 3


_FEWEST_RUNS = 2  # of three words: "Thanks, all." may be said every day
_TOGETHER = 15 * 60


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the most similar earlier post, else one for a link that comes again too soon."""
    past = analysis.past
    assert past is not None
    alike = []
    if len(past.reading.prints.runs) >= _FEWEST_RUNS:
        alike = past.alike(near=options.near, excerpt=options.excerpt)
    found = [one for one in alike if _is_recent(past, one, options.days)]
    elsewhere = [one for one in found if _is_other_account(past, one)]
    here = [one for one in found if _is_for_the_same(past, one)]
    span = Span(0, len(analysis.text))
    if here:
        yield _flaw(past, here[0], here[0].how, span)
    elif elsewhere:
        yield _flaw(past, elsewhere[0], "accounts", span)
    else:
        yield from _links(analysis, past, options)


def _is_recent(past: Past, one: Alike, days: int) -> bool:
    return not days or past.at is None or past.at - one.record.at <= days * 86_400


def _is_for_the_same(past: Past, one: Alike) -> bool:
    return past.same_audience(one.record) and past.same_author(one.record)


def _is_other_account(past: Past, one: Alike) -> bool:
    """One text of two accounts on one platform, which the platform forbids."""
    on = {channel.name for channel in past.channels} & {*one.record.channels}
    return one.how == "same" and not past.same_author(one.record) and bool(on & _forbidding())


def _forbidding() -> frozenset[str]:
    from netiquette import rulebook

    return frozenset(rulebook.load("history/platforms.toml")["across-accounts"]["channels"])


def _flaw(past: Past, one: Alike, say: str, span: Span) -> Flaw:
    record = one.record
    return Flaw(
        span,
        {
            "earlier": record.text or record.id,
            "day": past.day(record.at),
            "share": round(100 * (one.containment if say == "excerpt" else one.jaccard)),
            "author": record.author,
        },
        say,
        severity=Severity.INFO if say == "excerpt" else None,
        whole=True,
        because={
            "id": record.id,
            "at": past.moment(record.at).isoformat(),
            "jaccard": round(one.jaccard, 3),
            "containment": round(one.containment, 3),
            "unit": "share of five-letter pieces",
        },
    )


def _links(analysis: Analysis, past: Past, options: Options) -> Iterator[Flaw]:
    from netiquette.history.subjects import links

    earlier = [
        one
        for one in past.linked(options.link_days)
        if _is_again(past, one.at) and past.same_audience(one) and past.same_author(one)
    ]
    if not earlier:
        return
    latest = earlier[0]
    known = {hash for _, hash in latest.links}
    for link in analysis.links:
        if any(hash in known for _, hash in links(link.url)):
            values = {"link": link.text, "day": past.day(latest.at), "days": options.link_days}
            because = {"id": latest.id, "at": past.moment(latest.at).isoformat()}
            yield Flaw(link.span, values, "link", severity=Severity.INFO, because=because)
            return


def _is_again(past: Past, at: int) -> bool:
    """Whether a post was another occasion: what goes out together is one."""
    return past.at is None or past.at - at > _TOGETHER


_TEXT_EN = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not."
_TEXT_FR = "L'atelier vélo a lieu mardi à 18 h, à la bibliothèque. Venez avec le vélo, même sale."


def _known(text: str, **fields: object) -> dict[str, object]:
    post = {"at": "2026-03-02T10:00Z", "channel": "x", "text": text, **fields}
    return {"history": {"kind": "memory", "posts": [post]}}


_NEXT = {"scheduled_at": datetime(2026, 3, 4, 10, tzinfo=UTC)}
_LATER = {"scheduled_at": datetime(2027, 3, 4, 10, tzinfo=UTC)}
_READ = "Ten pages on soil, worth your evening: https://example.org/soil"

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    title={"en": "Said before", "fr": "Déjà dit"},
    says={
        "en": {
            "same": Say(
                "The same readers had this on {day}: “{earlier}”",
                "Say what is new since then, or leave it at that.",
            ),
            "near": Say(
                "The same readers had {share} % of this on {day}: “{earlier}”",
                "Say what is new since then, or leave it at that.",
            ),
            "excerpt": Say(
                "This was part of a post of {day}, or holds it: “{earlier}”",
                "Fine as a reminder if you say that it is one.",
            ),
            "accounts": Say(
                "The account {author} posted the same text on {day}: “{earlier}”",
                "X forbids one text from several accounts: repost it instead.",
            ),
            "link": Say(
                "You shared this link on {day} already.",
                "Say what is new about it, or wait {days} {days:day|days}.",
            ),
        },
        "fr": {
            "same": Say(
                "Les mêmes lecteurs ont reçu ceci le {day}\u00a0: «\u00a0{earlier}\u00a0»",
                "Dites ce qui est nouveau depuis, ou tenez-vous-en là.",
            ),
            "near": Say(
                "Les mêmes lecteurs ont reçu {share}\u00a0% de ce texte le {day}\u00a0: "
                "«\u00a0{earlier}\u00a0»",
                "Dites ce qui est nouveau depuis, ou tenez-vous-en là.",
            ),
            "excerpt": Say(
                "Ce texte est une partie d'un message du {day}, ou le contient\u00a0: "
                "«\u00a0{earlier}\u00a0»",
                "C'est bien comme rappel, si vous dites que c'en est un.",
            ),
            "accounts": Say(
                "Le compte {author} a publié le même texte le {day}\u00a0: «\u00a0{earlier}\u00a0»",
                "X interdit un même texte depuis plusieurs comptes\u00a0: repartagez-le plutôt.",
            ),
            "link": Say(
                "Vous avez déjà partagé ce lien le {day}.",
                "Dites ce qu'il a de nouveau, ou attendez {days} {days:jour|jours}.",
            ),
        },
    },
    doc={
        "fr": """Les mêmes lecteurs ont déjà reçu ce message : mot pour mot, reformulé, dans un
autre ordre ou en partie.

*Pourquoi.* Qui lit deux fois la même chose apprend qu'il peut vous passer. Les plateformes y voient
du spam, surtout quand plusieurs comptes publient un même texte, ce que X interdit. Le constat nomme
le message antérieur et son jour.

*Quand c'est faux.* Un rappel annoncé comme tel, une consigne à répéter, un avis régulier dont la
date est la nouvelle : acceptez le constat en disant pourquoi, ou relevez `near`. Un texte adressé à
d'autres lecteurs n'est pas signalé, ni ce qui est plus vieux que `days`.
"""
    },
    good={
        "en": (
            _TEXT_EN,
            Example(_TEXT_EN, "mastodon", _NEXT, _known(_TEXT_EN)),
            Example(_TEXT_EN, "x", _LATER, _known(_TEXT_EN)),
            Example("The library is closed on Tuesday.", "x", _NEXT, _known(_TEXT_EN)),
            Example("Thanks, all.", "x", _NEXT, _known("Thanks, all.")),
            Example("All is on https://example.org", "x", _NEXT, _known("See https://example.org")),
        ),
        "fr": (
            _TEXT_FR,
            Example(_TEXT_FR, "mastodon", _NEXT, _known(_TEXT_FR)),
            Example(_TEXT_FR, "x", _LATER, _known(_TEXT_FR)),
            Example("La bibliothèque est fermée mardi.", "x", _NEXT, _known(_TEXT_FR)),
            Example("Merci à tous.", "x", _NEXT, _known("Merci à tous.")),
        ),
    },
    bad={
        "en": (
            Example(f"⟦{_TEXT_EN}⟧", "x", _NEXT, _known(_TEXT_EN)),
            Example(
                "⟦Bring the bike, dirty or not: the workshop is at six, Tuesday, in the library.⟧",
                "x",
                _NEXT,
                _known(_TEXT_EN),
            ),
            Example(
                f"⟦{_TEXT_EN}⟧", "x", {**_NEXT, "author": "ann"}, _known(_TEXT_EN, author="bob")
            ),
            Example(
                "Soil, again: what the comments added. ⟦https://example.org/soil?utm_source=x⟧",
                "x",
                _NEXT,
                _known(_READ),
            ),
        ),
        "fr": (
            Example(f"⟦{_TEXT_FR}⟧", "x", _NEXT, _known(_TEXT_FR)),
            Example(
                "⟦Venez avec le vélo, même sale : l'atelier vélo a lieu mardi à 18 h, à la "
                "bibliothèque.⟧",
                "x",
                _NEXT,
                _known(_TEXT_FR),
            ),
            Example(
                "⟦Venez avec le vélo, même sale.⟧",
                "x",
                _NEXT,
                _known(f"{_TEXT_FR} Le café est offert."),
            ),
        ),
    },
    source="X developer policy on duplicate content; Lobsters story.rb on links; Messeca, rule 2",
)
