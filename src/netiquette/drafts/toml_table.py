"""TOML front matter: read by tomllib, placed by a scan of what tomllib has accepted."""

from __future__ import annotations

import re
import tomllib
from functools import partial

from netiquette.drafts.draft import FaultError
from netiquette.drafts.nodes import Items, Scalar, Table, anywhere
from netiquette.drafts.toml_strings import spell

TYPE_CHECKING = False
if TYPE_CHECKING:
    Node = Scalar | Items | Table
    Path = tuple[str | int, ...]

_DEEPEST = 32
_QUOTES = re.compile(r"\"\"\"|'''|\"|'")
_BARE = re.compile(r"[^,\]}#\r\n]*")
_BLANK = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_KEY = re.compile(r"[ \t]*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+))[ \t]*(\.)?", re.ASCII)


def table(content: str, start: int, stop: int) -> Table:
    """The table that `content[start:stop]` holds. Raises FaultError for broken TOML."""
    text = content[start:stop]
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FaultError(f"front matter: {error}", _blamed(content, start, stop, error)) from None
    except RecursionError:
        raise FaultError("front matter: too many levels", start) from None
    places = _Places(text)
    places.document()
    made = _node(data, (), places.found, content, start)
    assert isinstance(made, Table)
    return made


def _blamed(content: str, start: int, stop: int, error: tomllib.TOMLDecodeError) -> int:
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    if found is None:
        return stop
    at = start
    for _ in range(int(found[1]) - 1):
        at = content.index("\n", at) + 1
    return min(at + int(found[2]) - 1, stop)


def _node(
    data: object, path: Path, found: dict[Path, tuple[int, int]], content: str, base: int
) -> Node:
    start, end = found.get(path, (0, 0))
    if isinstance(data, dict):
        items = {key: _node(one, (*path, key), found, content, base) for key, one in data.items()}
        return Table(items, base + start)
    if isinstance(data, list):
        listed = (_node(one, (*path, at), found, content, base) for at, one in enumerate(data))
        return Items(tuple(listed), base + start)
    if isinstance(data, str):
        place = partial(spell, content) if path in found else anywhere
        return Scalar(data, data, base + start, base + end, place)
    text = data.isoformat() if hasattr(data, "isoformat") else str(data)
    return Scalar(text, data, base + start, base + end, anywhere)


class _Places:
    """Finds where each value of a valid document stands; a doubtful one is left out."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.found: dict[Path, tuple[int, int]] = {}
        self.counts: dict[Path, int] = {}

    def document(self) -> None:
        """All statements of the document."""
        head: Path = ()
        while self.skip() < len(self.text):
            begin = self.at
            if self.text.startswith("[[", self.at):
                self.at += 2
                keys = self.keys()
                path = self.resolve(keys[:-1]) + keys[-1:]
                self.counts[path] = self.counts.get(path, -1) + 1
                head = (*path, self.counts[path])
                self.at += 2
            elif self.text.startswith("[", self.at):
                self.at += 1
                head = self.resolve(self.keys())
                self.at += 1
            else:
                self.pair(head, 0)
            self.at = max(self.at, begin + 1)

    def resolve(self, keys: Path) -> Path:
        """The path of a header: in an array of tables it means the last one."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.counts:
                path = (*path, self.counts[path])
        return path

    def pair(self, head: Path, depth: int) -> None:
        """One `key = value`."""
        keys = self.keys()
        self.at += 1
        self.value(head + keys, depth)

    def keys(self) -> Path:
        """A dotted key; past it and the blanks after it."""
        keys: list[str] = []
        while (found := _KEY.match(self.text, self.at)) is not None:
            keys.append(next(one for one in found.groups()[:3] if one is not None))
            self.at = found.end()
            if found[4] is None:
                break
        return tuple(keys)

    def value(self, path: Path, depth: int) -> None:
        """One value, and what is in it."""
        self.skip()
        begin, char = self.at, self.text[self.at : self.at + 1]
        if char in "\"'" and char:
            self.string()
        elif char in "[{" and char and depth < _DEEPEST:
            self.at += 1
            self.inside(path, "]" if char == "[" else "}", depth + 1)
        else:
            found = _BARE.match(self.text, self.at)
            self.at = found.end() if found is not None else self.at + 1
        self.found[path] = (begin, self.at)

    def inside(self, path: Path, close: str, depth: int) -> None:
        """The members of an array or an inline table, up to its end."""
        number = 0
        while self.skip() < len(self.text) and self.text[self.at] != close:
            begin = self.at
            if close == "]":
                self.value((*path, number), depth)
            else:
                self.pair(path, depth)
            number += 1
            self.at = max(self.at, begin + 1)
        self.at += 1

    def skip(self) -> int:
        """Past blanks, commas and comments."""
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found is not None else self.at
        return self.at

    def string(self) -> None:
        """Past a string of any of the four kinds."""
        opened = _QUOTES.match(self.text, self.at)
        quote = opened[0] if opened is not None else '"'
        at = self.at + len(quote)
        while at < len(self.text):
            if self.text[at] == "\\" and quote[0] == '"':
                at += 2
            elif self.text.startswith(quote, at):
                at += len(quote)
                while len(quote) == 3 and self.text.startswith(quote[0], at):
                    at += 1
                break
            else:
                at += 1
        self.at = at
