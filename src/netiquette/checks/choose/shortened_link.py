"""A link through a shortener hides where it leads.

*Why it matters.* Readers have learnt not to click what they cannot see; the shortener counts them,
may show advertising, and takes all its links with it when it closes. X and Mastodon count every
link as 23 characters, so a short one gains nothing there.

*When it is wrong.* In an SMS every character is paid for, so there only a shortener that has
closed is reported. A site's short form for its own pages (youtu.be, redd.it, t.me) says where one
goes and is left alone; your own short domain can be named in `allow`.
"""

from __future__ import annotations

from functools import cache

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """Which hosts count as shorteners.

    allow: hosts that may be used, such as "tinyurl.com".
    add: further hosts that hide where they lead.
    """

    allow: tuple[str, ...] = ()
    add: tuple[str, ...] = ()


@cache
def _hosts() -> tuple[frozenset[str], frozenset[str]]:
    """All shorteners, and those that have closed."""
    facts = rulebook.load("shorteners.toml")
    return frozenset(facts["hosts"]), frozenset(facts["closed"])


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each link that goes through a shortener."""
    hosts, closed = _hosts()
    channels = analysis.channels
    paid = bool(channels) and all(one.kind == "sms" for one in channels)
    priced = next((one for one in channels if one.prices.link is not None), None)
    for link in analysis.links:
        host = link.host.removeprefix("www.")
        if (host not in hosts and host not in options.add) or host in options.allow:
            continue
        because = {"host": host, "source": "rules/shorteners.toml"}
        if host in closed:
            yield Flaw(link.span, {"host": host}, "closed", because=because)
        elif priced is not None:
            values = {"host": host, "channel": priced.title, "price": priced.prices.link}
            yield Flaw(link.span, values, "priced", severity=Severity.INFO, because=because)
        elif not paid:
            yield Flaw(link.span, {"host": host}, "hidden", severity=Severity.INFO, because=because)


CHECK = Check(
    run=run,
    options=Options(),
    needs=("links",),
    title={"en": "Shortened link", "fr": "Lien raccourci"},
    says={
        "en": {
            "hidden": Say("{host} hides where this link leads.", "Give the address itself."),
            "priced": Say(
                "{host} hides where this link leads, and gains nothing: "
                "{channel} counts any link as {price}.",
                "Give the address itself.",
            ),
            "closed": Say(
                "{host} has closed: this link leads nowhere.", "Give the address itself."
            ),
        },
        "fr": {
            "hidden": Say("{host} cache où mène ce lien.", "Donnez l'adresse elle-même."),
            "priced": Say(
                "{host} cache où mène ce lien, sans rien gagner\u00a0: "
                "{channel} compte tout lien pour {price}.",
                "Donnez l'adresse elle-même.",
            ),
            "closed": Say(
                "{host} a fermé\u00a0: ce lien ne mène plus nulle part.",
                "Donnez l'adresse elle-même.",
            ),
        },
    },
    doc={
        "fr": """Un lien passe par un raccourcisseur, qui cache où il mène.

*Pourquoi.* Les lecteurs ont appris à ne pas cliquer sur ce qu'ils ne voient pas ; le raccourcisseur
les compte, peut afficher de la publicité, et emporte tous ses liens le jour où il ferme. X et
Mastodon comptent tout lien pour 23 caractères : un lien court n'y gagne rien.

*Quand c'est faux.* Dans un SMS, chaque caractère se paie : seul un raccourcisseur fermé y est
signalé. La forme courte qu'un site donne à ses propres pages (youtu.be, redd.it, t.me) dit où l'on
va et reste permise ; votre propre domaine court peut être nommé dans `allow`.
"""
    },
    good={
        "en": (
            "The talk is here: https://youtu.be/dQw4w9WgXcQ (slides at 3:10).",
            "Read the rules at https://example.org/rules before Friday.",
            Example("Your parcel is here until 6: https://bit.ly/3xYz", "sms"),
            Example(
                "Minutes: https://tinyurl.com/board-may",
                config={"checks": {"shortened-link": {"allow": ["tinyurl.com"]}}},
            ),
            "Our habit.ly app and its bit.lyon.example page have nothing to do with it.",
        ),
        "fr": (
            "La conférence est ici : https://youtu.be/dQw4w9WgXcQ (diapos à 3 min 10).",
            "Le règlement est sur https://example.org/reglement, à lire avant vendredi.",
            Example("Votre colis vous attend jusqu'à 18 h : https://bit.ly/3xYz", "sms"),
            "Notre groupe : https://t.me/chorale_du_port, ouvert à tous.",
            "L'article : https://doi.org/10.1000/182 (accès libre).",
        ),
    },
    bad={
        "en": (
            "Minutes of the board: ⟦https://bit.ly/3xYz⟧ (PDF).",
            Example("Tickets are on sale ⟦https://ow.ly/AbC12⟧", "x"),
            "The old form is still at ⟦goo.gl/forms/x1Y2⟧.",
            Example("Parcel here until 6: ⟦https://goo.gl/x1Y2⟧", "sms"),
        ),
        "fr": (
            "Compte rendu du conseil : ⟦https://bit.ly/3xYz⟧ (PDF).",
            Example("La billetterie est ouverte ⟦https://urlz.fr/pQr5⟧", "mastodon"),
            "Le programme : ⟦https://lnkd.in/eXyZ9⟧ et l'affiche en pièce jointe.",
        ),
    },
    source="docs.joinmastodon.org/user/posting (shorteners discouraged); rules/shorteners.toml",
)
