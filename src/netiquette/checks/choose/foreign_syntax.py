"""Marks or names of another tool, which this channel shows as they stand.

*Why it matters.* `**important**` with its asterisks, a `[word](address)` or an `<!here>` tell every
reader that the text was made for another place; a name of another network calls nobody, or
somebody else.

*When it is wrong.* A footnote's asterisk, `snake_case`, `#1`, lists with hyphens, lines that begin
with `>` and one *emphasised* word are plain text and left alone, and so is a word between
backticks, which readers understand. An e-mail may use what plain text uses. Handles of another
network are fine beside its name: “on Mastodon: @ana@piaille.fr”.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Edit, Severity
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel

_ALL = frozenset(
    ("bold", "strike", "link", "image", "heading", "fence", "table", "html", "entity", "star")
)
# What each kind of markup renders; one that is not listed is taken to render everything.
_RENDERED = {
    "none": frozenset[str](),
    "minimal": frozenset(("star",)),
    "whatsapp": frozenset(("fence", "star")),
    "mrkdwn": frozenset(("fence", "star", "label", "entity")),
    "telegram": _ALL - {"heading", "image", "table"},
    "discord": _ALL - {"image", "table", "html", "entity"},
}
_MOST = 100  # of one kind in one text; nobody reads that many findings
_PLAIN_MAIL = frozenset(("heading", "fence", "table"))
_PUBLIC = frozenset(("microblog", "network", "image", "video", "business"))

# By kind: what stands in every such piece, so that most texts need no pattern.
_MARKS = {
    "bold": "**",
    "strong": "__",
    "strike": "~~",
    "star": "*",
    "image": "](",
    "link": "](",
    "heading": "# ",
    "label": "|",
    "slack": "<",
    "entity": ";",
    "html": ">",
    "fediverse": "@",
    "bluesky": ".bsky.",
    "bare": "@",
    "redditor": "u/",
}
_TARGET = r"\(((?:[^\s()]++|\([^\s()]*+\))++)\)"
_PATTERNS = {
    "bold": r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*\*(?![\w*])",
    "strong": r"(?<![\w_])__(?=[^\s_])([^_\n]{1,300})(?<=\S)__(?![\w_])",
    "strike": r"(?<![\w~])~~(?=[^\s~])([^~\n]{1,300})(?<=\S)~~(?![\w~])",
    "star": r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,120})(?<=\S)\*(?![\w*])",
    "image": rf"!\[([^\[\]\n]{{0,300}})\]{_TARGET}",
    "link": rf"(?<!!)\[([^\[\]\n]{{1,300}})\]{_TARGET}",
    "heading": r"(?m)^#{1,6}[ \t]+(?=[^\s\d#])([^\n]{1,200})",
    "label": r"<((?:https?://|mailto:)[^\s<>|]{1,2000})\|([^<>|\n]{1,200})>",
    "slack": r"<(?:[@#][CUW][A-Z0-9]{5,20}|!(?:here|channel|everyone)|!subteam\^\w{5,20})"
    r"(?:\|[^<>|\n]{0,80})?>",
    "entity": r"&(?:nbsp|amp|lt|gt|quot|[a-z]{1,6}(?:acute|grave|circ|cedil|quo|uml)|hellip"
    r"|[mn]dash|#\d{2,5});",
    "html": r"<(/?)(b|i|em|strong|u|p|a|ul|ol|li|h[1-6]|span|div|blockquote|br)"
    r"(?:\s[^<>]{0,300})?/?>",
    "fediverse": r"(?<![=/\w@.])@[A-Za-z0-9_]++(?:[.-][A-Za-z0-9_]++)*+"
    r"@(?:[A-Za-z0-9-]{1,63}\.)++[A-Za-z]{2,24}(?![\w@])",
    "bluesky": r"(?<![=/\w@.])@[A-Za-z0-9-]{1,63}\.bsky\.(?:social|team)(?![\w@-])",
    "bare": r"(?<![=/\w@.])@[A-Za-z][A-Za-z0-9_]{2,30}(?![\w@:/-]|\.\w)",
    "redditor": r"(?<![\w/.])/?u/[A-Za-z0-9_-]{3,20}(?![\w/])",
}
# Beside the name of its network, a handle is an address for the reader and calls nobody.
_NETWORKS = {
    "fediverse": ("mastodon", "fediver", "fédiver", "pixelfed", "peertube", "lemmy", "friendica"),
    "bluesky": ("bluesky", "atproto"),
    "bare": ("insta", "twitter", "tiktok", "linkedin", "facebook", "threads", "youtube"),
    "redditor": ("reddit",),
}
_HANDLES = {"fediverse": "Mastodon", "bluesky": "Bluesky"}
_SAYS = dict.fromkeys(("bold", "strong", "strike", "star"), "marks")
_SAYS |= dict.fromkeys(_HANDLES, "handle")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[kind])


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each piece of markup or name that one of the channels shows as it stands."""
    yield from _read(analysis, "text")
    for number, text in enumerate(analysis.post.thread):
        post = analysis.post.replace(text=text, thread=())
        yield from _read(type(analysis)(post, channels=analysis.channels), f"thread.{number}")


def _read(analysis: Analysis, field: str) -> Iterator[Flaw]:
    text = analysis.text
    for kind, mark in _MARKS.items():
        if mark in text and any(_is_raw(kind, one) for one in analysis.channels):
            for match in _matches(analysis, kind):
                yield _flaw(analysis, kind, Span(*match.span()), _plain(kind, match), field)
    if any(_is_raw("fence", one) for one in analysis.channels):
        for code in analysis.codes[:_MOST]:
            if "\n" in code.text and code.text.lstrip()[:3] in ("```", "~~~"):
                yield _flaw(analysis, "fence", code.span, "", field)
    if "---" in text and "|" in text and any(_is_raw("table", one) for one in analysis.channels):
        for span in _tables(analysis):
            yield _flaw(analysis, "table", span, "", field)


def _matches(analysis: Analysis, kind: str) -> list[re.Match[str]]:
    """The pieces of one kind that stand outside of code, and not inside of an address."""
    found = list(_pattern(kind).finditer(analysis.text))
    if not found:
        return []
    if kind in _NETWORKS:
        lowered = analysis.text
        if kind in _HANDLES:  # the network's name in the handle itself is no explanation
            lowered = _pattern(kind).sub("", lowered)
        lowered = lowered.casefold()
        if any(name in lowered for name in _NETWORKS[kind]):
            return []
    away = [(*one.span,) for one in analysis.codes]
    if kind not in ("link", "image", "label", "slack"):
        away = sorted(away + [(*one.span,) for one in analysis.links])
    found = [match for match in found if not _is_in(away, match.start())]
    if kind == "strong":  # __init__ is a name
        return [match for match in found if " " in match[1]][:_MOST]
    if kind == "star" and len(found) < 2:
        return []
    if kind == "html":
        return found[:1] if _is_markup(found) else []
    return found[:_MOST]


def _is_in(spans: list[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return before >= 0 and spans[before][1] > at


def _is_markup(tags: list[re.Match[str]]) -> bool:
    """Whether tags are used, not talked about: one is closed again, or lines are broken."""
    opened: set[str] = set()
    for tag in tags:
        if tag[1] and tag[2] in opened:
            return True
        opened.add("" if tag[1] else tag[2])
    return len([tag for tag in tags if tag[2] == "br"]) > 1


def _plain(kind: str, match: re.Match[str]) -> str:
    """What would say the same here; "" where only the author knows."""
    if kind in ("bold", "strong", "star", "heading"):
        return match[1]
    if kind == "link":
        return match[2] if match[1] == match[2] else f"{match[1]} ({match[2]})"
    if kind == "label":
        return f"{match[2]} ({match[1]})"
    if kind == "entity":
        from html import unescape

        return unescape(match[0])
    return ""


def _tables(analysis: Analysis) -> Iterator[Span]:
    """The blocks of lines that a line of hyphens and bars makes a table."""
    lines, last = analysis.lines, 0
    for at, line in enumerate(lines):
        if at > last and "---" in line.text and "|" in line.text and not line.text.strip("|-: \t"):
            last = at
            while last + 1 < len(lines) and "|" in lines[last + 1].text:
                last += 1
            yield Span(lines[at - 1].span.start, lines[last].span.end)


def _flaw(analysis: Analysis, kind: str, span: Span, plain: str, field: str) -> Flaw:
    raw = [one for one in analysis.channels if _is_raw(kind, one)]
    values = {
        "channels": ", ".join(one.title for one in raw),
        "shown": analysis.text[span.start : span.end],
    }
    because = {"kind": kind, "markup": {one.name: one.markup for one in raw}}
    if kind in _HANDLES:
        values["network"] = _HANDLES[kind]
    edits = (Edit(span, plain),) if plain else ()
    severity = Severity.INFO if kind in ("star", "bare") else None
    return Flaw(span, values, _SAYS.get(kind, kind), edits, severity, field, because=because)


def _is_raw(kind: str, channel: Channel) -> bool:
    """Whether a channel shows one kind of mark, or a name, as it was typed."""
    if kind == "slack":
        return channel.syntax != "slack"
    if kind == "label":
        return channel.markup != "mrkdwn"
    if kind == "bare":
        plain = channel.syntax == "bluesky" or channel.mentions == "plain"
        return plain and channel.kind in _PUBLIC
    if kind in _NETWORKS:
        return channel.kind in _PUBLIC and channel.syntax != kind
    if kind == "star" and (channel.kind not in _PUBLIC or channel.syntax == "fediverse"):
        return False
    if kind in _PLAIN_MAIL and channel.kind == "mail":
        return False
    rendered = _RENDERED.get(channel.markup, _ALL)
    return ("bold" if kind == "strong" else kind) not in rendered


_DRAFT_EN = "# Bees in June\nTwo swarms this week, both in the old pear tree."
_DRAFT_FR = "# Les abeilles en juin\nDeux essaims cette semaine, dans le vieux poirier."

CHECK = Check(
    run=run,
    needs=("channels",),
    title={"en": "Foreign syntax", "fr": "Syntaxe d'ailleurs"},
    says={
        "en": {
            "marks": Say("{channels}: “{shown}” is shown with its marks.", "Take the marks out."),
            "link": Say(
                "{channels}: a link written [words](address) is shown just so.",
                "Write the words, then the address.",
            ),
            "image": Say(
                "{channels}: “{shown}” shows no picture.",
                "Attach the picture, with its description.",
            ),
            "heading": Say(
                "{channels}: a # makes no heading, it is shown.",
                "Leave the line, without the #.",
            ),
            "fence": Say(
                "{channels}: a block of code is shown with its marks, in the letters of the text.",
                "Link to the code, or attach a picture of it with its text as description.",
            ),
            "table": Say(
                "{channels}: a table drawn with bars falls apart.",
                "Make a list of it, or attach a picture with a description.",
            ),
            "html": Say(
                "{channels}: HTML tags such as {shown} are shown as they stand.",
                "Take the tags out.",
            ),
            "entity": Say(
                "{channels}: {shown} is shown as it stands.", "Type the character itself."
            ),
            "label": Say(
                "{channels}: a link in Slack's form <address|words> is shown just so.",
                "Write the words, then the address.",
            ),
            "slack": Say(
                "{channels}: {shown} calls nobody outside Slack.",
                "Take it out, or name whom you mean.",
            ),
            "handle": Say(
                "{channels}: {shown} is a name on {network}, and calls nobody there.",
                "Use the name that this person has there, or their name in full.",
            ),
            "bare": Say(
                "{channels}: {shown} calls nobody there.",
                "Use the name that this person has there, or their name in full.",
            ),
            "redditor": Say(
                "{channels}: {shown} calls nobody outside Reddit.",
                "Say that it is their name on Reddit, or leave it out.",
            ),
        },
        "fr": {
            "marks": Say(
                "{channels}\u00a0: «\u00a0{shown}\u00a0» s'affiche avec ses signes.",
                "Retirez les signes.",
            ),
            "link": Say(
                "{channels}\u00a0: un lien écrit [mots](adresse) s'affiche tel quel.",
                "Écrivez les mots, puis l'adresse.",
            ),
            "image": Say(
                "{channels}\u00a0: «\u00a0{shown}\u00a0» n'affiche aucune image.",
                "Joignez l'image, avec sa description.",
            ),
            "heading": Say(
                "{channels}\u00a0: un # ne fait pas de titre, il s'affiche.",
                "Gardez la ligne, sans le #.",
            ),
            "fence": Say(
                "{channels}\u00a0: un bloc de code s'affiche avec ses signes, comme du texte.",
                "Donnez un lien vers le code, ou joignez-en une image décrite par son texte.",
            ),
            "table": Say(
                "{channels}\u00a0: un tableau tracé avec des barres se disloque.",
                "Faites-en une liste, ou joignez une image avec sa description.",
            ),
            "html": Say(
                "{channels}\u00a0: les balises HTML comme {shown} s'affichent telles quelles.",
                "Retirez les balises.",
            ),
            "entity": Say(
                "{channels}\u00a0: {shown} s'affiche tel quel.", "Tapez le caractère lui-même."
            ),
            "label": Say(
                "{channels}\u00a0: un lien à la manière de Slack, <adresse|mots>, s'affiche tel "
                "quel.",
                "Écrivez les mots, puis l'adresse.",
            ),
            "slack": Say(
                "{channels}\u00a0: {shown} n'appelle personne hors de Slack.",
                "Retirez-le, ou nommez qui vous voulez appeler.",
            ),
            "handle": Say(
                "{channels}\u00a0: {shown} est un nom de {network}, et n'y appelle personne.",
                "Mettez le nom que cette personne a sur ce canal, ou son nom en entier.",
            ),
            "bare": Say(
                "{channels}\u00a0: {shown} n'y appelle personne.",
                "Mettez le nom que cette personne a sur ce canal, ou son nom en entier.",
            ),
            "redditor": Say(
                "{channels}\u00a0: {shown} n'appelle personne hors de Reddit.",
                "Dites que c'est son nom sur Reddit, ou laissez-le de côté.",
            ),
        },
    },
    doc={
        "fr": """Des signes ou des noms d'un autre outil, que ce canal affiche tels quels.

*Pourquoi.* `**important**` avec ses astérisques, un `[mot](adresse)` ou un `<!here>` disent à
chaque lecteur que le texte a été fait pour ailleurs ; un nom d'un autre réseau n'appelle
personne, ou quelqu'un d'autre.

*Quand c'est faux.* L'astérisque d'une note, `nom_de_variable`, `#1`, les listes à tirets, les
lignes qui commencent par `>` et un mot *souligné* sont du texte simple et restent permis, comme
un mot entre accents graves, que les lecteurs comprennent. Un courriel peut user de ce dont use le
texte simple. Le nom d'un autre réseau a sa place à côté du nom de ce réseau : « sur Mastodon :
@ana@piaille.fr ».
"""
    },
    good={
        "en": (
            Example("Two swarms* this week. (*Both in the pear tree.)", "x"),
            Example("Hive #1 is calm; see notes_2026_final.txt.\n- smoke\n- gloves", "linkedin"),
            Example("> two swarms?\nYes, *both* in the pear tree.", "mailing-list"),
            Example("**Saturday**: [the form](https://example.org/f)", "discourse"),
            Example("<!here> the van leaves at nine", "slack"),
            Example("We have moved to Mastodon: @bees@piaille.fr", "x"),
            Example("Do you still write <b> or is it <strong> everywhere now?", "mastodon"),
            Example("The hive weighs 2**5 kg, `**` being the power.", "x"),
            "**Saturday**: bring gloves.",
        ),
        "fr": (
            Example("Deux essaims* cette semaine. (*Dans le poirier.)", "x"),
            Example("Ruche #1 calme ; voir notes_2026_fin.txt.\n- fumée\n- gants", "linkedin"),
            Example("> deux essaims ?\nOui, *deux*, dans le poirier.", "mailing-list"),
            Example("**Samedi** : [le formulaire](https://example.org/f)", "discourse"),
            Example("<!here> la camionnette part à neuf heures", "slack"),
            Example("Nous voici sur Mastodon : @abeilles@piaille.fr", "x"),
            Example("Vous écrivez encore <b>, ou partout <strong> ?", "mastodon"),
        ),
    },
    bad={
        "en": (
            Example(
                "⟦**Saturday**⟧: bring gloves and a ⟦[hat](https://example.org/h)⟧.", "linkedin"
            ),
            Example(_DRAFT_EN.replace("# Bees in June", "⟦# Bees in June⟧"), "facebook"),
            Example("⟦<!here>⟧ the honey is in, ask ⟦<@U024BE7LH>⟧", "teams"),
            Example("Thanks to ⟦@ana.bsky.social⟧ for the pictures", "x"),
            Example("Thanks to ⟦@ana@piaille.fr⟧ for the pictures", ("mastodon", "linkedin")),
            Example("Details: ⟦<https://example.org|the form>⟧", "email"),
            Example("The rota:\n⟦| day | who |\n|---|---|\n| Mon | Ana |⟧\nThanks.", "x"),
            Example("⟦<p>⟧The honey is in.</p>", "x"),
            Example("⟦*When:*⟧ Saturday\n⟦*Where:*⟧ the orchard", "linkedin"),
        ),
        "fr": (
            Example("⟦**Samedi**⟧ : gants et ⟦[chapeau](https://example.org/h)⟧.", "linkedin"),
            Example(_DRAFT_FR.replace("# Les abeilles en juin", "⟦# Les abeilles en juin⟧"), "x"),
            Example("⟦<!here>⟧ le miel est là, demandez à ⟦<@U024BE7LH>⟧", "teams"),
            Example("Merci à ⟦@ana.bsky.social⟧ pour les photos", "x"),
            Example("Merci à ⟦@ana@piaille.fr⟧ pour les photos", ("mastodon", "linkedin")),
            Example("Le miel de l'⟦&eacute;⟧té est là", "x"),
            Example("Lancez :\n⟦```\nmake demo\n```⟧", "mastodon"),
        ),
    },
    source="rules/channels.toml (markup, syntax); CommonMark 0.31; docs.slack.dev, formatting",
)
