"""A link goes out without a word of one's own.

*Why it matters.* A link alone asks everybody to click before they know what it is and why you
send it. One sentence of yours decides for most readers, and tells the right ones that it is for
them.

*When it is wrong.* Where the title is a field of its own (forums), in an answer to somebody and in
the first post of a thread, the words stand elsewhere: those are left alone. A title that is pasted
in front of its own link is only mentioned as advice, because it may be yours.
"""

from __future__ import annotations

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Link


class Options(Value):
    """What counts as a pasted title.

    title_words: so many words, all of them in the address, are its title; 0 to allow titles.
    """

    title_words: int = 4


_LONGEST_TITLE = 30


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, at the first link."""
    keys = analysis.words.keys
    post = analysis.post
    if len(keys) > _LONGEST_TITLE or post.title or post.reply_to or post.thread:
        return
    links = analysis.links
    span = links[0].span
    if all(key in _empty() for key in keys):
        yield Flaw(span, {"count": len(links)}, say="bare", whole=True)
    elif len(links) == 1 and _is_title(keys, links[0], options.title_words):
        title = analysis.text[analysis.words.starts[0] : analysis.words.ends[-1]]
        values = {"title": title}
        place = Span(analysis.words.starts[0], analysis.words.ends[-1])
        yield Flaw(place, values, say="title", severity=Severity.INFO)


def _empty() -> frozenset[str]:
    """Words that say nothing of a link, in all shipped languages: via, source, here."""
    tables = (rulebook.language(code).get("bare-link", {}) for code in rulebook.languages())
    return frozenset(word for table in tables for word in table.get("empty", ()))


def _is_title(keys: list[str], link: Link, least: int) -> bool:
    """Whether the words are those of the address, which many sites make from the title."""
    words = [word for key in keys for word in _plain(key).split("-")]
    if not least or len(words) < least:
        return False
    path = link.url.partition("://")[2].rpartition("?")[0] or link.url.partition("://")[2]
    slug = max(path.split("/")[1:], key=lambda part: part.count("-"), default="")
    parts = _plain(slug.partition(".")[0]).replace("_", "-").split("-")
    known = frozenset(parts)
    long = [word for word in words if len(word) > 2]
    return len(long) >= least - 1 and all(word in known for word in long) and len(parts) >= least


def _plain(text: str) -> str:
    """Lower case, without accents and apostrophes."""
    from unicodedata import combining, normalize

    folded = normalize("NFKD", text.casefold().replace("'", "-").replace("’", "-"))
    return "".join(char for char in folded if not combining(char)).strip("-")


CHECK = Check(
    run=run,
    options=Options(),
    needs=("links",),
    title={"en": "Bare link", "fr": "Lien sans un mot"},
    says={
        "en": {
            "bare": Say(
                "There {count:is only a link|are only links} here, without a word of yours.",
                "Say in a sentence what is behind it, and whom it will help.",
            ),
            "title": Say(
                "Beside the link stands only the title of the page: {title}",
                "Add what you make of it, or for whom it is.",
            ),
        },
        "fr": {
            "bare": Say(
                "Il n'y a ici {count:qu'un lien|que des liens}, sans un mot de vous.",
                "Dites en une phrase ce qu'on y trouve, et à qui cela servira.",
            ),
            "title": Say(
                "À côté du lien, il n'y a que le titre de la page : {title}",
                "Ajoutez ce que vous en pensez, ou à qui cela s'adresse.",
            ),
        },
    },
    doc={
        "fr": """Un lien part sans un mot de vous.

*Pourquoi.* Un lien seul demande à chacun de cliquer avant de savoir ce que c'est et pourquoi vous
l'envoyez. Une phrase de vous suffit à la plupart pour décider, et dit aux bons lecteurs que c'est
pour eux.

*Quand c'est faux.* Là où le titre est un champ à part (forums), dans une réponse et dans le
premier message d'un fil, les mots sont ailleurs : rien n'est signalé. Un titre collé devant son
propre lien ne donne qu'un conseil, car il est peut-être de vous.
"""
    },
    good={
        "en": (
            "The fix for the tide tables, with the test that found it: https://example.org/tides",
            "Slides: https://example.org/slides (the chart is on page 9)",
            Example("https://example.org/kiln", "lobsters", {"title": "A kiln from bricks"}),
            Example("https://example.org/manual#page-4", "mastodon", {"reply_to": "1"}),
            "How we made the night shift quieter: https://example.org/blog has the figures.",
            "No link here, only a pear tree in bloom.",
        ),
        "fr": (
            "Le compte rendu, page 3 pour les horaires : https://example.org/cr",
            "Photos de samedi : https://example.org/photos",
            Example("https://example.org/four", "lemmy", {"title": "Un four en briques"}),
            Example("https://example.org/notice", "bluesky", {"reply_to": "1"}),
            "Rien à cliquer aujourd'hui, seulement un poirier en fleurs.",
        ),
    },
    bad={
        "en": (
            "⟦https://example.org/article⟧",
            "👇👇 ⟦https://example.org/article⟧ #DataViz #Maps",
            "via @nadia ⟦https://example.org/article⟧",
            "⟦Ten Ways to Store Apples in Winter⟧ "
            "https://example.org/garden/ten-ways-to-store-apples-in-winter",
        ),
        "fr": (
            "⟦https://example.org/article⟧",
            "⟦https://example.org/a⟧\n\nhttps://example.org/b\n\n#Jardin",
            "À lire : ⟦https://example.org/article⟧ @mairie",
            "⟦Dix façons de conserver les pommes en hiver⟧ "
            "https://example.org/dix-facons-de-conserver-les-pommes-en-hiver",
        ),
    },
    source="house",
)
