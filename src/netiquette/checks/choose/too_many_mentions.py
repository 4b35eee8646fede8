"""The post calls more people than the channel takes, or sprays names without a word for any.

*Why it matters.* Each @name is a bell that rings at somebody's. A row of them, with nothing said to
anyone, reads as fishing for an audience; channels throttle it, and people mute it. Fernandez's
third rule: few solid contacts beat many shallow ones.

*When it is wrong.* Thanks, credits and line-ups name many people for good reason: a row that such a
word introduces may be longer (`thanks`), and so may one in a chat, where the people named are in
the room. Names that each come with a word of their own are not a row.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Token


class Options(Value):
    """How many names may stand in a row.

    row: names in a row with nothing said to any of them.
    thanks: names in a row after thanks, credits and the like, or in a chat.
    """

    row: int = 4
    thanks: int = 12


_GAP = 24
_AROUND = 160
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _words(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The words that give a row its reason, and those that join names; None: of all languages."""
    known = rulebook.languages()
    codes = (language,) if language in known else known
    tables = [rulebook.language(code).get("too-many-mentions", {}) for code in codes]
    reasons = frozenset(word for one in tables for word in one.get("reasons", ()))
    return reasons, frozenset(word for one in tables for word in one.get("joins", ()))


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """A flaw for the channel's limit, and one for each row of names."""
    mass = {call.casefold() for one in analysis.channels for call in one.mass}
    people = [one for one in analysis.mentions if _is_person(one, mass)]
    yield from _beyond(analysis, people)
    if len(people) <= options.row:
        return
    chat = bool(analysis.channels) and all(one.kind == "chat" for one in analysis.channels)
    for row in _rows(analysis, people):
        count = len({one.text.casefold() for one in row})
        span = Span(row[0].span.start, row[-1].span.end)
        if count <= options.row or (analysis.post.reply_to and not span.start):
            continue
        most = options.thanks if chat or _has_reason(analysis, span) else options.row
        if count > most:
            yield Flaw(span, {"count": count, "most": most}, "row")


def _is_person(mention: Token, mass: set[str]) -> bool:
    """Whether a mention calls somebody, and neither everybody nor a channel of the workspace."""
    return mention.text[:2] not in ("<!", "<#") and mention.text.casefold() not in mass


def _beyond(analysis: Analysis, people: list[Token]) -> Iterator[Flaw]:
    """The channel whose limit is broken most gravely."""
    if not any(channel.limits_on("mentions") for channel in analysis.channels):
        return
    first: dict[str, Token] = {}
    for one in people:
        first.setdefault(one.text.casefold(), one)
    broken = [
        (-Severity[limit.severity.upper()], limit.max, channel.name, channel, limit)
        for channel in analysis.channels
        for limit in channel.limits_on("mentions")
        if limit.max is not None and len(first) > limit.max
    ]
    if not broken:
        return
    gravity, most, _, channel, limit = min(broken, key=lambda one: one[:3])
    surplus = list(first.values())[most]
    yield Flaw(
        Span(surplus.span.start, people[-1].span.end),
        {"count": len(first), "most": most, "channel": channel.title},
        "limit",
        severity=Severity(-gravity),
        because={"source": limit.source, "verified": limit.verified, "unit": limit.unit},
    )


def _rows(analysis: Analysis, people: list[Token]) -> Iterator[list[Token]]:
    """The runs of mentions with nothing but spaces, marks and joining words between them."""
    text, joins = analysis.text, _words(analysis.language)[1]
    row = people[:1]
    for one in people[1:]:
        gap = text[row[-1].span.end : one.span.start]
        short = len(gap) <= _GAP
        if gap.isspace() or (
            short and all(word.casefold() in joins for word in _WORD.findall(gap))
        ):
            row.append(one)
        else:
            yield row
            row = [one]
    yield row


def _has_reason(analysis: Analysis, span: Span) -> bool:
    """Whether words around a row say why these people are named."""
    text, reasons = analysis.text, _words(analysis.language)[0]
    around = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return any(word.casefold() in reasons for part in around for word in _WORD.findall(part))


_FORTY = " ".join(f"@member{number}" for number in range(21))

CHECK = Check(
    run=run,
    options=Options(),
    needs=("mentions",),
    title={"en": "Too many mentions", "fr": "Trop de mentions"},
    says={
        "en": {
            "limit": Say(
                "{count} people called; {channel} takes {most} at most.",
                "Keep those whom the post is about.",
            ),
            "row": Say(
                "{count} names in a row, without a word for any of them.",
                "Call those whom it concerns, and tell each of them why.",
            ),
        },
        "fr": {
            "limit": Say(
                "{count} personnes interpellées\u00a0; {channel} en accepte {most} au plus.",
                "Gardez celles dont parle le message.",
            ),
            "row": Say(
                "{count} noms à la suite, sans un mot pour personne.",
                "Appelez les personnes concernées, et dites à chacune pourquoi.",
            ),
        },
    },
    doc={
        "fr": """Le message appelle plus de monde que le canal n'en accepte, ou égrène des noms sans
un mot pour personne.

*Pourquoi.* Chaque @nom est une sonnette qui retentit chez quelqu'un. Une suite de noms, sans rien à
dire à aucun, ressemble à une pêche à l'audience ; les canaux la freinent, les gens la masquent.
Troisième règle de Fernandez : peu de contacts solides valent mieux que beaucoup de superficiels.

*Quand c'est faux.* Remerciements, crédits et distributions nomment beaucoup de monde à bon droit :
une suite qu'un tel mot introduit peut être plus longue (`thanks`), de même que dans une messagerie,
où les personnes nommées sont dans la pièce. Des noms accompagnés chacun d'un mot ne forment pas une
suite.
"""
    },
    good={
        "en": (
            "Thank you @ana, @bo, @chi, @dov, @eli and @fay for the three nights of sandbagging.",
            "Tonight with @ana @bo @chi @dov @eli, doors at 8.",
            "@ana brings the pump, @bo the hoses, @chi the keys, @dov the van, @eli the tea.",
            "Who has the key to the shed? @ana @bo",
            Example("@ana @bo @chi @dov @eli @fay: you are on for Saturday.", "slack"),
            "Write to ana@example.org, bo@example.org, chi@example.org or dov@example.org.",
        ),
        "fr": (
            "Merci @ana, @bo, @chi, @dov, @eli et @fay pour ces trois nuits de sacs de sable.",
            "Ce soir avec @ana @bo @chi @dov @eli, portes à 20 h.",
            "@ana apporte la pompe, @bo les tuyaux, @chi les clés, @dov le camion, @eli le thé.",
            "Qui a la clé du cabanon ? @ana @bo",
            Example("@ana @bo @chi @dov @eli @fay : vous jouez samedi.", "slack"),
        ),
    },
    bad={
        "en": (
            "Our new report is out! ⟦@ana @bo @chi @dov @eli⟧",
            Example("⟦@ana, @bo, @chi, @dov, @eli & @fay⟧ have a look at this.", "x"),
            Example(f"The roll of honour: {_FORTY}", "instagram"),
            Example(
                "The panel: @ana, who cut it, @bo, who dyed it, @chi, who sewed it, ⟦@dov⟧.",
                "instagram",
            ),
        ),
        "fr": (
            "Notre nouveau rapport est sorti ! ⟦@ana @bo @chi @dov @eli⟧",
            Example("⟦@ana, @bo, @chi, @dov, @eli et @fay⟧ jetez-y un œil.", "x"),
            Example(f"Le tableau d'honneur : {_FORTY}", "instagram"),
        ),
    },
    source="Fernandez, ten rules (piloter.org), rule 3; rules/channels.toml",
)
