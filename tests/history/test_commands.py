"""record, history and check as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netiquette.cli import main

CONFIG = '[history]\nkind = "sqlite"\npath = "posts.db"\n[budgets]\ntimezone = "Europe/Paris"\n'
TEXT = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not.\n"
NEXT = "The workshop is on Tuesday at six, in the library. Bring your bike, dirty or not.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / "netiquette.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def draft(path: Path, text: str = TEXT, **front: str) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    path.write_text(f"---\n{lines}---\n{text}" if front else text, encoding="utf-8")


def test_a_recorded_draft_is_the_past_of_the_next_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(folder / "a.md")
    draft(folder / "b.md", NEXT)

    assert main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"]) == 0
    assert main(["record", "a.md", "--at", "2026-03-09T10:00+01:00"]) == 0
    assert "0 recorded, 1 known already" in capsys.readouterr().out
    assert main(["check", "a.md"]) == 0
    capsys.readouterr()
    draft(folder / "b.md", NEXT, date="2026-03-04T10:00")
    assert main(["check", "b.md"]) == 1
    assert "Mon 2 Mar 2026, 10:00" in capsys.readouterr().out


def test_dated_drafts_of_a_folder_are_each_others_past(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").unlink()
    draft(folder / "2026-03-02-one.md")
    draft(folder / "2026-03-04-two.md", NEXT)

    assert main(["check", "."]) == 1
    out = capsys.readouterr().out
    assert out.count("near-duplicate") == 1
    assert out.index("two.md") < out.index("near-duplicate")
    assert main(["check", "2026-03-04-two.md"]) == 1
    assert main(["check", "2026-03-02-one.md"]) == 0
    assert {one.name for one in folder.iterdir()} == {
        ".git", "2026-03-02-one.md", "2026-03-04-two.md",
    }  # fmt: skip
    capsys.readouterr()


def test_kind_none_looks_at_no_past(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "netiquette.toml").write_text('[history]\nkind = "none"\n', encoding="utf-8")
    draft(folder / "2026-03-02-one.md")
    draft(folder / "2026-03-04-two.md", NEXT)

    assert main(["check", "."]) == 0
    capsys.readouterr()


def test_rows_of_one_queue_are_the_past_of_later_rows(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").unlink()
    rows = f'text,date\n"{NEXT.strip()}",2026-03-05 10:00\n"{TEXT.strip()}",2026-03-02 10:00\n'
    (folder / "queue.csv").write_text(rows, encoding="utf-8")

    assert main(["check", "queue.csv"]) == 1
    assert capsys.readouterr().out.count("near-duplicate") == 1


def test_without_a_history_record_says_how_to_have_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").unlink()
    draft(folder / "a.md")

    assert main(["record", "a.md"]) == 2
    assert 'kind = "sqlite"' in capsys.readouterr().err


def test_advice_that_was_given_is_not_repeated_unless_it_changes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(folder / "a.md", "Ten pages on soil, worth your evening: https://example.org/soil\n")
    draft(folder / "b.md", "Soil, with the comments in: https://example.org/soil\n")
    main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"])
    draft(folder / "b.md", "Soil, comments in: https://example.org/soil\n", date="2026-03-04")

    assert main(["check", "b.md"]) == 0
    assert "near-duplicate" in capsys.readouterr().out
    assert main(["record", "--advice", "b.md"]) == 0
    capsys.readouterr()
    main(["check", "b.md"])
    assert "near-duplicate" not in capsys.readouterr().out
    draft(folder / "b.md", "Soil, comments in: https://example.org/soil/#top\n", date="2026-03-04")
    main(["check", "b.md"])
    assert "near-duplicate" in capsys.readouterr().out


ARCHIVES = {
    "outbox.json": {
        "orderedItems": [
            {
                "type": "Create",
                "published": "2026-03-02T09:00:00Z",
                "object": {
                    "id": "https://m.example/1",
                    "published": "2026-03-02T09:00:00Z",
                    "content": "<p>Bread &amp; butter<br />twice</p><p>End</p>",
                    "contentMap": {"en": "…"},
                    "attributedTo": "https://m.example/users/sam",
                    "replies": {"totalItems": 2},
                },
            },
            {"type": "Announce", "object": "https://m.example/2"},
        ]
    },
    "bluesky.json": {
        "feed": [
            {
                "post": {
                    "uri": "at://1",
                    "author": {"handle": "sam.example"},
                    "record": {
                        "text": "Bread & butter\ntwice\nEnd",
                        "createdAt": "2026-03-02T09:00:00.123Z",
                    },
                    "replyCount": 2,
                    "likeCount": 5,
                }
            },
            {"post": {}, "reason": {}},
        ]
    },
    "tweets.json": [
        {
            "tweet": {
                "id_str": "1",
                "full_text": "Bread &amp; butter\ntwice\nEnd",
                "created_at": "Mon Mar 02 09:00:00 +0000 2026",
                "favorite_count": "5",
            }
        },
        {"tweet": {"id_str": "2", "full_text": "RT @a: b", "created_at": ""}},
    ],
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_archives_are_read(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / name).write_text(json.dumps(ARCHIVES[name]), encoding="utf-8")

    assert main(["history", "import", name]) == 0
    assert "1 new, 0 known already" in capsys.readouterr().out
    assert main(["history", "import", name]) == 0
    assert "0 new, 1 known already" in capsys.readouterr().out
    main(["history", "export"])
    kept = json.loads(capsys.readouterr().out)
    assert kept["text"] == "Bread & butter\ntwice\nEnd"
    assert kept["when"] == "2026-03-02T09:00:00+00:00"


FILES = {
    "tweets.js": "window.YTD.tweets.part0 = " + json.dumps(ARCHIVES["tweets.json"]),
    "posts.csv": "Date;Message;Likes\n2026-03-02 10:00;Bread;1,5\n2026-03-02 11:00;Butter;\n",
    "rss.xml": "<rss><channel><item><title>Bread</title><link>https://example.org/1</link>"
    "<pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate></item></channel></rss>",
    "atom.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Bread</title>'
    "<updated>2026-03-02T09:00:00Z</updated></entry></feed>",
}


@pytest.mark.parametrize("name", FILES)
def test_tables_and_feeds_are_read(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_text(FILES[name], encoding="utf-8")
    zone = ["--timezone", "Europe/Paris"]

    assert main(["history", "import", name, *zone]) == 0
    capsys.readouterr()
    main(["history", "export"])
    kept = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert kept[0]["when"] == "2026-03-02T09:00:00+00:00"
    assert kept[0]["text"].startswith("Bread")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.json", "{", "not JSON"),
        ("a.json", "{}", "known archive"),
        ("a.csv", "Day,Message\n1,2\n", "--columns at="),
        ("a.csv", "date,text\nsoon,Hello\n", "a.csv:2"),
        ("a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><rss/>", "document type"),
        ("a.jsonl", "{}\n", "a.jsonl:1"),
        ("gone.csv", None, "gone.csv"),
    ],
)
def test_what_cannot_be_imported_is_said_and_nothing_is_kept(
    name: str, data: str | None, says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (folder / name).write_text(data, encoding="utf-8")

    assert main(["history", "import", name]) == 2
    assert says in capsys.readouterr().err
    main(["history", "export"])
    assert capsys.readouterr().out == ""


def test_what_was_exported_can_be_imported_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(folder / "a.md", TEXT, channel="x", audience="press", author="sam")
    main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"])
    capsys.readouterr()
    main(["history", "export"])
    exported = capsys.readouterr().out
    (folder / "kept.jsonl").write_text(exported, encoding="utf-8")
    main(["history", "forget", "--before", "2027-01-01"])
    main(["history", "import", "kept.jsonl"])
    capsys.readouterr()
    main(["history", "export"])

    assert capsys.readouterr().out == exported


def test_texts_are_not_kept_when_the_config_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").write_text(
        '[history]\npath = "posts.db"\nstore-text = false\n', encoding="utf-8"
    )
    draft(folder / "a.md", TEXT + "https://example.org/secret-page\n")
    main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"])
    data = b"".join(path.read_bytes() for path in folder.glob("posts.db*"))

    assert b"workshop" not in data
    assert b"secret" not in data
    draft(folder / "b.md", NEXT, date="2026-03-04")
    assert main(["check", "b.md"]) == 1
    assert "near-duplicate" in capsys.readouterr().out


def test_a_post_is_erased_from_the_file_itself(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(folder / "a.md", "@nadia the zebra key is back on its hook.\n")
    main(["record", "a.md"])
    assert main(["history", "forget", "--contact", "@Nadia"]) == 0
    data = b"".join(path.read_bytes() for path in folder.glob("posts.db*"))

    assert b"zebra" not in data
    assert b"nadia" not in data
    capsys.readouterr()


def test_the_history_can_be_looked_at(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft(folder / "a.md", TEXT, channel="x")
    main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"])
    main(["history", "answered", "a.md", "3"])
    capsys.readouterr()

    main(["history", "list"])
    assert "Mon 2 Mar 2026, 10:00" in capsys.readouterr().out
    main(["history", "stats"])
    assert "1 post," in capsys.readouterr().out
    main(["history", "export"])
    assert json.loads(capsys.readouterr().out)["answers"] == 3


def test_what_is_older_than_the_retention_is_erased(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").write_text(
        '[history]\npath = "posts.db"\nretention = "365d"\n', encoding="utf-8"
    )
    draft(folder / "a.md")
    main(["record", "a.md", "--at", "2019-03-02"])
    assert "1 expired" in capsys.readouterr().out


def test_channel_and_segment_of_the_config_are_recorded(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "netiquette.toml").write_text(
        'channel = "x"\naudience = "press"\n[segments.press]\n' + CONFIG, encoding="utf-8"
    )
    draft(folder / "a.md", TEXT)
    assert main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"]) == 0
    capsys.readouterr()
    main(["history", "export"])
    kept = json.loads(capsys.readouterr().out)

    assert (kept["channels"], kept["audience"]) == (["x"], ["press"])
