"""From the keys of `netiquette.toml` to a Config: every key and name is checked here, once."""

from __future__ import annotations

import os

from netiquette import catalogue
from netiquette.channel import lookup
from netiquette.config import FAIL_ON, LANGUAGES, Config, Layer
from netiquette.errors import ConfigError, UnknownNameError
from netiquette.finding import Rule, Severity
from netiquette.setting import Author, Suppression
from netiquette.topics import Topics
from netiquette.topics.subjects import welcomed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from netiquette.audience import Audience
    from netiquette.catalogue import Entry
    from netiquette.channel import Channels
    from netiquette.history.known import Known

_POLICY = {
    "channel": (str, list),
    "audience": (str, list),
    "language": (str,),
    "select": (str, list),
    "ignore": (str, list),
    "checks": (dict,),
    "vocabulary": (list,),
    "fail-on": (str,),
}
_TOP = _POLICY | {
    "lang": (str,),
    "preview": (bool,),
    "max-per-check": (int,),
    "packs": (str, list),
    "plugins": (bool,),
    "exclude": (str, list),
    "columns": (dict,),
    "author": (dict,),
    "channels": (dict,),
    "overrides": (list,),
    "suppressions": (list,),
    "history": (dict,),
    "budgets": (dict,),
    "segments": (dict,),
    "linguistics": (dict,),
    "judge": (str,),
}
_OVERRIDE = _POLICY | {"paths": (str, list)}
_AUTHOR = {"mastered": (str, list), "plan": (str, list), "languages": (str, list)}
_SUPPRESSION = {
    "check": (str,),
    "reason": (str,),
    "until": (str,),
    "paths": (str, list),
    "match": (str,),
}
_CHANNEL_POLICY = ("checks", "ignore", "select", "fail-on", "vocabulary", "welcomes")
_CHANNEL = _POLICY | {"welcomes": (str, list)}
_TYPE_NAMES = {
    str: "a text",
    list: "a list",
    dict: "a table",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def read_config(mapping: Mapping[str, Any], where: str) -> Config:
    """A config from a mapping; see `Config.from_mapping`."""
    check_keys(mapping, _TOP, where)
    lang = mapping.get("lang", "")
    if lang:
        one_of("language of messages", lang, LANGUAGES, where)
    entries, shelves, broken = _foreign(mapping, where)
    known = entries or catalogue.entries()
    channels, channel_layers = _channels(mapping.get("channels", {}), known, where)
    overrides = [
        _layer(table, _OVERRIDE, known, f"{where} overrides[{number}]")
        for number, table in enumerate(_tables(mapping, "overrides", where))
    ]
    config = Config(
        lang=lang,
        preview=mapping.get("preview", False),
        max_per_check=mapping.get("max-per-check", 10),
        plugins=mapping.get("plugins", True),
        exclude=texts(mapping.get("exclude")),
        columns=mapping.get("columns", {}),
        author=_author(mapping.get("author", {}), f"{where} [author]"),
        channels=channels,
        channel_layers=channel_layers,
        layers=(_layer(mapping, _TOP, known, where), *overrides),
        suppressions=tuple(
            suppression(table, known, f"{where} suppressions[{number}]")
            for number, table in enumerate(_tables(mapping, "suppressions", where))
        ),
        entries=entries,
        shelves=shelves,
        broken=broken,
        path=where,
        history=_history(mapping, where),
        audience=_audience(mapping, where),
        topics=_topics(mapping, where),
    )
    _check_channel_names(config, where)
    _check_segment_names(config, where)
    return config


def _history(mapping: Mapping[str, Any], where: str) -> Known | None:
    if "history" not in mapping and "budgets" not in mapping:
        return None
    from netiquette.history.known import read_known

    tables = mapping.get("history", {}), mapping.get("budgets", {})
    return read_known(*tables, where, os.path.dirname(where))


def _audience(mapping: Mapping[str, Any], where: str) -> Audience | None:
    pipelines = None
    if "linguistics" in mapping:
        from netiquette.analysis.linguistics import read_pipelines

        pipelines = read_pipelines(mapping["linguistics"], where)
    if not mapping.get("segments"):
        return None
    from netiquette.audience.declared import read_segments

    return read_segments(mapping["segments"], where, pipelines)


def _topics(mapping: Mapping[str, Any], where: str) -> Topics:
    if "judge" not in mapping:
        return Topics()
    from netiquette import plugins

    return plugins.judging(mapping["judge"], where)


def _check_segment_names(config: Config, where: str) -> None:
    """The segments that layers address, and the channels that segments are on."""
    if config.audience is None:
        return
    for layer in config.layers:
        config.audience.named(layer.audience, where=where)
    for segment in config.audience.segments.values():
        for name in segment.channels:
            config.channel(name, where=f"{where} [segments.{segment.name}]")


def _check_channel_names(config: Config, where: str) -> None:
    named = [name for layer in config.layers for name in layer.channel]
    for name in (*named, *config.author.mastered, *config.author.plan):
        config.channel(name, where=where)


def _foreign(
    mapping: Mapping[str, Any], where: str
) -> tuple[dict[str, Entry], tuple[Any, ...], tuple[tuple[str, str], ...]]:
    """Checks of plug-ins and packs with the shipped ones; nothing when there are none."""
    folders = texts(mapping.get("packs"))
    from netiquette import plugins

    found = plugins.found() if mapping.get("plugins", True) else ()
    if not folders and not found:
        return {}, (), ()
    base = os.path.dirname(where)
    for folder in folders:
        if not os.path.isdir(os.path.join(base, folder)):
            raise ConfigError(f"{where}: packs: there is no folder {folder!r}")
    return plugins.gather([os.path.join(base, folder) for folder in folders], found)


def _channels(
    tables: Mapping[str, Any], known: Mapping[str, Entry], where: str
) -> tuple[Channels | None, dict[str, Layer]]:
    """The channels with those of the config, and what the config decides for each."""
    from netiquette.channel import declared

    facts: dict[str, Any] = {}
    layers: dict[str, Layer] = {}
    for name, table in tables.items():
        place = f"{where}: channels.{name}"
        if not isinstance(table, dict):
            raise ConfigError(f"{place}: must be a table")
        decided = {key: value for key, value in table.items() if key in _CHANNEL_POLICY}
        said = {key: value for key, value in table.items() if key not in _CHANNEL_POLICY}
        if said:
            facts[name] = said
        if decided:
            layers[name] = _layer(decided, _CHANNEL, known, place)
    channels = declared(facts, where=where) if facts else None
    named = {lookup(name, channels, where=where).name: one for name, one in layers.items()}
    return channels, named


def _layer(
    table: Mapping[str, Any],
    keys: Mapping[str, tuple[type, ...]],
    known: Mapping[str, Entry],
    where: str,
) -> Layer:
    check_keys(table, keys, where)
    fail_on = table.get("fail-on", "")
    if fail_on:
        one_of("severity", fail_on, FAIL_ON, where)
    select, ignore = texts(table.get("select")), texts(table.get("ignore"))
    check_names((*select, *ignore), known, where)
    return Layer(
        paths=texts(table.get("paths")),
        channel=texts(table.get("channel")),
        audience=texts(table.get("audience")),
        language=table.get("language"),
        select=select,
        ignore=ignore,
        checks={
            name: _changes(name, changes, known, where)
            for name, changes in table.get("checks", {}).items()
        },
        vocabulary=tuple(word.casefold().replace("’", "'") for word in table.get("vocabulary", ())),
        fail_on=fail_on,
        welcomes=welcomed(texts(table.get("welcomes")), where),
    )


def _changes(name: str, table: Any, known: Mapping[str, Entry], where: str) -> dict[str, Any]:
    """What a config changes of one check: its severity and its options, by field name."""
    if name not in known:
        raise UnknownNameError("check", name, known, where=where)
    place = f"{where} [checks.{name}]"
    if not isinstance(table, dict):
        raise ConfigError(f'{place}: must be a table, such as {{ severity = "info" }}')
    changes = {key.replace("-", "_"): value for key, value in table.items()}
    severity = changes.pop("severity", None)
    made: dict[str, Any] = {}
    if severity is not None:
        one_of("severity", severity, [*(one.key for one in Severity), "off"], place)
        made["severity"] = severity
    if changes:
        made |= _options(known[name], changes, place)
    return made


def _options(entry: Entry, changes: dict[str, Any], where: str) -> dict[str, Any]:
    options = entry.check().options
    defaults = {} if options is None else options.as_dict()
    made = {}
    for key, value in changes.items():
        if key not in defaults:
            names = [field.replace("_", "-") for field in (*defaults, "severity")]
            raise UnknownNameError("option", key.replace("_", "-"), names, where=where)
        default = defaults[key]
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(value)
        if isinstance(default, float) and type(value) is int:
            value = float(value)
        if type(value) is not type(default):
            found = _TYPE_NAMES.get(type(value), type(value).__name__)
            wanted = "a list" if isinstance(default, tuple) else _TYPE_NAMES[type(default)]
            raise ConfigError(f"{where}: {key.replace('_', '-')} must be {wanted}, not {found}")
        made[key] = value
    return made


def _author(table: Mapping[str, Any], where: str) -> Author:
    check_keys(table, _AUTHOR, where)
    return Author(**{key: texts(value) for key, value in table.items()})


def suppression(table: Mapping[str, Any], known: Mapping[str, Entry], where: str) -> Suppression:
    """One accepted finding. Raises ConfigError when it names no check or gives no reason."""
    table = {
        key: value.isoformat() if hasattr(value, "isoformat") else value
        for key, value in table.items()
    }
    check_keys(table, _SUPPRESSION, where)
    name = table.get("check", "")
    if "*" not in name:
        check_names((name,), known, where)
    if not table.get("reason", "").strip():
        raise ConfigError(f"{where}: a suppression of {name!r} needs a reason")
    return Suppression(
        check=name,
        reason=table["reason"],
        until=table.get("until"),
        paths=texts(table.get("paths")),
        match=table.get("match"),
        where=where,
    )


def texts(value: Any) -> tuple[str, ...]:
    """A text or a list of texts, as a tuple."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(one) for one in value)


def _tables(mapping: Mapping[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    tables = mapping.get(key, [])
    if not all(isinstance(table, dict) for table in tables):
        raise ConfigError(f"{where}: {key} must be a list of tables, each begun with [[{key}]]")
    return list(tables)


def one_of(kind: str, name: str, known: Iterable[str], where: str) -> None:
    """Raises UnknownNameError unless the name is one of those known."""
    if name not in known:
        raise UnknownNameError(kind, str(name), known, where=where)


def check_names(names: Iterable[str], known: Mapping[str, Entry], where: str) -> None:
    """Raises UnknownNameError for a selector that is no check, no rule and no group."""
    groups = {rule.key for rule in Rule} | {"all", "preview"}
    for name in names:
        if name not in groups and name not in known:
            raise UnknownNameError("check", name, {*known, *groups}, where=where)


def check_keys(table: Mapping[str, Any], keys: Mapping[str, tuple[type, ...]], where: str) -> None:
    """Raises for a key that does not exist here or a value of a wrong type."""
    for key, value in table.items():
        if key not in keys:
            raise UnknownNameError("key", key, keys, where=where)
        wanted = keys[key]
        if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
            names = " or ".join(_TYPE_NAMES[one] for one in wanted)
            found = _TYPE_NAMES.get(type(value), type(value).__name__)
            raise ConfigError(f"{where}: {key} must be {names}, not {found}")


def narrowing(
    table: Mapping[str, Any], known: Mapping[str, Entry], where: str
) -> tuple[Suppression, ...]:
    """The suppressions that a draft may state for itself; it may decide nothing else."""
    check_keys(table, {"suppress": (list, dict)}, where)
    rows = table.get("suppress", [])
    rows = [rows] if isinstance(rows, dict) else rows
    if not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{where}: suppress must be a list of tables with check and reason")
    return tuple(suppression(row, known, where) for row in rows)
