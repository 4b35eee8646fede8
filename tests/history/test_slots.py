"""The next slot is valid, and no earlier one is: checked minute by minute against the words."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette.errors import ConfigError
from netiquette.history.budgets import DAY, hours, read_budgets
from netiquette.history.slots import Bound, Cap, Clock, Hours, next_slot
from netiquette.history.zones import wall

ZONES = ("UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
# Around the days on which clocks are set in 2026, and a leap day.
STARTS = (
    datetime(2026, 3, 28, 12, tzinfo=UTC),
    datetime(2026, 10, 24, 12, tzinfo=UTC),
    datetime(2026, 3, 7, 20, tzinfo=UTC),
    datetime(2026, 10, 31, 20, tzinfo=UTC),
    datetime(2026, 4, 4, 2, tzinfo=UTC),
    datetime(2028, 2, 28, 12, tzinfo=UTC),
)
zones = st.sampled_from([ZoneInfo(name) for name in ZONES])
starts = st.sampled_from([int(one.timestamp()) for one in STARTS])
minutes = st.integers(0, 2 * 1440).map(lambda at: at * 60)
times = st.lists(minutes, max_size=6)
clock_hours = st.builds(
    Hours,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, 47).map(lambda half: half * 1800),
    st.integers(1, 48).map(lambda half: half * 1800),
)


def fits(at: int, others: list[int], most: int, window: int, zone: tzinfo | None) -> bool:
    """By brute force: no window that holds the new post has more than `most`."""
    shown = sorted(one if zone is None else wall(one, zone) for one in [*others, at])
    own = at if zone is None else wall(at, zone)
    return all(
        len([one for one in shown if first <= one < first + window]) <= most
        for first in shown
        if first <= own < first + window
    )


def is_open(at: int, zone: tzinfo, one: Hours) -> bool:
    """By brute force: the clock stands within the hours of one of their days."""
    shown = datetime.fromtimestamp(at, zone)
    seconds = shown.hour * 3600 + shown.minute * 60 + shown.second
    today, yesterday = shown.weekday() in one.days, (shown.weekday() - 1) % 7 in one.days
    if one.start < one.end:
        return today and one.start <= seconds < one.end
    return (today and seconds >= one.start) or (yesterday and seconds < one.end)


@given(
    starts,
    times,
    st.integers(0, 4),
    st.sampled_from((3600, 5400, DAY)),
    st.none() | zones,
    st.lists(clock_hours, max_size=2),
    st.lists(clock_hours, max_size=1),
    zones,
)
def test_the_slot_is_valid_and_no_earlier_one_is(
    start: int,
    others: list[int],
    most: int,
    window: int,
    cap_zone: tzinfo | None,
    active: list[Hours],
    quiet: list[Hours],
    zone: tzinfo,
) -> None:
    others = [start - DAY + one for one in others]
    bounds: list[Bound] = [
        Cap("cap", others, most, window, cap_zone),
        Clock("hours", zone, active, quiet),
    ]
    horizon = 2 * DAY
    slot = next_slot(bounds, start, horizon=horizon)

    def allowed(at: int) -> bool:
        if active and not any(is_open(at, zone, one) for one in active):
            return False
        if any(is_open(at, zone, one) for one in quiet):
            return False
        return fits(at, others, most, window, cap_zone)

    first = next((at for at in range(start, start + horizon, 60) if allowed(at)), None)
    assert slot.at == first
    assert (slot.relax == ()) == (first is not None)


@given(times, st.integers(1, 4), st.integers(1, 2 * DAY), minutes)
def test_a_cap_allows_what_counting_allows(
    others: list[int], most: int, window: int, at: int
) -> None:
    assert (Cap("cap", others, most, window).after(at) == at) == fits(
        at, others, most, window, None
    )


def test_a_post_a_day_at_nine_is_no_fault_when_summer_time_begins() -> None:
    paris = ZoneInfo("Europe/Paris")
    saturday = int(datetime(2026, 3, 28, 9, tzinfo=paris).timestamp())
    sunday = int(datetime(2026, 3, 29, 9, tzinfo=paris).timestamp())

    assert sunday - saturday == 23 * 3600
    assert next_slot([Cap("day", [saturday], 1, DAY, paris)], saturday).at == sunday


def test_what_to_relax_is_named() -> None:
    bounds: list[Bound] = [
        Cap("never", [], 0, DAY),
        Clock("sundays", UTC, [Hours(frozenset((6,)), 0, DAY)]),
    ]

    assert next_slot(bounds, 0).relax == ("never",)


def test_two_that_only_forbid_together_are_both_named() -> None:
    morning = Hours(frozenset(range(7)), 0, DAY // 2)
    bounds: list[Bound] = [Clock("active", UTC, [morning]), Clock("quiet", UTC, (), [morning])]

    assert next_slot(bounds, 0).relax == ("active", "quiet")


@pytest.mark.parametrize(
    ("written", "days", "start", "end"),
    [
        ("mon-fri 09:00-18:00", {0, 1, 2, 3, 4}, 9 * 3600, 18 * 3600),
        ("lun-ven 9h-18h30", {0, 1, 2, 3, 4}, 9 * 3600, 18 * 3600 + 1800),
        ("21:00-08:00", set(range(7)), 21 * 3600, 8 * 3600),
        ("sat,sun", {5, 6}, 0, DAY),
        ("fri-mon 10:00-24:00", {4, 5, 6, 0}, 10 * 3600, DAY),
    ],
)
def test_hours_are_read(written: str, days: set[int], start: int, end: int) -> None:
    assert hours(written, "here") == Hours(frozenset(days), start, end)


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({"per-dya": 3}, "per-day"),
        ({"per-day": "three"}, "whole number"),
        ({"min-gap": "soon"}, "2h"),
        ({"timezone": "Europe/Pariss"}, "Europe/Paris"),
        ({"quiet-hours": "late"}, "late"),
        ({"quiet-hours": "25:00-26:00"}, "25:00"),
        ({"segments": {"press": 3}}, "table"),
        ({"segments": {"press": {"per-weeks": 3}}}, "per-week"),
    ],
)
def test_a_budget_that_cannot_be_is_an_error_that_helps(
    tables: dict[str, object], says: str
) -> None:
    with pytest.raises(ConfigError, match=says):
        read_budgets(tables, "netiquette.toml")
