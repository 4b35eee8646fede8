"""A picture goes out without a description, or with one that describes nothing.

*Why it matters.* Those who cannot see the picture read its description; so do search engines, and
everybody whose connection is slow. A file name is no description.

*When it is wrong.* A purely decorative picture: give it an empty description (`alt: ""`), which
says so.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Media, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

_DESCRIBED = ("image", "gif")
_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".avif", ".svg", ".bmp", ".tiff")
_EMPTY = frozenset(
    """image|photo|picture|pic|img|screenshot|screen shot|graphic|alt|alt text|gif|logo|visuel|\
illustration|photographie|capture|capture d'écran|texte alternatif""".split("|")
)


def run(analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for each picture, where one of the channels shows descriptions."""
    if analysis.channels and not any("alt" in channel.fields for channel in analysis.channels):
        return
    for number, media in enumerate(analysis.media):
        if media.kind not in _DESCRIBED:
            continue
        field, alt = f"media.{number}.alt", media.alt
        values = {"number": number + 1, "file": media.source or ""}
        if alt is None:
            yield Flaw(Span(0, 0), values, say="missing", field=field, whole=True)
        elif _says_nothing(alt):
            yield Flaw(Span(0, len(alt)), values, say="empty", field=field, whole=True)


def _says_nothing(alt: str) -> bool:
    plain = alt.strip().strip(".").lower()
    if not plain:
        return bool(alt)  # blank, not empty: an empty text is how a decoration is declared
    return plain in _EMPTY or (" " not in plain and plain.endswith(_ENDINGS))


_PHOTO = {"media": (Media(source="atelier.jpg"),)}
_NAMED = {"media": (Media(alt="IMG_2041.jpg"),)}
_BLANK = {"media": (Media(alt="photo"),)}
_TOLD_EN = {"media": (Media(alt="Two loaves cut in half, the crumb grey and open."),)}
_TOLD_FR = {"media": (Media(alt="Deux pains coupés en deux, mie grise et alvéolée."),)}

CHECK = Check(
    run=run,
    needs=("media",),
    title={"en": "Missing alt text", "fr": "Texte alternatif absent"},
    says={
        "en": {
            "missing": Say(
                "Picture {number} has no description.",
                'Say in a sentence what it shows; alt: "" if it only decorates.',
            ),
            "empty": Say(
                "“{match}” does not describe picture {number}.",
                "Say in a sentence what it shows.",
            ),
        },
        "fr": {
            "missing": Say(
                "L'image {number} n'a pas de description.",
                'Dites en une phrase ce qu\'elle montre ; alt: "" si elle ne fait que décorer.',
            ),
            "empty": Say(
                "« {match} » ne décrit pas l'image {number}.",
                "Dites en une phrase ce qu'elle montre.",
            ),
        },
    },
    doc={
        "fr": """Une image part sans description, ou avec une description qui ne décrit rien.

*Pourquoi.* Ceux qui ne voient pas l'image lisent sa description ; les moteurs de recherche aussi,
et tous ceux dont la connexion est lente. Un nom de fichier n'est pas une description.

*Quand c'est faux.* Une image purement décorative : donnez-lui une description vide (`alt: ""`),
qui le dit.
"""
    },
    good={
        "en": (
            "A post without pictures needs none.",
            Example("Rye is back on Wednesdays.", post=_TOLD_EN),
            Example("A ribbon between two sections.", post={"media": (Media(alt=""),)}),
            Example("The film of the match.", post={"media": (Media(kind="video"),)}),
        ),
        "fr": (
            "Un message sans image n'en demande pas.",
            Example("Le seigle est de retour le mercredi.", post=_TOLD_FR),
            Example("Votre rendez-vous est confirmé.", channel="sms", post=_PHOTO),
        ),
    },
    bad={
        "en": (
            Example("The workshop in pictures.", post=_PHOTO),
            Example("New look.", channel="instagram", post=_NAMED),
            Example("The team at the fair.", post=_BLANK),
        ),
        "fr": (
            Example("L'atelier en images.", post=_PHOTO),
            Example("Nouvelle vitrine.", channel="mastodon", post=_NAMED),
            Example("L'équipe au salon.", post=_BLANK),
        ),
    },
    source="W3C, Web Content Accessibility Guidelines 2.2, 1.1.1",
)
