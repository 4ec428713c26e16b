"""A day in the past, as people write it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.searching.since import since_day

TUESDAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-03"),
        ("yesterday", "2026-11-02"),
        ("this week", "2026-11-02"),
        ("last week", "2026-10-26"),
        ("this month", "2026-11-01"),
        ("last month", "2026-10-01"),
        ("this quarter", "2026-10-01"),
        ("last quarter", "2026-07-01"),
        ("this year", "2026-01-01"),
        ("last year", "2025-01-01"),
        ("2 weeks", "2026-10-20"),
        ("2w", "2026-10-20"),
        ("10 days ago", "2026-10-24"),
        ("a month", "2026-10-03"),
        ("the last three months", "2026-08-03"),
        ("1 year", "2025-11-03"),
        ("monday", "2026-11-02"),
        ("Tuesday", "2026-11-03"),
        ("last friday", "2026-10-30"),
        ("2026-10-01", "2026-10-01"),
        ("2026-10", "2026-10-01"),
        ("1.10.2026", "2026-10-01"),
        ("1.10.", "2026-10-01"),
        ("24.12.", "2025-12-24"),
        ("March", "2026-03-01"),
        ("dec", "2025-12-01"),
        ("october 2025", "2025-10-01"),
        ("3 march", "2026-03-03"),
        ("march 3rd", "2026-03-03"),
        ("24th dec 2024", "2024-12-24"),
        ("2025", "2025-01-01"),
    ],
)
def test_days_that_have_been(text: str, day: str) -> None:
    assert since_day(text, TUESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    ["", "someday", "tomorrow", "2027", "2026-12-01", "31.02.", "2026-13-01", "99 years", "1899", "ma"],
)
def test_no_day_or_none_that_has_been(text: str) -> None:
    assert since_day(text, TUESDAY) is None


def test_the_end_of_a_month_stays_within_the_month() -> None:
    assert since_day("a month", date(2026, 3, 31)) == date(2026, 2, 28)
    assert since_day("1 year", date(2028, 2, 29)) == date(2027, 2, 28)


@given(st.text(max_size=30), st.dates(date(1995, 1, 1), date(2100, 1, 1)))
def test_it_is_never_ahead(text: str, today: date) -> None:
    day = since_day(text, today)
    assert day is None or day <= today
