"""JSON, read into a tree that knows where every value stands."""

from __future__ import annotations

import re
from functools import partial
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from netiquette.drafts.draft import FaultError
from netiquette.drafts.nodes import Items, Scalar, Table, anywhere
from netiquette.drafts.place import Place, Weave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Node = Scalar | Items | Table

_DEEPEST, _MOST = 64, 2_000_000
_BLANK = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORDS = {"true": True, "false": False, "null": None}
_LONGEST_NUMBER = 300
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)"
)


def parse(content: str, start: int, end: int) -> Node:
    """The one value that `content[start:end]` holds. Raises FaultError where it is not JSON."""
    reading = _Reading(content[start:end], partial(_spell, content), start)
    try:
        node, at = reading.value(0, 0)
        at = reading.skip(at)
        if at < end - start:
            raise FaultError("not JSON: something follows the end of the value", at)
    except FaultError as fault:
        raise FaultError(fault.reason, min(start + fault.offset, end)) from None
    return node


class _Reading:
    """One pass over a document, which stands in its file from `base` on."""

    def __init__(self, text: str, spell: Callable[[Scalar], Place], base: int) -> None:
        self.text, self.spell, self.base = text, spell, base
        self.count = 0

    def scalar(self, text: str, value: object, start: int, end: int) -> Scalar:
        """A value that is not a string."""
        return Scalar(text, value, self.base + start, self.base + end, anywhere)

    def skip(self, at: int) -> int:
        """Past blanks."""
        found = _BLANK.match(self.text, at)
        return found.end() if found is not None else at

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        """The value at or after `at`, and where what follows it begins."""
        at = self.skip(at)
        char = self.text[at : at + 1]
        self.count += 1
        if self.count > _MOST:
            raise FaultError(f"not read: more than {_MOST:,} values; use JSON lines", at)
        if char == '"':
            return self.string(at)
        if char in ("{", "["):
            if depth >= _DEEPEST:
                raise FaultError(f"not read: more than {_DEEPEST} levels", at)
            return self.table(at, depth + 1) if char == "{" else self.items(at, depth + 1)
        for word, meaning in _WORDS.items():
            if self.text.startswith(word, at):
                stop = at + len(word)
                return self.scalar(word, meaning, at, stop), stop
        found = _NUMBER.match(self.text, at)
        if found is None:
            raise FaultError("not JSON: a value was expected here", at)
        text = found[0]
        if len(text) > _LONGEST_NUMBER:
            raise FaultError("not read: a number of more than 300 digits", at)
        number = float(text) if found[1] or found[2] else int(text)
        return self.scalar(text, number, at, found.end()), found.end()

    def string(self, at: int) -> tuple[Scalar, int]:
        """A string, between its quotes."""
        try:
            text, stop = scanstring(self.text, at + 1, True)
        except JSONDecodeError as error:
            raise FaultError(f"not JSON: {error.msg}", error.pos) from None
        return Scalar(text, text, self.base + at, self.base + stop, self.spell), stop

    def items(self, begin: int, depth: int) -> tuple[Items, int]:
        """An array."""
        found: list[Node] = []
        at = self.skip(begin + 1)
        while self.text[at : at + 1] != "]" or found:
            node, at = self.value(at, depth)
            found.append(node)
            at = self.skip(at)
            if self.ended(at, "]"):
                break
            at += 1
        return Items(tuple(found), self.base + begin), at + 1

    def table(self, begin: int, depth: int) -> tuple[Table, int]:
        """An object."""
        found: dict[str, Node] = {}
        at = self.skip(begin + 1)
        while self.text[at : at + 1] != "}" or found:
            at = self.skip(at)
            if self.text[at : at + 1] != '"':
                raise FaultError("not JSON: a key between quotes was expected here", at)
            key, at = self.string(at)
            at = self.skip(at)
            if self.text[at : at + 1] != ":":
                raise FaultError("not JSON: a colon was expected here", at)
            found[key.text], at = self.value(at + 1, depth)
            at = self.skip(at)
            if self.ended(at, "}"):
                break
            at += 1
        return Table(found, self.base + begin), at + 1

    def ended(self, at: int, close: str) -> bool:
        """True at the end of a collection, False at a comma."""
        char = self.text[at : at + 1]
        if char not in (close, ","):
            raise FaultError(f"not JSON: a comma or {close} was expected here", at)
        return char == close


def _spell(content: str, scalar: Scalar) -> Place:
    start, end = scalar.start + 1, scalar.end - 1
    if content.find("\\", start, end) < 0:
        return Place(start, end, end - start, in_json)
    weave, at = Weave(), start
    for found in _ESCAPE.finditer(content, start, end):
        weave.literal(at, found.start() - at)
        weave.escape(found.start(), found.end())
        at = found.end()
    weave.literal(at, end - at)
    return weave.place(start, end, in_json)


def in_json(replacement: str) -> str:
    """A text as it stands between the quotes of a JSON string."""
    from json.encoder import ESCAPE, ESCAPE_DCT

    return ESCAPE.sub(lambda found: ESCAPE_DCT[found[0]], replacement)
