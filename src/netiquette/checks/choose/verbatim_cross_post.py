"""One text goes, word for word, to channels of different habits, and does not fit them all.

*Why it matters.* Readers see at once that a text was made for elsewhere: tags that link to nothing,
a name that calls nobody, ten paragraphs among messages of two lines. The same text sprayed
everywhere is the noise that Messeca's third rule warns of.

*When it is wrong.* A neutral notice may go as it is to channels that resemble each other (X and
Mastodon, LinkedIn and Facebook). What is reported as a warning is concrete and says on which
channel it does not fit; that a text goes to several kinds of channel at all (`kinds`) is only
advice. Marks such as `**bold**` and names with a server are the business of `foreign-syntax`, links
that cannot be followed of `dead-link`.
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
    from collections.abc import Iterator, Mapping

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel


class Options(Value):
    """When channels are too different for one text.

    kinds: kinds of channel from which one text for all of them is worth a word, in kinds.
    long: length from which a text is out of place among short messages, in code points.
    """

    kinds: int = 3
    long: int = 1500


# Channels of one family read, tag and greet alike.
_FAMILIES = {
    "image": "picture",
    "video": "picture",
    "business": "network",
    "code": "forum",
    "sms": "chat",
}
_SHORT = frozenset(("microblog", "chat", "sms"))
# Channels that share their names of accounts.
_ACCOUNTS = {"threads": "instagram", "x-premium": "x"}


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each way in which the text does not fit all of its channels."""
    if len(analysis.channels) < 2:
        return
    found = [*_tags(analysis), *_names(analysis), *_length(analysis, options), *_idioms(analysis)]
    yield from found or _kinds(analysis, options)


def _tags(analysis: Analysis) -> Iterator[Flaw]:
    """Tags, where some channels link them and others do not."""
    tags = analysis.hashtags
    plain = [one for one in analysis.channels if one.hashtags == "plain"]
    if tags and 0 < len(plain) < len(analysis.channels):
        values = {"count": len(tags), "tags": [one.text for one in tags[:3]]}
        yield _flaw(tags[0].span, values, "tags", plain)


def _names(analysis: Analysis) -> Iterator[Flaw]:
    """A name without its server, which means one account on one network."""
    places = {_ACCOUNTS.get(one.name, one.name) for one in analysis.channels}
    if len(places) < 2 or all(one.kind == "chat" for one in analysis.channels):
        return
    for one in analysis.mentions:
        name = one.text[1:]
        if one.text[0] in "@＠" and "@" not in name and ".bsky." not in name:
            yield _flaw(one.span, {"name": one.text}, "names", analysis.channels)
            return


def _length(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """A text too long for one channel and made to measure for another, or long among short ones."""
    fitting: list[Channel] = []
    over: list[Channel] = []
    lengths = analysis.lengths
    for one in analysis.channels:
        limit = lengths[one.name].limit
        (over if limit is not None and lengths[one.name].count > limit else fitting).append(one)
    size = len(analysis.text)
    if over and fitting:
        tightest = min(over, key=lambda one: lengths[one.name].limit or 0)
        length = lengths[tightest.name]
        values = {"count": length.count, "most": length.limit, "channel": tightest.title}
        yield _flaw(Span(0, size), values, "long", fitting)
    elif size > options.long:
        short = [one for one in fitting if one.kind in _SHORT]
        if 0 < len(short) < len(fitting):
            yield _flaw(Span(0, size), {"count": size}, "wordy", short)


def _idioms(analysis: Analysis) -> Iterator[Flaw]:
    """A turn of phrase that is at home on some of the channels and makes no sense on others."""
    for group, (pattern, kinds, names) in _phrases().items():
        away = [one for one in analysis.channels if not {one.kind, one.name} & (kinds | names)]
        match = pattern.search(analysis.text) if 0 < len(away) < len(analysis.channels) else None
        if match and not analysis.is_quoted(match.start()):
            yield _flaw(Span(*match.span()), {"phrase": match[0], "group": group}, "idiom", away)


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], frozenset[str], frozenset[str]]]:
    """By group: its phrases in all languages, and the kinds and names of channels that know it."""
    made = {}
    for group, facts in rulebook.load("idioms.toml").items():
        lists = [words for key, words in facts.items() if key not in ("kinds", "names")]
        words = "|".join(re.escape(phrase) for phrases in lists for phrase in phrases)
        pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)".replace("'", "['’]"), re.IGNORECASE)
        made[group] = pattern, frozenset(facts["kinds"]), frozenset(facts["names"])
    return made


def _kinds(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """Channels of many kinds, though nothing in particular is out of place."""
    kinds = {_FAMILIES.get(one.kind, one.kind) for one in analysis.channels}
    if len(kinds) >= options.kinds and analysis.text.strip():
        values = {"count": len(kinds)}
        span = Span(0, len(analysis.text))
        yield _flaw(span, values, "kinds", analysis.channels, Severity.INFO)


def _flaw(
    span: Span,
    values: Mapping[str, object],
    say: str,
    channels: list[Channel] | tuple[Channel, ...],
    severity: Severity | None = None,
) -> Flaw:
    shown = {"channels": ", ".join(one.title for one in channels), "places": len(channels)}
    because = {"reason": say, "where": [one.name for one in channels]}
    return Flaw(span, {**values, **shown}, say, (), severity, whole=True, because=because)


_WIDE = ("x", "linkedin", "mailing-list")
_TEXT_EN = (
    "The archive room is open again on Tuesdays from 2 to 6. Bring a pencil, pens stay outside."
)
_TEXT_FR = (
    "La salle des archives rouvre le mardi de 14 h à 18 h. Venez avec un crayon, pas un stylo."
)
_ESSAY_EN = " ".join([_TEXT_EN] * 9)
_ESSAY_FR = " ".join([_TEXT_FR] * 9)

CHECK = Check(
    run=run,
    options=Options(),
    needs=("channels",),
    title={"en": "Same text everywhere", "fr": "Même texte partout"},
    says={
        "en": {
            "tags": Say(
                "One text for all: {count:the hashtag does|the hashtags do} nothing on {channels}.",
                "Write a version without {count:it|them} for {channels}.",
            ),
            "names": Say(
                "One text for all: {name} is an account on one network, and nobody, or somebody "
                "else, on the others ({channels}).",
                "Write a version for each, with the name that holds there.",
            ),
            "long": Say(
                "One text for all: {count} characters fit {channels}, and {channel} takes {most}.",
                "Write a short version for {channel}.",
            ),
            "wordy": Say(
                "One text for all: {count} characters are long for {channels}.",
                "Give the point there, and a link to the whole.",
            ),
            "idiom": Say(
                "One text for all: “{phrase}” makes no sense on {channels}.",
                "Say there what you mean, or give the link.",
            ),
            "kinds": Say(
                "The same text goes to {count} kinds of channel: {channels}.",
                "Each has its own length, greeting and tone: give each its own version.",
            ),
        },
        "fr": {
            "tags": Say(
                "Un texte pour tous\u00a0: {count:le hashtag ne sert|les hashtags ne servent} à "
                "rien sur {channels}.",
                "Faites une version qui s'en passe pour {channels}.",
            ),
            "names": Say(
                "Un texte pour tous\u00a0: {name} est un compte sur un réseau, et personne, ou "
                "quelqu'un d'autre, sur les autres ({channels}).",
                "Faites une version pour chacun, avec le nom qui y vaut.",
            ),
            "long": Say(
                "Un texte pour tous\u00a0: {count} caractères tiennent sur {channels}, mais "
                "{channel} en accepte {most}.",
                "Faites une version courte pour {channel}.",
            ),
            "wordy": Say(
                "Un texte pour tous\u00a0: {count} caractères, c'est long pour {channels}.",
                "Donnez-y l'essentiel, et un lien vers le texte entier.",
            ),
            "idiom": Say(
                "Un texte pour tous\u00a0: «\u00a0{phrase}\u00a0» n'a pas de sens sur {channels}.",
                "Dites-y ce que vous voulez dire, ou donnez le lien.",
            ),
            "kinds": Say(
                "Le même texte part vers {count} sortes de canaux\u00a0: {channels}.",
                "Chacun a sa longueur, ses salutations et son ton\u00a0: faites une version pour "
                "chacun.",
            ),
        },
    },
    doc={
        "fr": """Un même texte part, mot pour mot, vers des canaux aux usages différents, et ne leur
convient pas à tous.

*Pourquoi.* Les lecteurs voient aussitôt qu'un texte a été fait pour ailleurs : des hashtags qui ne
mènent à rien, un nom qui n'appelle personne, dix paragraphes parmi des messages de deux lignes. Le
même texte répandu partout, c'est le bruit contre lequel met en garde la troisième règle de Messeca.

*Quand c'est faux.* Une annonce neutre peut partir telle quelle vers des canaux qui se ressemblent
(X et Mastodon, LinkedIn et Facebook). Ce qui vaut un avertissement est concret, et dit sur quel
canal cela ne convient pas ; qu'un texte parte vers plusieurs sortes de canaux (`kinds`) n'appelle
qu'un conseil. Les signes comme `**gras**` et les noms avec leur serveur sont l'affaire de
`foreign-syntax`, les liens que l'on ne peut suivre, celle de `dead-link`.
"""
    },
    good={
        "en": (
            _TEXT_EN,
            Example(_TEXT_EN, ("x", "mastodon")),
            Example(_TEXT_EN, ("linkedin", "facebook", "x")),
            Example(f"{_TEXT_EN} #archives", ("x", "mastodon", "linkedin")),
            Example(f"{_TEXT_EN} Thanks @stacks.", ("instagram", "threads")),
            Example(f"{_TEXT_EN} Thanks @paul.", ("slack", "teams")),
            Example(f"{_TEXT_EN} Link in bio.", ("instagram", "tiktok")),
            Example(_ESSAY_EN, ("linkedin", "facebook")),
        ),
        "fr": (
            _TEXT_FR,
            Example(_TEXT_FR, ("x", "mastodon")),
            Example(_TEXT_FR, ("linkedin", "facebook", "x")),
            Example(f"{_TEXT_FR} #archives", ("x", "mastodon", "linkedin")),
            Example(f"{_TEXT_FR} Lien en bio.", ("instagram", "tiktok")),
            Example(_ESSAY_FR, ("linkedin", "facebook")),
        ),
    },
    bad={
        "en": (
            Example(f"{_TEXT_EN} ⟦#archives⟧ #localhistory", ("linkedin", "slack")),
            Example(f"{_TEXT_EN} Thanks ⟦@stacks⟧!", ("x", "linkedin")),
            Example(f"⟦{_ESSAY_EN}⟧", ("linkedin", "mastodon")),
            Example(f"{_TEXT_EN} ⟦Link in bio⟧.", ("instagram", "facebook")),
            Example(f"⟦{_TEXT_EN}⟧", _WIDE),
            Example(f"⟦{_ESSAY_EN} {_ESSAY_EN}⟧", ("newsletter", "slack")),
        ),
        "fr": (
            Example(f"{_TEXT_FR} ⟦#archives⟧ #histoire", ("linkedin", "slack")),
            Example(f"{_TEXT_FR} Merci ⟦@rayons⟧ !", ("x", "linkedin")),
            Example(f"⟦{_ESSAY_FR}⟧", ("linkedin", "mastodon")),
            Example(f"{_TEXT_FR} ⟦Lien en bio⟧.", ("instagram", "facebook")),
            Example(f"⟦{_TEXT_FR}⟧", _WIDE),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012), rule 3; RFC 1855, 3.1.1 on cross-posting",
)
