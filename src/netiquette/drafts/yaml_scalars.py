"""Where the characters of a YAML scalar stand, by the style in which it is written.

Each style is decoded here once more, with its map; a result that differs from PyYAML's own is
not trusted, and the scalar is then only known as a whole.
"""

from __future__ import annotations

import re
from functools import partial

from netiquette.drafts.nodes import Scalar, anywhere
from netiquette.drafts.place import Place, Weave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ESCAPES = dict(
    zip(
        '0abtnvfre "/\\\tN_LP',
        '\0\a\b\t\n\v\f\r\x1b "/\\\t\x85\xa0\u2028\u2029',
        strict=True,
    )
)
_HEX = {"x": 2, "u": 4, "U": 8}


def spell(content: str, style: str | None, scalar: Scalar) -> Place:
    """The place of a scalar in `content`; `style` is PyYAML's: None, ', ", | or >."""
    weave = Weave()
    if style in ("|", ">"):
        found = _block(content, scalar, folded=style == ">")
    else:
        quote = 1 if style in ("'", '"') else 0
        start, end = scalar.start + quote, scalar.end - quote
        pieces = [*_flow(content, start, end, style or "", weave)]
        found = "".join(pieces), weave.place(start, end, writer(style or ""))
    return found[1] if found is not None and found[0] == scalar.text else anywhere(scalar)


def _flow(content: str, start: int, end: int, style: str, weave: Weave) -> Iterator[str]:
    special = re.compile({"'": r"\r\n?|\n|''", '"': r"\r\n?|\n|\\", "": r"\r\n?|\n"}[style])
    at = start
    while at < end:
        found = special.search(content, at, end)
        stop = found.start() if found else end
        if found is None or found[0] in ("''", "\\"):
            weave.literal(at, stop - at)
            yield content[at:stop]
            if found is None:
                return
            char, at = ("'", found.end()) if found[0] == "''" else _escape(content, stop, end)
            weave.escape(stop, at, len(char))
        else:
            kept = at + len(content[at:stop].rstrip(" \t"))
            weave.literal(at, kept - at)
            yield content[at:kept]
            at, blank = _blank_lines(content, found.end(), end)
            char = "\n" * blank or " "
            weave.escape(kept, at, len(char))
        yield char


def _escape(content: str, at: int, end: int) -> tuple[str, int]:
    """The character that the backslash at `at` begins, and where what follows it begins."""
    kind = content[at + 1 : at + 2]
    if kind in _HEX:
        stop = at + 2 + _HEX[kind]
        try:
            return chr(int(content[at + 2 : stop], 16)), stop
        except (ValueError, OverflowError):
            return "", stop
    return _ESCAPES.get(kind, ""), min(at + 2, end)


def _blank_lines(content: str, at: int, end: int) -> tuple[int, int]:
    """Past a line end: where the next words begin, and how many blank lines lie before them."""
    blank = 0
    skip = re.compile(r"[ \t]*(\r\n?|\n)?")
    while (found := skip.match(content, at, end)) is not None and found[1]:
        at, blank = found.end(), blank + 1
    return (found.end() if found is not None else at), blank


def _block(content: str, scalar: Scalar, *, folded: bool) -> tuple[str, Place] | None:
    """A literal or folded block; None when its indentation is stated, which is rare."""
    head = re.compile(r"[|>][+-]?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)").match(content, scalar.start)
    if head is None:
        return None
    lines = [*_lines(content, head.end(), scalar.end)]
    indent = next((len(line) - len(line.lstrip(" ")) for _, line in lines if line.strip(" ")), 0)
    weave, pieces, first = Weave(), [], head.end() + indent
    joins = _folds(lines, indent) if folded else ["\n"] * len(lines)
    for number, ((at, line), join) in enumerate(zip(lines, joins, strict=True)):
        words = line[indent:]
        begin = at + min(indent, len(line))
        weave.literal(begin, len(words))
        pieces.append(words + join)
        after = lines[number + 1] if number + 1 < len(lines) else (scalar.end, "")
        weave.escape(begin + len(words), after[0] + min(indent, len(after[1])), len(join))
    text = "".join(pieces)
    if not text.startswith(scalar.text) or text[len(scalar.text) :].strip("\n"):
        return None
    write = _in_folded if folded else partial(_in_literal, indent=" " * indent)
    whole = weave.place(first, max(scalar.end, first), write)
    return scalar.text, whole.part(0, len(scalar.text))


def _lines(content: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    for found in re.compile(r"\r\n?|\n").finditer(content, start, end):
        yield at, content[at : found.start()]
        at = found.end()
    if at < end and content[at:end].strip(" "):
        yield at, content[at:end]


def _folds(lines: list[tuple[int, str]], indent: int) -> list[str]:
    """What each line end of a folded block stands for."""
    words = [line[indent:] for _, line in lines]
    joins = ["\n"] * len(words)
    last = None
    for number, line in enumerate(words):
        if not line:
            continue
        if last is not None and not (line[0] in " \t" or words[last][0] in " \t"):
            joins[last] = " " if number == last + 1 else ""
        last = number
    return joins


def writer(quote: str) -> Callable[[str], str | None]:
    """How a replacement is spelt between these quotes, or without any."""
    return {"'": _in_single, '"': in_double}.get(quote, _in_plain)


def _in_plain(replacement: str) -> str | None:
    """Only what can mean nothing else to YAML."""
    if not replacement:
        return None
    risky = set(":#,[]{}&*!|>'\"%@`\\\r\n\t") & set(replacement)
    return None if risky or replacement != replacement.strip() else replacement


def _in_single(replacement: str) -> str | None:
    if not replacement.isprintable():
        return None
    return replacement.replace("'", "''")


def in_double(replacement: str) -> str:
    """Between double quotes, in YAML and in TOML."""
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return "".join(
        short.get(char) or (char if char.isprintable() else f"\\U{ord(char):08x}")
        for char in replacement
    )


def _in_literal(replacement: str, *, indent: str) -> str | None:
    lines = replacement.split("\n")
    if not all(line.isprintable() for line in lines):
        return None
    return f"\n{indent}".join(lines)


def _in_folded(replacement: str) -> str | None:
    return replacement if replacement.isprintable() else None
