"""YAML front matter: a bounded tree with places, from the events of PyYAML's safe loader."""

from __future__ import annotations

from functools import partial

import yaml

from netiquette.drafts.draft import FaultError
from netiquette.drafts.nodes import Items, Scalar, Table, anywhere
from netiquette.drafts.yaml_scalars import spell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Node = Scalar | Items | Table

_DEEPEST, _MOST = 32, 5_000
_OWN_TAGS = "tag:yaml.org,2002:"
_TAGS = {
    "!",
    *(
        _OWN_TAGS + name
        for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
    ),
}


def table(content: str, start: int, stop: int) -> Table:
    """The mapping that `content[start:stop]` holds; an empty one when it holds nothing.

    Raises FaultError for broken YAML, another kind of document, tags, too many nodes or levels.
    """
    loader = yaml.SafeLoader(content[start:stop])
    tree = _Tree(loader, content, start)
    try:
        node = tree.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = start + (mark.index if mark is not None else 0)
        raise FaultError(f"front matter: {error.problem or 'not YAML'}", min(at, stop)) from None
    except yaml.reader.ReaderError as error:
        raise FaultError(f"front matter: {error.reason}", start) from None
    finally:
        loader.dispose()
    if isinstance(node, Table):
        return node
    if node is None or (isinstance(node, Scalar) and node.value is None):
        return Table({}, start)
    raise FaultError("front matter must be keys and values, such as `channel: linkedin`", start)


class _Tree:
    """One pass over the events of one document."""

    def __init__(self, loader: yaml.SafeLoader, content: str, start: int) -> None:
        self.loader, self.content, self.start = loader, content, start
        self.anchors: dict[str, Node] = {}
        self.count = 0

    def document(self) -> Node | None:
        """The root of the only document, or None."""
        loader: Any = self.loader
        loader.get_event()
        if loader.check_event(yaml.StreamEndEvent):
            return None
        loader.get_event()
        node = self.node(0)
        loader.get_event()
        if not loader.check_event(yaml.StreamEndEvent):
            raise FaultError("front matter: more than one document", self.at(loader.peek_event()))
        return node

    def at(self, event: Any) -> int:
        """Where an event begins in the file."""
        return self.start + int(event.start_mark.index)

    def node(self, depth: int) -> Node:
        """The next node."""
        event: Any = self.loader.get_event()  # type: ignore[no-untyped-call]
        at = self.at(event)
        self.count += 1
        if self.count > _MOST:
            raise FaultError(f"front matter: more than {_MOST} values", at)
        if depth > _DEEPEST:
            raise FaultError(f"front matter: more than {_DEEPEST} levels", at)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, at)
        if event.tag is not None and event.tag not in _TAGS:
            raise FaultError(f"front matter: the tag {event.tag[:40]} is not allowed", at)
        made = self.made(event, at, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = made
        return made

    def made(self, event: Any, at: int, depth: int) -> Node:
        """The node of an event that is not an alias."""
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, at)
        if isinstance(event, yaml.SequenceStartEvent):
            found = []
            while not self.ended(yaml.SequenceEndEvent):
                found.append(self.node(depth + 1))
            return Items(tuple(found), at)
        items: dict[str, Node] = {}
        while not self.ended(yaml.MappingEndEvent):
            key = self.node(depth + 1)
            if not isinstance(key, Scalar):
                raise FaultError("front matter: a key must be a word", key.start)
            items[key.text] = self.node(depth + 1)
        return Table(items, at)

    def ended(self, kind: type[yaml.Event]) -> bool:
        """True, and past it, when the next event is the end of a collection."""
        loader: Any = self.loader
        if not loader.check_event(kind):
            return False
        loader.get_event()
        return True

    def alias(self, event: Any, at: int) -> Node:
        """A scalar that was named before; its text cannot be written back in two places."""
        node = self.anchors.get(event.anchor)
        if not isinstance(node, Scalar):
            raise FaultError("front matter: an alias may only repeat a single value", at)
        return Scalar(node.text, node.value, at, self.start + int(event.end_mark.index), anywhere)

    def scalar(self, event: Any, at: int) -> Scalar:
        """A value, understood as YAML does; its text as it is written."""
        loader: Any = self.loader
        tag = event.tag
        if tag is None or tag == "!":
            tag = loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        value = event.value
        if tag != f"{_OWN_TAGS}str":
            try:
                value = loader.construct_object(yaml.ScalarNode(tag, event.value))
            except (ValueError, yaml.YAMLError, OverflowError):
                value = event.value
        end = self.start + int(event.end_mark.index)
        bare = event.anchor is None and event.tag is None
        styled = partial(spell, self.content, event.style) if bare else anywhere
        text = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
        return Scalar(text, value, at, end, styled)
