"""Data rules: folders and files of TOML in, checks and phrase books out.

A shipped pack is a folder `rules/packs/<rule>/<id>/` with `check.toml` (what holds in every
language) and one file per language. A pack of a user is one file with the same parts, the
languages being its tables. docs/packs.md describes both.
"""

from __future__ import annotations

import os
from functools import cache

from netiquette import rulebook
from netiquette.analysis.phrases import Book

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.check import Check


@cache
def shipped() -> dict[str, Check]:
    """The checks that are data, by id."""
    from netiquette.packs import loading

    return {pack["id"]: loading.check(pack) for pack in map(_heads, rulebook.pack_folders())}


def full(folder: str) -> dict[str, Any]:
    """One shipped pack with everything in it: entries, manual pages, examples."""
    from netiquette.packs import loading

    home = os.path.join(rulebook.FOLDER, folder)
    rule, name = folder.split(os.sep)[-2:]
    pack = rulebook.parse(os.path.join(home, "check.toml"))
    pack |= {"id": name, "rule": rule, "where": folder}
    for file in sorted(os.listdir(home)):
        if file.endswith(".toml") and file != "check.toml":
            pack[file[:-5]] = rulebook.parse(os.path.join(home, file))
    return loading.checked(pack)


def _heads(folder: str) -> dict[str, Any]:
    """A shipped pack without its entries."""
    from netiquette.packs import loading

    kept: dict[str, Any] = rulebook.derived(
        f"{folder}.head", rulebook.files(folder), lambda: loading.head(full(folder))
    )
    return kept


@cache
def _shipped_book(language: str) -> Book | None:
    if language not in rulebook.languages():
        return None
    folders = rulebook.pack_folders()
    sources = [file for folder in folders for file in rulebook.files(folder)]
    made: dict[str, Any] = rulebook.derived(
        f"book-{language}",
        [*sources, os.path.join("languages", f"{language}.toml")],
        lambda: _compiled([full(folder) for folder in folders], language),
    )
    return Book(made)


def from_folder(folder: str) -> list[dict[str, Any]]:
    """The packs of a user's folder of TOML files. Raises RuleError naming file and key."""
    from netiquette.errors import RuleError
    from netiquette.packs import loading

    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".toml"))
    except OSError as error:
        raise RuleError(f"{folder}: cannot read this folder of packs: {error.strerror}") from error
    packs = []
    for name in names:
        path = os.path.join(folder, name)
        pack = rulebook.parse(path)
        packs.append(loading.checked({"id": name[:-5], **pack, "where": path}))
    return packs


def _compiled(packs: list[dict[str, Any]], language: str) -> dict[str, Any]:
    from netiquette.packs import patterns

    return patterns.compile_book(packs, language)


class ShippedShelf:
    """The phrase books of the shipped packs, kept compiled between runs."""

    __slots__ = ()

    def book(self, language: str) -> Book | None:
        """The phrase book in one language; None for a language that nothing is shipped for."""
        return _shipped_book(language)


SHIPPED = ShippedShelf()


class Shelf:
    """Phrase books of some packs, compiled for a language when it is first asked for."""

    __slots__ = ("_books", "_packs")

    def __init__(self, packs: list[dict[str, Any]]) -> None:
        self._packs = packs
        self._books: dict[str, Book] = {}

    def book(self, language: str) -> Book | None:
        """The phrase book in one language."""
        if language not in self._books:
            self._books[language] = Book(_compiled(self._packs, language))
        return self._books[language]
