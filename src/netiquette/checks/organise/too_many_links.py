"""More links than a reader of the channel will follow, or than the channel accepts.

*Why it matters.* Each link more makes each of them less likely to be opened, and where a channel
counts links, the post is refused.

*When it is wrong.* A reading list is made of links. Newsletters, mails, blogs, forums and code
sites are exempt from the advice; the refusals of a channel are not a matter of advice.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from netiquette.analysis import Analysis, Link
    from netiquette.channel import Channel, Limit


class Options(Value):
    """How many different links are enough, by the kind of channel.

    microblog: links in a post on X, Mastodon, Bluesky and the like; 0 for no bound.
    network: links in a post on LinkedIn, Facebook and the like; 0 for no bound.
    chat: links in a message of a chat; 0 for no bound.
    sms: links in a text message; 0 for no bound.
    """

    microblog: int = 2
    network: int = 3
    chat: int = 5
    sms: int = 1


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each limit that is broken, and one for the advice if no limit is."""
    different = {link.url: link for link in reversed(analysis.links)}
    links = sorted(different.values(), key=lambda link: link.span)
    if len(links) < 2:
        return
    refused = list(_refused(analysis, links))
    yield from refused
    if refused:
        return
    advised = [(channel, _most(channel, options)) for channel in analysis.channels]
    broken = [(most, channel) for channel, most in advised if 0 < most < len(links)]
    if broken:
        most, channel = min(broken, key=lambda pair: pair[0])
        because = {"channels": [one.name for _, one in broken], "unit": "items", "source": "house"}
        yield _flaw(links, most, channel, "advice", Severity.INFO, because)


def _refused(analysis: Analysis, links: list[Link]) -> Iterator[Flaw]:
    for channel in analysis.channels:
        for limit in channel.limits_on("links"):
            if limit.max is not None and len(links) > limit.max:
                yield _over(links, limit.max, channel, limit)


def _over(links: list[Link], most: int, channel: Channel, limit: Limit) -> Flaw:
    because = {
        "channels": [channel.name],
        "unit": limit.unit,
        "source": limit.source,
        "verified": limit.verified,
        "confidence": limit.confidence,
    }
    say = "refused" if limit.severity == "error" else "advice"
    return _flaw(links, most, channel, say, Severity[limit.severity.upper()], because)


def _flaw(
    links: list[Link],
    most: int,
    channel: Channel,
    say: str,
    severity: Severity,
    because: Mapping[str, object],
) -> Flaw:
    values = {"count": len(links), "most": most, "channel": channel.title}
    return Flaw(links[most].span, values, say=say, severity=severity, whole=True, because=because)


def _most(channel: Channel, options: Options) -> int:
    most = options.as_dict().get(channel.kind, 0)
    return most if isinstance(most, int) else 0


_PAGES = " ".join(f"https://example.org/{name}" for name in "abcdef")
_FIVE = _PAGES.rpartition(" ")[0]

CHECK = Check(
    run=run,
    options=Options(),
    needs=("links", "channels"),
    severity=Severity.INFO,
    title={"en": "Too many links", "fr": "Trop de liens"},
    says={
        "en": {
            "advice": Say(
                "{count} links in one post; on {channel}, {most} {most:is|are} enough.",
                "Keep the one that matters most; the others can follow in an answer.",
            ),
            "refused": Say(
                "{count} different links; {channel} accepts {most} and refuses the post.",
                "Take out links until there are {most}.",
            ),
        },
        "fr": {
            "advice": Say(
                "{count} liens dans un seul message ; sur {channel}, {most} "
                "{most:suffit|suffisent}.",
                "Gardez celui qui compte le plus ; les autres peuvent suivre en réponse.",
            ),
            "refused": Say(
                "{count} liens différents ; {channel} en accepte {most} et refuse le message.",
                "Retirez-en jusqu'à n'en garder que {most}.",
            ),
        },
    },
    doc={
        "fr": """Plus de liens qu'un lecteur du canal n'en suivra, ou que le canal n'en accepte.

*Pourquoi.* Chaque lien de plus diminue les chances de tous les autres d'être ouverts ; et là où
un canal les compte, le message est refusé.

*Quand c'est faux.* Une liste de lectures est faite de liens. Les lettres d'information, les
courriels, les blogs, les forums et les forges échappent au conseil ; les refus d'un canal ne sont
pas un conseil.
"""
    },
    good={
        "en": (
            Example("Slides https://example.org/s and code https://example.org/c", "x"),
            Example("This week's links: " + _PAGES, "newsletter"),
            Example("Everything I read on kilns: " + _PAGES, "reddit"),
            Example(
                "The five maps of the walk: " + _FIVE,
                "threads",
                config={"checks": {"too-many-links": {"microblog": 0}}},
            ),
            Example(
                "Twice the same: https://example.org/a https://example.org/a https://example.org/a",
                "mastodon",
            ),
        ),
        "fr": (
            Example("Diapositives https://example.org/d, code https://example.org/c", "x"),
            Example("Les lectures de la semaine : " + _PAGES, "newsletter"),
            Example("Tout ce que j'ai lu sur les fours : " + _PAGES, "lemmy"),
            Example(
                "Deux fois le même : https://example.org/a https://example.org/a "
                "https://example.org/a",
                "bluesky",
            ),
        ),
    },
    bad={
        "en": (
            Example(
                "Six maps of the walk: "
                + _PAGES.replace("https://example.org/f", "⟦https://example.org/f⟧"),
                "threads",
            ),
            Example(
                "Slides https://example.org/s, code https://example.org/c, film "
                "⟦https://example.org/f⟧",
                "mastodon",
            ),
            Example(
                "Today in the press: "
                + _PAGES.replace("https://example.org/d", "⟦https://example.org/d⟧"),
                "linkedin",
            ),
        ),
        "fr": (
            Example(
                "Six cartes de la balade : "
                + _PAGES.replace("https://example.org/f", "⟦https://example.org/f⟧"),
                "threads",
            ),
            Example(
                "Diapositives https://example.org/s, code https://example.org/c, film "
                "⟦https://example.org/f⟧",
                "bluesky",
            ),
            Example(
                "Dans la presse aujourd'hui : "
                + _PAGES.replace("https://example.org/d", "⟦https://example.org/d⟧"),
                "facebook",
            ),
        ),
    },
    source="house",
)
