"""CSV queues of schedulers, and any table with a row of headers.

The columns of Buffer, Publer, Ayrshare, PostFast, Schedulin, HighLevel and MagicSync are known by
their headers; a Hootsuite file has none and is known by its dates. Other headers are named with
`columns`.
"""

from __future__ import annotations

import re

from netiquette.drafts.body import trim
from netiquette.drafts.draft import FaultError, Made, Source, unread
from netiquette.drafts.fields import KEYS, kind_of, squash
from netiquette.drafts.rows import cell_text, delimiter_of, rows
from netiquette.errors import DraftError, nearest
from netiquette.post import Media, Post
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.drafts.draft import Draft, Unread
    from netiquette.drafts.place import Place
    from netiquette.drafts.rows import Row

_ALSO = {
    "channels": ("socialnetwork", "socialnetworks", "socialmedia"),
    "scheduled_at": (
        *("postingtime", "scheduledate", "postatspecifictime", "scheduledtime", "scheduledfor"),
        *("datetime", "quand", "when"),
    ),
    "media": (
        *("mediaurl", "mediaurls", "imageurl", "imageurls", "gifurl", "videourl", "videourls"),
        *("pictureurl", "picture"),
    ),
}
_NOT_HERE = ("thread", "settings")
HEADERS: dict[str, tuple[str, ...]] = {
    field: (*keys, *_ALSO.get(field, ())) for field, keys in KEYS.items() if field not in _NOT_HERE
}
_HOOTSUITE = ("scheduled_at", "text", "link")
_NAMES = re.compile(r"[,;|]")


class Layout(Value):
    """Which column holds which field of a post; pictures may have several."""

    columns: Mapping[str, tuple[int, ...]]
    width: int
    american: bool = False
    phrases: bool = False


def read(source: Source) -> Iterator[Draft | Unread]:
    """The posts of a table, one for each row that is not blank.

    Raises DraftError when no column is known to hold the text, or one that was named is missing.
    """
    content = source.content
    delimiter, at = delimiter_of(content, "\t" if source.format == "tsv" else ",")
    layout: Layout | None = None
    for number, (begin, row) in enumerate(rows(content, at, delimiter), 1):
        label = f"row {number}"
        if isinstance(row, FaultError):
            yield unread(source, row, label)
            if layout is None:
                return
            continue
        if all(end <= start for start, end, _ in row):
            continue
        if layout is None:
            layout, is_head = _layout(source, [content[start:end] for start, end, _ in row])
            if is_head:
                continue
        try:
            yield _Reading(source, layout, row, begin, delimiter).made().draft(source, label)
        except FaultError as fault:
            yield unread(source, fault, label)


def _layout(source: Source, first: list[str]) -> tuple[Layout, bool]:
    """How the table is laid out, and whether its first row holds headers."""
    if source.columns is None and re.match(r"\d\d?/\d\d?/\d{4} \d\d?:\d\d", first[0].strip()):
        return Layout({name: (at,) for at, name in enumerate(_HOOTSUITE)}, 3, american=True), False
    headers = [squash(re.sub(r"\(.*?\)", "", one)) for one in first]
    found: dict[str, tuple[int, ...]] = _named(source, first)
    taken = {at for columns in found.values() for at in columns}
    for field, keys in HEADERS.items():
        if field not in found:
            at = [headers.index(key) for key in keys if key in headers]
            at = [one for one in at if one not in taken]
            if at:
                found[field] = tuple(at) if field == "media" else (at[0],)
                taken.update(found[field])
    if "text" not in found:
        shown = ", ".join(repr(one.strip()[:40]) for one in first[:20])
        raise DraftError(
            f"{source.path}: no column is known to hold the text of the posts; the first row has "
            f'{shown}; name it in the config: columns = {{ text = "…" }}'
        )
    publer = {"date", "text", "mediaurl"} <= set(headers)
    return Layout(found, len(first), phrases=publer), True


def _named(source: Source, first: list[str]) -> dict[str, tuple[int, ...]]:
    """The columns that the user named: field -> header."""
    found: dict[str, tuple[int, ...]] = {}
    headers = [one.strip() for one in first]
    for name, header in (source.columns or {}).items():
        key = squash(name)
        field = next((one for one, keys in HEADERS.items() if key in (squash(one), *keys)), None)
        if field is None:
            known = nearest(name, [*HEADERS, "channel", "date"])
            raise DraftError(f"{source.path}: columns: unknown field {name!r}{known}")
        if header not in headers:
            known = nearest(header, headers)
            raise DraftError(f"{source.path}: there is no column {header!r}{known}")
        found[field] = (headers.index(header),)
    return found


class _Reading:
    """One row on its way to a post."""

    def __init__(
        self, source: Source, layout: Layout, row: Row, begin: int, delimiter: str
    ) -> None:
        self.content, self.layout, self.row = source.content, layout, row
        self.begin, self.delimiter = begin, delimiter
        self.places: dict[str, Place] = {}

    def made(self) -> Made:
        """The post. Raises FaultError for too many cells or a wrong date."""
        for start, end, _ in self.row[self.layout.width :]:
            if end > start:
                raise FaultError(
                    f"{len(self.row)} cells where there are {self.layout.width} columns; "
                    "put a text that holds the separator between quotes",
                    start,
                )
        given: dict[str, Any] = {"text": self.field("text") or ""}
        given["title"], given["summary"] = self.field("title"), self.field("summary")
        for field in ("channels", "audience"):
            words = self.words(field)
            given[field] = tuple(name for one in _NAMES.split(words) if (name := one.strip()))
        for field in ("author", "reply_to", "language"):
            given[field] = self.words(field) or None
        given["scheduled_at"] = self.moment()
        given["media"] = self.media()
        return Made(Post(**given), self.places)

    def cell(self, column: int) -> tuple[str, Place]:
        """The text of a cell; of one that the row lacks, nothing at the row's end."""
        if column < len(self.row):
            return cell_text(self.content, self.row[column], self.delimiter)
        from netiquette.drafts.place import Place

        end = self.row[-1][1]
        return "", Place(end, end, 0)

    def field(self, name: str) -> str | None:
        """The text of a field as it is published, and its place noted; None without one."""
        columns = self.layout.columns.get(name)
        if columns is None:
            return None
        text, place = self.cell(columns[0])
        start, end = trim(text, 0, len(text))
        if start == end and name != "text":
            return None
        self.places[name] = place.part(start, end)
        return text[start:end]

    def words(self, name: str) -> str:
        """A cell without the blanks around it."""
        columns = self.layout.columns.get(name)
        return self.cell(columns[0])[0].strip() if columns is not None else ""

    def moment(self) -> datetime | None:
        """When the row is planned for."""
        from netiquette.drafts.dates import american, moment, zone_of

        written, zone = self.words("scheduled_at"), self.words("timezone")
        if not written:
            return None
        column = self.layout.columns["scheduled_at"][0]
        try:
            if zone:
                zone_of(zone)
            return moment(american(written) if self.layout.american else written, zone or None)
        except ValueError as error:
            if self.layout.phrases and not written[:1].isdigit():
                return None
            raise FaultError(str(error), self.row[column][0]) from None

    def media(self) -> tuple[Media, ...]:
        """The pictures and films, by their addresses, with the descriptions that go with them."""
        found: list[Media] = []
        alts = self.pieces(self.layout.columns.get("alt", ()), re.compile(r"\|\|"))
        addresses = self.pieces(self.layout.columns.get("media", ()), re.compile(r"[,;|\n]"))
        for at, (address, place) in enumerate(one for one in addresses if one[0]):
            self.places[f"media.{at}.source"] = place
            alt = None
            if at < len(alts) and alts[at][0]:
                alt, self.places[f"media.{at}.alt"] = alts[at]
            found.append(Media(alt, kind_of(address), address))
        return tuple(found)

    def pieces(self, columns: tuple[int, ...], between: re.Pattern[str]) -> list[tuple[str, Place]]:
        """The cells of some columns, cut at a separator, each piece without blanks around it."""
        found: list[tuple[str, Place]] = []
        for column in columns:
            text, place = self.cell(column)
            if not text.strip():
                continue
            at = 0
            for end in (*(match.span() for match in between.finditer(text)), (len(text), 0)):
                piece = text[at : end[0]]
                start = at + len(piece) - len(piece.lstrip())
                words = piece.strip()
                found.append((words, place.part(start, start + len(words))))
                at = end[1]
        return found
