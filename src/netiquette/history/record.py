"""One past or planned post, as a history keeps it."""

from __future__ import annotations

from functools import cached_property

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from netiquette.analysis import Analysis
    from netiquette.history.prints import Prints
    from netiquette.post import Post

KINDS = ("ask", "gift", "answer", "news", "promotion")


class Record(Value):
    """What is known of one post.

    `id` tells it from all others; recording it again changes nothing. `at` is when it went out, or
    will, in seconds since 1970 in UTC. `audience` are segments, `contacts` the persons addressed.
    `text` is None where the history keeps no text; `prints` are then all that is left of it.
    `links` are (host, hash of the address). `subjects` are hashes of the words that carry the
    subject. `answers` is how many people answered, `liked` any measure of approval; None: nobody
    looked.
    """

    id: str
    at: int
    author: str = ""
    channels: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    length: int = 0
    text: str | None = None
    whole: int = 0
    sketch: bytes = b"\0"
    anchors: tuple[int, ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    subjects: tuple[int, ...] = ()
    reply_to: str = ""
    answers: int | None = None
    liked: float | None = None

    @property
    def scopes(self) -> frozenset[str]:
        """What the post counts for: everything, its author, channels, segments and contacts."""
        found = {"", f"author:{self.author}"}
        for channel in self.channels:
            found |= {f"channel:{channel}", f"account:{channel}:{self.author}"}
        found |= {f"segment:{segment}" for segment in self.audience}
        return frozenset(found | {f"contact:{contact}" for contact in self.contacts})

    @property
    def shingles(self) -> tuple[int, frozenset[int]]:
        """The level and the shingles of the text, for `similarity.overlap`."""
        from netiquette.history.prints import unpacked

        return unpacked(self.sketch)

    @property
    def order(self) -> tuple[int, str]:
        """The key by which every history sorts: time, then id."""
        return self.at, self.id


def record_of(
    post: Post,
    *,
    id: str,
    at: datetime | int | None = None,
    keep_text: bool = True,
    kind: str = "",
    answers: int | None = None,
    liked: float | None = None,
) -> Record:
    """The record of a post. `at` is an aware datetime or seconds; without it the post's own date.

    Raises ValueError when neither says when, or when a datetime has no zone.
    """
    when = seconds(post.scheduled_at if at is None else at)
    found = Reading(post)
    return Record(
        id=clean(id),
        at=when,
        author=name(post.author or ""),
        channels=tuple(sorted({name(one) for one in post.channels})),
        audience=segments(post.audience),
        contacts=found.contacts,
        kind=kind or found.kind,
        language=clean(found.language),
        length=len(post.text),
        text=clean(post.text) if keep_text else None,
        whole=found.prints.whole,
        sketch=found.prints.packed(),
        anchors=found.prints.anchors,
        links=found.links,
        subjects=found.subjects,
        reply_to=clean(post.reply_to or ""),
        answers=answers,
        liked=liked,
    )


class Reading:
    """What a history reads in a post, each part when it is first asked for; see Record."""

    def __init__(self, post: Post, analysis: Analysis | None = None) -> None:
        self.post, self.analysis = post, analysis

    @cached_property
    def prints(self) -> Prints:
        """The prints of the text."""
        from netiquette.history.prints import prints

        return prints(self.post.text)

    @cached_property
    def links(self) -> tuple[tuple[str, int], ...]:
        """(host, hash of the address) of each link."""
        if "://" not in self.post.text:
            return ()
        from netiquette.history.subjects import links

        return links(self.post.text)

    @cached_property
    def contacts(self) -> tuple[str, ...]:
        """The persons addressed."""
        if "@" not in self.post.text and not self.post.audience:
            return ()
        from netiquette.history.subjects import contacts

        return contacts(self.post)

    @cached_property
    def subjects(self) -> tuple[int, ...]:
        """Hashes of the words that carry the subject."""
        from netiquette.history.subjects import subjects

        return subjects(self.post.text)

    @cached_property
    def language(self) -> str:
        """The language that the post states, else the likeliest."""
        from netiquette.history.subjects import language

        return language(self.post)

    @cached_property
    def kind(self) -> str:
        """ask, gift, answer, news, promotion or ""."""
        from netiquette.history.kinds import kind_of

        return kind_of(self.post, self.language, self.analysis)


def seconds(at: datetime | int | None) -> int:
    """A moment as whole seconds since 1970 in UTC, rounded down.

    Raises ValueError for None and for a datetime without a zone.
    """
    if isinstance(at, int):
        return at
    if at is None:
        raise ValueError("a post without a date cannot be recorded; say when it went out")
    if at.tzinfo is None or at.utcoffset() is None:
        raise ValueError(f"{at.isoformat()} has no time zone; write 2026-03-01T10:00+01:00")
    return int(at.timestamp() // 1)


def name(written: str) -> str:
    """A name of a person, a channel or a segment as it is compared: no @, no case."""
    return clean(written.strip().lstrip("@").casefold())


def clean(text: str) -> str:
    """A text that any history can hold: half characters and NUL become U+FFFD."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def segments(audience: tuple[str, ...]) -> tuple[str, ...]:
    """The segments of an audience; a name with an @ is a contact instead."""
    return tuple(sorted({name(one) for one in audience if one[:1] != "@"}))
