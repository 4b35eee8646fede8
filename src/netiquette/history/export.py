"""A history as JSON lines, one record each: everything that is kept, to be read again."""

from __future__ import annotations

from netiquette.errors import HistoryError
from netiquette.history.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LISTS = ("channels", "audience", "contacts", "anchors", "subjects")


def line(record: Record) -> str:
    """One record as a line of JSON, its moment also as an ISO text for people (`when`)."""
    import json
    from datetime import UTC, datetime

    values = record.as_dict()
    values["sketch"] = record.sketch.hex()
    values["when"] = datetime.fromtimestamp(record.at, UTC).isoformat()
    return json.dumps(values, ensure_ascii=False) + "\n"


def restored(lines: Iterable[str], path: str) -> Iterator[Record]:
    """The records of such lines. Raises HistoryError naming the line."""
    import json

    for number, one in enumerate(lines, 1):
        if not one.strip():
            continue
        try:
            values = json.loads(one)
            values.pop("when", None)
            values["sketch"] = bytes.fromhex(values["sketch"])
            values["links"] = tuple((host, hash) for host, hash in values["links"])
            values |= {name: tuple(values[name]) for name in _LISTS}
            yield Record(**values)
        except (ValueError, TypeError, KeyError) as error:
            raise HistoryError(
                f"{path}:{number}: not a line of `history export`: {error}"
            ) from error
