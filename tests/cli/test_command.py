"""The command as a process: what users and continuous integration see."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def netiquette(
    *arguments: str, cwd: Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "", **environment}
    return subprocess.run(
        [sys.executable, "-m", "netiquette", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=env,
        check=False,
    )


GOOD = "The workshop is on Tuesday at six, in the library.\n"
BAD = "The workshop moves to the the library on Tuesday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_a_clean_draft_is_status_0(folder: Path) -> None:
    run = netiquette("check", "good.md", cwd=folder)

    assert run.returncode == 0
    assert "nothing to mend" in run.stdout


def test_a_finding_is_status_1_and_names_line_column_and_check(folder: Path) -> None:
    (folder / "bad.md").write_text("---\nlang: en\n---\n" + BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", cwd=folder)

    assert run.returncode == 1
    assert "4:23" in run.stdout
    assert "repeated-word" in run.stdout
    assert "~~~~~~~" in run.stdout


def test_messages_come_in_the_language_of_the_locale(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", cwd=folder, LC_ALL="fr_FR.UTF-8")

    assert "« the » est écrit deux fois" in run.stdout
    assert "1 Organiser" in run.stdout


def test_lang_wins_over_the_locale(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", "--lang", "en", cwd=folder, LC_ALL="fr_FR.UTF-8")

    assert "stands twice" in run.stdout


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("latin.md", b"caf\xe9\n", "UTF-8"),
        ("missing.md", None, "missing.md"),
        ("huge.md", b"a" * 3_000_000, "3,000,000"),
        ("front.md", b"---\ntitle: [\n---\nHello\n", "front.md"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_linted(
    folder: Path, name: str, data: bytes | None, says: str
) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    if data is not None:
        (folder / name).write_bytes(data)
    run = netiquette("check", name, "bad.md", cwd=folder)

    assert run.returncode == 2
    assert says in run.stderr
    assert "repeated-word" in run.stdout


def test_standard_input(folder: Path) -> None:
    run = netiquette(
        "check", "-", "--channel", "x", cwd=folder, stdin="The library opens at noon. " * 20
    )

    assert run.returncode == 1
    assert "too-long" in run.stdout


def test_a_glob_and_a_folder(folder: Path) -> None:
    (folder / "posts").mkdir()
    (folder / "posts" / "bad.txt").write_text(BAD, encoding="utf-8")

    assert "repeated-word" in netiquette("check", "posts", cwd=folder).stdout
    assert "repeated-word" in netiquette("check", "posts/*.txt", cwd=folder).stdout
    assert netiquette("check", "nothing/*.md", cwd=folder).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "--select", "repeated-wrod"), "repeated-word"),
        (("check", "--channel", "linkdin"), "linkedin"),
        (("explain", "repeated-wrd"), "repeated-word"),
        (("chekc",), "check"),
        (("check", "--config", "no.toml"), "no.toml"),
        (("check", "--baseline", "no.json"), "no.json"),
    ],
)
def test_an_unknown_name_is_status_2_and_offers_the_nearest(
    folder: Path, arguments: tuple[str, ...], says: str
) -> None:
    run = netiquette(*arguments, cwd=folder)

    assert run.returncode == 2
    assert says in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ('chanel = "x"', "channel"),
        ("[checks.repeated-wrod]\nseverity = 'info'", "repeated-word"),
        ("[checks.repeated-word]\nseverity = 'low'", "severity"),
        ("[checks.repeated-word]\nalow = ['a']", "allow"),
        ("[checks.repeated-word]\nallow = 3", "a list"),
        ("[[suppressions]]\ncheck = 'repeated-word'", "reason"),
        ("fail-on = 'sometimes'", "fail-on"),
        ("[author]\nmastered = ['linkdin']", "linkedin"),
        ("a = ", "netiquette.toml"),
        ("packs = ['none']", "none"),
    ],
)
def test_a_wrong_config_is_status_2_and_says_where(folder: Path, config: str, says: str) -> None:
    (folder / "netiquette.toml").write_text(config, encoding="utf-8")
    run = netiquette("check", "good.md", cwd=folder)

    assert run.returncode == 2
    assert "netiquette.toml" in run.stderr
    assert says.replace("fail-on", "severity") in run.stderr
    assert "Traceback" not in run.stderr


def test_fail_on(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")

    assert netiquette("check", "bad.md", "--fail-on", "error", cwd=folder).returncode == 0
    assert netiquette("check", "bad.md", "--fail-on", "never", cwd=folder).returncode == 0
    assert netiquette("check", "bad.md", "--fail-on", "info", cwd=folder).returncode == 1


def test_select_and_ignore(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")

    assert netiquette("check", "bad.md", "--ignore", "repeated-word", cwd=folder).returncode == 0
    assert netiquette("check", "bad.md", "--select", "choose", cwd=folder).returncode == 0
    assert netiquette("check", "bad.md", "--select", "organise", cwd=folder).returncode == 1


def test_diff_shows_and_fix_writes(folder: Path) -> None:
    bad = folder / "bad.md"
    bad.write_bytes(b"---\r\nlang: en\r\n---\r\nThe the post.\r\n")
    shown = netiquette("check", "bad.md", "--diff", cwd=folder)

    assert "-The the post." in shown.stdout
    assert "+The post." in shown.stdout
    assert b"The the" in bad.read_bytes()

    assert netiquette("check", "bad.md", "--fix", cwd=folder).returncode == 0
    assert bad.read_bytes() == b"---\r\nlang: en\r\n---\r\nThe post.\r\n"


def test_fix_of_standard_input_writes_the_text_to_standard_output(folder: Path) -> None:
    run = netiquette("check", "-", "--fix", cwd=folder, stdin="The the post.\n")

    assert run.stdout == "The post.\n"


def test_a_baseline_hides_what_was_there_and_shows_what_is_new(folder: Path) -> None:
    bad = folder / "bad.md"
    bad.write_text(BAD, encoding="utf-8")
    assert netiquette("baseline", "bad.md", "-o", "base.json", cwd=folder).returncode == 0

    assert netiquette("check", "bad.md", "--baseline", "base.json", cwd=folder).returncode == 0

    bad.write_text("A new line first.\n\n" + BAD + "\nAnd and another.\n", encoding="utf-8")
    run = netiquette("check", "bad.md", "--baseline", "base.json", cwd=folder)
    assert run.returncode == 1
    assert "5:1" in run.stdout
    assert "3:23" not in run.stdout


def test_a_suppression_needs_no_mark_in_the_post(folder: Path) -> None:
    front = (
        "---\nlang: en\nnetiquette:\n  suppress:\n"
        "    - check: repeated-word\n      reason: it is a quotation of a song\n---\n"
    )
    (folder / "bad.md").write_text(front + BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", cwd=folder)

    assert run.returncode == 0
    assert "1 accepted finding not shown" in run.stdout


def test_an_unused_and_an_expired_suppression_are_said(folder: Path) -> None:
    (folder / "netiquette.toml").write_text(
        "[[suppressions]]\ncheck = 'repeated-word'\nreason = 'gone'\n"
        "[[suppressions]]\ncheck = 'repeated-word'\nreason = 'old'\nuntil = 2020-01-01\n",
        encoding="utf-8",
    )
    run = netiquette("check", "good.md", cwd=folder)

    assert "nothing left to suppress" in run.stdout
    assert "expired on 2020-01-01" in run.stdout


def test_a_draft_may_only_narrow(folder: Path) -> None:
    front = "---\nlang: en\nnetiquette:\n  packs: [/etc]\n---\n"
    (folder / "bad.md").write_text(front + BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", cwd=folder)

    assert run.returncode == 2
    assert "packs" in run.stderr


def test_colours_only_on_a_terminal(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")

    assert "\x1b" not in netiquette("check", "bad.md", cwd=folder).stdout


def test_a_draft_cannot_drive_the_terminal(folder: Path) -> None:
    (folder / "bad.md").write_bytes(b"\x1b[31m The the\x07 \xe2\x80\xaepost.\n")
    run = netiquette("check", "bad.md", "--language", "en", cwd=folder)

    assert run.returncode == 1
    assert "\x1b" not in run.stdout
    assert "\x07" not in run.stdout
    assert "\u202e" not in run.stdout


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "rdjson"])
def test_formats_of_programs_are_json(folder: Path, format: str) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", "--format", format, cwd=folder)

    assert run.returncode == 1
    assert "repeated-word" in json.dumps(json.loads(run.stdout))


def test_statistics(folder: Path) -> None:
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    run = netiquette("check", "bad.md", "--statistics", "--quiet", cwd=folder)

    assert run.stdout.splitlines()[-1].split() == ["1", "repeated-word"]


def test_init_writes_a_config_that_works_and_never_overwrites(folder: Path) -> None:
    assert netiquette("init", "--lang", "fr", cwd=folder).returncode == 0
    assert netiquette("check", "good.md", cwd=folder).returncode == 0

    again = netiquette("init", cwd=folder)
    assert again.returncode == 2
    assert "already" in again.stderr


def test_what_init_comments_out_is_right(folder: Path) -> None:
    text = netiquette("init", "-", cwd=folder).stdout
    lines = [
        line[2:] if line[:2] == "# " and _is_toml(line[2:]) else line for line in text.splitlines()
    ]
    (folder / "netiquette.toml").write_text("\n".join(lines), encoding="utf-8")
    (folder / "netiquette-rules").mkdir()
    run = netiquette("check", "good.md", cwd=folder)

    assert run.returncode == 0, run.stderr
    assert sum("=" in line and line[0] != "#" for line in lines if line) > 15


def _is_toml(line: str) -> bool:
    return line.startswith("[") or "=" in line.split("#")[0]


def test_every_command_has_help(folder: Path) -> None:
    overview = netiquette("--help", cwd=folder).stdout
    for name in (
        "check",
        "explain",
        "checks",
        "channels",
        "count",
        "init",
        "baseline",
        "new-check",
    ):
        assert name in overview
        assert netiquette(name, "--help", cwd=folder).returncode == 0


def test_count_shows_every_channel(folder: Path) -> None:
    run = netiquette("count", "-", cwd=folder, stdin="Hello https://example.com/a-long-address")

    assert run.returncode == 0
    assert "1 link at 23 = 23" in run.stdout


def test_new_check_writes_a_pack_that_works(folder: Path) -> None:
    assert netiquette("new-check", "vague-date", cwd=folder).returncode == 0
    (folder / "netiquette.toml").write_text('packs = ["netiquette-rules"]\n', encoding="utf-8")
    run = netiquette("check", "-", "--fail-on", "info", cwd=folder, stdin="More at a later date.")

    assert run.returncode == 1
    assert "vague-date" in run.stdout
