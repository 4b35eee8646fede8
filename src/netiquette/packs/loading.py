"""From the mapping of a pack to a check: strict, so that a misspelt key is an error."""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module

from netiquette.check import STABILITIES, Check, Example, Say
from netiquette.errors import RuleError, UnknownNameError
from netiquette.finding import Rule, Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

_HEAD: dict[str, type] = {
    "id": str,
    "rule": str,
    "where": str,
    "kind": str,
    "severity": str,
    "stability": str,
}
_HEAD |= {"source": str, "options": dict}
_LANGUAGE: dict[str, type] = {
    "language": str,
    "title": str,
    "doc": str,
    "message": str,
    "advice": str,
}
_LANGUAGE |= {"drop": str, "good": list, "bad": list, "groups": list}
_GROUP: dict[str, type] = {"why": str, "source": str, "entries": list}
_ENTRY: dict[str, type] = {
    "find": str,
    "or": str,
    "replace": list,
    "unless": list,
    "weight": int,
    "exact": bool,
}
_NEEDED = ("title", "message", "good", "bad")


def checked(pack: dict[str, Any]) -> dict[str, Any]:
    """The pack with every entry as a table, when all its keys and types are right.

    Raises RuleError or UnknownNameError naming the file, the key and what would be right.
    """
    where = pack["where"]
    languages = {key: value for key, value in pack.items() if isinstance(value, dict)}
    languages.pop("options", None)
    head = {key: value for key, value in pack.items() if key not in languages}
    _typed(head, _HEAD, where)
    _one_of("kind", head.get("kind", ""), kinds(), where)
    _one_of("rule", head.get("rule", ""), [rule.key for rule in Rule], where)
    _one_of("severity", head.get("severity", "warning"), [one.key for one in Severity], where)
    _one_of("stability", head.get("stability", "stable"), STABILITIES, where)
    if not languages:
        raise RuleError(f"{where}: no language: it needs a table such as [en] or [fr]")
    made = {key: _language(value, f"{where} [{key}]") for key, value in languages.items()}
    return {**head, **made}


def _language(table: dict[str, Any], where: str) -> dict[str, Any]:
    _typed(table, _LANGUAGE, where)
    missing = [key for key in _NEEDED if not table.get(key)]
    if missing:
        raise RuleError(f"{where}: {missing[0]!r} is missing")
    groups = [_group(group, where) for group in table.get("groups", ())]
    return {**table, "groups": groups}


def _group(group: dict[str, Any], where: str) -> dict[str, Any]:
    _typed(group, _GROUP, f"{where} groups")
    entries = []
    for entry in group.get("entries", ()):
        table = {"find": entry} if isinstance(entry, str) else entry
        _typed(table, _ENTRY, f"{where} entry {table.get('find', '')!r}")
        if not table.get("find"):
            raise RuleError(f"{where}: an entry without 'find'")
        entries.append(table)
    return {**group, "entries": entries}


def _typed(table: dict[str, Any], types: dict[str, type], where: str) -> None:
    for key, value in table.items():
        if key not in types:
            raise UnknownNameError("key", key, types, where=where)
        if not isinstance(value, types[key]):
            wanted = types[key].__name__
            raise RuleError(f"{where}: {key} must be a {wanted}, not {type(value).__name__}")


def _one_of(kind: str, name: str, known: Any, where: str) -> None:
    if name not in known:
        raise UnknownNameError(kind, name, known, where=where)


def head(pack: dict[str, Any]) -> dict[str, Any]:
    """A checked pack without its phrases."""
    return {
        key: {part: one for part, one in value.items() if part != "groups"}
        if isinstance(value, dict) and key != "options"
        else value
        for key, value in pack.items()
    }


def check(pack: dict[str, Any]) -> Check:
    """The check that a checked pack stands for."""
    languages = {k: v for k, v in pack.items() if isinstance(v, dict) and k != "options"}
    kind = _kind(pack["kind"])
    options = _options(kind, pack)
    return Check(
        run=partial(kind.run, pack["id"]),
        title={code: table["title"] for code, table in languages.items()},
        says={code: _says(table) for code, table in languages.items()},
        good={code: _examples(table["good"]) for code, table in languages.items()},
        bad={code: _examples(table["bad"]) for code, table in languages.items()},
        source=pack.get("source", "house"),
        severity=Severity[pack.get("severity", "warning").upper()],
        stability=pack.get("stability", "stable"),
        options=options,
        needs=() if getattr(options, "rhythm", 0) else kind.NEEDS,
        languages=tuple(languages) if kind.NEEDS else None,
        doc={code: table.get("doc", "") for code, table in languages.items()},
        id=pack["id"],
        rule=Rule[pack["rule"].upper()],
    )


def kinds() -> list[str]:
    """The kinds of data rules: the files of packs/kinds/."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kinds")
    return sorted(
        name[:-3] for name in os.listdir(folder) if name[0] not in "_." and name[-3:] == ".py"
    )


def _kind(name: str) -> ModuleType:
    return import_module(f"netiquette.packs.kinds.{name}")


def _says(table: dict[str, Any]) -> Say | dict[str, Say]:
    say = Say(table["message"], table.get("advice", ""))
    if "drop" not in table:
        return say
    return {"replace": say, "drop": Say(table["message"], table["drop"])}


def _examples(rows: list[Any]) -> tuple[str | Example, ...]:
    return tuple(row if isinstance(row, str) else Example(**row) for row in rows)


def _options(kind: ModuleType, pack: dict[str, Any]) -> Any:
    changes = {key.replace("-", "_"): value for key, value in pack.get("options", {}).items()}
    if kind.OPTIONS is None:
        if changes:
            raise RuleError(f"{pack['where']}: the kind {pack['kind']} has no options")
        return None
    for key in changes:
        _one_of("option", key, type(kind.OPTIONS)._fields, pack["where"])
    return kind.OPTIONS.replace(**changes)
