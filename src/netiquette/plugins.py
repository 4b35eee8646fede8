"""Checks and judges from elsewhere: entry points, and folders of packs.

Asking `importlib.metadata` costs more than a lint, so what is installed is remembered until a
folder of packages changes.
"""

from __future__ import annotations

import os
import sys
from functools import cache, partial

from netiquette import catalogue, packs, rulebook
from netiquette.catalogue import Entry
from netiquette.errors import UnknownNameError
from netiquette.topics import AUTO, NEVER, SCREEN, SHIPPED, Topics

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from netiquette.check import Check
    from netiquette.topics import Judge

CHECKS, JUDGES = "netiquette.checks", "netiquette.judges"


def found(group: str = CHECKS) -> list[tuple[str, str]]:
    """(name, "module:attribute") of every installed entry point of a group."""
    homes = [home for home in sys.path if home.endswith("-packages") and os.path.isdir(home)]
    rows: dict[str, list[tuple[str, str]]] = rulebook.derived("entry-points", homes, _ask)
    return rows[group]


def _ask() -> dict[str, list[tuple[str, str]]]:
    from importlib.metadata import entry_points

    return {
        group: sorted((point.name, point.value) for point in entry_points(group=group))
        for group in (CHECKS, JUDGES)
    }


def judging(name: str, where: str) -> Topics:
    """Who judges as the config says. Raises UnknownNameError for a judge that nobody installed.

    A judge of the user's own is imported when a post first smells, not before.
    """
    if name in (AUTO, NEVER):
        return Topics(name)
    targets = {own: at for own, at in found(JUDGES) if own not in (SCREEN, SHIPPED)}
    if name not in targets:
        raise UnknownNameError("judge", name, (AUTO, NEVER, *targets), where=where)
    return Topics(name, partial(_judge, targets[name]))


@cache
def _judge(target: str) -> Judge:
    """The judge that an entry point names; a class is made once."""
    made = _named(target)
    judge: Judge = made() if isinstance(made, type) else made
    return judge


def gather(
    folders: Iterable[str], points: Iterable[tuple[str, str]]
) -> tuple[dict[str, Entry], tuple[Any, ...], tuple[tuple[str, str], ...]]:
    """All checks by id, the phrase books of the packs, and the plug-ins that failed to load.

    Raises RuleError for a broken pack, because the user's own config names it.
    """
    entries = dict(catalogue.entries())
    broken: list[tuple[str, str]] = []
    for name, target in points:
        try:
            for check in _load(target):
                entries[check.id] = foreign(check)
        except Exception as error:  # a plug-in may fail in any way
            broken.append((name, f"{target}: {type(error).__name__}: {error}"))
    from netiquette.packs import loading

    read = [pack for folder in folders for pack in packs.from_folder(folder)]
    for pack in read:
        entries[pack["id"]] = foreign(loading.check(pack))
    return entries, (packs.Shelf(read),) if read else (), tuple(broken)


def _load(target: str) -> list[Check]:
    """The check, or the checks, that an entry point names."""
    from netiquette.check import Check

    thing = _named(target)
    checks = [thing] if isinstance(thing, Check) else list(thing)
    for check in checks:
        if not isinstance(check, Check) or not check.id or check.rule is None:
            raise TypeError(
                "an entry point must name a Check with an id and a rule, or a list of them"
            )
    return checks


def _named(target: str) -> Any:
    """What stands at "module:attribute"."""
    from importlib import import_module

    module, _, attribute = target.partition(":")
    thing = import_module(module)
    for part in filter(None, attribute.split(".")):
        thing = getattr(thing, part)
    return thing


class Foreign(Entry):
    """An entry whose check is at hand already."""

    made: Check

    def check(self) -> Check:
        """The check itself."""
        return self.made


def foreign(check: Check) -> Foreign:
    """The entry of a check from elsewhere."""
    assert check.rule is not None
    return Foreign(
        check.id,
        check.rule,
        check.severity,
        check.stability,
        check.needs,
        check.languages,
        "",
        check,
    )
