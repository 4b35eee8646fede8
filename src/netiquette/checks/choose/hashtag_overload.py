"""More hashtags than the channel takes, advises or understands, or more hashtags than words.

*Why it matters.* Each tag takes the eye off the sentence, and a screen reader reads every one of
them aloud. Beyond the channel's number they are refused or ignored; where tags are not linked they
are only noise.

*When it is wrong.* The numbers of guides are habits, not rules, and are only mentioned; those of
the channel itself carry their source. In a chat, `#general` may name a room: there, and where tags
do nothing, only a row of tags or one left at the end of the post is reported.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netiquette.analysis import Analysis, Token


class Options(Value):
    """How many tags a post bears.

    most: tags in one post where the channel states no number, or no channel is given.
    wall: tags from which a post with fewer words than tags is a wall of tags.
    """

    most: int = 7
    wall: int = 5


_BETWEEN = " \t\n\r,;·•|-–/"
_LONGEST_GAP = 12


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the number of tags, or for the rows of tags where they do nothing."""
    tags, channels = analysis.hashtags, analysis.channels
    linked = [one for one in channels if one.hashtags == "linked"]
    if channels and not linked:
        yield from _useless(analysis, tags)
        return
    flaw = _beyond(analysis, tags)
    if flaw is not None:
        yield flaw
        return
    span = Span(tags[0].span.start, tags[-1].span.end)
    if len(tags) >= options.wall and len(tags) > len(analysis.words):
        values = {"count": len(tags), "words": len(analysis.words)}
        yield Flaw(span, values, "wall")
    elif len(tags) > options.most and not any(one.limits_on("hashtags") for one in channels):
        values = {"count": len(tags), "most": options.most}
        yield Flaw(_surplus(analysis, tags, options.most), values, "many", severity=Severity.INFO)


def _beyond(analysis: Analysis, tags: Sequence[Token]) -> Flaw | None:
    """The number of a channel that is exceeded most gravely, and of those the smallest."""
    broken = [
        (-Severity[limit.severity.upper()], limit.max, channel.name, channel, limit)
        for channel in analysis.channels
        for limit in channel.limits_on("hashtags")
        if limit.max is not None and len(tags) > limit.max
    ]
    if not broken:
        return None
    gravity, most, _, channel, limit = min(broken, key=lambda one: one[:3])
    severity = Severity(-gravity)
    because = {
        "source": limit.source,
        "verified": limit.verified,
        "confidence": limit.confidence,
        "limits": {one[2]: one[1] for one in sorted(broken, key=lambda one: one[:3])[::-1]},
    }
    values = {"count": len(tags), "most": most, "channel": channel.title}
    say = "advised" if severity == Severity.INFO else "limit"
    span = _surplus(analysis, tags, most)
    return Flaw(span, values, say, severity=severity, because=because)


def _surplus(analysis: Analysis, tags: Sequence[Token], most: int) -> Span:
    """The first tag too many, with those that follow it in a row."""
    row = next(row for row in _rows(analysis, tags[most:]))
    return Span(row[0].span.start, row[-1].span.end)


def _rows(analysis: Analysis, tags: Sequence[Token]) -> Iterator[list[Token]]:
    """The runs of tags with nothing but spaces and marks between them."""
    text, row = analysis.text, [tags[0]]
    for one in tags[1:]:
        gap = text[row[-1].span.end : one.span.start]
        if len(gap) <= _LONGEST_GAP and not gap.strip(_BETWEEN):
            row.append(one)
        else:
            yield row
            row = [one]
    yield row


def _useless(analysis: Analysis, tags: Sequence[Token]) -> Iterator[Flaw]:
    """The rows of tags on channels where a tag is only a word with a #."""
    channels = analysis.channels
    shown = ", ".join(one.title for one in channels)
    chat = any(one.kind == "chat" for one in channels)
    say = "field" if all(one.kind == "blog" for one in channels) else "plain"
    because = {"source": "rules/channels.toml (hashtags)"}
    for row in _rows(analysis, tags):
        span = Span(row[0].span.start, row[-1].span.end)
        if len(row) >= (3 if chat else 2) or (not chat and _closes(analysis, span)):
            values = {"count": len(row), "channels": shown, "places": len(channels)}
            yield Flaw(span, values, say, because=because)


def _closes(analysis: Analysis, span: Span) -> bool:
    """Whether a tag stands by itself after the last sentence of the post."""
    text = analysis.text
    before = text[max(0, span.start - 80) : span.start].rstrip(" \t")
    return bool(before) and before[-1] in '.!?…»”"\n)' and not text[span.end :].strip()


_MANY = " ".join(f"#rowing{letter}" for letter in "abcdefghijklmnopqrstuvwxyzabcde")
_GO = "Regatta on Sunday, boats out from 9."
_FR = "Régate dimanche, mise à l'eau à 9 h."

CHECK = Check(
    run=run,
    options=Options(),
    needs=("hashtags",),
    title={"en": "Too many hashtags", "fr": "Trop de hashtags"},
    says={
        "en": {
            "limit": Say(
                "{count} hashtags; {channel} takes {most} at most.",
                "Keep {most:the one|the {most}} that your readers follow.",
            ),
            "advised": Say(
                "{count} hashtags; {most} at most is the advice for {channel}.",
                "Keep those that your readers follow.",
            ),
            "many": Say(
                "{count} hashtags; beyond {most} they help nobody.",
                "Keep those that your readers follow.",
            ),
            "wall": Say(
                "{count} hashtags and only {words} {words:word|words}.",
                "Say it in a sentence, and keep two or three tags.",
            ),
            "plain": Say(
                "{channels}: {count:a hashtag does|hashtags do} nothing there.",
                "Take {count:it|them} out, or say it in words.",
            ),
            "field": Say(
                "{channels}: {count:a hashtag|hashtags} in the text {count:does|do} nothing there.",
                "Put {count:it|them} into the field for tags.",
            ),
        },
        "fr": {
            "limit": Say(
                "{count} hashtags\u00a0; {channel} en accepte {most} au plus.",
                "Gardez {most:celui que suivent|ceux que suivent} vos lecteurs.",
            ),
            "advised": Say(
                "{count} hashtags\u00a0; pour {channel}, le conseil est de {most} au plus.",
                "Gardez ceux que suivent vos lecteurs.",
            ),
            "many": Say(
                "{count} hashtags\u00a0; au-delà de {most}, ils ne servent plus à personne.",
                "Gardez ceux que suivent vos lecteurs.",
            ),
            "wall": Say(
                "{count} hashtags pour {words} {words:mot|mots} seulement.",
                "Dites-le en une phrase, et gardez-en deux ou trois.",
            ),
            "plain": Say(
                "{channels}\u00a0: {count:un hashtag n'y sert|les hashtags n'y servent} à rien.",
                "Retirez-{count:le|les}, ou dites-le en toutes lettres.",
            ),
            "field": Say(
                "{channels}\u00a0: {count:un hashtag n'y sert|les hashtags n'y servent} à rien "
                "dans le texte.",
                "Mettez-{count:le|les} dans le champ des étiquettes.",
            ),
        },
    },
    doc={
        "fr": """Plus de hashtags que le canal n'en accepte, n'en conseille ou n'en
comprend, ou plus de hashtags que de mots.

*Pourquoi.* Chaque hashtag détourne l'œil de la phrase, et un lecteur d'écran les lit tous à voix
haute. Au-delà du nombre du canal, ils sont refusés ou ignorés ; là où ils ne sont pas des liens,
ils ne sont que du bruit.

*Quand c'est faux.* Les nombres des guides sont des usages, non des règles, et ne sont que
mentionnés ; ceux du canal lui-même portent leur source. Dans une messagerie, `#general` peut
nommer un salon : là, comme partout où ils ne servent à rien, seuls une suite de hashtags ou celui
qui traîne à la fin du message sont signalés.
"""
    },
    good={
        "en": (
            f"{_GO} #rowing #Henley",
            Example(f"{_GO} #rowing #Henley", "x"),
            Example(f"{_GO}\n\n#rowing #Henley #regatta #volunteers #Thames", "mastodon"),
            Example("Ask in #boathouse or #safety, whoever is nearer.", "slack"),
            Example("We meet on IRC in #rowing-uk, on Libera.", "mailing-list"),
            Example(f"{_GO} #rowing", ("x", "email")),
            "Seat #4 is free, and crew #7 needs a cox.",
        ),
        "fr": (
            f"{_FR} #aviron #Mâcon",
            Example(f"{_FR} #aviron #Mâcon", "x"),
            Example(f"{_FR}\n\n#aviron #Mâcon #regate #benevoles #Saone", "mastodon"),
            Example("Demandez dans #hangar ou #securite, au plus proche.", "slack"),
            Example("On se retrouve sur IRC, salon #aviron-fr, chez Libera.", "mailing-list"),
            "La place n° 4 (#4) est libre.",
        ),
    },
    bad={
        "en": (
            Example(f"{_GO} #rowing #Henley ⟦#regatta #Thames⟧", "x"),
            Example(f"{_GO} #a1 #b1 #c1 #d1 #e1 ⟦#f1 #g1⟧", "instagram"),
            Example(f"{_GO} {_MANY}", "instagram"),
            Example(f"{_GO} ⟦#rowing #Henley⟧", "email"),
            Example(f"{_GO}\n\n⟦#rowing #Henley #regatta⟧", "slack"),
            "⟦#rowing #sunday #regatta #fun #Henley⟧ come!",
            f"{_GO} Bring a hat. #a1 #b1 #c1 #d1 #e1 #f1 #g1 ⟦#h1⟧",
        ),
        "fr": (
            Example(f"{_FR} #aviron #Mâcon ⟦#regate #Saone⟧", "x"),
            Example(f"{_FR} #a1 #b1 #c1 #d1 #e1 ⟦#f1 #g1⟧", "instagram"),
            Example(f"{_FR} {_MANY}", "instagram"),
            Example(f"{_FR} ⟦#aviron⟧", "courriel"),
            Example(f"{_FR}\n\n⟦#aviron #Mâcon #regate⟧", "slack"),
            "⟦#aviron #dimanche #regate #joie #Mâcon⟧ venez !",
        ),
    },
    source="rules/channels.toml, each number with its source; uky.edu, isu.edu",
)
