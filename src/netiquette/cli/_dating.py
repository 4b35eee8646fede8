"""Writes a date into the front matter of a draft, and nothing else."""

from __future__ import annotations

import os

from netiquette import drafts
from netiquette.errors import DraftError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from netiquette.drafts import Draft


def dated(draft: Draft, when: datetime) -> str:
    """The content of the draft's file with a date in its front matter.

    Raises DraftError where the file is a queue, or would say anything else but the date.
    """
    if draft.format not in ("markdown", "text"):
        raise DraftError(f"{draft.path}: a date is written into Markdown and text files only")
    content = draft.content
    end = "\r\n" if content.partition("\n")[0][-1:] == "\r" else "\n"
    written = when.isoformat(timespec="minutes")
    fence = content[:3]
    if draft.places["text"].start and fence in ("---", "+++"):
        first = content.find("\n") + 1
        line = f"date: {written}" if fence == "---" else f'date = "{written}"'
        made = f"{content[:first]}{line}{end}{content[first:]}"
    else:
        made = f"---{end}date: {written}{end}---{end}{content}"
    _check(draft, made, when)
    return made


def _check(draft: Draft, made: str, when: datetime) -> None:
    """Raises DraftError unless the new file says the same post, with the date."""
    data = drafts.encode(made, draft.encoding)
    found = list(drafts.read_bytes(data, draft.path, format=draft.format))
    wanted = draft.post.replace(scheduled_at=when)
    if len(found) != 1 or not isinstance(found[0], drafts.Draft) or found[0].post != wanted:
        raise DraftError(f"{draft.path}: no date can be written here; write it yourself")


def difference(draft: Draft, made: str) -> str:
    """What would change in the file, as a unified diff."""
    from difflib import unified_diff

    return "".join(
        unified_diff(
            draft.content.splitlines(keepends=True),
            made.splitlines(keepends=True),
            draft.path,
            draft.path,
            n=1,
        )
    )


def write(draft: Draft, made: str) -> None:
    """Puts the new content in the place of the file, all at once. Raises DraftError."""
    beside = f"{draft.path}.{os.getpid()}.new"
    try:
        with open(beside, "wb") as file:
            file.write(drafts.encode(made, draft.encoding))
        os.chmod(beside, os.stat(draft.path).st_mode & 0o777)
        os.replace(beside, draft.path)
    except OSError as error:
        raise DraftError(f"{draft.path}: {error.strerror}") from error
