"""The post is longer than its channel takes, or shorter than it asks for.

*Why it matters.* Beyond the limit the channel refuses the post, cuts it, or sends and charges it in
pieces. Each channel counts in its own way: on X a link is 23 characters and most emoji two, on
Bluesky an emoji family is one; the count given here is the channel's.

*When it is wrong.* Some servers and subscriptions allow more: state their limits under `channels`
in the configuration. Only what a channel states or enforces itself is an error; figures of third
parties are warnings, and advice is said to be advice.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.analysis.length import Driver, Length
    from netiquette.channel import Channel, Limit
    from netiquette.post import Post

# The most that one code point can count for, links and emoji aside.
_DEAREST = {"weighted": 2, "utf16": 2, "utf8": 4, "septets": 2}
_COUNTED = frozenset(("text", "title", "summary", "alt", "line", "hashtag"))
_TOLD = frozenset(("links", "mentions", "summary", "emoji", "wide"))
# A draft that is wrapped by hand has lines of at least so many characters.
_WRAPPED = 40


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each limit that a field of the post breaks, the gravest of each field.

    Two channels that cut at one place are two flaws, of which the second is of the whole post.
    """
    seen: set[tuple[str, Span]] = set()
    for channel in analysis.channels:
        if any(_may_break(analysis.post, channel, limit) for limit in channel.limits):
            for flaw in _broken(analysis, channel):
                place = flaw.field, flaw.span
                yield flaw.replace(whole=True) if place in seen else flaw
                seen.add(place)


def _may_break(post: Post, channel: Channel, limit: Limit) -> bool:
    """Whether a limit is worth counting for: most posts are far below most limits."""
    field = limit.field
    if field not in _COUNTED or (limit.when == "reply" and not post.reply_to):
        return False
    if field == "title":
        return post.title is not None
    if field == "alt":
        texts = [media.alt or "" for media in post.media]
    else:
        texts = [post.text, *post.thread]
    if limit.min is not None or limit.max is None:
        return True
    dear = 4 if channel.prices.emoji else _DEAREST.get(limit.unit, 1)
    link = channel.prices.link or 0
    front = len(post.summary or "")
    return any(
        dear * (front + len(text)) + link * (text.count(".") + text.count("[")) > limit.max
        for text in texts
    )


def _broken(analysis: Analysis, channel: Channel) -> Iterator[Flaw]:
    from netiquette.analysis import counting

    over = [one for one in counting.measures(analysis, channel) if not one.fits]
    gravest: dict[tuple[str, str], int] = {}
    for length in over:
        gravest[_place(length)] = max(gravest.get(_place(length), 0), _severity(length))
    kept = [one for one in over if _severity(one) == gravest[_place(one)]]
    lines = [one for one in kept if one.bound and one.bound.field == "line"]
    for length in kept:
        if length in lines and _severity(length) is Severity.INFO:
            if length is lines[0] and _is_wrapped(analysis, len(lines)):
                yield _flaw(analysis, channel, length)
        else:
            yield _flaw(analysis, channel, length)


def _place(length: Length) -> tuple[str, str]:
    return length.field, length.bound.field if length.bound else ""


def _severity(length: Length) -> Severity:
    return Severity[length.bound.severity.upper()] if length.bound else Severity.INFO


def _is_wrapped(analysis: Analysis, over: int) -> bool:
    """Whether a text was broken into lines by hand, so that its long lines are slips."""
    return sum(len(line.text) >= _WRAPPED for line in analysis.lines) > 2 * over


def _flaw(analysis: Analysis, channel: Channel, length: Length) -> Flaw:
    from netiquette.analysis import counting

    bound = length.bound
    assert bound is not None
    cut = counting.overflow(analysis, channel, length)
    start, end = length.span
    driver = max(length.drivers, key=_weight)
    values = {
        "count": length.count,
        "most": bound.max or 0,
        "least": bound.min or 0,
        "over": length.count - (bound.max or 0),
        "short": (bound.min or 0) - length.count,
        "parts": length.parts,
        "n": driver.n,
        "total": driver.total,
        "shown": driver.note,
        "channel": channel.title,
        "part": int(length.field[7:]) + 2 if length.field.startswith("thread.") else 1,
    }
    return Flaw(
        Span(start if cut is None else min(cut, end), end),
        {**values, "unit": bound.unit},
        say=_say(length, bound, driver),
        severity=_severity(length),
        field=length.field,
        whole=cut is None,
        because=_evidence(length, bound, cut),
    )


def _weight(driver: Driver) -> tuple[bool, bool, int]:
    """What explains a count best: what shrinks the limit itself, then what has a price, by cost."""
    return driver.kind == "foreign", driver.kind in _TOLD, driver.total


def _say(length: Length, bound: Limit, driver: Driver) -> str:
    if bound.max is None or length.count < bound.max:
        return "short-title" if bound.field == "title" else "short"
    if length.parts > 1:
        return "foreign" if bound.when == "ucs2" else "parts"
    if length.field.startswith("thread."):
        return "thread"
    if bound.field != "text":
        return "summary-field" if bound.field == "summary" else bound.field
    if bound.unit == "utf8":
        return "bytes"
    return driver.kind if driver.kind in _TOLD else "text"


def _evidence(length: Length, bound: Limit, cut: int | None) -> dict[str, object]:
    """Which limit of which channel, where it is written, and what drove the count."""
    return {
        "channel_name": length.channel,
        "limit": bound.max if bound.max is not None else bound.min,
        "when": bound.when,
        "drivers": [str(driver) for driver in length.drivers],
        "cut": cut,
        "floor": length.floor,
        "source": bound.source,
        "verified": bound.verified,
        "confidence": bound.confidence,
        "note": bound.note,
    }


_CUT_EN = "What is underlined does not fit: shorten, or say it in a second post."
_CUT_FR = "Ce qui est souligné ne passe pas : raccourcissez, ou dites-le dans un second message."
_OVER_EN = "{over} {over:character|characters} too many for {channel}: {count}, where {most} fit."
_OVER_FR = (
    "{over} {over:caractère|caractères} de trop pour {channel} : {count}, là où {most} passent."
)

_EN = {
    "text": Say(_OVER_EN, _CUT_EN),
    "links": Say(_OVER_EN + " {n} {n:link counts|links count} for {total}.", _CUT_EN),
    "mentions": Say(_OVER_EN + " {n} {n:name counts|names count} for {total}.", _CUT_EN),
    "emoji": Say(_OVER_EN + " {n} {n:emoji counts|emoji count} for {total}.", _CUT_EN),
    "summary": Say(_OVER_EN + " The content warning takes {total} of them.", _CUT_EN),
    "wide": Say(_OVER_EN + " {n} {n:character counts|characters count} double: {shown}", _CUT_EN),
    "bytes": Say("{over} {over:byte|bytes} too many for {channel}: {count} of {most}.", _CUT_EN),
    "thread": Say("Part {part} of the thread: " + _OVER_EN, _CUT_EN),
    "title": Say("The title is too long for {channel}: {count}, where {most} fit.", "Shorten it."),
    "summary-field": Say("The content warning is too long: {count}, where {most} fit."),
    "alt": Say(
        "A picture's description is too long for {channel}: {count}, where {most} fit.",
        "Keep what matters in the picture; the rest belongs in the text.",
    ),
    "line": Say(
        "This line is too long for {channel}: {count}, where {most} fit.", "Break it earlier."
    ),
    "hashtag": Say("This hashtag is too long for {channel}: {count}, where {most} fit."),
    "parts": Say(
        "{channel} makes {parts} messages of this: {count} characters, {most} go into one.",
        "Shorten by {over} to stay in one.",
    ),
    "foreign": Say(
        "{count} characters make {parts} text messages: because of {shown}, one holds only {most}.",
        "Write it with plain letters and straight quotes, or shorten.",
    ),
    "short": Say(
        "{short} {short:character|characters} short for {channel}, which asks for {least}.",
        "Say a little more.",
    ),
    "short-title": Say(
        "The title is too short: {channel} asks for {least} {least:character|characters}.",
        "Say in the title what the post is about.",
    ),
}
_FR = {
    "text": Say(_OVER_FR, _CUT_FR),
    "links": Say(_OVER_FR + " {n} {n:lien compte|liens comptent} pour {total}.", _CUT_FR),
    "mentions": Say(_OVER_FR + " {n} {n:nom compte|noms comptent} pour {total}.", _CUT_FR),
    "emoji": Say(_OVER_FR + " {n} {n:émoji compte|émojis comptent} pour {total}.", _CUT_FR),
    "summary": Say(_OVER_FR + " L'avertissement en prend {total}.", _CUT_FR),
    "wide": Say(
        _OVER_FR + " {n} {n:caractère compte|caractères comptent} double : {shown}", _CUT_FR
    ),
    "bytes": Say(
        "{over} {over:octet|octets} de trop pour {channel} : {count} sur {most}.", _CUT_FR
    ),
    "thread": Say("Message {part} du fil : " + _OVER_FR, _CUT_FR),
    "title": Say(
        "Le titre est trop long pour {channel} : {count}, là où {most} passent.",
        "Raccourcissez-le.",
    ),
    "summary-field": Say("L'avertissement est trop long : {count}, là où {most} passent."),
    "alt": Say(
        "La description d'une image est trop longue pour {channel} : {count}, pour {most} au plus.",
        "Gardez ce qui compte dans l'image ; le reste a sa place dans le texte.",
    ),
    "line": Say(
        "Cette ligne est trop longue pour {channel} : {count}, pour {most} au plus.",
        "Coupez-la plus tôt.",
    ),
    "hashtag": Say("Ce hashtag est trop long pour {channel} : {count}, pour {most} au plus."),
    "parts": Say(
        "{channel} en fera {parts} messages : {count} caractères, un seul en contient {most}.",
        "Retirez-en {over} pour tenir en un seul.",
    ),
    "foreign": Say(
        "{count} caractères font {parts} SMS : avec {shown}, un seul n'en contient que {most}.",
        "Écrivez-le avec des lettres simples et des apostrophes droites, ou raccourcissez.",
    ),
    "short": Say(
        "Il manque {short} {short:caractère|caractères} : {channel} en demande {least}.",
        "Dites-en un peu plus.",
    ),
    "short-title": Say(
        "Le titre est trop court : {channel} demande {least} {least:caractère|caractères}.",
        "Dites dans le titre de quoi il s'agit.",
    ),
}

_KILN_EN = (
    "We opened the kiln on Saturday after three days of firing. Of the 42 pots, 39 are whole, two "
    "have a crack in the foot, and one is stuck to its shelf. The new ash glaze runs a little more "
    "than the old one, so leave a finger of bare clay at the foot. Next firing: 14 March, all day"
)
_KILN_FR = (
    "Nous avons ouvert le four samedi, après trois jours de cuisson. Sur 42 pièces, 39 sont "
    "entières, deux ont le pied fendu, une est collée à sa plaque. Le nouvel émail de cendre coule "
    "un peu plus que l'ancien : laissez un doigt de terre nue au pied. Prochaine cuisson le 14 mars"
)


def _cut(text: str, at: int) -> str:
    """An example of which everything from an offset on is marked."""
    return f"{text[:at]}⟦{text[at:]}⟧"


CHECK = Check(
    run=run,
    needs=("channels",),
    severity=Severity.ERROR,
    title={"en": "Too long for the channel", "fr": "Trop long pour le canal"},
    says={"en": _EN, "fr": _FR},
    doc={
        "fr": """Le message dépasse ce que le canal accepte, ou reste en deçà de ce qu'il demande.

*Pourquoi.* Au-delà de la limite, le canal refuse le message, le coupe, ou l'envoie et le facture en
morceaux. Chaque canal compte à sa façon : sur X un lien vaut 23 caractères et la plupart des émojis
deux, sur Bluesky une famille d'émojis en vaut un ; le compte donné ici est celui du canal.

*Quand c'est faux.* Certains serveurs et abonnements acceptent davantage : indiquez leurs limites
sous `channels` dans la configuration. N'est une erreur que ce que le canal annonce ou applique
lui-même ; les chiffres de tiers sont des avertissements, et un conseil se présente comme tel.
"""
    },
    good={
        "en": (
            Example(_KILN_EN, "mastodon"),
            Example(_KILN_EN[:280], "x"),
            Example("Slides: https://example.org/" + "a" * 400, "x"),
            Example("👨‍👩‍👧‍👦" * 100, "bluesky"),
            Example("Kiln", "lobsters", {"title": "ffi"}),
            "No channel, no limit. " * 400,
        ),
        "fr": (
            Example(_KILN_FR, "mastodon"),
            Example(_KILN_FR[:280], "x"),
            Example("Diapositives : https://example.org/" + "a" * 400, "x"),
            Example("Votre colis est arrivé, relais Mercier, avant 19 h.", "sms"),
            "Sans canal, pas de limite. " * 400,
        ),
    },
    bad={
        "en": (
            Example(_cut(_KILN_EN + ", rain or shine.", 280), "x"),
            Example(_cut(_KILN_EN[:270] + "🔥" * 8, 275), "x"),
            Example("The well is dry.", "discourse", {"title": "Short"}),
            Example("See below.", "mastodon", {"thread": ("Ash glaze. " * 50,)}),
        ),
        "fr": (
            Example(_cut(_KILN_FR + ", par tous les temps.", 280), "x"),
            Example("Le puits est à sec.", "discourse", {"title": "Puits"}),
            Example("Suite plus bas.", "mastodon", {"thread": ("Émail de cendre. " * 40,)}),
            Example(
                _cut(
                    "On se voit à l’abri du marché, près de l’étal de Zoé, à 18 h 30, samedi ?", 70
                ),
                "sms",
            ),
        ),
    },
    source="rules/channels.toml, where each limit has its own source and date",
)
