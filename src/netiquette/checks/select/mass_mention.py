"""The post rings at everybody's for what can wait, or at many people's who are not concerned.

*Why it matters.* One bell (@everyone, @here, @room), and fifty people stop what they were doing:
chronophagy, bought for the whole group. The second time, they mute the channel, and the third call
may be the fire. A spray of names is the same bell, rung door by door.

*When it is wrong.* An outage, a cancelled meeting, an evacuation are for everybody and for now:
words like these (the table `mass-mention` of rules/languages) keep it silent. On X, Bluesky and in
the fediverse @everyone is somebody's name and rings nowhere else. Thanks, credits and line-ups name
many people for good reason, and so does a post that has a word for each; they are left alone, as
are chats and mail, where the people named are in the room, unless `members` say otherwise.
"""

from __future__ import annotations

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
    """What rings at everybody's, and how many names are a spray.

    bells: the names, in lower case and without @.
    people: names called without a word for any of them that are still fine; a figure of the house:
      no channel says from where on it is too many.
    """

    bells: tuple[str, ...] = ("everyone", "here", "channel", "room", "all", "team", "tous")
    people: int = 5


_NAMES_ONLY = ("x", "bluesky", "fediverse")
_RINGS_IN = ("chat", "network")
_ANYWHERE = ("everyone", "here", "channel", "room")
_AMONG_THEMSELVES = ("chat", "mail")
_GAP = 24
_AROUND = 160
_FEWEST = 2


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each bell, and one for a spray of names."""
    yield from _bells(analysis, options)
    if len(analysis.mentions) > options.people:
        yield from _spray(analysis, options)


def _bells(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each bell, unless the post says why everybody must know now."""
    channel = analysis.channels[0] if analysis.channels else None
    if channel is not None and (channel.syntax in _NAMES_ONLY or channel.kind not in _RINGS_IN):
        return
    bells = options.bells
    if channel is None and bells == Options().bells:
        bells = _ANYWHERE
    rung = [
        one
        for one in analysis.mentions
        if one.name.casefold() in bells and not analysis.is_quoted(one.span.start)
    ]
    if rung and _listed("mass-mention", "reasons").isdisjoint(analysis.words.keys):
        for one in rung:
            yield Flaw(one.span, {"bell": one.text}, "bell")


def _spray(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw from the first name to the last, where most of them have no business there.

    Who belongs is known where every segment addressed has `members`; else the number tells.
    """
    called = list(_called(analysis, options.bells))
    if len(called) <= options.people:
        return
    span = Span(called[0].span.start, called[-1].span.end)
    values = {"count": len(called)}
    segments = analysis.addressed
    if segments and all(one.members for one in segments):
        inside = {_plain(member) for one in segments for member in one.members}
        inside |= {name.partition("@")[0] for name in inside}
        outside = [one for one in called if not {_plain(one.text), one.name.casefold()} & inside]
        if len(outside) > len(called) / 2:
            more = {"outside": len(outside), "segments": [one.name for one in segments]}
            yield Flaw(span, {**values, **more}, "outside", because={"most": options.people})
    elif not analysis.channels or any(
        one.kind not in _AMONG_THEMSELVES for one in analysis.channels
    ):
        because = {"most": options.people}
        yield Flaw(span, values, "many", severity=Severity.INFO, because=because)


def _called(analysis: Analysis, bells: tuple[str, ...]) -> Iterator[Token]:
    """The first call of each person in a row of names that nothing around gives a reason for."""
    own = _plain(analysis.post.author or "")
    seen = {own, *bells}
    for row in _rows(analysis):
        answered = analysis.post.reply_to and not analysis.text[: row[0].span.start].strip()
        if len(row) < _FEWEST or answered or _has_reason(analysis, row):
            continue
        for one in row:
            name = _plain(one.text)
            if name not in seen and one.text[:2] not in ("<!", "<#"):
                seen.add(name)
                yield one


def _rows(analysis: Analysis) -> Iterator[list[Token]]:
    """The runs of names with nothing but marks and joining words between them."""
    joins = _listed("too-many-mentions", "joins")
    row: list[Token] = []
    for one in analysis.mentions:
        if analysis.is_quoted(one.span.start):
            continue
        gap = analysis.text[row[-1].span.end : one.span.start] if row else ""
        if len(gap) <= _GAP and all(word in joins for word in _words(gap)):
            row.append(one)
        else:
            yield row
            row = [one]
    if row:
        yield row


def _has_reason(analysis: Analysis, row: list[Token]) -> bool:
    """Whether the words around a row thank, credit or announce those whom it names."""
    text, start, end = analysis.text, row[0].span.start, row[-1].span.end
    around = _words(text[max(0, start - _AROUND) : start]) + _words(text[end : end + _AROUND])
    reasons = _listed("too-many-mentions", "reasons") | _listed("mass-mention", "credits")
    return not reasons.isdisjoint(around)


def _words(text: str) -> list[str]:
    letters = "".join(letter if letter.isalpha() else " " for letter in text.casefold())
    return letters.split()


def _plain(written: str) -> str:
    return written.strip().lstrip("@＠").casefold()


@cache
def _listed(table: str, key: str) -> frozenset[str]:
    tables = [rulebook.language(code).get(table, {}) for code in rulebook.languages()]
    return frozenset(word for one in tables for word in one.get(key, ()))


_CREW = {"segments": {"crew": {"members": ["@ana", "@bo", "@chi", "@dov", "@eli", "@fay"]}}}

CHECK = Check(
    run=run,
    options=Options(),
    needs=("mentions",),
    title={"en": "Bell for everybody", "fr": "Sonnette générale"},
    says={
        "en": {
            "bell": Say(
                "“{bell}” rings at everybody's.",
                "Call those concerned by name, or let people read it in their own time.",
            ),
            "outside": Say(
                "{count} people called, and {outside} of them are not of {segments}.",
                "Call those of the segment whom it concerns; tell the others apart, or not at all.",
            ),
            "many": Say(
                "{count} people called, without a word for any of them.",
                "Call those whom it concerns, and tell each of them why.",
            ),
        },
        "fr": {
            "bell": Say(
                "« {bell} » sonne chez tout le monde.",
                "Appelez par leur nom les personnes concernées, ou laissez chacun lire à son "
                "heure.",
            ),
            "outside": Say(
                "{count} personnes appelées, dont {outside} ne sont pas de {segments}.",
                "Appelez celles du segment que cela concerne ; dites-le à part aux autres, ou pas "
                "du tout.",
            ),
            "many": Say(
                "{count} personnes appelées, sans un mot pour aucune.",
                "Appelez les personnes concernées, et dites à chacune pourquoi.",
            ),
        },
    },
    doc={
        "fr": """Le message sonne chez tout le monde pour ce qui peut attendre, ou chez beaucoup de
gens qui ne sont pas concernés.

*Pourquoi.* Un coup de sonnette (@everyone, @here, @room), et cinquante personnes s'interrompent :
de la chronophagie offerte à tout le groupe. La deuxième fois, on coupe le son, et la troisième
annonce peut-être l'incendie. Une volée de noms est la même sonnette, tirée porte après porte.

*Quand c'est faux.* Une panne, une réunion annulée, une évacuation concernent tout le monde tout de
suite : de tels mots (la table `mass-mention` de rules/languages) la font taire. Sur X, Bluesky et
dans le fédivers, @everyone est le nom de quelqu'un et ne sonne nulle part ailleurs. Remerciements,
crédits et programmes nomment beaucoup de monde à bon droit, de même qu'un message qui a un mot pour
chacun ; ils sont laissés en paix, comme les messageries et le courriel, où les personnes nommées
sont dans la pièce, sauf si `members` dit le contraire.
"""
    },
    good={
        "en": (
            Example("@channel the build server is down, hands off until 3.", "slack"),
            Example("@everyone practice is cancelled tonight.", "discord"),
            Example("Thanks to @everyone who came by.", "x"),
            Example("@ana could you look at the invoice?", "slack"),
            "Thanks to everyone here in the room.",
            "Thank you @ana @bo @chi @dov @eli @fay @gus for the sandbags.",
            Example("Speakers tonight: @ana, @bo, @chi, @dov, @eli, @fay and @gus.", "linkedin"),
            "@ana has the pump, @bo the hoses, @chi the keys, @dov the van, @eli tea, @fay cups.",
            Example("@ana @bo @chi @dov @eli @fay @gus you are on for Saturday.", "slack"),
            Example(
                "@ana @bo @chi @dov @eli @fay agreed, the later ferry it is.",
                "x",
                post={"reply_to": "https://example.org/1"},
            ),
            Example("She wrote “@ana @bo @chi @dov @eli @fay” under it.", "mastodon"),
            Example(
                "New rota, please check your nights: @ana @bo @chi @dov @eli @fay",
                post={"audience": ("crew",)},
                config=_CREW,
            ),
        ),
        "fr": (
            Example("@channel coupure d'eau à 14 h dans tout l'immeuble.", "slack"),
            Example("@everyone l'entraînement de ce soir est annulé.", "discord"),
            Example("Merci à @everyone pour la photo.", "mastodon"),
            Example("@ana, peux-tu regarder la facture ?", "slack"),
            "Merci à @ana, @bo, @chi, @dov, @eli, @fay et @gus pour les sacs de sable.",
            Example("À l'affiche : @ana, @bo, @chi, @dov, @eli, @fay et @gus.", "instagram"),
            "@ana apporte la pompe, @bo les tuyaux, @chi les clés, @dov le thé, @eli et @fay rien.",
            Example("@ana @bo @chi @dov @eli @fay : vous jouez samedi.", "slack"),
            Example(
                "Nouveau planning, vérifiez vos nuits : @ana @bo @chi @dov @eli @fay",
                post={"audience": ("crew",)},
                config=_CREW,
            ),
        ),
    },
    bad={
        "en": (
            Example("⟦@everyone⟧ have you seen our new logo?", "discord"),
            Example("⟦<!here>⟧ who is up for lunch?", "slack"),
            Example("⟦@room⟧ happy Friday, folks.", "matrix"),
            "⟦@everyone⟧ my holiday photos are up.",
            "Our new report is out! ⟦@ana @bo @chi @dov @eli @fay⟧",
            Example(
                "Read this ⟦@ana @bo @chi\nand you too @dov @eli @fay⟧ it is a game changer.", "x"
            ),
            Example(
                "The rota changes in May. ⟦@zoe @yan @xav @wim @ana @bo⟧",
                "slack",
                post={"audience": ("crew",)},
                config=_CREW,
            ),
        ),
        "fr": (
            Example("⟦@everyone⟧ vous avez vu notre nouveau logo ?", "discord"),
            Example("⟦@here⟧ qui vient déjeuner ?", "slack"),
            Example("⟦@room⟧ bon vendredi à vous.", "matrix"),
            "Notre rapport est sorti ! ⟦@ana @bo @chi @dov @eli @fay⟧",
            Example("Lisez ça ⟦@ana @bo @chi\net vous aussi @dov @eli @fay⟧, ça décoiffe.", "x"),
            Example(
                "Le planning change en mai. ⟦@zoe @yan @xav @wim @ana @bo⟧",
                "slack",
                post={"audience": ("crew",)},
                config=_CREW,
            ),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 2; Fernandez, rule 3",
)
