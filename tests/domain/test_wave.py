"""The wave: it rises from nothing to today's total, in at most twenty points, and never falls or leaves a gap."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wave import (
    FEWEST_DRAWN,
    MOST_POINTS,
    Point,
    Unit,
    Wave,
    charts_surely_shown,
    charts_welcome,
    wave,
)

TODAY = date(2026, 11, 5)
NOW = datetime(2026, 11, 5, 15, tzinfo=UTC)
A_DAY = timedelta(days=1)
DATES = st.lists(st.dates(date(2015, 1, 1), TODAY + A_DAY), max_size=60)


def daily(days: int) -> list[date]:
    """One bright spot on each of so many days, the last of them today."""
    return [TODAY - n * A_DAY for n in range(days)]


def test_nobody_has_a_wave_before_the_first() -> None:
    assert wave([], TODAY) == Wave()
    assert not wave([], TODAY).drawn


def test_it_is_drawn_from_ten_on() -> None:
    assert not wave(daily(FEWEST_DRAWN - 1), TODAY).drawn
    assert wave(daily(FEWEST_DRAWN), TODAY).drawn


def test_it_rises_week_by_week_from_nothing_and_quiet_weeks_leave_no_gap() -> None:
    dates = [date(2026, 10, 6), date(2026, 10, 8), date(2026, 10, 28), TODAY]
    line = wave(dates, TODAY)
    assert line.unit is Unit.WEEK
    assert line.points == (
        Point(date(2026, 9, 28), 0),
        Point(date(2026, 10, 5), 2),
        Point(date(2026, 10, 12), 2),
        Point(date(2026, 10, 19), 2),
        Point(date(2026, 10, 26), 3),
        Point(date(2026, 11, 2), 4),
    )
    assert (line.first, line.lately) == (date(2026, 10, 6), 2)


@pytest.mark.parametrize(
    ("days", "unit", "points"),
    [
        (4, Unit.WEEK, 2),
        (130, Unit.WEEK, 20),
        (131, Unit.MONTH, 7),
        (554, Unit.MONTH, 20),
        (555, Unit.QUARTER, 8),
        (1700, Unit.QUARTER, 20),
        (3650, Unit.QUARTER, 20),
    ],
)
def test_weeks_become_months_and_months_quarters(days: int, unit: Unit, points: int) -> None:
    line = wave(daily(days), TODAY)
    assert (line.unit, len(line.points)) == (unit, points)
    assert line.points[-1].total == days


def test_what_is_older_than_twenty_quarters_is_in_the_first_point() -> None:
    line = wave([date(2010, 5, 5), *daily(12)], TODAY)
    assert line.points[0] == Point(date(2022, 1, 1), 1)
    assert line.points[-1] == Point(date(2026, 10, 1), 13)


def test_a_date_that_is_tomorrow_elsewhere_counts_today() -> None:
    assert wave([TODAY + A_DAY], TODAY).points[-1].total == 1


@given(DATES)
def test_whatever_was_kept_it_only_rises_and_ends_at_the_total(dates: list[date]) -> None:
    line = wave(dates, TODAY)
    totals = [point.total for point in line.points]
    assert len(line.points) <= MOST_POINTS
    assert totals == sorted(totals)
    assert (totals[-1:] or [0]) == [len(dates)]
    assert line.total == len(dates)


@given(DATES, st.integers(0, 900))
def test_time_and_silence_take_nothing_away(dates: list[date], days: int) -> None:
    assert wave(dates, TODAY + days * A_DAY).total == wave(dates, TODAY).total


@given(DATES.filter(bool))
def test_every_week_month_or_quarter_has_its_point(dates: list[date]) -> None:
    line = wave(dates, TODAY)
    longest = {Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92}[line.unit]
    for before, after in pairwise(point.begins for point in line.points):
        assert 0 < (after - before).days <= longest
    assert line.points[-1].begins <= TODAY < line.points[-1].begins + longest * A_DAY


@given(DATES)
def test_the_order_in_which_they_were_kept_does_not_matter(dates: list[date]) -> None:
    assert wave(reversed(dates), TODAY) == wave(dates, TODAY)


@pytest.mark.parametrize(
    ("shown", "refused", "surely"),
    [(None, None, False), (None, 2, False), (5, None, True), (5, 2, False), (2, 5, True), (2, 2, False)],
)
def test_a_chart_is_surely_shown_where_the_last_one_was(
    shown: int | None, refused: int | None, surely: bool
) -> None:
    shown_at, refused_at = (None if each is None else NOW - each * A_DAY for each in (shown, refused))
    assert charts_surely_shown(shown_at, refused_at) is surely


@pytest.mark.parametrize(("days", "welcome"), [(None, True), (0, False), (29, False), (30, True)])
def test_a_workspace_without_charts_is_asked_again_after_a_month(days: int | None, welcome: bool) -> None:
    refused_at = None if days is None else NOW - days * A_DAY
    assert charts_welcome(refused_at, NOW) is welcome
