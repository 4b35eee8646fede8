from __future__ import annotations

from datetime import UTC, datetime

import pytest

from netiquette.drafts.dates import american, day_in_name, moment


@pytest.mark.parametrize(
    ("written", "zone", "iso"),
    [
        ("2026-03-01", None, "2026-03-01T00:00:00+00:00"),
        ("2026-03-01 10:00", "Europe/Paris", "2026-03-01T10:00:00+01:00"),
        ("2026-07-01 10:00", "Europe/Paris", "2026-07-01T10:00:00+02:00"),
        ("2026-03-01T10:00Z", "Europe/Paris", "2026-03-01T10:00:00+00:00"),
        ("2026-03-01 9:05:07 -0500", None, "2026-03-01T09:05:07-05:00"),
        ("2026-03-01T10:00:00.000Z", None, "2026-03-01T10:00:00+00:00"),
        ("2026-03-01 10:00 America/Montreal", None, "2026-03-01T10:00:00-05:00"),
    ],
)
def test_a_moment_knows_its_zone(written: str, zone: str | None, iso: str) -> None:
    assert moment(written, zone).isoformat() == iso


@pytest.mark.parametrize(
    "written",
    ["", "soon", "01/03/2026", "2026-02-30", "2026-03-01 25:00", "2026-03-01 10:00 Mars/Olympus",
     "2026-03-01 10:00 ../etc/passwd", "9" * 10_000],
)  # fmt: skip
def test_what_is_not_a_moment_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|unknown time zone"):
        moment(written)


def test_american_dates() -> None:
    assert american("3/31/2026 9:05 PM") == "2026-03-31 21:05"
    assert american("12/01/2026 12:05 am") == "2026-12-01 00:05"
    with pytest.raises(ValueError, match="mm/dd/yyyy"):
        american("2026-03-31")


def test_the_day_in_a_name() -> None:
    assert day_in_name("_posts/2026-03-01-a.md") == "2026-03-01"
    assert day_in_name("C:\\posts\\2026-03-01-a.md") == "2026-03-01"
    assert day_in_name("2026-03-01/a.md") is None
    assert moment("2026-03-01") == datetime(2026, 3, 1, tzinfo=UTC)
