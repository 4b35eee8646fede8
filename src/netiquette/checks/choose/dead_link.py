"""A link stands where the channel does not make it clickable.

*Why it matters.* Nobody types a long address from a caption. The reader who wanted to follow is
lost, and the address takes the place of a sentence.

*When it is wrong.* A short address without a path (example.org) can be remembered and typed: it is
left alone. Some accounts can add links that others cannot (stickers, shop tags); the advice names
the usual place.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Link
    from netiquette.channel import Channel


class Options(Value):
    """What can be typed by hand.

    typed: length up to which a bare host name (example.org) is left alone, in code points.
    """

    typed: int = 30


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each link that nobody can follow on one of the channels."""
    dead = [one for one in analysis.channels if one.links == "dead"]
    if not dead:
        return
    values = {"channel": ", ".join(one.title for one in dead), "count": len(dead)}
    because = {"channels": [one.name for one in dead], "source": "rules/channels.toml (links)"}
    for link in analysis.links:
        if not _is_name(link, options.typed):
            yield Flaw(link.span, values, _place(dead[0]), because=because)


def _is_name(link: Link, longest: int) -> bool:
    """Whether a reader can keep the address in mind: a host and nothing else."""
    text = link.text
    return len(text) <= longest and "/" not in text and "?" not in text and ":" not in text


def _place(channel: Channel) -> str:
    """Where that channel has links that can be followed."""
    if channel.kind == "business":
        return "button"
    if channel.kind == "image" and "title" in channel.fields:
        return "field"
    return "bio" if channel.kind in ("image", "video") else "other"


_EN = "Nobody can click this link on {channel}."
_FR = "Ce lien n'est pas cliquable sur {channel}."

CHECK = Check(
    run=run,
    options=Options(),
    needs=("channels", "links"),
    title={"en": "Dead link", "fr": "Lien mort"},
    says={
        "en": {
            "bio": Say(_EN, "Put it in your profile or on a story sticker, and say so here."),
            "field": Say(_EN, "Put it in the link field of the pin."),
            "button": Say(_EN, "Put it on the button of the post."),
            "other": Say(_EN, "Put it where it can be followed, and say where that is."),
        },
        "fr": {
            "bio": Say(
                _FR,
                "Placez-le dans votre profil ou sur l'autocollant d'une story, et dites-le ici.",
            ),
            "field": Say(_FR, "Placez-le dans le champ «\u00a0lien\u00a0» de l'épingle."),
            "button": Say(_FR, "Placez-le sur le bouton du post."),
            "other": Say(_FR, "Placez-le là où l'on peut le suivre, et dites où."),
        },
    },
    doc={
        "fr": """Un lien se trouve là où le canal ne le rend pas cliquable.

*Pourquoi.* Personne ne recopie une longue adresse depuis une légende. Le lecteur qui voulait suivre
est perdu, et l'adresse prend la place d'une phrase.

*Quand c'est faux.* Une adresse courte sans chemin (example.org) se retient et se tape : elle reste
permise. Certains comptes peuvent placer des liens là où d'autres ne le peuvent pas (autocollants,
étiquettes de boutique) ; le conseil nomme l'endroit habituel.
"""
    },
    good={
        "en": (
            Example("Open studio on Sunday, 10 to 4. The link is in our bio.", "instagram"),
            Example("Glazes and prices: claystudio.example.org", "instagram"),
            Example("Book here: https://example.org/book/sunday", "facebook"),
            "Book here: https://example.org/book/sunday",
            Example("Questions: hello@example.org", "tiktok"),
        ),
        "fr": (
            Example("Atelier ouvert dimanche de 10 h à 16 h. Lien en bio.", "instagram"),
            Example("Émaux et tarifs : atelier-terre.fr", "instagram"),
            Example("Réservez ici : https://example.org/reserver/dimanche", "facebook"),
            Example("Une question ? bonjour@example.org", "tiktok"),
        ),
    },
    bad={
        "en": (
            Example("Open studio on Sunday: ⟦https://example.org/book/sunday⟧", "instagram"),
            Example("Full recipe at ⟦example.org/recipes/rye-bread⟧ this week.", "tiktok"),
            Example("How to fold it: ⟦https://example.org/crane⟧", "pinterest"),
            Example("We open at 8 on Monday. ⟦https://example.org/menu⟧", "google-business"),
        ),
        "fr": (
            Example("Atelier ouvert dimanche : ⟦https://example.org/reserver⟧", "instagram"),
            Example("La recette entière : ⟦example.org/recettes/pain-de-seigle⟧", "tiktok"),
            Example("Le pliage pas à pas : ⟦https://example.org/grue⟧", "pinterest"),
            Example("Ouverture à 8 h lundi. ⟦https://example.org/carte⟧", "google-business"),
        ),
    },
    source="developers.facebook.com Instagram User Media reference; rules/channels.toml",
)
