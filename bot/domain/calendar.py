"""The customers' year as one rep's own counts tell it, and two reps at one customer; knows no names and no tables."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from bot.domain.ids import UserId

WITHIN = timedelta(days=30)
"""Two reps who were at one customer that close to each other may save it a call."""


def by_this_day(days: Iterable[date], today: date) -> tuple[int, int]:
    """How many of them lie in this year, and how many in the last one by the same day: a year that is not over stands
    beside as much of the one before."""
    before = _a_year_before(today)
    listed = list(days)
    this = sum(day.year == today.year and day <= today for day in listed)
    last = sum(day.year == before.year and day <= before for day in listed)
    return this, last


def _a_year_before(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def circling(there: Mapping[UserId, Sequence[date]]) -> list[tuple[UserId, UserId]]:
    """Those who were there near each other in time, each two once, in the order of their ids."""
    both = combinations(sorted(there), 2)
    return [(first, second) for first, second in both if near_in_time(there[first], there[second])]


def near_in_time(one: Iterable[date], other: Iterable[date]) -> bool:
    later = list(other)
    return any(abs(day - each) <= WITHIN for day in one for each in later)
