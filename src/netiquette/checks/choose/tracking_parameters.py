"""A link carries parameters that only tell who sent or clicked it.

*Why it matters.* They make the address long and ugly, tell the site which of your shares each
reader came from, and those that your own apps add (`igsh`, `si`, `fbclid`) point back to you. The
page is the same without them.

*When it is wrong.* `utm_…` and its like may be there on purpose, to measure a campaign: those are
only mentioned, and `allow` keeps the ones you want. A link whose query is signed is never touched.
"""

from __future__ import annotations

from functools import cache

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Edit, Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from netiquette.analysis import Analysis, Link


class Options(Value):
    """Which parameters may stay.

    allow: names of parameters that you want in your links, such as "utm_source".
    """

    allow: tuple[str, ...] = ()


class Facts(Value):
    """rules/tracking.toml, as sets."""

    person: frozenset[str]
    campaign: frozenset[str]
    prefixes: tuple[str, ...]
    hosts: Mapping[str, frozenset[str]]
    signatures: frozenset[str]


@cache
def _facts() -> Facts:
    read = rulebook.load("tracking.toml")
    return Facts(
        frozenset(read["person"]),
        frozenset(read["campaign"]),
        tuple(read["campaign-prefixes"]),
        {host: frozenset(names) for host, names in read["hosts"].items()},
        frozenset(read["signatures"]),
    )


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each link, over its tracking parameters; the safe edit takes just those out."""
    for link in analysis.links:
        if "=" in link.text and ("?" in link.text or "#" in link.text):
            flaw = _flaw(analysis, link, options)
            if flaw:
                yield flaw


def _flaw(analysis: Analysis, link: Link, options: Options) -> Flaw | None:
    start, end = _address(analysis.text, link)
    body, mark, fragment = analysis.text[start:end].partition("#")
    path, sign, query = body.partition("?")
    names: list[str] = []
    spans: list[Span] = []
    kept: list[str] = []
    at, host = start + len(path) + 1, link.host
    for part in query.split("&") if sign else ():
        name = part.partition("=")[0].casefold()
        if name in _facts().signatures:
            return None
        if _tracks(name, host, options):
            names.append(name)
            spans.append(Span(at, at + len(part)))
        else:
            kept.append(part)
        at += len(part) + 1
    if any(kept) or not names:
        path += sign + "&".join(kept)
    after = [part.partition("=")[0].casefold() for part in fragment.split("&")]
    if mark and all(_tracks(name, host, options) for name in after):
        names += after
        spans.append(Span(end - len(fragment), end))
    else:
        path += mark + fragment
    return _told(analysis, link, names, spans, path) if names else None


def _told(analysis: Analysis, link: Link, names: list[str], spans: list[Span], clean: str) -> Flaw:
    """The flaw, with the edit that leaves the `clean` address."""
    start, end = _address(analysis.text, link)
    address = analysis.text[start:end]
    cut = start + len(address.partition("#")[0].partition("?")[0])
    safe = start != link.span.start or _reads(analysis, clean, end)
    edit = Edit(Span(cut, end), clean[cut - start :], safe=safe)
    host = link.host
    personal = any(_kind(name, host) == "person" for name in names)
    return Flaw(
        Span(spans[0].start, spans[-1].end),
        {"count": len(names), "names": names},
        "person" if personal else "campaign",
        edits=(edit,),
        severity=None if personal else Severity.INFO,
        because={"clean": clean, "source": "rules/tracking.toml"},
    )


def _address(text: str, link: Link) -> tuple[int, int]:
    """Where the address stands in the text: without Slack's brackets and label."""
    start, end = link.span
    if text[start] != "<":
        return start, end
    bar = text.find("|", start, end)
    return start + 1, bar if bar >= 0 else end - 1


def _tracks(name: str, host: str, options: Options) -> bool:
    return bool(_kind(name, host)) and name not in options.allow


def _kind(name: str, host: str) -> str:
    """Whether a parameter marks a person or a campaign on a host; "" when neither."""
    facts = _facts()
    if name in facts.person:
        return "person"
    if name in facts.campaign or name.startswith(facts.prefixes):
        return "campaign"
    parts = host.split(".")
    homes = (".".join(parts[at:]) for at in range(max(0, len(parts) - 3), len(parts)))
    return "person" if any(name in facts.hosts.get(home, ()) for home in homes) else ""


def _reads(analysis: Analysis, kept: str, end: int) -> bool:
    """Whether the shorter address would be read as the same link, whatever follows it."""
    after = analysis.text[end : end + 80]
    if (not after or after[0].isspace()) and (kept[-1].isalnum() or kept[-1] == "/"):
        return True
    from netiquette.analysis.links import links

    found = links(kept + after, analysis.syntax)
    return bool(found) and found[0].text == kept


CHECK = Check(
    run=run,
    options=Options(),
    needs=("links",),
    title={"en": "Tracking parameters", "fr": "Paramètres de suivi"},
    says={
        "en": {
            "person": Say(
                "{names} in this link {count:tells|tell} the site who shared it.",
                "Take {count:it|them} out: the page stays the same.",
            ),
            "campaign": Say(
                "This link carries {count} tracking {count:parameter|parameters}: {names}.",
                "Take {count:it|them} out, unless you measure this campaign.",
            ),
        },
        "fr": {
            "person": Say(
                "{names} dans ce lien {count:dit|disent} au site qui l'a partagé.",
                "Retirez {count:ce paramètre|ces paramètres}\u00a0: la page reste la même.",
            ),
            "campaign": Say(
                "Ce lien porte {count} {count:paramètre|paramètres} de suivi\u00a0: {names}.",
                "Retirez-{count:le|les}, sauf si vous mesurez cette campagne.",
            ),
        },
    },
    doc={
        "fr": """Un lien porte des paramètres qui disent seulement qui l'a envoyé ou suivi.

*Pourquoi.* Ils allongent et enlaidissent l'adresse, disent au site de quel partage vient chaque
lecteur, et ceux que vos propres applications ajoutent (`igsh`, `si`, `fbclid`) remontent jusqu'à
vous. La page est la même sans eux.

*Quand c'est faux.* `utm_…` et ses pareils sont parfois là exprès, pour mesurer une campagne : ils
ne sont que mentionnés, et `allow` garde ceux que vous voulez. Un lien dont la requête est signée
n'est jamais touché.
"""
    },
    good={
        "en": (
            "The list is at https://example.org/members?page=2&sort=name.",
            "Watch from 2:05: https://www.youtube.com/watch?v=abc123&t=125s",
            "The file, until noon: https://files.example.org/a.pdf?utm_source=x&Signature=9f3a",
            "See https://example.org/doc#utm and https://example.org/?q=utm_source+meaning.",
            Example(
                "Sign up: https://example.org/?utm_source=list",
                config={"checks": {"tracking-parameters": {"allow": ["utm_source"]}}},
            ),
        ),
        "fr": (
            "La liste : https://example.org/membres?page=2&tri=nom",
            "À partir de 2 min 05 : https://www.youtube.com/watch?v=abc123&t=125s",
            "Le fichier, jusqu'à midi : https://files.example.org/a.pdf?fbclid=x&sig=9f3a",
            "Le paramètre utm_source sert à mesurer ; voyez https://example.org/aide#mesure.",
        ),
    },
    bad={
        "en": (
            "The talk: https://youtu.be/abc123?⟦si=Qx9_zT⟧",
            "Photos of Saturday: https://www.instagram.com/p/Cx1/?⟦igsh=MTl1Zn⟧ by Leïla.",
            "Register at https://example.org/day?id=7&⟦utm_source=x&utm_medium=post⟧#form today.",
        ),
        "fr": (
            "La conférence : https://youtu.be/abc123?⟦si=Qx9_zT⟧",
            "L'article du Monde : https://www.lemonde.fr/a_3210.html#⟦xtor=RSS-3208⟧",
            "Inscriptions : https://example.org/jour?⟦fbclid=IwAR0x⟧&id=7 avant jeudi.",
        ),
    },
    source="Brave and Matomo documentation; rules/tracking.toml",
)
