"""What a lint says of a post when it knows the past; and that it only reads."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest

from netiquette import Config, ConfigError, Post, lint_post
from netiquette.history.memory import MemoryHistory
from netiquette.history.sqlite import SqliteHistory
from tests.history.making import DAY, HOUR, NOON, TEXTS, record

NOW = datetime.fromtimestamp(NOON, UTC)
BUDGETS = {"budgets": {"segments": {"press": {"per-week": 2}}, "timezone": "Europe/Paris"}}


def heard(*hours: int, segment: str = "press") -> MemoryHistory:
    return MemoryHistory(
        [record(NOON - one * HOUR, f"{one} hours ago.", audience=(segment,)) for one in hours]
    )


def checks(report: object) -> list[str]:
    return [one.check for one in report.findings]  # type: ignore[attr-defined]


def test_a_segment_that_has_heard_enough_is_told_with_the_next_moment() -> None:
    report = lint_post(
        "Doors open at 7.", audience="press", config=BUDGETS, history=heard(30, 50), now=NOW
    )

    (finding,) = report.findings
    assert finding.check == "too-frequent"
    assert "The segment press already has 2 posts within 1 week" in finding.message
    assert "[budgets.segments.press] allows 2" in finding.message
    assert report.next_slot == NOW + timedelta(days=7, hours=-50)
    assert "Sat 7 Mar 2026, 11:00" in finding.advice
    assert report.to_dict()["next_slot"] == "2026-03-07T11:00:00+01:00"


def test_another_segment_has_not() -> None:
    report = lint_post(
        "Doors open at 7.", audience="élus", config=BUDGETS, history=heard(30), now=NOW
    )

    assert report.findings == ()
    assert report.next_slot == NOW


def test_posts_planned_later_do_not_count_against_an_earlier_one_but_block_its_slot() -> None:
    history = heard(-30, -50)
    report = lint_post(
        "Doors open at 7.", audience="press", config=BUDGETS, history=history, now=NOW
    )

    assert report.findings == ()
    assert report.next_slot == NOW + timedelta(days=7, hours=30)


def test_no_slot_says_what_to_relax() -> None:
    never = {"budgets": {"segments": {"press": {"per-week": 0}}}}
    report = lint_post("Doors open at 7.", audience="press", config=never, history=heard(), now=NOW)

    (finding,) = report.findings
    assert "“segment press: per-week”" in finding.advice
    assert report.next_slot is None


def test_a_rate_of_the_platform_counts_without_any_budget() -> None:
    history = MemoryHistory([record(NOON - at, channels=("x",), author="sam") for at in range(50)])
    post = Post("Doors open at 7.", channels=("x",), author="sam")
    (finding,) = lint_post(post, history=history, now=NOW).findings

    assert "takes 50 posts within 1 day" in finding.message


def test_without_a_time_nothing_is_too_often_yet_what_was_said_is_known() -> None:
    history = MemoryHistory([record(channels=("x",))])
    report = lint_post(TEXTS[0], channel="x", history=history)

    assert checks(report) == ["near-duplicate"]
    assert report.next_slot is None


def test_without_a_history_there_is_no_slot_and_no_key_in_the_wire_format() -> None:
    report = lint_post("Doors open at 7.", now=NOW)

    assert report.next_slot is None
    assert "next_slot" not in report.to_dict()


def test_a_file_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "posts.db"
    lint_post(TEXTS[0], history=str(path), now=NOW)
    assert list(tmp_path.iterdir()) == []

    history = SqliteHistory(str(path))
    history.add([record(NOON - DAY)])
    history.close()
    before = path.read_bytes()
    report = lint_post(TEXTS[0], history=str(path), now=NOW)

    assert checks(report) == ["near-duplicate"]
    assert path.read_bytes() == before


def test_paths_of_a_config_count_from_its_folder(tmp_path: Path) -> None:
    history = SqliteHistory(str(tmp_path / "netiquette-history.db"))
    history.add([record(NOON - DAY)])
    history.close()
    (tmp_path / "netiquette.toml").write_text('[history]\nkind = "sqlite"\n', encoding="utf-8")

    report = lint_post(TEXTS[0], config=Config.load(str(tmp_path / "netiquette.toml")), now=NOW)
    assert checks(report) == ["near-duplicate"]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ({"knd": "sqlite"}, "kind"),
        ({"kind": "sqllite"}, "sqlite"),
        ({"kind": "postgres"}, "dsn"),
        ({"retention": "long"}, "3d"),
        ({"store-text": 1}, "store-text"),
    ],
)
def test_a_history_that_cannot_be_is_an_error_that_helps(
    table: dict[str, object], says: str
) -> None:
    with pytest.raises(ConfigError, match=says):
        Config.from_mapping({"history": table})


def test_what_is_no_history_is_refused() -> None:
    with pytest.raises(TypeError, match="History"):
        lint_post("Hello there.", history=42)


def test_without_a_history_nothing_of_it_is_imported(tmp_path: Path) -> None:
    def imported(script: str) -> set[str]:
        run = subprocess.run(
            [sys.executable, "-c", f"{script}; import sys; print(*sys.modules)"],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return {name for name in run.stdout.split() if "history" in name or "sqlite" in name}

    lint = "from netiquette import lint_post; lint_post('Doors open at 7.', channel='x'"
    memory = "from netiquette.history.memory import MemoryHistory"

    assert imported(f"{lint})") == set()
    known = imported(f"{memory}; {lint}, history=MemoryHistory())")
    assert "netiquette.history.past" in known
    assert not {name for name in known if "sqlite" in name or "postgres" in name}


def test_a_report_with_a_slot_fits_the_schema() -> None:
    path = Path(__file__).resolve().parents[2] / "docs" / "wire-format.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    report = lint_post(
        "Doors open at 7.", audience="press", config=BUDGETS, history=heard(30, 50), now=NOW
    )

    jsonschema.validate(report.to_dict(), schema)


def test_the_hours_and_the_zone_of_a_declared_segment_bound_the_slot() -> None:
    config = {"segments": {"press": {"active-hours": ["09:00-10:00"], "timezone": "Asia/Tokyo"}}}
    report = lint_post(
        "Doors open at 7.", audience="press", config=config, history=heard(), now=NOW
    )

    assert report.next_slot == datetime(2026, 3, 3, 0, 0, tzinfo=UTC)
