"""From the archives that platforms hand out to records: one file here for each format.

A module has `fits(data) -> bool`, for a parsed JSON value, and `rows(data) -> Iterator[Row]`.
"""

from __future__ import annotations

import os

from netiquette.errors import HistoryError
from netiquette.history.record import record_of
from netiquette.post import Post
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.history.record import Record

FORMATS = ("mastodon", "bluesky", "x", "csv", "feed", "netiquette", "folder")
_JSON = ("mastodon", "bluesky", "x")


class Row(Value):
    """One post of an archive. `id` is the platform's; `at` an aware datetime."""

    id: str
    at: datetime
    text: str
    channel: str = ""
    author: str = ""
    language: str = ""
    reply_to: str = ""
    audience: tuple[str, ...] = ()
    kind: str = ""
    answers: int | None = None
    liked: float | None = None


class Defaults(Value):
    """What holds for posts that do not say it themselves. `zone` is for times without one."""

    channels: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    author: str = ""
    zone: str = ""
    keep_text: bool = True
    columns: Mapping[str, str] = {}


def read(path: str, defaults: Defaults, *, format: str = "") -> Iterator[Record]:
    """The records of an archive, as they stand in it.

    `format` is one of FORMATS; without it the file itself tells. Raises HistoryError for what
    cannot be read, naming the row.
    """
    format = format or format_of(path)
    if format == "folder":
        from netiquette.history.folder import FolderHistory

        for one in FolderHistory(path).records():
            yield one if defaults.keep_text else one.replace(text=None)
        return
    if format == "netiquette":
        from netiquette.history.export import restored

        yield from restored(_lines(path), path)
        return
    for row in _rows(path, format, defaults):
        yield record(row, defaults)


def _rows(path: str, format: str, defaults: Defaults) -> Iterable[Row]:
    if format == "csv":
        from netiquette.history.importers import table

        return table.rows(path, defaults)
    if format == "feed":
        from netiquette.history.importers import feed

        return feed.rows(_bytes(path), path)
    data = parsed(path)
    module = __import__(f"netiquette.history.importers.{format}", fromlist=["rows"])
    if not module.fits(data):
        raise HistoryError(f"{path}: this is no archive of {format}")
    found: Iterable[Row] = module.rows(data)
    return _told(found, path)


def _told(rows: Iterable[Row], path: str) -> Iterator[Row]:
    try:
        yield from rows
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise HistoryError(f"{path}: a post that cannot be read: {reason}") from error


def format_of(path: str) -> str:
    """The format of a file, by its name and what it holds. Raises HistoryError."""
    if os.path.isdir(path):
        return "folder"
    ending = os.path.splitext(path)[1].lower()
    if ending in (".csv", ".tsv"):
        return "csv"
    if ending in (".xml", ".rss", ".atom"):
        return "feed"
    if ending in (".jsonl", ".ndjson"):
        return "netiquette"
    data = parsed(path)
    for name in _JSON:
        if __import__(f"netiquette.history.importers.{name}", fromlist=["fits"]).fits(data):
            return name
    raise HistoryError(f"{path}: no known archive; name its format: {', '.join(FORMATS)}")


def record(row: Row, defaults: Defaults) -> Record:
    """The record of a row; its id is "channel:id"."""
    channels = (row.channel,) if row.channel else defaults.channels
    post = Post(
        row.text,
        channels=channels,
        audience=row.audience or defaults.audience,
        author=row.author or defaults.author or None,
        language=row.language or None,
        reply_to=row.reply_to or None,
    )
    return record_of(
        post,
        id=f"{channels[0] if channels else 'post'}:{row.id}",
        at=row.at,
        keep_text=defaults.keep_text,
        kind=row.kind,
        answers=row.answers,
        liked=row.liked,
    )


def parsed(path: str) -> Any:
    """The JSON of a file; of a `tweets.js` what follows its first `=`. Raises HistoryError."""
    import json

    data = _bytes(path)
    if data[:6] == b"window":
        data = data.partition(b"=")[2]
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise HistoryError(f"{path}: not JSON: {error}") from error


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise HistoryError(f"{path}: {error.strerror}") from error


def _lines(path: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise HistoryError(f"{path}: {error}") from error


def iso(written: str) -> datetime:
    """An aware datetime of an ISO text, in UTC when it names no zone. Raises ValueError."""
    from datetime import UTC, datetime

    when = datetime.fromisoformat(written)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def unmarked(html: str) -> str:
    """The text of HTML: `<p>` and `<br>` as line breaks, tags gone, entities resolved."""
    import re
    from html import unescape

    text = re.sub(r"<br[^<>]*>|</p>\s*<p[^<>]*>", "\n", html)
    return unescape(re.sub(r"<[^<>]*>", "", text)).strip()
