"""What a setting knows of the past: a history, opened when it is first asked, and the budgets."""

from __future__ import annotations

from netiquette.errors import ConfigError, UnknownNameError
from netiquette.history.budgets import Budgets, duration, read_budgets
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.history.contacts import Contacts
    from netiquette.history.past import Past
    from netiquette.history.protocol import History, Keeper

KINDS = ("none", "memory", "folder", "sqlite", "postgres")
FILE = "netiquette-history.db"
"""The SQLite file of a `[history]` that names none."""
_KEYS = ("kind", "path", "dsn", "schema", "store-text", "retention", "posts", "contacts")


class Place(Value):
    """Where a config says that the past is kept. `retention` in seconds; None: for ever.

    `path` is a file (sqlite) or a folder (folder); `posts` are those of kind "memory".
    """

    kind: str = ""
    path: str = ""
    dsn: str = ""
    schema: str = "netiquette"
    keep_text: bool = True
    retention: int | None = None
    posts: tuple[Mapping[str, Any], ...] = ()
    contacts: str = ""
    where: str = ""


class Known:
    """A history and what goes with it. `own` is the id of the draft that is being linted."""

    __slots__ = ("_contacts", "_history", "_open", "budgets", "own", "place")

    def __init__(
        self,
        history: History | None = None,
        *,
        budgets: Budgets | None = None,
        place: Place | None = None,
        own: str = "",
        opener: Callable[[Place], History] | None = None,
    ) -> None:
        self.budgets = budgets or Budgets()
        self.place = place or Place()
        self.own = own
        self._history = history
        self._open = opener or open_history
        self._contacts: Contacts | None = None

    def __bool__(self) -> bool:
        """Whether there is a history at all."""
        return self._history is not None or self.place.kind not in ("", "none")

    @property
    def history(self) -> History:
        """The history. Raises HistoryError when it cannot be opened."""
        if self._history is None:
            self._history = self._open(self.place)
        return self._history

    @property
    def contacts(self) -> Contacts:
        """What the author noted of their contacts; empty without a file."""
        if self._contacts is None:
            from netiquette.history.contacts import Contacts, load

            self._contacts = load(self.place.contacts) if self.place.contacts else Contacts({})
        return self._contacts

    def knowing(self, history: History, *, own: str = "") -> Known:
        """The same budgets with another history, for the draft of that id."""
        return Known(history, budgets=self.budgets, place=self.place, own=own)

    def past(self, analysis: Analysis) -> Past:
        """What the past has to say of one post."""
        from netiquette.history.past import Past

        return Past(analysis, self)


def knowing(history: Any, known: Known | None) -> Known:
    """What a caller gave as `history`: a History, or the path of a SQLite file.

    Raises TypeError for anything else.
    """
    known = Known() if known is None else known
    if isinstance(history, Known):
        return history
    if isinstance(history, str):
        from netiquette.history.sqlite import SqliteHistory

        history = SqliteHistory(history)
    if not hasattr(history, "times"):
        raise TypeError(f"history must be a History or a path, not {type(history).__name__}")
    return known.knowing(history)


def read_known(
    tables: Mapping[str, Any], budgets: Mapping[str, Any], where: str, folder: str = ""
) -> Known:
    """What `[history]` and `[budgets]` of a config say; paths count from its folder.

    Raises ConfigError naming the key.
    """
    return Known(budgets=read_budgets(budgets, where), place=_place(tables, where, folder))


def _place(table: Mapping[str, Any], where: str, folder: str) -> Place:
    import os

    at = f"{where} [history]"
    for key in table:
        if key not in _KEYS:
            raise UnknownNameError("key", key, _KEYS, where=at)
    kind = table.get("kind", "sqlite" if table else "")
    if kind and kind not in KINDS:
        raise UnknownNameError("kind of history", str(kind), KINDS, where=at)
    for key in ("path", "dsn", "schema", "contacts"):
        if not isinstance(table.get(key, ""), str):
            raise ConfigError(f"{at}: {key} must be a text")
    if not isinstance(table.get("store-text", True), bool):
        raise ConfigError(f"{at}: store-text must be true or false")
    if kind == "postgres" and not table.get("dsn"):
        raise ConfigError(f'{at}: a PostgreSQL history needs dsn = "host=… dbname=…"')
    path = table.get("path") or (FILE if kind == "sqlite" else ".")
    contacts = table.get("contacts", "")
    retention = table.get("retention")
    return Place(
        kind,
        os.path.join(folder, path),
        table.get("dsn", ""),
        table.get("schema", "netiquette"),
        table.get("store-text", True),
        None if retention is None else duration(retention, f"{at}: retention"),
        tuple(table.get("posts", ())),
        os.path.join(folder, contacts) if contacts else "",
        at,
    )


def open_history(place: Place) -> History:
    """The history of a place. Raises HistoryError when it cannot be opened."""
    if place.kind in ("sqlite", "postgres"):
        return open_keeper(place)
    if place.kind == "folder":
        from netiquette.history.folder import FolderHistory

        return FolderHistory(place.path)
    from netiquette.history.inline import inline
    from netiquette.history.memory import MemoryHistory

    return MemoryHistory(inline(place.posts, place.where))


def open_keeper(place: Place) -> Keeper:
    """The history of a place, to be written to. Raises ConfigError when it is of another kind."""
    if place.kind == "postgres":
        from netiquette.history.postgres import PostgresHistory

        return PostgresHistory(place.dsn, schema=place.schema)
    if place.kind == "sqlite":
        from netiquette.history.sqlite import SqliteHistory

        return SqliteHistory(place.path)
    raise ConfigError(
        f"{place.where or '[history]'}: a history of kind {place.kind or 'none'!r} cannot be"
        ' written to; set kind = "sqlite" or "postgres"'
    )
