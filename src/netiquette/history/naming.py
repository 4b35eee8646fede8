"""The id under which a history knows a draft."""

from __future__ import annotations

import os

from netiquette.history.record import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.drafts import Draft


def id_of(draft: Draft) -> str:
    """The id of a draft: its path from the working directory, and its label in a queue."""
    path = os.path.normpath(draft.path).replace(os.sep, "/")
    if os.path.isabs(draft.path):
        path = os.path.relpath(draft.path).replace(os.sep, "/")
    return clean(f"{path}#{draft.label}" if draft.label else path)
