"""From `[segments.NAME]` of the config to segments: every key and value is checked here."""

from __future__ import annotations

import os

from netiquette.audience import Audience, Segment
from netiquette.errors import ConfigError, UnknownNameError
from netiquette.topics.subjects import welcomed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from netiquette.analysis.linguistics import Pipelines

_TEXTS = ("description", "timezone")
_LISTS = (
    "languages",
    "interests",
    "samples",
    "examples",
    "channels",
    "welcomes",
    "members",
    "active-hours",
)
_KEYS = (*_TEXTS, *_LISTS)


def read_segments(
    tables: Mapping[str, Any], where: str, pipelines: Pipelines | None = None
) -> Audience:
    """The segments of a config. Raises ConfigError that names the key and the nearest valid one."""
    segments = {name: read_segment(name, table, where) for name, table in tables.items()}
    return Audience(segments, pipelines)


def read_segment(name: str, table: Any, where: str) -> Segment:
    """One segment. `active_hours` may be written with a hyphen, as other keys are."""
    place = f"{where} [segments.{name}]"
    if not isinstance(table, dict):
        raise ConfigError(f'{place}: must be a table, such as {{ interests = ["vélo"] }}')
    table = {key.replace("_", "-"): value for key, value in table.items()}
    for key in table:
        if key not in _KEYS:
            raise UnknownNameError("key", key, _KEYS, where=place)
    lists = {key: _texts(table, key, place) for key in _LISTS}
    return Segment(
        name=name,
        description=_text(table, "description", place),
        languages=tuple(_language(code, place) for code in lists["languages"]),
        interests=lists["interests"],
        samples=lists["samples"],
        examples=lists["examples"],
        channels=lists["channels"],
        welcomes=welcomed(lists["welcomes"], place),
        zone=_zone(_text(table, "timezone", place), place),
        hours=_hours(lists["active-hours"], place),
        members=lists["members"],
        folder=os.path.dirname(where),
    )


def _text(table: Mapping[str, Any], key: str, place: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ConfigError(f"{place}: {key} must be a text, not {value!r}")
    return value


def _texts(table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    value = table.get(key, ())
    listed = (value,) if isinstance(value, str) else value
    if not isinstance(listed, (list, tuple)) or not all(isinstance(one, str) for one in listed):
        raise ConfigError(f"{place}: {key} must be a list of texts, not {value!r}")
    return tuple(listed)


def _language(code: str, place: str) -> str:
    code = code.replace("_", "-").partition("-")[0].lower()
    if not 2 <= len(code) <= 3 or not code.isalpha():
        raise ConfigError(f'{place}: languages must be codes such as "fr" or "en-GB", not {code!r}')
    return code


def _zone(name: str, place: str) -> str:
    if name:
        from netiquette.history.zones import zone_of

        try:
            zone_of(name)
        except ValueError as error:
            raise ConfigError(f"{place}: {error}") from None
    return name


def _hours(listed: tuple[str, ...], place: str) -> tuple[Any, ...]:
    if not listed:
        return ()
    from netiquette.history.budgets import hours

    return tuple(hours(one, f"{place}: active-hours") for one in listed)
