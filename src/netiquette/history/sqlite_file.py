"""The file of a SQLite history: opened, checked, migrated with a backup, and its errors told."""

from __future__ import annotations

import os
import sqlite3

from netiquette.errors import HistoryError
from netiquette.history.schema import APPLICATION, LATEST, VERSIONS

PATIENCE = 600.0
"""Seconds that a writer waits for another one: a large import is one transaction."""


def opened(path: str, *, write: bool) -> sqlite3.Connection:
    """A connection to the file, which is made or migrated only when it is to be written to.

    Raises HistoryError: not ours, of a later version, damaged, not writable.
    """
    try:
        return _checked(path, _uri(path, write=write), write=write)
    except sqlite3.OperationalError as error:
        # SQLite wants to put a file beside the one it reads, also in a folder that is read-only
        if write or not os.path.exists(path) or os.path.exists(f"{path}-wal"):
            raise explained(path, error) from error
        try:
            return _checked(path, _uri(path, write=False, alone=True), write=False)
        except sqlite3.Error as failure:
            raise explained(path, failure) from failure
    except sqlite3.Error as error:
        raise explained(path, error) from error


def _checked(path: str, uri: str, *, write: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri, uri=True, timeout=PATIENCE, isolation_level=None, cached_statements=256
    )
    try:
        version = _version(connection, path)
        if write:
            _prepare(connection, path, version)
        elif _is_empty(connection):
            connection.close()
            return _nothing()
        elif version < LATEST:
            raise HistoryError(
                f"{path}: a history of version {version}; this netiquette reads {LATEST}."
                " `netiquette history migrate` brings it up to date, and keeps a backup"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(path: str, *, write: bool, alone: bool = False) -> str:
    """`alone`: nobody writes to it, and nothing can be written beside it."""
    place = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{place}?mode={'rwc' if write else 'ro'}{'&immutable=1' * alone}"


def _nothing() -> sqlite3.Connection:
    """An empty history, for a file that was made and never written to."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statements in VERSIONS:
        for statement in statements:
            connection.execute(statement)
    return connection


def _version(connection: sqlite3.Connection, path: str) -> int:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION and not _is_empty(connection):
        raise HistoryError(f"{path}: a SQLite file, but not a history of netiquette")
    if version > LATEST:
        raise HistoryError(
            f"{path}: a history of version {version}, of a later netiquette; this one reads"
            f" {LATEST}. Nothing was changed"
        )
    return version


def _is_empty(connection: sqlite3.Connection) -> bool:
    count: tuple[int] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return count == (0,)


def _prepare(connection: sqlite3.Connection, path: str, version: int) -> None:
    """Makes or migrates the tables, in one transaction; a backup is kept of what was migrated."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -65536")
    if version == LATEST:
        return
    if not _is_empty(connection):
        _back_up(connection, path, version)
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        for statements in VERSIONS[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {LATEST}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _back_up(connection: sqlite3.Connection, path: str, version: int) -> None:
    """`posts.db.v1.backup`; written beside and moved into place when it is whole."""
    place = f"{path}.v{version}.backup"
    draft = f"{place}.{os.getpid()}"
    target = sqlite3.connect(draft)
    try:
        connection.backup(target)
    finally:
        target.close()
    os.replace(draft, place)


def explained(path: str, error: Exception) -> HistoryError:
    """What went wrong with a file, in words that say what to do."""
    text = str(error)
    reasons = {
        "unable to open": "cannot be opened; is the folder there, and may you write to it?",
        "readonly": "is read-only; nothing was changed",
        "disk is full": "the disk is full; nothing was changed",
        "disk I/O": "the disk cannot be read or written; nothing was changed",
        "malformed": "is damaged; restore a backup, or import the posts again into a new file",
        "not a database": "is not a SQLite file; nothing was changed",
        "locked": f"is in use by another program for more than {PATIENCE:.0f} seconds",
        "busy": f"is in use by another program for more than {PATIENCE:.0f} seconds",
    }
    for sign, reason in reasons.items():
        if sign in text:
            return HistoryError(f"{path}: {reason} ({text})")
    return HistoryError(f"{path}: {text}")
