"""Counting a year beside the last one, and who was at a customer near whom."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import WITHIN, by_this_day, circling, near_in_time
from bot.domain.choosing.situation import quarter_end, quarter_ends
from bot.domain.ids import UserId

ANA, BEN, CEM = UserId("UANA"), UserId("UBEN"), UserId("UCEM")
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


def test_a_year_that_is_not_over_stands_beside_as_much_of_the_last_one() -> None:
    days = [date(2025, 3, 1), date(2025, 11, 22), date(2025, 11, 23), date(2026, 1, 1), date(2026, 11, 22)]
    assert by_this_day(days, date(2026, 11, 22)) == (2, 2)


def test_on_a_leap_day_the_last_year_ends_a_day_earlier() -> None:
    assert by_this_day([date(2027, 2, 28), date(2027, 3, 1)], date(2028, 2, 29)) == (0, 1)


@given(st.lists(DAYS), DAYS)
def test_no_day_is_counted_twice(days: list[date], today: date) -> None:
    this, last = by_this_day(days, today)
    assert this + last <= len(days)
    assert by_this_day([*days, today], today) == (this + 1, last)


def test_two_are_told_where_they_were_there_within_thirty_days() -> None:
    day = date(2026, 11, 2)
    there = {CEM: [day + WITHIN], BEN: [day + WITHIN + timedelta(days=1)], ANA: [day]}
    assert circling(there) == [(ANA, CEM), (BEN, CEM)]
    assert circling({ANA: [day]}) == []


@given(st.lists(DAYS), st.lists(DAYS))
def test_being_near_is_mutual(one: list[date], other: list[date]) -> None:
    assert near_in_time(one, other) == near_in_time(other, one)


@given(DAYS, st.integers(1, 12))
def test_a_quarter_has_a_last_day(day: date, starts: int) -> None:
    last = quarter_end(day, starts)
    assert day <= last < day + timedelta(days=93)
    assert quarter_ends(last, starts)
    assert (last + timedelta(days=1)).day == 1
