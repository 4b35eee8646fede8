"""What a history answers, and what one that can be written to does besides.

Every time is in seconds since 1970 in UTC, every range half-open: `since <= at < until`. Records
come in the order of (time, id); the same records give the same answers in every history.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Protocol

    from netiquette.history.record import Record
else:
    Protocol = object

NEWEST = 64
"""Of each anchor so many posts are looked at, the newest."""
CANDIDATES = 24
"""So many posts that share anchors are compared, those that share most of them."""
EVER = (-(1 << 62), 1 << 62)
"""A range that holds every time."""


class History(Protocol):
    """Whatever knows the past. Scopes are those of `Record.scopes`; "" is everything."""

    def times(self, scope: str, since: int, until: int, limit: int) -> list[int]:
        """When posts of a scope went out, ascending: the newest `limit` of the range."""

    def latest(self, scope: str, until: int, limit: int) -> list[Record]:
        """The newest posts of a scope before a moment, the newest first."""

    def alike(self, runs: Sequence[int], until: int) -> list[Record]:
        """The posts before a moment that share most anchors, at most CANDIDATES of them.

        For each anchor the NEWEST posts that have it are counted; ordered by the number of
        shared anchors, then the newest first.
        """

    def linked(self, links: Sequence[int], since: int, until: int) -> list[Record]:
        """The NEWEST posts of a range that have one of these links (by hash), newest first."""

    def get(self, id: str) -> Record | None:
        """The post with that id."""

    def records(self, since: int, until: int) -> Iterator[Record]:
        """All posts of a range, the oldest first."""

    def advised(self, draft: str) -> Mapping[str, int]:
        """The advice that was given on a draft: its key, and when."""


class Keeper(History, Protocol):
    """A history that can be written to. Each method is one transaction: all of it, or nothing."""

    def add(self, records: Iterable[Record]) -> int:
        """Keeps records, and says how many were new. One whose id is known changes nothing."""

    def put(self, record: Record) -> bool:
        """Keeps a record instead of the one with its id; False when there was none."""

    def forget(
        self, *, id: str | None = None, contact: str | None = None, before: int | None = None
    ) -> int:
        """Erases a post, all posts that address a contact, or all before a moment; how many."""

    def advise(self, draft: str, keys: Iterable[str], at: int) -> None:
        """Notes that advice was given on a draft."""

    def close(self) -> None:
        """Lets go of files and connections. The history must not be used afterwards."""
