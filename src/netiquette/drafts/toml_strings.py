"""Where the characters of a TOML string stand, by the kind of its quotes."""

from __future__ import annotations

import re

from netiquette.drafts.nodes import Scalar, anywhere
from netiquette.drafts.place import Place, Weave
from netiquette.drafts.yaml_scalars import in_double

_ESCAPES = dict(zip('btnfre"\\', '\b\t\n\f\r\x1b"\\', strict=True))
_SPECIAL = re.compile(r"\r\n|\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[ \t]*(?:\r?\n)[ \t\r\n]*|.)")
_LINE_END = re.compile(r"\r\n")


def spell(content: str, scalar: Scalar) -> Place:
    """The place of a string in `content`, whose quotes stand at the scalar's ends."""
    quote = content[scalar.start]
    wide = 3 if content.startswith(quote * 3, scalar.start) and scalar.end - scalar.start > 5 else 1
    start, end = scalar.start + wide, scalar.end - wide
    if wide == 3:
        first = next((one for one in ("\r\n", "\n") if content.startswith(one, start)), "")
        start += len(first)
    weave, pieces, at = Weave(), [], start
    for found in (_SPECIAL if quote == '"' else _LINE_END).finditer(content, start, end):
        weave.literal(at, found.start() - at)
        pieces.append(content[at : found.start()])
        char = _meaning(found[0])
        weave.escape(found.start(), found.end(), len(char))
        pieces.append(char)
        at = found.end()
    weave.literal(at, end - at)
    pieces.append(content[at:end])
    if "".join(pieces) != scalar.text:
        return anywhere(scalar)
    return weave.place(start, end, in_double if quote == '"' else _in_quotes)


def _meaning(written: str) -> str:
    if written == "\r\n":
        return "\n"
    if written[1] in "uU" and len(written) > 2:
        return chr(int(written[2:], 16))
    return _ESCAPES.get(written[1], "")


def _in_quotes(replacement: str) -> str | None:
    return replacement if replacement.isprintable() and "'" not in replacement else None
