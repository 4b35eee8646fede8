"""RSS 2.0 and Atom: what a site or a newsletter has published."""

from __future__ import annotations

from netiquette.errors import HistoryError
from netiquette.history.importers import Row, iso, unmarked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from xml.etree.ElementTree import Element

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def rows(data: bytes, path: str) -> Iterator[Row]:
    """The entries of a feed. Raises HistoryError, also for a document type declaration."""
    from xml.etree.ElementTree import ParseError, fromstring

    if b"<!DOCTYPE" in data[:2000] or b"<!ENTITY" in data:
        raise HistoryError(f"{path}: a feed with a document type declaration is not read")
    try:
        root = fromstring(data)
    except ParseError as error:
        raise HistoryError(f"{path}: not XML: {error}") from error
    entries = [*root.iter("item"), *root.iter(f"{_ATOM}entry")]
    if not entries and root.tag not in ("rss", f"{_ATOM}feed"):
        raise HistoryError(f"{path}: neither RSS 2.0 nor Atom")
    for one in entries:
        try:
            yield _row(one)
        except ValueError as error:
            raise HistoryError(f"{path}: {error}") from error


def _row(one: Element) -> Row:
    atom = one.find(f"{_ATOM}link")
    link = _text(one, "link") or (atom.get("href") or "" if atom is not None else "")
    title = _text(one, "title", f"{_ATOM}title")
    body = _text(one, "description", _CONTENT, f"{_ATOM}summary", f"{_ATOM}content")
    text = "\n".join(part for part in (title, unmarked(body), link) if part)
    return Row(
        _text(one, "guid", f"{_ATOM}id") or link or title,
        _moment(_text(one, "pubDate", f"{_ATOM}published", f"{_ATOM}updated")),
        text,
        author=_text(one, "author", f"{_ATOM}author/{_ATOM}name"),
    )


def _text(one: Element, *names: str) -> str:
    return next((found.strip() for name in names if (found := one.findtext(name))), "")


def _moment(written: str) -> datetime:
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    if not written:
        raise ValueError("an entry without a date")
    if written[0].isdecimal() and "T" in written:
        return iso(written)
    when = parsedate_to_datetime(written)
    return when if when.tzinfo else when.replace(tzinfo=UTC)
