"""CSV with a map of columns: field of a post -> header in the file."""

from __future__ import annotations

from netiquette.errors import HistoryError, UnknownNameError
from netiquette.history.importers import Defaults, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEADERS = {
    "at": ("at", "date", "datetime", "created_at", "published", "publié le", "posted"),
    "text": ("text", "message", "content", "post", "body", "texte"),
    "id": ("id", "post id", "url", "permalink", "link"),
    "channel": ("channel", "network", "platform", "canal", "réseau"),
    "audience": ("audience", "segment", "cercle"),
    "author": ("author", "account", "auteur", "compte"),
    "language": ("language", "lang", "langue"),
    "reply_to": ("reply_to", "in_reply_to"),
    "kind": ("kind", "nature", "genre"),
    "answers": ("answers", "replies", "comments", "réponses", "commentaires"),
    "liked": ("liked", "likes", "favorites", "reactions", "engagement", "j'aime"),
}
"""The fields, and the headers that are known without a map."""


def rows(path: str, defaults: Defaults) -> Iterator[Row]:
    """The rows of the file. Raises HistoryError naming the column or the line."""
    import csv

    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            dialect = "excel-tab" if path.lower().endswith(".tsv") else _dialect(file.readline())
            file.seek(0)
            reader = csv.DictReader(file, dialect=dialect)
            columns = _columns(reader.fieldnames or (), defaults.columns, path)
            for row in reader:
                yield _row(row, columns, defaults, f"{path}:{reader.line_num}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise HistoryError(f"{path}: {error}") from error


def _dialect(header: str) -> type:
    import csv

    class Found(csv.excel):
        delimiter = max(",;\t", key=header.count)

    return Found


def _columns(headers: object, given: Mapping[str, str], path: str) -> dict[str, str]:
    """Field -> header. Raises for a field or header that does not exist, or no time and text."""
    names = [str(one) for one in headers or ()]  # type: ignore[attr-defined]
    for field, header in given.items():
        if field not in HEADERS:
            raise UnknownNameError("field", field, HEADERS, where=path)
        if header not in names:
            raise UnknownNameError("column", header, names, where=path)
    folded = {name.strip().casefold(): name for name in reversed(names)}
    found = dict(given)
    for field, known in HEADERS.items():
        there = next((folded[one] for one in known if one in folded), None)
        if there is not None:
            found.setdefault(field, there)
    for field in ("at", "text"):
        if field not in found:
            raise HistoryError(f"{path}: which column is {field!r}? --columns {field}=HEADER")
    return found


def _row(row: Mapping[str, str], columns: Mapping[str, str], defaults: Defaults, where: str) -> Row:
    from netiquette.drafts.dates import moment

    values = {field: (row.get(header) or "").strip() for field, header in columns.items()}
    try:
        at = moment(values.pop("at"), defaults.zone or None)
        answers, liked = values.pop("answers", ""), values.pop("liked", "")
        audience = tuple(
            one.strip() for one in values.pop("audience", "").split(",") if one.strip()
        )
        text = row[columns["text"]] or ""
        values.pop("text")
        return Row(
            values.pop("id", "") or _made(at.isoformat(), text),
            at,
            text,
            audience=audience,
            answers=int(answers) if answers else None,
            liked=float(liked.replace(",", ".")) if liked else None,
            **values,
        )
    except ValueError as error:
        raise HistoryError(f"{where}: {error}") from error


def _made(*parts: str) -> str:
    """An id for a post that has none: the same whenever it is imported again."""
    from hashlib import blake2b

    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()
