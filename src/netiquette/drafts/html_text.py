"""The text of a small piece of HTML, as a reader sees it, with a map back to the markup."""

from __future__ import annotations

import re

from netiquette.drafts.place import Place, Weave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset(
    (
        *("p", "div", "blockquote", "ul", "ol", "pre", "table", "figure", "section", "article"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    )
)
_LINES = frozenset(("li", "tr", "dt", "dd"))
_UNSEEN = frozenset(("script", "style", "template", "title"))
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_PIECES = re.compile(
    r"[ \t\r\n\f]+"
    r"|&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|[^ \t\r\n\f&]+|&"
)


def html_text(markup: str, *, gap: int = 2) -> tuple[str, Place]:
    """The text of `markup`, and the place of each of its characters there.

    Paragraphs are parted by `gap` line ends (2 on the fediverse, 1 in schedulers' editors), lines
    by one; runs of blanks are one space; links are their visible words.
    """
    page = _Page(markup, gap)
    for start, end, name in _tags(markup):
        if name is None:
            page.words(start, end)
        else:
            page.tag(name, closing=markup.startswith("</", start))
    return "".join(page.pieces), page.weave.place(0, len(markup), in_html)


def looks_like_html(text: str) -> bool:
    """True for what an editor of paragraphs has made."""
    return "<" in text and any(one in text for one in ("</p>", "</div>", "<br", "</li>"))


def in_html(replacement: str) -> str | None:
    """A text as it stands between tags; None when it has lines or blanks that HTML would drop."""
    if re.search(r"[\t\r\n\f]|  ", replacement):
        return None
    return replacement.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _tags(markup: str) -> Iterator[tuple[int, int, str | None]]:
    """Stretches of words (no name), and tags with their names in lower case."""
    at, words = 0, 0
    while (at := markup.find("<", at)) >= 0:
        name = _NAME.match(markup, at)
        if markup.startswith("<!--", at):
            close = markup.find("-->", at + 4)
            stop = close + 3
        elif name is not None or markup.startswith(("<!", "<?"), at):
            close = markup.find(">", at)
            stop = close + 1
        else:
            at += 1
            continue
        if close < 0:
            break
        yield words, at, None
        yield at, stop, name[1].lower() if name is not None else ""
        at = words = stop
    yield words, len(markup), None


class _Page:
    """What has been read of the markup."""

    def __init__(self, markup: str, gap: int) -> None:
        self.markup, self.gap = markup, gap
        self.pieces: list[str] = []
        self.weave = Weave()
        self.breaks = self.last = self.kept = self.unseen = 0
        self.blank: tuple[int, int] | None = None
        self.before = ""

    def tag(self, name: str, *, closing: bool) -> None:
        """A tag: only what parts lines matters."""
        if name in _UNSEEN:
            self.unseen = max(0, self.unseen + (-1 if closing else 1))
        elif name == "pre":
            self.kept = max(0, self.kept + (-1 if closing else 1))
        if name == "br":
            self.part(self.breaks + 1)
        elif name in _LINES:
            self.part(max(self.breaks, 1))
        elif name in _BLOCKS:
            empty = closing and self.gap == 1 and self.before == name
            self.part(self.breaks + 1 if empty else max(self.breaks, self.gap))
        self.before = "" if closing else name

    def part(self, breaks: int) -> None:
        """What follows begins on a line of its own."""
        self.breaks, self.blank = breaks, None

    def words(self, start: int, end: int) -> None:
        """A stretch between tags."""
        if self.unseen:
            return
        for found in _PIECES.finditer(self.markup, start, end):
            first = found[0][0]
            if first in " \t\r\n\f" and not self.kept:
                self.blank = self.blank or found.span()
            elif first == "&" and len(found[0]) > 1:
                from html import unescape

                self.put(unescape(found[0]), found.start(), found.end(), literal=False)
            else:
                self.put(found[0], found.start(), found.end(), literal=True)

    def put(self, text: str, start: int, end: int, *, literal: bool) -> None:
        """Seen characters, after what parts them from those before."""
        if self.breaks and self.pieces:
            self.weave.fixed(self.last, start, self.breaks)
            self.pieces.append("\n" * self.breaks)
        elif self.blank and self.pieces:
            self.space(*self.blank)
        self.breaks, self.blank = 0, None
        if literal:
            self.weave.literal(start, end - start)
        else:
            self.weave.escape(start, end, len(text))
        self.pieces.append(text)
        self.last, self.before = end, ""

    def space(self, start: int, end: int) -> None:
        """One blank for a run of them."""
        self.pieces.append(" ")
        if self.markup[start:end] == " ":
            self.weave.literal(start, 1)
        else:
            self.weave.escape(start, end)
