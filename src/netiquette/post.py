"""What an author is about to publish, exactly as written."""

from __future__ import annotations

from collections import namedtuple

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import NamedTuple

    class Span(NamedTuple):
        start: int
        end: int

else:
    Span = namedtuple("Span", ("start", "end"))
    Span.__doc__ = "A half-open range of code points: `text[start:end]` is what it covers."


class Media(Value):
    """A picture, film or sound that goes with a post.

    `alt` is its description for those who cannot see it: None when nobody wrote one, "" when it
    was declared decorative. `kind` is image, gif, video, audio or file; `source` the path or
    address as the draft has it; `size` its size in bytes when known.
    """

    alt: str | None = None
    kind: str = "image"
    source: str | None = None
    size: int | None = None


class Post(Value):
    """A draft: its text and everything that is published or scheduled with it.

    Nothing here is trimmed or normalised. `summary` is the content warning where a channel has
    one. `thread` holds the texts of the posts that follow the first. `scheduled_at` is an aware
    datetime. `language` is a BCP 47 code that the author states, such as "fr" or "en-GB". `kind` is
    what the author says the post is: ask, gift, answer, news or promotion.
    """

    text: str
    title: str | None = None
    channels: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    language: str | None = None
    media: tuple[Media, ...] = ()
    scheduled_at: datetime | None = None
    author: str | None = None
    reply_to: str | None = None
    summary: str | None = None
    thread: tuple[str, ...] = ()
    kind: str | None = None

    def field(self, name: str) -> str:
        """The text of one field by the name that findings use: text, title, media.0.alt, thread.2.

        A field that the post leaves out is "". Raises KeyError for a name that is no field.
        """
        head, *rest = name.split(".")
        if head in ("text", "title", "summary"):
            return getattr(self, head) or ""
        if head == "thread" and rest:
            return self.thread[int(rest[0])]
        if head == "media" and len(rest) == 2 and rest[1] == "alt":
            return self.media[int(rest[0])].alt or ""
        raise KeyError(name)
