"""From what the user typed to the files that are meant."""

from __future__ import annotations

import os

from netiquette import drafts
from netiquette.globs import matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_GLOB = frozenset("*?[")
_FOLDER_FORMATS = ("markdown", "text")
_NOT_DRAFTS = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))


def files(paths: list[str], exclude: tuple[str, ...]) -> Iterator[str]:
    """The files that paths, folders and globs mean, each once, folders in the order of names.

    In folders only Markdown and text count as drafts; a queue (CSV, JSON) is read when it is
    named. What is named and does not exist is given back as it is, so that reading it says so.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _meant(path, exclude):
            if file not in seen:
                seen.add(file)
                yield file


def _meant(path: str, exclude: tuple[str, ...]) -> Iterator[str]:
    if os.path.isdir(path):
        yield from _below(path, exclude)
    elif path == "-" or os.path.lexists(path) or _GLOB.isdisjoint(path):
        yield path
    else:
        from glob import glob

        found = sorted(glob(path, recursive=True))
        if not found:
            yield path
        for one in found:
            yield from _below(one, exclude) if os.path.isdir(one) else (one,)


def _below(folder: str, exclude: tuple[str, ...]) -> Iterator[str]:
    for home, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _NOT_DRAFTS)
        for name in sorted(names):
            path = os.path.join(home, name) if home != "." else name
            if name[0] == "." or drafts.format_of(path) not in _FOLDER_FORMATS:
                continue
            if not any(matches(path, glob) for glob in exclude):
                yield path
