"""What may be wrong with a file: a clear error, and the file as it was."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from netiquette.errors import HistoryError
from netiquette.history.protocol import EVER
from netiquette.history.schema import APPLICATION, LATEST, VERSIONS
from netiquette.history.sqlite import SqliteHistory
from tests.history.making import NOON, record


def old(path: Path) -> None:
    """A file of version 1, with one post."""
    connection = sqlite3.connect(path)
    for statement in VERSIONS[0]:
        connection.execute(statement)
    connection.execute(
        "INSERT INTO post VALUES (1, 'a', ?, '', '', '', '', '', '', 5, 'Hello', 1, x'00', x'',"
        " '', x'', '')",
        (NOON,),
    )
    connection.execute("INSERT INTO scope VALUES ('', ?, 'a', 1)", (NOON,))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def later(path: Path) -> None:
    """A file of a version that is not known yet."""
    history = SqliteHistory(str(path))
    history.add([record()])
    history.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.commit()
    connection.close()


def foreign(path: Path) -> None:
    """A SQLite file of somebody else."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def damaged(path: Path) -> None:
    """A history with a hole in it."""
    history = SqliteHistory(str(path))
    history.add([record(NOON + at) for at in range(300)])
    history.close()
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\x13" * (len(data) // 2 - 4096)
    path.write_bytes(bytes(data))


def text(path: Path) -> None:
    """No SQLite file at all."""
    path.write_text("Once upon a time, and for a while." * 40, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (later, "later netiquette"),
        (foreign, "not a history"),
        (damaged, "damaged"),
        (text, "not a SQLite file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_left_as_it_was(
    make: object, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "posts.db"
    make(path)  # type: ignore[operator]
    before = path.read_bytes()

    with pytest.raises(HistoryError, match=says):
        list(SqliteHistory(str(path)).records(*EVER))
    with pytest.raises(HistoryError, match=says):
        SqliteHistory(str(path)).add([record(NOON + at, id=f"new{at}") for at in range(400)])
    assert path.read_bytes() == before


def test_an_old_file_is_not_changed_by_reading_and_migrated_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "posts.db"
    old(path)
    before = path.read_bytes()

    with pytest.raises(HistoryError, match="history migrate"):
        SqliteHistory(str(path)).get("a")
    assert path.read_bytes() == before
    history = SqliteHistory(str(path))
    history.add([record(id="b")])
    assert [one.id for one in history.records(*EVER)] == ["a", "b"]
    history.close()
    assert (tmp_path / "posts.db.v1.backup").exists()
    with pytest.raises(HistoryError, match="history migrate"):
        SqliteHistory(str(tmp_path / "posts.db.v1.backup")).get("a")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="is the folder there"):
        SqliteHistory(str(tmp_path / "gone" / "posts.db")).add([record()])


def test_several_processes_may_record_at_once(tmp_path: Path) -> None:
    path = tmp_path / "posts.db"
    script = (
        "import sys; from tools.faults.writer import history, records;"
        "h = history(sys.argv[1]); [h.add([one]) for one in records(sys.argv[2], 25)]"
    )
    root = Path(__file__).resolve().parents[2]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(path), name], cwd=root, env={**os.environ}
        )
        for name in ("a", "b", "shared", "shared")
    ]

    assert [writer.wait() for writer in writers] == [0] * 4
    assert len(list(SqliteHistory(str(path)).records(*EVER))) == 75
