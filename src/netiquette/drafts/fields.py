"""From a table of keys (front matter, a JSON object) to the fields of a post.

Keys are compared without case, accents, blanks, `-` and `_`. Keys that are not of a post are
ignored: blogs have many of their own.
"""

from __future__ import annotations

from netiquette.drafts.draft import FaultError
from netiquette.drafts.nodes import Items, Scalar, Table, plain
from netiquette.post import Media
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from netiquette.drafts.place import Place

    Node = Scalar | Items | Table

# Field -> the keys that give it, the first present wins.
KEYS: dict[str, tuple[str, ...]] = {
    "text": ("text", "texte", "message", "body", "content", "post", "caption"),
    "title": ("title", "titre", "subject", "objet", "sujet"),
    "channels": (
        *("channels", "channel", "canaux", "canal", "networks", "network", "reseaux", "reseau"),
        *("platforms", "platform", "plateformes", "plateforme"),
    ),
    "audience": (
        *("audience", "audiences", "segments", "segment", "cercles", "cercle", "circles", "circle"),
    ),
    "language": ("lang", "language", "langue", "locale"),
    "scheduled_at": (
        *("scheduledat", "publishdate", "publishat", "publieele", "publierle", "dateprevue"),
        *("scheduled", "date"),
    ),
    "timezone": ("timezone", "tz", "fuseau", "fuseauhoraire"),
    "author": ("author", "auteur", "autrice", "authors", "auteurs"),
    "reply_to": ("replyto", "inreplyto", "reponsea", "enreponsea"),
    "summary": (
        *("cw", "contentwarning", "spoiler", "spoilertext", "avertissement", "summary", "resume"),
    ),
    "media": ("media", "medias", "images", "image", "attachments", "photos", "photo", "videos"),
    "alt": ("alt", "alttext", "alttexts", "textealternatif", "textesalternatifs"),
    "thread": ("thread", "fil"),
    "kind": ("kind", "nature", "genre"),
    "settings": ("netiquette",),
}
_SOURCE = ("src", "source", "url", "path", "file", "fichier", "chemin", "href")
_ALT = (*KEYS["alt"], "description")
_ACCENTS = str.maketrans("éèêëàâçîïôùûü", "eeeeaaciiouuu", " -_")
_KINDS = {
    "gif": "gif",
    **dict.fromkeys(("mp4", "mov", "webm", "m4v", "avi", "mkv"), "video"),
    **dict.fromkeys(("mp3", "wav", "ogg", "m4a", "flac", "aac"), "audio"),
    **dict.fromkeys(("pdf", "doc", "docx", "odt", "ppt", "pptx", "zip", "ics"), "file"),
}


class Fields(Value):
    """What a table says of a post, and where."""

    given: Mapping[str, object]
    places: Mapping[str, Place]
    settings: Mapping[str, object]
    rules_divide: bool = False


def squash(key: str) -> str:
    """A key without what people write in different ways."""
    return key.strip().casefold().translate(_ACCENTS)


def fields(table: Table) -> Fields:
    """Raises FaultError where a value does not fit its key."""
    keys = {squash(key): one for key, one in table.items.items()}
    given: dict[str, object] = {}
    places: dict[str, Place] = {}
    for field in ("text", "title", "summary"):
        if (found := _first(keys, field)) is not None:
            given[field] = put(places, field, _scalar(found, field)).text
    for field in ("channels", "audience"):
        if (found := _first(keys, field)) is not None:
            given[field] = names(found, field)
    for field in ("author", "reply_to", "language", "kind"):
        if (found := _first(keys, field)) is not None and (words := _words(found, field)):
            given[field] = words.replace("_", "-") if field == "language" else words
    if (when := _moment(keys)) is not None:
        given["scheduled_at"] = when
    given["media"] = _media(keys, places)
    thread = _first(keys, "thread")
    divide = isinstance(thread, Scalar) and thread.value is True
    if isinstance(thread, Items):
        given["thread"] = tuple(
            put(places, f"thread.{at}", _scalar(one, "thread")).text
            for at, one in enumerate(thread.items)
        )
    elif isinstance(thread, Table) or (thread is not None and thread.value not in (True, False)):
        raise FaultError("thread must be a list of texts, or true", thread.start)
    return Fields(given, places, _settings(keys), divide)


def names(node: Node, field: str) -> tuple[str, ...]:
    """A list of names, or one text with commas between them. Raises FaultError for a table."""
    if isinstance(node, Scalar):
        return tuple(name for part in node.text.split(",") if (name := part.strip()))
    if isinstance(node, Items):
        words = (_scalar(one, field) for one in node.items)
        return tuple(
            one.text.strip() for one in words if one.value is not None and one.text.strip()
        )
    raise FaultError(f"{field} must be a name or a list of names", node.start)


def kind_of(source: str | None) -> str:
    """What a file's name says that it is: image, gif, video, audio or file."""
    if not source:
        return "image"
    name = source.split("?", 1)[0].split("#", 1)[0]
    return _KINDS.get(name.rpartition(".")[2].casefold(), "image")


def _first(keys: Mapping[str, Node], field: str) -> Node | None:
    for key in KEYS[field]:
        node = keys.get(key)
        if node is not None and not (isinstance(node, Scalar) and node.value is None):
            return node
    return None


def _scalar(node: Node, field: str) -> Scalar:
    if not isinstance(node, Scalar):
        raise FaultError(f"{field} must be a text", node.start)
    return node


def put(places: dict[str, Place], field: str, scalar: Scalar) -> Scalar:
    """Notes where a field stands. Raises FaultError when its text is not one."""
    if not scalar.text.isascii() and any("\ud800" <= char <= "\udfff" for char in scalar.text):
        raise FaultError(f"{field} holds half of a character (a lone surrogate)", scalar.start)
    places[field] = scalar.place()
    return scalar


def _words(node: Node, field: str) -> str:
    if isinstance(node, Items) and node.items:
        return _words(node.items[0], field)
    if isinstance(node, Table):
        name = node.get("name") or node.get("nom")
        return _words(name, field) if name is not None else ""
    return _scalar(node, field).text.strip() if isinstance(node, Scalar) else ""


def _moment(keys: Mapping[str, Node]) -> datetime | None:
    if (when := _first(keys, "scheduled_at")) is None and _first(keys, "timezone") is None:
        return None
    from netiquette.drafts.dates import moment, zone_of

    zone = _first(keys, "timezone")
    name = _scalar(zone, "timezone").text.strip() if zone is not None else None
    blamed = zone
    try:
        if name:
            zone_of(name)
        if when is None:
            return None
        blamed = when
        return moment(_scalar(when, "date").text, name)
    except ValueError as error:
        raise FaultError(str(error), blamed.start if blamed is not None else 0) from None


def _media(keys: Mapping[str, Node], places: dict[str, Place]) -> tuple[Media, ...]:
    node = _first(keys, "media")
    if node is None or (isinstance(node, Scalar) and node.value is False):
        return ()
    listed = node.items if isinstance(node, Items) else (node,)
    alts = _first(keys, "alt")
    spare = alts.items if isinstance(alts, Items) else (alts,) if alts is not None else ()
    found = []
    for at, one in enumerate(listed):
        beside = spare[at] if at < len(spare) else None
        found.append(medium(one, f"media.{at}", places, beside))
    return tuple(found)


def medium(node: Node, field: str, places: dict[str, Place], beside: Node | None = None) -> Media:
    """One picture, film or sound: its address, or a table with its address and description."""
    if isinstance(node, Items):
        raise FaultError("media must be an address, or a table with src and alt", node.start)
    keys = {squash(key): one for key, one in node.items.items()} if isinstance(node, Table) else {}
    source = node if isinstance(node, Scalar) else _one_of(keys, _SOURCE)
    alt = _one_of(keys, _ALT) or (beside if isinstance(beside, Scalar) else None)
    kind, size = _one_of(keys, ("kind", "type")), _one_of(keys, ("size", "taille"))
    address = put(places, f"{field}.source", source).text if source is not None else None
    words = None
    if alt is not None and alt.value is not None:
        words = put(places, f"{field}.alt", alt).text
    return Media(
        alt=words,
        kind=kind.text
        if kind and kind.text in ("image", "gif", "video", "audio", "file")
        else kind_of(address),
        source=address,
        size=size.value if size is not None and type(size.value) is int else None,
    )


def _one_of(keys: Mapping[str, Node], wanted: tuple[str, ...]) -> Scalar | None:
    for key in wanted:
        node = keys.get(key)
        if isinstance(node, Scalar) and node.value is not None:
            return node
    return None


def _settings(keys: Mapping[str, Node]) -> dict[str, object]:
    node = _first(keys, "settings")
    if node is None:
        return {}
    if not isinstance(node, Table):
        raise FaultError("netiquette must be a table of settings", node.start)
    return {key: plain(one) for key, one in node.items.items()}
