"""One post of one file, and what could not be read beside it."""

from __future__ import annotations

from netiquette.drafts.place import Place
from netiquette.post import Post, Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class FaultError(Exception):
    """Something in a file that cannot be read, and the offset at which it stands."""

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(reason)
        self.reason, self.offset = reason, offset


class Source(Value):
    """A decoded file, on its way to the reader of its format.

    `content` is the text without a byte order mark. `encoding` says how it was stored: see
    `encode`. `columns` names the columns of a table: field of a post -> header in the file.
    """

    path: str
    content: str
    encoding: str = "utf-8"
    format: str = "markdown"
    columns: Mapping[str, str] | None = None


class Draft(Value):
    """One post of one file.

    `path` is as the user gave it, "-" for standard input. `content` is the whole file, shared by
    all its drafts. `places` says where each field stands in it: "text", "title", "summary",
    "media.0.alt", "media.0.source", "thread.0". `settings` is the table `netiquette:` of the
    front matter, unjudged (dates as ISO strings). `label` tells several posts of one file apart.
    """

    path: str
    post: Post
    content: str
    places: Mapping[str, Place]
    settings: Mapping[str, object]
    label: str = ""
    format: str = "markdown"
    encoding: str = "utf-8"
    columns: Mapping[str, str] | None = None

    def field(self, name: str) -> str | None:
        """The text of a field by its name in `places`; None when the post has none."""
        return field_of(self.post, name)

    def locate(self, field: str, span: Span) -> Span:
        """Where in the file a span of a field stands.

        A field that the file does not spell out (a missing alternative text) is pointed at by
        what it belongs to: the picture, else the first line of the text.
        """
        place = self.places.get(field)
        found = place.span(span) if place is not None else None
        if found is not None:
            return found
        near = self.places.get(field.rpartition(".")[0] + ".source")
        if near is not None:
            return Span(near.start, near.end)
        text = self.places["text"]
        end = self.content.find("\n", text.start, text.end)
        return Span(text.start, text.end if end < 0 else end)


class Made(Value):
    """A post with its places and settings, before it is known as a draft of a file."""

    post: Post
    places: Mapping[str, Place]
    settings: Mapping[str, object] = {}

    def draft(self, source: Source, label: str = "") -> Draft:
        """The draft of `source` that this is."""
        return Draft(
            source.path,
            self.post,
            source.content,
            self.places,
            self.settings,
            label,
            source.format,
            source.encoding,
            source.columns,
        )


class Unread(Value):
    """A part of a file that could not be read: it is not linted, and said so.

    `line` and `column` are 1-based and point at the fault in the file.
    """

    path: str
    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.reason}"


def unread(source: Source, fault: FaultError, label: str = "") -> Unread:
    """A fault of a file, by its line and column."""
    from netiquette.drafts.lines import position

    line, column = position(source.content, fault.offset)
    reason = f"{label}: {fault.reason}" if label else fault.reason
    return Unread(source.path, line, column, reason)


def field_of(post: Post, name: str) -> str | None:
    """The text of a post's field: "text", "title", "summary", "thread.1", "media.0.alt" ..."""
    head, _, rest = name.partition(".")
    if head in ("text", "title", "summary") and not rest:
        value: str | None = getattr(post, head)
        return value
    number, _, what = rest.partition(".")
    index = int(number) if number.isdecimal() else -1
    if head == "thread" and not what and 0 <= index < len(post.thread):
        return post.thread[index]
    if head == "media" and what in ("alt", "source") and 0 <= index < len(post.media):
        part: str | None = getattr(post.media[index], what)
        return part
    return None
