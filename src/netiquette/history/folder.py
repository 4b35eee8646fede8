"""The repository of drafts as its own history: what is dated is the past, or the plan."""

from __future__ import annotations

import os

from netiquette.history.memory import MemoryHistory
from netiquette.history.naming import id_of
from netiquette.history.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.drafts import Draft
    from netiquette.history.record import Record

_SKIPPED = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))
_FORMATS = ("markdown", "text")


class FolderHistory(MemoryHistory):
    """The dated drafts below a folder, read when it is made; what cannot be read is left out.

    Ids are those of `naming.id_of`.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(_records(path))


def record_of_draft(draft: Draft) -> Record | None:
    """The record of a dated draft; None without a date."""
    if draft.post.scheduled_at is None:
        return None
    return record_of(draft.post, id=id_of(draft))


def _records(folder: str) -> Iterator[Record]:
    from netiquette import drafts
    from netiquette.errors import DraftError

    for path in _files(folder):
        try:
            for one in drafts.read_file(path):
                record = record_of_draft(one) if isinstance(one, drafts.Draft) else None
                if record is not None:
                    yield record
        except DraftError:
            continue


def _files(folder: str) -> Iterator[str]:
    from netiquette.drafts import format_of

    for home, folders, names in os.walk(folder or "."):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _SKIPPED)
        for name in sorted(names):
            if name[0] != "." and format_of(name) in _FORMATS:
                yield os.path.normpath(os.path.join(home, name))
