"""The plainest YAML, read without PyYAML, whose import costs as much as half a start.

Only lines whose meaning is beyond doubt are read: `key: words`, `key: "words"`, `key: [a, b]`
and lists of `- words`. Anything else, and the whole front matter is left to PyYAML; a test keeps
the two of one mind.
"""

from __future__ import annotations

from functools import partial

from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.drafts.place import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Node = Scalar | Items | Table

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
    lists: dict[str, tuple[int, list[Scalar]]] = {}
    key, indent = "", 0
    for at, line in _lines(content, start, stop):
        word, colon, rest = line.partition(":")
        if colon and rest[:1] in ("", " ") and word.replace("-", "_").isidentifier():
            key, value = word, rest.lstrip(" ")
            items[key] = _value(at + len(line) - len(value), value)
            lists.pop(key, None)
            continue
        item = line.lstrip(" ")
        words, depth = item[1:].lstrip(" "), len(line) - len(item)
        known = items.get(key)
        empty = isinstance(known, Scalar) and known.value is None
        if item[:2] != "- " or not words or not empty or (key in lists and depth != indent):
            raise DoubtError
        indent = depth
        listed = lists.setdefault(key, (at + depth, []))[1]
        listed.append(_scalar(at + len(line) - len(words), words))
    return items | {key: Items(tuple(listed), at) for key, (at, listed) in lists.items()}


def _lines(content: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """The lines that say something, without the blanks at their end."""
    for line in content[start:stop].split("\n"):
        said = line.removesuffix("\r").rstrip(" ")
        if said and not said.startswith("#"):
            yield start, said
        start += len(line) + 1


def _value(at: int, written: str) -> Scalar | Items:
    if not written:
        return Scalar("", None, at, at, partial(_place, ""))
    if written[0] != "[":
        return _scalar(at, written)
    if written[-1] != "]":
        raise DoubtError
    names, start = [], at + 1
    for part in written[1:-1].split(","):
        name = part.strip(" ")
        bare = name.translate({ord(sign): None for sign in " .-_"})
        if not bare.isalnum() or not (name[0].isalnum() and name[-1].isalnum()):
            raise DoubtError
        names.append(_scalar(start + part.index(name), name))
        start += len(part) + 1
    return Items(tuple(names), at)


def _scalar(at: int, written: str) -> Scalar:
    """Words between quotes without escapes, or bare."""
    if not written.replace("\xa0", "").replace("\u202f", "").isprintable():
        raise DoubtError
    quote, words, end = written[0], written[1:-1], at + len(written)
    if quote in "\"'":
        if len(written) < 2 or written[-1] != quote or quote in words or "\\" in words:
            raise DoubtError
        return Scalar(words, words, at, end, partial(_place, quote))
    odd = ": " in written or " #" in written or written[-1] == ":"
    if odd or not (quote.isalnum() or quote > "\x7f") or written.lower() in _MEANT:
        raise DoubtError
    return Scalar(written, written, at, end, partial(_place, ""))


def _place(quote: str, scalar: Scalar) -> Place:
    from netiquette.drafts.yaml_scalars import writer

    start, end = scalar.start + len(quote), scalar.end - len(quote)
    return Place(start, end, end - start, writer(quote))
