"""The channel does not take these pictures or films: too many, too heavy, mixed, or none at all.

*Why it matters.* The channel refuses the post, or drops what is too much without a word.

*When it is wrong.* Limits differ from app to API and move; each comes with its source. A post
without media is only reported where the channel takes none without (Instagram, TikTok, Pinterest):
that is a reminder, for the picture may come later, and naming it in the draft ends it. A film's own
page, as on YouTube, is not asked for: the film is uploaded beside its text. How long a description
may be is the business of `too-long`.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Media, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel, Limit

_FIELDS = ("media", "images", "videos", "gifs")


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each kind of media that a channel does not take."""
    whole = Span(0, len(analysis.text))
    for channel in analysis.channels:
        if "media" in channel.fields:
            yield from _counted(analysis, channel, whole)
            yield from _weighed(analysis, channel, whole)


def _counted(analysis: Analysis, channel: Channel, whole: Span) -> Iterator[Flaw]:
    kinds = [one.kind for one in analysis.media]
    videos, gifs = kinds.count("video"), kinds.count("gif")
    images = kinds.count("image")
    if not channel.limits_on("gifs"):
        images += gifs
    counts = dict(zip(_FIELDS, (len(kinds), images, videos, gifs), strict=True))
    for field in _FIELDS:
        count, limits = counts[field], channel.limits_on(field)
        broken = [one for one in limits if one.max is not None and count > one.max]
        if broken:
            yield _flaw(channel, _gravest(broken), field, count, whole)
        elif field == "media" and not count:
            needed = [one for one in limits if one.min]
            if needed:
                flaw = _flaw(channel, _gravest(needed), "missing", 0, whole)
                yield flaw.replace(severity=Severity.INFO)  # it may be added later
    if channel.mixing is False and (images > 0) + (videos > 0) + (gifs > 0) > 1:
        values = {"channel": channel.title}
        because = {"images": images, "videos": videos, "gifs": gifs, "channel": channel.name}
        yield Flaw(whole, values, "mixed", whole=True, because=because)


def _weighed(analysis: Analysis, channel: Channel, whole: Span) -> Iterator[Flaw]:
    for number, media in enumerate(analysis.media, 1):
        if media.size is None or media.kind not in ("image", "video"):
            continue
        limits = channel.limits_on(media.kind)
        broken = [one for one in limits if one.max is not None and media.size > one.max]
        if broken:
            limit = _gravest(broken)
            values = {
                "name": media.source or f"#{number}",
                "size": round(media.size / 1e6, 1),
                "most": round((limit.max or 0) / 1e6, 1),
                "channel": channel.title,
            }
            because = {**_evidence(channel, limit), "bytes": media.size}
            yield Flaw(whole, values, "heavy", (), _severity(limit), whole=True, because=because)


def _flaw(channel: Channel, limit: Limit, say: str, count: int, whole: Span) -> Flaw:
    values = {"count": count, "most": limit.max, "channel": channel.title}
    if say == "videos" and not limit.max:
        say = "none"
    because = _evidence(channel, limit)
    return Flaw(whole, values, say, (), _severity(limit), whole=True, because=because)


def _gravest(limits: list[Limit]) -> Limit:
    """The limit that weighs most, and of equal ones the tightest."""
    return min(limits, key=lambda one: (-_severity(one), one.max or 0))


def _severity(limit: Limit) -> Severity:
    return Severity[limit.severity.upper()]


def _evidence(channel: Channel, limit: Limit) -> dict[str, object]:
    return {
        "channel": channel.name,
        "limit": limit.max,
        "unit": limit.unit,
        "source": limit.source,
        "verified": limit.verified,
    }


def _pictures(count: int, kind: str = "image", size: int | None = None) -> dict[str, object]:
    return {"media": tuple(Media("a boat", kind, size=size) for _ in range(count))}


_BOTH = {"media": (Media("a boat"), Media("the launch", "video"))}

CHECK = Check(
    run=run,
    needs=("channels",),
    title={"en": "Media that the channel does not take", "fr": "Médias que le canal n'accepte pas"},
    says={
        "en": {
            "media": Say(
                "{count} media; {channel} takes {most} at most.", "Keep {most}, the best first."
            ),
            "images": Say(
                "{count} pictures; {channel} takes {most} at most.", "Keep {most}, the best first."
            ),
            "videos": Say(
                "{count} films; {channel} takes {most} at most.", "Keep {most}, or post twice."
            ),
            "gifs": Say(
                "{count} animated pictures; {channel} takes {most} at most.", "Keep the best."
            ),
            "none": Say("{channel} takes no film here.", "Show a picture instead."),
            "missing": Say(
                "{channel} takes no post without a picture or a film.",
                "Add one, or name it in the draft.",
            ),
            "mixed": Say(
                "Pictures and films go together here; {channel} takes one kind in a post.",
                "Keep one kind.",
            ),
            "heavy": Say(
                "{name} weighs {size} MB; {channel} takes {most} MB at most.",
                "Make it smaller before the channel does.",
            ),
        },
        "fr": {
            "media": Say(
                "{count} médias\u00a0; {channel} en accepte {most} au plus.",
                "Gardez-en {most}, le meilleur d'abord.",
            ),
            "images": Say(
                "{count} images\u00a0; {channel} en accepte {most} au plus.",
                "Gardez-en {most}, la meilleure d'abord.",
            ),
            "videos": Say(
                "{count} vidéos\u00a0; {channel} en accepte {most} au plus.",
                "Gardez-en {most}, ou publiez en deux fois.",
            ),
            "gifs": Say(
                "{count} images animées\u00a0; {channel} en accepte {most} au plus.",
                "Gardez la meilleure.",
            ),
            "none": Say("{channel} n'accepte pas de vidéo ici.", "Montrez plutôt une image."),
            "missing": Say(
                "{channel} n'accepte aucun post sans image ni vidéo.",
                "Ajoutez-en une, ou nommez-la dans le brouillon.",
            ),
            "mixed": Say(
                "Images et vidéos sont mêlées\u00a0; {channel} n'en accepte qu'une sorte par post.",
                "Gardez une seule sorte.",
            ),
            "heavy": Say(
                "{name} pèse {size}\u00a0Mo\u00a0; {channel} accepte {most}\u00a0Mo au plus.",
                "Réduisez-la avant que le canal ne s'en charge.",
            ),
        },
    },
    doc={
        "fr": """Le canal n'accepte pas ces images ou ces vidéos : trop nombreuses, trop
lourdes, mêlées, ou absentes.

*Pourquoi.* Le canal refuse le post, ou laisse tomber ce qui dépasse sans un mot.

*Quand c'est faux.* Les limites diffèrent de l'application à l'API, et changent ; chacune est donnée
avec sa source. Un post sans média n'est signalé que là où le canal n'en accepte pas (Instagram,
TikTok, Pinterest) : ce n'est qu'un rappel, car l'image peut venir plus tard ; la nommer dans le
brouillon y met fin. La vidéo elle-même, sur YouTube, n'est pas réclamée : on la dépose à côté de
son texte. La longueur d'une description est l'affaire de `too-long`.
"""
    },
    good={
        "en": (
            Example("Four views of the new slipway.", "x", post=_pictures(4)),
            Example("The launch, from three sides.", "instagram", post=_pictures(3)),
            Example("Pictures and a film of the launch.", "discord", post=_BOTH),
            Example("The launch, filmed from the crane.", "youtube"),
            Example("Nine views of the slipway.", "bluesky", post=_pictures(9)),
            "Low water at six, bring boots.",
        ),
        "fr": (
            Example("La nouvelle cale, en quatre vues.", "x", post=_pictures(4)),
            Example("La mise à l'eau, de trois côtés.", "instagram", post=_pictures(3)),
            Example("Photos et film de la mise à l'eau.", "discord", post=_BOTH),
            Example("La mise à l'eau, filmée depuis la grue.", "youtube"),
        ),
    },
    bad={
        "en": (
            Example("Five views of the new slipway.", "x", post=_pictures(5)),
            Example("The slipway is open.", "instagram"),
            Example("A picture and a film of the launch.", "mastodon", post=_BOTH),
            Example("The slipway is open.", "google-business", post=_pictures(1, "video")),
            Example("The slipway is open.", "bluesky", post=_pictures(1, size=4_500_000)),
        ),
        "fr": (
            Example("La nouvelle cale, en cinq vues.", "x", post=_pictures(5)),
            Example("La cale est ouverte.", "instagram"),
            Example("Une photo et un film de la mise à l'eau.", "mastodon", post=_BOTH),
            Example("La cale est ouverte.", "google-business", post=_pictures(1, "video")),
            Example("La cale est ouverte.", "bluesky", post=_pictures(1, size=4_500_000)),
        ),
    },
    source="rules/channels.toml, each limit with its source",
)
