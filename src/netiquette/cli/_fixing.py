"""Applies the safe fixes to the files they came from, or shows them as a diff."""

from __future__ import annotations

import os
import sys

from netiquette import drafts
from netiquette.cli import _walk
from netiquette.cli._linting import Request, lint_draft, read
from netiquette.errors import NetiquetteError
from netiquette.outcome import Trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.config import Config
    from netiquette.drafts import Draft
    from netiquette.finding import Edit

_ROUNDS = 5


def run(request: Request, config: Config, *, write: bool) -> None:
    """Fixes every file, or with `write=False` prints what would change.

    Standard input is written to standard output. Files that cannot be read are left alone.
    """
    for path in _walk.files(list(request.paths), config.exclude):
        before = next(_readable(path, config), None)
        if before is None:
            continue
        after = _fixed(before, request, config)
        if write and path == "-":
            sys.stdout.write(after)
        elif after == before.content:
            continue
        elif not write:
            sys.stdout.writelines(_diff(path, before.content, after))
        else:
            _replace(path, drafts.encode(after, before.encoding))


def _readable(path: str, config: Config) -> Iterator[Draft]:
    return (one for one in read(path, config) if not isinstance(one, Trouble))


def _fixed(first: Draft, request: Request, config: Config) -> str:
    """The content of a draft's file after its safe fixes; applied until nothing is left to fix."""
    content, path = first.content, first.path
    for _ in range(_ROUNDS):
        changes = []
        data = drafts.encode(content, first.encoding)
        for draft in drafts.read_bytes(data, path, columns=config.columns or None):
            if isinstance(draft, drafts.Unread):
                continue
            changes += _changes(draft, request, config)
        if not changes:
            break
        content = drafts.apply(content, changes)
    return content


def _changes(draft: Draft, request: Request, config: Config) -> list[tuple[Draft, str, Edit]]:
    """The safe edits of one draft, those left out that overlap one before them."""
    try:
        findings = lint_draft(draft, request, config, None).findings
    except NetiquetteError:
        return []
    chosen: list[tuple[Draft, str, Edit]] = []
    reached: dict[str, int] = {}
    edits = [(one.field, edit) for one in findings for edit in one.edits if edit.safe]
    for field, edit in sorted(edits, key=lambda pair: (pair[0], pair[1].span)):
        if edit.span.start >= reached.get(field, 0):
            chosen.append((draft, field, edit))
            reached[field] = max(edit.span.end, edit.span.start + 1)
    return chosen


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    from difflib import unified_diff

    from netiquette.formats._terminal import visible

    lines = unified_diff(
        before.splitlines(), after.splitlines(), f"a/{path}", f"b/{path}", lineterm=""
    )
    return (visible(line) + "\n" for line in lines)


def _replace(path: str, data: bytes) -> None:
    """Writes a file whole or not at all, keeping its mode."""
    import shutil

    target = os.path.realpath(path)
    draft = f"{target}.netiquette-{os.getpid()}"
    with open(draft, "wb") as file:
        file.write(data)
    shutil.copymode(target, draft)
    os.replace(draft, target)
