"""Plain text: the whole file is the post."""

from __future__ import annotations

from netiquette.drafts.body import stretch, trim
from netiquette.drafts.draft import Draft, Made, Source
from netiquette.post import Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def read(source: Source) -> Iterator[Draft]:
    """The one post of a file."""
    content = source.content
    text, place = stretch(content, *trim(content, 0, len(content)))
    yield Made(Post(text), {"text": place}).draft(source)
