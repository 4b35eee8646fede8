"""What the API of Postiz takes (CreatePostDto): posts by channel, each a list of thread items.

Source: libraries/nestjs-libraries/src/dtos/posts/create.post.dto.ts and
providers-settings/all.providers.settings.ts of gitroomhq/postiz-app.
"""

from __future__ import annotations

from netiquette.drafts.draft import FaultError, Made
from netiquette.drafts.fields import medium, put
from netiquette.drafts.markup import written
from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.post import Media, Post
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from netiquette.drafts.place import Place

# Provider names of Postiz that are one of our channels by another name.
_CHANNELS = {"linkedin-page": "linkedin", "instagram-standalone": "instagram"}


class Member(Value):
    """One of the posts, with the date that all of them share."""

    post: Table
    date: Scalar | None


def fits(table: Table) -> bool:
    """A list of posts, the first of which has thread items."""
    posts = table.list("posts")
    return bool(posts) and isinstance(posts[0], Table) and isinstance(posts[0].get("value"), Items)


def members(table: Table) -> Iterator[tuple[str, Member]]:
    """Each of the posts."""
    for number, one in enumerate(table.list("posts"), 1):
        post = one if isinstance(one, Table) else Table({}, one.start)
        yield f"post {number}", Member(post, table.text("date"))


def made(member: Member) -> Made:
    """The post. Raises FaultError where a value does not fit."""
    places: dict[str, Place] = {}
    texts: list[str] = []
    media: list[Media] = []
    for item in member.post.list("value"):
        content = item.text("content") if isinstance(item, Table) else None
        if content is None or not isinstance(item, Table):
            raise FaultError("a thread item without content", item.start)
        field = f"thread.{len(texts) - 1}" if texts else "text"
        texts.append(written(content, field, places))
        for picture in item.list("image"):
            media.append(medium(picture, f"media.{len(media)}", places))
    if not texts:
        raise FaultError("a post without thread items", member.post.start)
    settings = member.post.table("settings") or Table({}, member.post.start)
    provider, title = settings.text("__type"), settings.text("title")
    return Made(
        Post(
            texts[0],
            title=put(places, "title", title).text if title is not None else None,
            channels=(_CHANNELS.get(provider.text, provider.text),) if provider else (),
            media=tuple(media),
            scheduled_at=when(member.date),
            thread=tuple(texts[1:]),
        ),
        places,
    )


def when(date: Scalar | None) -> datetime | None:
    """A moment in JSON. Raises FaultError when it is not one."""
    from netiquette.drafts.dates import moment

    if date is None or not date.text.strip():
        return None
    try:
        return moment(date.text)
    except ValueError as error:
        raise FaultError(str(error), date.start) from None
