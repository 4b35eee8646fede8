"""The text is too long for one post, and the channel has threads: here is where to cut it.

*Why it matters.* A text cut by force breaks in the middle of a sentence or of a link. Cut between
sentences, each post can be read, answered and shared by itself.

*When it is wrong.* Often the better answer is a shorter text: that the post does not fit is said by
`too-long`, this is only the proposal, and none is made for a few characters too many (`over`).
Beyond some posts (`most`) nobody reads a thread, and none is proposed. The posts stand in the
evidence (`because["parts"]`); `numbered` adds “1/3” to each.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.analysis.length import Length
    from netiquette.channel import Channel


class Options(Value):
    """How a thread is proposed.

    most: posts of the longest thread that is proposed, in posts.
    over: how far beyond the limit shortening is the better answer, in per cent of the limit.
    numbered: whether each post ends with its number and theirs, " 1/3".
    """

    most: int = 12
    over: int = 10
    numbered: bool = False


_SHOWN = 5
_OPENING = 28


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each channel with threads whose limit the text exceeds."""
    for channel in analysis.channels:
        if "thread" in channel.fields:
            length = analysis.lengths[channel.name]
            limit = length.limit
            if limit is not None and 100 * length.count > (100 + options.over) * limit:
                yield _flaw(analysis, channel, length, options)


def _flaw(analysis: Analysis, channel: Channel, length: Length, options: Options) -> Flaw:
    from netiquette.analysis.threads import parts

    text = analysis.text
    limit = max(length.limit or 0, 1)
    about = -(-length.count // limit)
    room = len(_number(options.most, options.most)) if options.numbered else 0
    spans = (
        parts(analysis, channel, room=room, most=2 * options.most) if about <= options.most else ()
    )
    values = {"channel": channel.title, "count": length.count, "most": length.limit}
    because = {"unit": length.unit, "source": length.bound.source if length.bound else ""}
    about = max(about, len(spans))
    say = "long" if about > options.most else "split" if len(spans) > 1 else "unsplit"
    posts = [text[one.start : one.end] for one in spans] if say == "split" else []
    if options.numbered:
        posts = [post + _number(at, len(posts)) for at, post in enumerate(posts, 1)]
    return Flaw(
        Span(0, len(text)),
        {**values, "posts": len(posts) or about, "starts": _openings(posts)},
        say,
        whole=True,
        because={**because, "parts": posts},
    )


def _number(at: int, of: int) -> str:
    return f" {at}/{of}"


def _openings(posts: list[str]) -> list[str]:
    """The first words of the posts after the first, as many as are shown."""
    found = []
    for post in posts[1 : _SHOWN + 1]:
        line = post.partition("\n")[0]
        if len(line) > _OPENING:
            line = line[: max(line.rfind(" ", 0, _OPENING), _OPENING // 2)].rstrip() + "…"
        found.append(line)
    return found


_LONG_EN = (
    "The bridge at Mill Lane closes on Monday 4 May for five weeks. Engineers found rust in two of "
    "the six bearings, and both have to be replaced before the summer traffic. Walkers and "
    "bicycles can cross at all times; there will be a steward at each end. Cars and the number 12 "
    "bus go round by Station Road, which adds about nine minutes at rush hour."
)
_LONG_FR = (
    "Le pont du Moulin ferme lundi 4 mai pour cinq semaines. Les ingénieurs ont trouvé de la "
    "rouille sur deux des six appareils d'appui, à remplacer avant la circulation de l'été. "
    "Piétons et vélos passeront à toute heure ; un agent se tiendra à chaque bout. Les voitures et "
    "le bus 12 feront le tour par la rue de la Gare, soit neuf minutes de plus aux pointes."
)

CHECK = Check(
    run=run,
    options=Options(),
    needs=("channels",),
    severity=Severity.INFO,
    title={"en": "Thread needed", "fr": "Fil nécessaire"},
    says={
        "en": {
            "split": Say(
                "{count} characters for {channel}, which takes {most}: a thread of {posts} posts "
                "would hold them.",
                "Shorten it to one, or begin a new post at: {starts}.",
            ),
            "long": Say(
                "{count} characters for {channel}, which takes {most}: that would be a thread of "
                "at least {posts} posts.",
                "Publish it where long texts are read, and post the point with a link.",
            ),
            "unsplit": Say(
                "{count} characters for {channel}, which takes {most}, and no good place to cut.",
                "Shorten it, or publish it elsewhere and give the link.",
            ),
        },
        "fr": {
            "split": Say(
                "{count} caractères pour {channel}, qui en accepte {most}\u00a0: un fil de {posts} "
                "posts les contiendrait.",
                "Raccourcissez pour tenir en un seul, ou commencez un nouveau post à\u00a0: "
                "{starts}.",
            ),
            "long": Say(
                "{count} caractères pour {channel}, qui en accepte {most}\u00a0: cela ferait un "
                "fil d'au moins {posts} posts.",
                "Publiez-le là où l'on lit de longs textes, et ne postez que l'essentiel et le "
                "lien.",
            ),
            "unsplit": Say(
                "{count} caractères pour {channel}, qui en accepte {most}, et aucun bon endroit où "
                "couper.",
                "Raccourcissez-le, ou publiez-le ailleurs et donnez le lien.",
            ),
        },
    },
    doc={
        "fr": """Le texte est trop long pour un seul post, et le canal connaît les fils :
voici où couper.

*Pourquoi.* Un texte coupé de force se brise au milieu d'une phrase ou d'un lien. Coupé entre les
phrases, chaque post peut être lu, commenté et partagé seul.

*Quand c'est faux.* Souvent, un texte plus court est la meilleure réponse : c'est `too-long` qui dit
que le message ne tient pas, ceci n'est que la proposition, et quelques caractères de trop (`over`)
n'en valent pas une. Au-delà de quelques posts (`most`), personne ne lit un fil, et aucun n'est
proposé. Les posts se trouvent dans les preuves (`because["parts"]`) ; `numbered` ajoute « 1/3 » à
chacun.
"""
    },
    good={
        "en": (
            Example("The bridge at Mill Lane closes on Monday for five weeks.", "x"),
            Example(_LONG_EN, "mastodon"),
            Example(_LONG_EN, "linkedin"),
            _LONG_EN,
            Example("See https://example.org/" + "a" * 300, "x"),
            Example(_LONG_EN[:290], "x"),
        ),
        "fr": (
            Example("Le pont du Moulin ferme lundi pour cinq semaines.", "x"),
            Example(_LONG_FR, "mastodon"),
            Example(_LONG_FR, "linkedin"),
            _LONG_FR,
        ),
    },
    bad={
        "en": (
            Example(_LONG_EN, "x"),
            Example(_LONG_EN, "bluesky"),
            Example(f"{_LONG_EN}\n\n{_LONG_EN}", "mastodon"),
            Example(" ".join([_LONG_EN] * 12), "x"),
            Example("See https://example.org/" + "a" * 320, "bluesky"),
        ),
        "fr": (
            Example(_LONG_FR, "x"),
            Example(_LONG_FR, "bluesky"),
            Example(f"{_LONG_FR}\n\n{_LONG_FR}", "mastodon"),
        ),
    },
    source="rules/channels.toml, each limit with its source",
)
