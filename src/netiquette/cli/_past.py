"""Which past a draft of the command line has: the config's history, its folder, its own queue."""

from __future__ import annotations

import os
from functools import lru_cache

from netiquette.cli import _walk
from netiquette.cli._linting import Request, placed, read
from netiquette.drafts import Draft
from netiquette.history.known import Known
from netiquette.history.naming import id_of
from netiquette.history.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.config import Config
    from netiquette.history.protocol import History
    from netiquette.history.record import Record


def of(draft: Draft, request: Request, config: Config) -> Known | None:
    """The past of one draft; None where the config wants none.

    Without a `[history]` in the config the dated posts beside the draft are the past, and those of
    the same run its queue.
    """
    known = Known() if config.history is None else config.history
    if known.place.kind == "none":
        return None
    return known.knowing(_history(request, config), own=id_of(draft))


@lru_cache(maxsize=8)
def _history(request: Request, config: Config) -> History:
    planned = list(_queue(request, config))
    if config.history and not planned:
        return config.history.history
    from netiquette.history.folder import FolderHistory
    from netiquette.history.memory import MemoryHistory
    from netiquette.history.together import Together

    queue = MemoryHistory(planned)
    if config.history:
        return Together(queue, config.history.history)
    folders = {os.path.dirname(path) or "." for path in request.paths if os.path.isfile(path)}
    history: History = queue
    for folder in sorted(folders):
        history = Together(queue, FolderHistory(folder, lambda one: placed(one, request, config)))
    return history


def _queue(request: Request, config: Config) -> Iterator[Record]:
    """The dated drafts of this run."""
    for path in _walk.files(list(request.paths), config.exclude):
        for draft in read(path, config):
            if isinstance(draft, Draft) and draft.post.scheduled_at is not None:
                yield record_of(placed(draft, request, config), id=id_of(draft))
