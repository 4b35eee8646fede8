"""A record as a row of a database, and back. Lists are text with a separator that no name has."""

from __future__ import annotations

from array import array

from netiquette.history.record import Record, clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

COLUMNS = (
    *("id", "at", "author", "channels", "audience", "contacts", "kind", "language", "length"),
    *("text", "whole", "sketch", "anchors", "links", "subjects", "reply_to", "answers", "liked"),
)
_BETWEEN = "\x1f"


def to_row(record: Record) -> tuple[Any, ...]:
    """The values of COLUMNS."""
    links = _BETWEEN.join(f"{hash:x}={host}" for host, hash in record.links)
    return (
        record.id,
        record.at,
        clean(record.author),
        listed(record.channels),
        listed(record.audience),
        listed(record.contacts),
        record.kind,
        record.language,
        record.length,
        None if record.text is None else clean(record.text),
        record.whole,
        record.sketch,
        packed(record.anchors),
        clean(links),
        packed(record.subjects),
        clean(record.reply_to),
        record.answers,
        record.liked,
    )


def from_row(row: tuple[Any, ...]) -> Record:
    """The record of a row of COLUMNS."""
    id, at, author, channels, audience, contacts, kind, language, length, text, *rest = row
    whole, sketch, anchors, links, subjects, reply_to, answers, liked = rest
    pairs = [one.partition("=") for one in unlisted(links)]
    return Record(
        id,
        at,
        author,
        unlisted(channels),
        unlisted(audience),
        unlisted(contacts),
        kind,
        language,
        length,
        text,
        whole,
        bytes(sketch),
        unpacked(bytes(anchors)),
        tuple((host, int(hash, 16)) for hash, _, host in pairs),
        unpacked(bytes(subjects)),
        reply_to,
        answers,
        liked,
    )


def listed(names: tuple[str, ...]) -> str:
    """Names as one text."""
    return clean(_BETWEEN.join(names))


def unlisted(text: str) -> tuple[str, ...]:
    """The names of `listed`."""
    return tuple(text.split(_BETWEEN)) if text else ()


def packed(numbers: tuple[int, ...]) -> bytes:
    """32-bit numbers, little-endian."""
    return b"".join(one.to_bytes(4, "little") for one in numbers)


def unpacked(data: bytes) -> tuple[int, ...]:
    """The numbers of `packed`."""
    import sys

    numbers = array("I", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(numbers)
