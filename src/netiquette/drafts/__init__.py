"""Drafts: from the bytes of a file to posts, with a map back to the file.

    for one in read_file("posts/monday.md"):
        if isinstance(one, Draft):
            print(one.post.text)

Formats and their keys: docs/drafts.md.
"""

from __future__ import annotations

import os

from netiquette.drafts.draft import Draft, FaultError, Source, Unread, unread
from netiquette.drafts.encoding import decode, encode
from netiquette.drafts.place import Place
from netiquette.errors import DraftError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from netiquette.finding import Edit

__all__ = [
    "DRAFT_BYTES",
    "QUEUE_BYTES",
    "Draft",
    "Place",
    "Unread",
    "apply",
    "encode",
    "format_of",
    "formats",
    "in_file",
    "position",
    "read_bytes",
    "read_file",
]

# Format -> the endings of its files, and the module that reads it.
_ENDINGS: dict[str, tuple[str, ...]] = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd", ".mdx"),
    "text": (".txt", ".text"),
    "csv": (".csv",),
    "tsv": (".tsv", ".tab"),
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson"),
}
_READERS = {
    "markdown": "markdown",
    "text": "text",
    "csv": "table",
    "tsv": "table",
    "json": "structured",
    "jsonl": "structured",
}
_QUEUES = ("csv", "tsv", "json", "jsonl")

DRAFT_BYTES = 2_000_000
QUEUE_BYTES = 64_000_000


def formats() -> tuple[str, ...]:
    """The names of the formats that can be read."""
    return tuple(_ENDINGS)


def format_of(path: str) -> str | None:
    """The format that a file's name announces; None when it announces none. "-" is Markdown."""
    if path == "-":
        return "markdown"
    ending = os.path.splitext(path)[1].lower()
    return next((name for name, endings in _ENDINGS.items() if ending in endings), None)


def read_bytes(
    data: bytes,
    path: str,
    *,
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    max_bytes: int | None = None,
) -> Iterator[Draft | Unread]:
    """The posts of one file, in its order; an Unread for each part that could not be read.

    `format` is one of `formats()`, else what the name says. `columns` maps fields of a post to
    headers of a table. `max_bytes` is DRAFT_BYTES, or QUEUE_BYTES for tables and JSON. Raises
    DraftError for the file as a whole: size, encoding, unknown format, unknown column.
    """
    name = _chosen(path, format)
    limit = _limit(name, max_bytes)
    if len(data) > limit:
        raise DraftError(f"{path}: {len(data):,} bytes; a {name} file may have {limit:,}")
    content, encoding = decode(data, path)
    source = Source(path, content, encoding, name, columns)
    return read_source(source)


def read_file(
    path: str,
    *,
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    max_bytes: int | None = None,
) -> Iterator[Draft | Unread]:
    """`read_bytes` of a file. Raises DraftError also for what is missing or not a file."""
    from stat import S_ISREG

    limit = _limit(_chosen(path, format), max_bytes)
    try:
        status = os.stat(path)
        if not S_ISREG(status.st_mode):
            raise DraftError(f"{path}: not a file")
        if status.st_size > limit:
            raise DraftError(f"{path}: {status.st_size:,} bytes; at most {limit:,} are read")
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DraftError(f"{path}: {reason}") from error
    return read_bytes(data, path, format=format, columns=columns, max_bytes=max_bytes)


def position(content: str, offset: int) -> tuple[int, int]:
    """The line and the column, from 1, of a character of a file, as editors count them."""
    from netiquette.drafts.lines import position as find

    return find(content, offset)


def in_file(draft: Draft, field: str, edit: Edit) -> Edit | None:
    """An edit of a field as an edit of the draft's file; None when it cannot be written there."""
    from netiquette.drafts.writing import in_file as find

    return find(draft, field, edit)


def apply(content: str, changes: Iterable[tuple[Draft, str, Edit]]) -> str:
    """A file's content with edits of the fields of its drafts written back; see writing.py."""
    from netiquette.drafts.writing import apply as write

    return write(content, changes)


def _chosen(path: str, format: str | None) -> str:
    name = format or format_of(path)
    if name is None:
        endings = " ".join(ending for one in _ENDINGS.values() for ending in one)
        raise DraftError(f"{path}: no format is known by this name; known endings: {endings}")
    if name not in _ENDINGS:
        from netiquette.errors import nearest

        raise DraftError(f"{path}: unknown format {name!r}{nearest(name, _ENDINGS)}")
    return name


def _limit(name: str, max_bytes: int | None) -> int:
    if max_bytes is not None:
        return max_bytes
    return QUEUE_BYTES if name in _QUEUES else DRAFT_BYTES


def _reader(name: str) -> Callable[[Source], Iterator[Draft | Unread]]:
    module = __import__(f"netiquette.drafts.{_READERS[name]}", fromlist=["read"])
    read: Callable[[Source], Iterator[Draft | Unread]] = module.read
    return read


def read_source(source: Source) -> Iterator[Draft | Unread]:
    """The posts of a file that is decoded already."""
    from itertools import chain, islice

    found = _guarded(source, _reader(source.format))
    return chain([*islice(found, 1)], found)  # so that a DraftError is raised by the call itself


def _guarded(
    source: Source, read: Callable[[Source], Iterator[Draft | Unread]]
) -> Iterator[Draft | Unread]:
    try:
        yield from read(source)
    except FaultError as fault:
        yield unread(source, fault)
