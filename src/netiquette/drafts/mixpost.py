"""What the API of Mixpost takes (StorePost): one post in versions for its accounts, in UTC.

Sources: src/Http/Base/Requests (PostFormRequest, StorePost) and src/Support/PostContentParser.php
of inovector/mixpost. Media are numbers there, so nothing is known of their descriptions, and they
are left out.
"""

from __future__ import annotations

from netiquette.drafts.draft import FaultError, Made
from netiquette.drafts.markup import written
from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.post import Post
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from netiquette.drafts.place import Place


class Member(Value):
    """One version, with the date and the time of its post."""

    version: Table
    date: Scalar | None
    time: Scalar | None


def fits(table: Table) -> bool:
    """A list of versions."""
    return isinstance(table.get("versions"), Items)


def members(table: Table) -> Iterator[tuple[str, Member]]:
    """Each version."""
    for number, one in enumerate(table.list("versions"), 1):
        version = one if isinstance(one, Table) else Table({}, one.start)
        yield f"version {number}", Member(version, table.text("date"), table.text("time"))


def made(member: Member) -> Made:
    """The version as a post. Raises FaultError where a value does not fit."""
    places: dict[str, Place] = {}
    texts: list[str] = []
    for item in member.version.list("content"):
        body = item.get("body") if isinstance(item, Table) else None
        if not isinstance(body, Scalar):
            raise FaultError("a version's content without a body", item.start)
        field = f"thread.{len(texts) - 1}" if texts else "text"
        texts.append(written(body, field, places))
    if not texts:
        raise FaultError("a version without content", member.version.start)
    return Made(Post(texts[0], scheduled_at=_when(member), thread=tuple(texts[1:])), places)


def _when(member: Member) -> datetime | None:
    from netiquette.drafts.dates import moment

    if member.date is None or not member.date.text:
        return None
    time = f" {member.time.text}" if member.time is not None and member.time.text else ""
    try:
        return moment(f"{member.date.text}{time}")
    except ValueError as error:
        raise FaultError(str(error), member.date.start) from None
