"""The repository of drafts as its own history: what is dated is the past, or the plan."""

from __future__ import annotations

import os

from netiquette.history.memory import MemoryHistory
from netiquette.history.naming import id_of
from netiquette.history.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netiquette.drafts import Draft
    from netiquette.history.record import Record
    from netiquette.post import Post

_SKIPPED = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))
_FORMATS = ("markdown", "text")


class FolderHistory(MemoryHistory):
    """The dated drafts below a folder, read when it is made; what cannot be read is left out.

    Ids are those of `naming.id_of`. `post_of` gives the post of a draft, with what a config adds.
    """

    def __init__(self, path: str, post_of: Callable[[Draft], Post] | None = None) -> None:
        self.path = path
        super().__init__(_records(path, post_of or _post_of))


def _post_of(draft: Draft) -> Post:
    return draft.post


def _records(folder: str, post_of: Callable[[Draft], Post]) -> Iterator[Record]:
    from netiquette import drafts
    from netiquette.errors import DraftError

    for path in _files(folder):
        try:
            for one in drafts.read_file(path):
                if isinstance(one, drafts.Draft) and one.post.scheduled_at is not None:
                    yield record_of(post_of(one), id=id_of(one))
        except DraftError:
            continue


def _files(folder: str) -> Iterator[str]:
    from netiquette.drafts import format_of

    for home, folders, names in os.walk(folder or "."):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _SKIPPED)
        for name in sorted(names):
            if name[0] != "." and format_of(name) in _FORMATS:
                yield os.path.normpath(os.path.join(home, name))
