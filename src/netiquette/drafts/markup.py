"""A string of JSON that may hold HTML, as the text of a post."""

from __future__ import annotations

from netiquette.drafts.fields import put
from netiquette.drafts.html_text import html_text, in_html, looks_like_html
from netiquette.drafts.json_nodes import in_json
from netiquette.drafts.nodes import Scalar
from netiquette.drafts.place import Place, through


def written(scalar: Scalar, field: str, places: dict[str, Place], *, gap: int = 1) -> str:
    """The text, and its place noted. `gap` is how many line ends part two paragraphs.

    With a gap of 1 the string is HTML only if it looks so; with 2 it always is.
    """
    put(places, field, scalar)
    if gap == 1 and not looks_like_html(scalar.text):
        return scalar.text
    text, outer = html_text(scalar.text, gap=gap)
    places[field] = through(outer, places[field], _in_both)
    return text


def _in_both(replacement: str) -> str | None:
    markup = in_html(replacement)
    return in_json(markup) if markup is not None else None
