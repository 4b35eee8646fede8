"""The resolved world of one lint: where the post goes, which checks run, and how loud they are."""

from __future__ import annotations

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.audience import Audience
    from netiquette.catalogue import Entry
    from netiquette.channel import Channel
    from netiquette.check import Check
    from netiquette.finding import Severity
    from netiquette.history.known import Known
    from netiquette.topics import Topics


class Author(Value):
    """Who posts: the channels that they master and plan to use, and the languages they write.

    Empty means that nothing is known, and checks that would need it are silent.
    """

    mastered: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


class Suppression(Value):
    """A finding that the author has accepted, why, and until when (an ISO date, inclusive).

    `paths` are globs of drafts (none: all), `match` a piece of the flagged words (none: any).
    """

    check: str
    reason: str
    until: str | None = None
    paths: tuple[str, ...] = ()
    match: str | None = None
    where: str = ""


class Active:
    """A check as one setting wants it; imported and given its options when it first runs."""

    __slots__ = ("_ready", "changes", "entry", "severity")

    def __init__(
        self,
        entry: Entry,
        severity: Severity | None = None,
        changes: Mapping[str, Any] | None = None,
    ) -> None:
        self.entry = entry
        self.severity = severity
        self.changes = changes or {}
        self._ready: tuple[Check, Any] | None = None

    def ready(self) -> tuple[Check, Any]:
        """The check and its options."""
        if self._ready is None:
            check = self.entry.check()
            options = check.options
            if self.changes and options is not None:
                options = options.replace(**self.changes)
            self._ready = check, options
        return self._ready


class Setting(Value):
    """Everything around a post that a lint may look at. Made by `Config.setting`.

    `language` is that of posts which do not state theirs, `lang` that of the messages. `shelves`
    hold the phrase books of packs. `history` is what was said before, None when that is not known.
    `audience` are the declared segments, None when there are none; `addressed` the names of those
    to whom posts go that do not say to whom. `topics` tells which subjects that anger a post is
    about; None: nobody asks.
    """

    active: tuple[Active, ...]
    channels: tuple[Channel, ...] = ()
    language: str | None = None
    lang: str = "en"
    fail_on: Severity | None = None
    vocabulary: frozenset[str] = frozenset()
    author: Author = Author()
    suppressions: tuple[Suppression, ...] = ()
    shelves: tuple[Any, ...] = ()
    max_per_check: int = 10
    now: datetime | None = None
    history: Known | None = None
    audience: Audience | None = None
    addressed: tuple[str, ...] = ()
    topics: Topics | None = None
