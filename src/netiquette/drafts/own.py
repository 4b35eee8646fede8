"""Our own post as JSON: the fields of `Post`, with the keys and aliases of front matter."""

from __future__ import annotations

from netiquette.drafts.draft import FaultError, Made
from netiquette.drafts.fields import KEYS, fields, squash
from netiquette.drafts.nodes import Items, Table
from netiquette.post import Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def fits(table: Table) -> bool:
    """A text, or a list of posts."""
    return isinstance(table.get("posts"), Items) or any(
        squash(key) in KEYS["text"] for key in table.items
    )


def members(table: Table) -> Iterator[tuple[str, Table]]:
    """The post itself, or those of the list `posts`."""
    listed = table.get("posts")
    if not isinstance(listed, Items):
        yield "", table
        return
    for number, one in enumerate(listed.items, 1):
        yield f"post {number}", one if isinstance(one, Table) else Table({}, one.start)


def made(member: Table) -> Made:
    """The post. Raises FaultError where a value does not fit."""
    found = fields(member)
    given: dict[str, Any] = dict(found.given)
    if "text" not in given:
        raise FaultError("a post without a text", member.start)
    return Made(Post(**given), found.places, found.settings)
