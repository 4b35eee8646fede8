"""The draft has a part that the channel does not have: a title, a warning, media, a thread.

*Why it matters.* The part is not published. A title that carries the news is lost, a content
warning warns nobody, and the second half of a thread never appears.

*When it is wrong.* Of a title it only speaks on microblogs, in chats and under pictures, and only
if none of the channels shows it: on other channels it is often the draft's own name. A summary that
also goes to a blog or a newsletter is an excerpt, not a warning. The descriptions of pictures are
never reported: they are worth writing even where they get lost.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Media, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel

# Where the text is all there is, so that a title in the draft was probably meant to be read.
_UNTITLED = frozenset(("microblog", "chat", "sms", "image", "video"))


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each part of the draft that gets lost on one of the channels."""
    post, channels = analysis.post, analysis.channels
    if post.title and post.title.strip() and post.title not in post.text:
        untitled = _without("title", channels)
        if untitled == channels and all(one.kind in _UNTITLED for one in channels):
            yield _flaw("title", channels, Span(0, len(post.title)), Severity.INFO)
    excerpt = any(one.kind in ("blog", "mail") and "summary" in one.fields for one in channels)
    if post.summary and post.summary.strip() and not excerpt:
        without = _without("summary", channels)
        if without:
            yield _flaw("summary", without, Span(0, len(post.summary)))
    whole = Span(0, len(post.text))
    if post.media:
        without = _without("media", channels)
        if without:
            yield _flaw("media", without, whole, count=len(post.media))
    if post.thread:
        without = _without("thread", channels)
        if without:
            yield _flaw("thread", without, Span(0, len(post.thread[0])), count=len(post.thread))


def _without(field: str, channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    return tuple(one for one in channels if field not in one.fields)


def _flaw(
    field: str,
    channels: tuple[Channel, ...],
    span: Span,
    severity: Severity | None = None,
    count: int = 1,
) -> Flaw:
    return Flaw(
        span,
        {"channels": ", ".join(one.title for one in channels), "count": count},
        field,
        (),
        severity,
        {"media": "text", "thread": "thread.0"}.get(field, field),
        whole=field in ("media", "thread"),
        because={
            "channels": {one.name: [*one.fields] for one in channels},
            "source": "rules/channels.toml (fields)",
        },
    )


_TITLED = {"title": "Harbour closed on Friday"}
_TITRE = {"title": "Port fermé vendredi"}
_WARNED = {"summary": "accident, injuries"}
_AVERTI = {"summary": "accident, blessures"}
_PARTS = {"thread": ("The second part says why.", "The third says until when.")}
_SUITE = {"thread": ("La suite dit pourquoi.", "La fin dit jusqu'à quand.")}
_PICTURE = {"media": (Media("The barrier is down"),)}

CHECK = Check(
    run=run,
    needs=("channels",),
    title={"en": "Part that the channel does not have", "fr": "Élément que le canal n'a pas"},
    says={
        "en": {
            "title": Say(
                "{channels}: no titles there, so readers will not see this one.",
                "Say it in the text if it matters.",
            ),
            "summary": Say(
                "{channels}: no content warnings there, so this one warns nobody.",
                "Open the text with the warning, and leave a few lines before the rest.",
            ),
            "media": Say(
                "{channels}: no media there, so {count:the picture is|the pictures are} lost.",
                "Say in words what {count:it shows|they show}, or give a link.",
            ),
            "thread": Say(
                "{channels}: no threads there, so {count:the second part is|the {count} further "
                "parts are} lost.",
                "Put everything into one text, or post the parts elsewhere.",
            ),
        },
        "fr": {
            "title": Say(
                "{channels}\u00a0: pas de titre sur ce canal, celui-ci ne sera pas vu.",
                "Dites-le dans le texte si cela compte.",
            ),
            "summary": Say(
                "{channels}\u00a0: pas d'avertissement de contenu sur ce canal, "
                "celui-ci ne prévient personne.",
                "Commencez le texte par l'avertissement, puis laissez quelques lignes.",
            ),
            "media": Say(
                "{channels}\u00a0: pas de média sur ce canal, {count:l'image est perdue|"
                "les images sont perdues}.",
                "Dites en mots ce {count:qu'elle montre|qu'elles montrent}, ou donnez un lien.",
            ),
            "thread": Say(
                "{channels}\u00a0: pas de fil sur ce canal, la suite du texte est perdue.",
                "Mettez tout en un seul texte, ou publiez la suite ailleurs.",
            ),
        },
    },
    doc={
        "fr": """Le brouillon a un élément que le canal n'a pas : un titre, un avertissement,
des médias, un fil.

*Pourquoi.* L'élément n'est pas publié. Un titre qui porte la nouvelle est perdu, un avertissement
ne prévient personne, et la seconde moitié d'un fil ne paraît jamais.

*Quand c'est faux.* D'un titre, la règle ne parle que sur les microblogs, dans les messageries et
sous les images, et seulement si aucun des canaux ne le montre : ailleurs, c'est souvent le nom du
brouillon. Un résumé qui part aussi vers un blog ou une infolettre est un chapeau, pas un
avertissement. Les descriptions d'images ne sont jamais signalées : elles valent la peine d'être
écrites même là où elles se perdent.
"""
    },
    good={
        "en": (
            Example("The harbour is closed on Friday.", "x"),
            Example("Divers check the piles until noon.", "reddit", post=_TITLED),
            Example("Divers check the piles until noon.", ("x", "reddit"), post=_TITLED),
            Example("A crane fell on pier 3.", "mastodon", post=_WARNED),
            Example("A crane fell on pier 3.", ("wordpress", "x"), post=_WARNED),
            Example("First part: the harbour is closed.", "bluesky", post=_PARTS),
            Example("Divers check the piles until noon.", "linkedin", post=_TITLED),
        ),
        "fr": (
            Example("Le port est fermé vendredi.", "x"),
            Example("Les plongeurs inspectent les pieux.", "reddit", post=_TITRE),
            Example("Une grue est tombée quai 3.", "mastodon", post=_AVERTI),
            Example("Première partie : le port est fermé.", "bluesky", post=_SUITE),
        ),
    },
    bad={
        "en": (
            Example("Divers check the piles until noon.", "x", post=_TITLED),
            Example("A crane fell on pier 3.", ("mastodon", "x"), post=_WARNED),
            Example("See the barrier.", "sms", post=_PICTURE),
            Example("First part: the harbour is closed.", "linkedin", post=_PARTS),
        ),
        "fr": (
            Example("Les plongeurs inspectent les pieux.", "x", post=_TITRE),
            Example("Une grue est tombée quai 3.", ("mastodon", "x"), post=_AVERTI),
            Example("Voyez la barrière.", "sms", post=_PICTURE),
            Example("Première partie : le port est fermé.", "linkedin", post=_SUITE),
        ),
    },
    source="rules/channels.toml (fields)",
)
