"""What the tests of the readers share: one draft of some bytes, and what the file holds for it."""

from __future__ import annotations

import json

from netiquette.drafts import Draft, Unread, read_bytes
from netiquette.drafts.place import LITERAL


def everything(data: str | bytes, path: str, **options: object) -> list[Draft | Unread]:
    raw = data.encode() if isinstance(data, str) else data
    return [*read_bytes(raw, path, **options)]  # type: ignore[arg-type]


def drafts(data: str | bytes, path: str, **options: object) -> list[Draft]:
    found = everything(data, path, **options)
    assert all(isinstance(one, Draft) for one in found), [str(one) for one in found]
    return [one for one in found if isinstance(one, Draft)]


def spelt(draft: Draft, field: str) -> list[str]:
    """What the file holds for each character of a field."""
    place = draft.places[field]
    return [draft.content[place.offset(at) : place.finish(at + 1)] for at in range(place.length)]


def points_right(draft: Draft) -> None:
    """The law of places: where they say that a character is the file's own, it is."""
    for name, place in draft.places.items():
        field = draft.field(name)
        assert field is not None, name
        assert place.length == len(field), name
        before = place.start
        for at, char in enumerate(field):
            start, end = place.offset(at), place.finish(at + 1)
            assert before <= start <= end <= place.end, (name, at)
            before = start
            if place.exact or _literal(draft, name, at):
                assert draft.content[start:end] == char, (name, at)


def _literal(draft: Draft, name: str, at: int) -> bool:
    from bisect import bisect_right

    runs = draft.places[name].runs
    return runs is not None and runs.kinds[bisect_right(runs.fields, at) - 1] == LITERAL


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
