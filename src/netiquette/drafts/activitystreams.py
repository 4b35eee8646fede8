"""ActivityStreams 2.0: notes and articles, alone, in Create activities, or in an outbox.

Source: https://www.w3.org/TR/activitystreams-vocabulary/ . Boosts and likes are not the author's
words and are passed over.
"""

from __future__ import annotations

from netiquette.drafts.draft import FaultError, Made
from netiquette.drafts.fields import kind_of, put
from netiquette.drafts.markup import written
from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.drafts.postiz import when
from netiquette.post import Media, Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.drafts.place import Place

    Node = Scalar | Items | Table

_WRITTEN = ("Note", "Article", "Question", "Page", "Event")
_CARRIED = ("Create", "Update")
_LISTS = ("OrderedCollection", "OrderedCollectionPage", "Collection", "CollectionPage")
_KINDS = ("image", "video", "audio")


def fits(table: Table) -> bool:
    """An object with one of the vocabulary's types."""
    kind = _type(table)
    return kind in (*_WRITTEN, *_CARRIED, *_LISTS) or (bool(kind) and "@context" in table.items)


def members(table: Table) -> Iterator[tuple[str, Table]]:
    """The notes: the object itself, the one it carries, or those of the collection."""
    kind = _type(table)
    if kind in _WRITTEN:
        yield "", table
    elif kind in _CARRIED:
        carried = table.table("object")
        if carried is not None and _type(carried) in _WRITTEN:
            yield "", carried
    elif kind in _LISTS:
        listed = table.list("orderedItems") or table.list("items")
        for number, one in enumerate(listed, 1):
            if isinstance(one, Table) and _type(one) not in _LISTS:
                for _, note in members(one):
                    yield f"post {number}", note


def made(member: Table) -> Made:
    """The note as a post. Raises FaultError where a value does not fit."""
    places: dict[str, Place] = {}
    content, language = _content(member)
    if content is None:
        raise FaultError("a note without content", member.start)
    text = written(content, "text", places, gap=2)
    title, summary, author = member.text("name"), member.text("summary"), member.get("attributedTo")
    return Made(
        Post(
            text,
            title=put(places, "title", title).text if title is not None else None,
            language=language,
            media=_media(member, places),
            scheduled_at=when(member.text("published")),
            author=author.text if isinstance(author, Scalar) else None,
            reply_to=_address(member.get("inReplyTo")),
            summary=put(places, "summary", summary).text if summary and summary.text else None,
        ),
        places,
    )


def _type(table: Table) -> str:
    kind = table.text("type")
    return kind.text if kind is not None else ""


def _content(note: Table) -> tuple[Scalar | None, str | None]:
    """What the note says, and its language where only one is given."""
    content, by_language = note.text("content"), note.table("contentMap")
    said = (
        {key: one for key, one in by_language.items.items() if isinstance(one, Scalar)}
        if (by_language is not None)
        else {}
    )
    if content is None and said:
        language, content = next(iter(said.items()))
        return content, language
    same = [key for key, one in said.items() if content is not None and one.text == content.text]
    return content, same[0] if len(same) == 1 and same[0] != "und" else None


def _media(note: Table, places: dict[str, Place]) -> tuple[Media, ...]:
    attached = note.get("attachment")
    listed = attached.items if isinstance(attached, Items) else (attached,) if attached else ()
    found: list[Media] = []
    for one in listed:
        if not isinstance(one, Table) or _type(one) not in ("Document", "Image", "Video", "Audio"):
            continue
        field = f"media.{len(found)}"
        alt, address, kind = one.text("name"), one.get("url"), one.text("mediaType")
        if alt is not None:
            put(places, f"{field}.alt", alt)
        if isinstance(address, Scalar):
            put(places, f"{field}.source", address)
        said = kind.text.partition("/")[0] if kind is not None else _type(one).lower()
        where = _address(address)
        found.append(
            Media(
                alt.text if alt is not None else None,
                said if said in _KINDS else kind_of(where),
                where,
            )
        )
    return tuple(found)


def _address(node: Node | None) -> str | None:
    if isinstance(node, Items) and node.items:
        return _address(node.items[0])
    if isinstance(node, Table):
        return _address(node.get("href") or node.get("id") or node.get("url"))
    return node.text if isinstance(node, Scalar) else None
