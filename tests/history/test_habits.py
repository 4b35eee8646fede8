"""Habits and contacts: the figures, and what the commands print."""

from __future__ import annotations

import io
from datetime import UTC
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from netiquette import ConfigError, Post, lint_post
from netiquette.cli import main
from netiquette.history import plots
from netiquette.history.contacts import MINUS, PLUS, STATEMENTS, Contacts, read, written
from netiquette.history.habits import Habits, habits
from netiquette.history.memory import MemoryHistory
from tests.history.making import HOUR, NOON, record
from tests.history.test_lint import NOW

MINUTE = 60


def of(*posts: tuple[int, str], **fields: Any) -> Habits:
    kept = [
        record(NOON + at * MINUTE, post=Post(text), id=str(number), **fields)
        for number, (at, text) in enumerate(posts)
    ]
    return habits(MemoryHistory(kept).records(), UTC)


def test_links_without_a_word_are_counted() -> None:
    found = of(
        (0, "https://example.org/a"),
        (60, "This: https://example.org/b"),
        (120, "Ten pages on soil that changed how I dig: https://example.org/c"),
    )

    assert (found.links, found.bare_links) == (3, 2)


def test_sessions_end_after_half_an_hour_of_silence() -> None:
    found = of(*((at, "Hello.") for at in (0, 20, 40, 65, 300, 331)))

    assert (found.sessions, found.long_sessions, found.longest) == (3, 1, 65 * MINUTE)


def test_bursts_and_instant_replies_are_counted() -> None:
    found = of(*((at, "Hello.") for at in (0, 1, 2, 3, 4, 100)), reply_to="x")

    assert (found.bursts, found.replies, found.instant) == (1, 6, 4)


def test_the_heat_map_is_by_weekday_and_hour() -> None:
    found = of((0, "Hello."), (HOUR // 60 * 25, "Hello."), audience=("press",))

    assert {*found.heat} == {"", "press"}
    assert found.heat["press"][0][12] == 1
    assert found.heat["press"][1][13] == 1
    assert sum(map(sum, found.heat["press"])) == 2


def test_a_picture_is_well_formed(tmp_path: Path) -> None:
    found = of((0, "Hello."), audience=("<press> & co",))
    path = tmp_path / "habits.svg"
    plots.write(found, str(path), "fr")

    tree = ElementTree.parse(path)
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}rect"))) == 2 * 7 * 24


def test_the_thirteen_statements_have_a_sign_each() -> None:
    assert len(STATEMENTS) == 13
    assert {*PLUS, *MINUS} == {*STATEMENTS}
    assert all(len({*pair}) == 2 for pair in STATEMENTS.values())


def test_the_balance_is_what_speaks_for_less_what_speaks_against() -> None:
    contacts = read(
        {"@Nadia": {"fast": True, "open": False, "evasive": True, "draining": True}}, ""
    )

    assert contacts.balance("nadia") == -1
    assert contacts.balance("sam") is None
    assert Contacts({"sam": {}}).balance("sam") is None


def test_contacts_are_written_as_they_are_read() -> None:
    import tomllib

    contacts = read({'a "b" \\c': {"fast": True, "evasive": False}}, "")
    assert read(tomllib.loads(written(contacts)), "") == contacts


@pytest.mark.parametrize("table", [{"sam": 3}, {"sam": {"quick": True}}, {"sam": {"fast": 1}}])
def test_a_sieve_that_cannot_be_is_an_error(table: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="sam"):
        read(table, "contacts.toml")


def test_a_bad_balance_shows_when_the_contact_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "contacts.toml"
    path.write_text("[nadia]\nevasive = true\n", encoding="utf-8")
    config = {"history": {"kind": "memory", "contacts": str(path)}}
    (finding,) = lint_post("@nadia could you send me the list?", config=config, now=NOW).findings

    assert finding.check == "ask-without-giving"
    assert "nadia come to -1" in finding.message
    assert lint_post("@nadia the list is here.", config=config, now=NOW).findings == ()


def test_the_commands_ask_and_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "netiquette.toml").write_text(
        '[history]\npath = "posts.db"\ncontacts = "contacts.toml"\n', encoding="utf-8"
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("y\ny\ny\n" + "\n" * 6 + "y\nn\n\n\n"))

    assert main(["contacts", "@Nadia"]) == 0
    assert main(["contacts"]) == 0
    out = capsys.readouterr().out
    assert "nadia                    |++         +2  no clear gain" in out
    assert "critical = true" in (tmp_path / "contacts.toml").read_text(encoding="utf-8")

    assert main(["habits"]) == 0
    assert "Nothing is known yet" in capsys.readouterr().out
    (tmp_path / "a.md").write_text("Can anyone lend us a van?\n", encoding="utf-8")
    main(["record", "a.md", "--at", "2026-03-02T10:00+01:00"])
    capsys.readouterr()
    assert main(["habits", "--lang", "fr", "--plot", "habits.svg"]) == 0
    assert "Vous prenez plus que vous ne donnez." in capsys.readouterr().out
    assert (tmp_path / "habits.svg").exists()
    assert main(["habits", "--plot", "habits.gif"]) == 2
