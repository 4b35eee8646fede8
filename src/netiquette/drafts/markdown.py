"""Markdown, and any running text that may begin with front matter in YAML or TOML."""

from __future__ import annotations

import re

from netiquette.drafts.body import parts, stretch
from netiquette.drafts.draft import Draft, Source
from netiquette.post import Media, Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.drafts.fields import Fields
    from netiquette.drafts.place import Place

_LARGEST = 65_536


def read(source: Source) -> Iterator[Draft]:
    """The one post of a file. Raises Fault where the front matter cannot be read."""
    content = source.content
    fields, body = _front(content)
    given = dict(fields.given) if fields is not None else {}
    places = dict(fields.places) if fields is not None else {}
    divided = parts(content, body, len(content), rules=bool(fields and fields.rules_divide))
    given.pop("text", None)
    text, places["text"] = stretch(content, *divided[0])
    thread = []
    for at, (start, end) in enumerate(divided[1:]):
        part, places[f"thread.{at}"] = stretch(content, start, end)
        thread.append(part)
    if thread:
        later = {f"thread.{at + len(thread)}": places[f"front.{at}"] for at in ()}
        places.update(later)
        given["thread"] = tuple(thread)
    if "![" in content[body:]:
        given["media"] = (*given.get("media", ()), *_pictures(content, divided, given, places))
    if "scheduled_at" not in given and "-" in source.path:
        _date_of_name(source.path, given)
    settings = fields.settings if fields is not None else {}
    yield Draft(
        source.path,
        Post(text, **given),
        content,
        places,
        settings,
        format=source.format,
        encoding=source.encoding,
    )
