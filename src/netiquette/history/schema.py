"""The tables of a SQLite history, one list of statements for each version, applied in order."""

from __future__ import annotations

APPLICATION = 0x6E657469
"""`PRAGMA application_id` of our files: "neti"."""

VERSIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE post (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            author TEXT NOT NULL,
            channels TEXT NOT NULL,
            audience TEXT NOT NULL,
            contacts TEXT NOT NULL,
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            length INTEGER NOT NULL,
            text TEXT,
            whole INTEGER NOT NULL,
            sketch BLOB NOT NULL,
            anchors BLOB NOT NULL,
            links TEXT NOT NULL,
            subjects BLOB NOT NULL,
            reply_to TEXT NOT NULL
        ) STRICT""",
        "CREATE TABLE scope (name TEXT NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL,"
        " n INTEGER NOT NULL, PRIMARY KEY (name, at, id)) WITHOUT ROWID, STRICT",
        "CREATE TABLE anchor (hash INTEGER NOT NULL, at INTEGER NOT NULL, n INTEGER NOT NULL,"
        " PRIMARY KEY (hash, at, n)) WITHOUT ROWID, STRICT",
        "CREATE TABLE link (hash INTEGER NOT NULL, at INTEGER NOT NULL, n INTEGER NOT NULL,"
        " PRIMARY KEY (hash, at, n)) WITHOUT ROWID, STRICT",
    ),
    (
        "ALTER TABLE post ADD COLUMN answers INTEGER",
        "ALTER TABLE post ADD COLUMN liked REAL",
        "CREATE TABLE advice (draft TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,"
        " PRIMARY KEY (draft, key)) WITHOUT ROWID, STRICT",
    ),
)
LATEST = len(VERSIONS)
