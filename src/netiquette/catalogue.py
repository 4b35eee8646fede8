"""Which checks there are. Being in a folder is the registration; importing waits until it pays."""

from __future__ import annotations

import os
from functools import cache

from netiquette import rulebook
from netiquette.errors import RuleError
from netiquette.finding import Rule, Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.check import Check

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "checks")


class Entry(Value):
    """What must be known of a check before it is imported."""

    id: str
    rule: Rule
    severity: Severity
    stability: str
    needs: tuple[str, ...]
    languages: tuple[str, ...] | None
    home: str

    def check(self) -> Check:
        """The check itself; imports its file, or reads its pack."""
        return _check(self.home, self.id)


@cache
def entries() -> dict[str, Entry]:
    """The shipped checks by id, in the order of the rules and then of the alphabet."""
    files = list(_files())
    sources = [os.path.join(_FOLDER, file) for file in files] + rulebook.pack_sources()
    rows = rulebook.derived("catalogue", sources, lambda: [_row(one) for one in _all(files)])
    return {row[0]: _entry(row) for row in rows}


def _files() -> list[str]:
    found = []
    for rule in Rule:
        names = sorted(os.listdir(os.path.join(_FOLDER, rule.key)))
        found += [f"{rule.key}/{name}" for name in names if name[0] != "_" and name[-3:] == ".py"]
    return found


def _all(files: list[str]) -> list[tuple[str, Check]]:
    from netiquette import packs

    made = [(home, _from_file(home)) for home in (file[:-3].replace("/", ".") for file in files)]
    made += [("pack", check) for check in packs.shipped().values()]
    return sorted(made, key=lambda pair: (pair[1].rule or 0, pair[1].id))


@cache
def _check(home: str, name: str) -> Check:
    if home == "pack":
        from netiquette import packs

        return packs.shipped()[name]
    return _from_file(home)


def _from_file(home: str) -> Check:
    from importlib import import_module

    module = import_module(f"netiquette.checks.{home}")
    folder, _, name = home.partition(".")
    check: Check | None = getattr(module, "CHECK", None)
    if check is None:
        raise RuleError(f"checks/{home.replace('.', '/')}.py has no CHECK")
    return check.replace(
        id=name.replace("_", "-"),
        rule=Rule[folder.upper()],
        doc={"en": module.__doc__ or "", **check.doc},
    )


def _row(pair: tuple[str, Check]) -> tuple[Any, ...]:
    home, check = pair
    rule = int(check.rule or 0)
    return (
        check.id,
        rule,
        int(check.severity),
        check.stability,
        check.needs,
        check.languages,
        home,
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    name, rule, severity, *rest = row
    return Entry(name, Rule(rule), Severity(severity), *rest)
