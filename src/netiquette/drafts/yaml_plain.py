"""The plainest YAML, read without PyYAML, whose import costs as much as half a start.

Only lines whose meaning is beyond doubt are read: `key: words`, `key: "words"`, `key: [a, b]`
and lists of `- words`. Anything else, and the whole front matter is left to PyYAML; a test keeps
the two of one mind.
"""

from __future__ import annotations

import re
from functools import partial

from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.drafts.yaml_scalars import spell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Node = Scalar | Items | Table

_KEY = re.compile(r"([^\W\d][\w-]*):(?: +|$)")
_ITEM = re.compile(r"( *)- +(?=\S)")
_NAME = re.compile(r" *(\w(?:[\w .-]*\w)?) *")
# Words that PyYAML takes for something else than text.
_MEANT = frozenset(("yes", "no", "true", "false", "on", "off", "null"))


class DoubtError(Exception):
    """A line that is not of the plainest."""


def table(content: str, start: int, stop: int) -> Table | None:
    """The mapping that `content[start:stop]` holds; None when a line of it is in doubt."""
    try:
        return Table(_pairs(content, start, stop), start)
    except DoubtError:
        return None


def _pairs(content: str, start: int, stop: int) -> dict[str, Node]:
    items: dict[str, Node] = {}
    key = indent = ""
    listed: list[Scalar] = []
    for at, line in _lines(content, start, stop):
        found = _KEY.match(line)
        if found is not None:
            key, listed = found[1], []
            items[key] = _value(content, at + found.end(), line[found.end() :])
            continue
        item = _ITEM.match(line)
        known = items.get(key)
        if item is None or known is None or (isinstance(known, Scalar) and known.value is not None):
            raise DoubtError
        if (isinstance(known, Items) and not listed) or (listed and item[1] != indent):
            raise DoubtError
        indent = item[1]
        listed.append(_scalar(content, at + item.end(), line[item.end() :]))
        items[key] = Items(tuple(listed), listed[0].start)
    return items


def _lines(content: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """The lines that say something, without the blanks at their end."""
    for line in content[start:stop].split("\n"):
        said = line.removesuffix("\r").rstrip(" ")
        if said and not said.startswith("#"):
            yield start, said
        start += len(line) + 1


def _value(content: str, at: int, written: str) -> Scalar | Items:
    if not written:
        return Scalar("", None, at, at, partial(spell, content, None))
    if not written.startswith("["):
        return _scalar(content, at, written)
    names = []
    if not written.endswith("]"):
        raise DoubtError
    start = at + 1
    for part in written[1:-1].split(","):
        found = _NAME.fullmatch(part)
        if found is None:
            raise DoubtError
        names.append(_scalar(content, start + found.start(1), found[1]))
        start += len(part) + 1
    return Items(tuple(names), at)


def _scalar(content: str, at: int, written: str) -> Scalar:
    """Words between quotes without escapes, or bare."""
    if not written.replace("\xa0", "").replace("\u202f", "").isprintable():
        raise DoubtError
    quote, words = written[0], written[1:-1]
    if quote in "\"'":
        if len(written) < 2 or written[-1] != quote or quote in words or "\\" in words:
            raise DoubtError
        return Scalar(words, words, at, at + len(written), partial(spell, content, quote))
    odd = ": " in written or " #" in written or written[-1] == ":"
    if odd or not (quote.isalnum() or quote > "\x7f") or written.lower() in _MEANT:
        raise DoubtError
    return Scalar(written, written, at, at + len(written), partial(spell, content, None))
