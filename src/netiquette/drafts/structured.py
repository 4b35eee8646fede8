"""JSON: what schedulers send, what the fediverse keeps, and our own posts; one or many.

Each shape is a module with `fits(table)`, `members(table)` and `made(member)`.
"""

from __future__ import annotations

import re

from netiquette.drafts import activitystreams, mixpost, own, postiz
from netiquette.drafts.draft import FaultError, Source, unread
from netiquette.drafts.json_nodes import parse
from netiquette.drafts.nodes import Items, Scalar, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.drafts.draft import Draft, Unread

    Node = Scalar | Items | Table

_SHAPES = (activitystreams, mixpost, postiz, own)


def read(source: Source) -> Iterator[Draft | Unread]:
    """The posts of a file; in JSON lines a broken line costs only itself."""
    content = source.content
    if source.format == "json":
        yield from _posts(source, parse(content, 0, len(content)), "")
        return
    at = 0
    ends = [found.span() for found in re.finditer(r"\r\n?|\n", content)]
    for number, (end, after) in enumerate((*ends, (len(content), 0)), 1):
        if content[at:end].strip():
            try:
                yield from _posts(source, parse(content, at, end), f"line {number}")
            except FaultError as fault:
                yield unread(source, fault)
        at = after


def _posts(source: Source, node: Node, label: str) -> Iterator[Draft | Unread]:
    if isinstance(node, Items):
        for number, one in enumerate(node.items, 1):
            try:
                yield from _posts(source, one, _joined(label, f"post {number}"))
            except FaultError as fault:
                yield unread(source, fault, _joined(label, f"post {number}"))
        return
    if isinstance(node, Scalar):
        raise FaultError("a post, or a list of posts, was expected here", node.start)
    shape = next((one for one in _SHAPES if one.fits(node)), None)
    if shape is None:
        raise FaultError(
            "no known shape: expected a post with a text, an ActivityStreams Note, or what "
            "Postiz or Mixpost take",
            node.start,
        )
    for own_label, member in shape.members(node):
        name = _joined(label, own_label)
        try:
            yield shape.made(member).draft(source, name)
        except FaultError as fault:
            yield unread(source, fault, name)


def _joined(*labels: str) -> str:
    return ", ".join(one for one in labels if one)
