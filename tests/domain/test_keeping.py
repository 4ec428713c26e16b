"""How long things are kept: bounds, and the moments before which they are too old."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.keeping import (
    LEAVER_DAYS,
    NOTICE,
    SHARED_MONTHS,
    TROUBLE_DAYS,
    Keeping,
    changes,
    goes_at,
    leavers_until,
    shared_until,
    told_until,
    told_with_it_until,
    troubles_until,
)

USUAL = Keeping(setup_by_admins=False, trouble_days=90, shared_months=24, leaver_days=30)
NOW = datetime(2026, 11, 3, 16, 30, tzinfo=UTC)


def with_months(months: int) -> Keeping:
    return Keeping(setup_by_admins=False, trouble_days=90, shared_months=months, leaver_days=30)


def test_the_usual_is_possible() -> None:
    assert USUAL.outside == ()


def test_what_is_out_of_bounds_is_named() -> None:
    assert Keeping(True, TROUBLE_DAYS.least - 1, SHARED_MONTHS.most + 1, LEAVER_DAYS.most).outside == (
        "trouble_days",
        "shared_months",
    )


def test_only_what_differs_is_a_change() -> None:
    assert changes(USUAL, USUAL) == {}
    assert changes(USUAL, Keeping(True, 90, 12, 30)) == {"setup_by_admins": [0, 1], "shared_months": [24, 12]}


def test_moments_lie_as_far_back_as_was_said() -> None:
    assert troubles_until(USUAL, NOW) == NOW - timedelta(days=90)
    assert leavers_until(USUAL, NOW) == NOW - timedelta(days=30)
    assert shared_until(USUAL, NOW) == NOW.replace(year=2024)


@pytest.mark.parametrize(
    ("now", "months", "until"),
    [
        (datetime(2026, 3, 31, tzinfo=UTC), 1, datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2028, 2, 29, tzinfo=UTC), 12, datetime(2027, 2, 28, tzinfo=UTC)),
        (datetime(2026, 1, 15, tzinfo=UTC), 1, datetime(2025, 12, 15, tzinfo=UTC)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(now: datetime, months: int, until: datetime) -> None:
    assert shared_until(with_months(months), now) == until


@given(st.integers(0, 20_000), st.integers(3, 120))
def test_a_longer_time_never_ends_later(days: int, months: int) -> None:
    now = NOW + timedelta(days=days)
    assert shared_until(with_months(months), now) < shared_until(with_months(months - 1), now) < now


@given(st.integers(0, 3000), st.integers(SHARED_MONTHS.least, 24))
def test_its_author_is_told_a_month_before_it_goes(days: int, months: int) -> None:
    keeping, day = with_months(months), timedelta(days=1)
    shared_at = NOW + timedelta(days=days)
    now = shared_at
    while not shared_at < told_until(keeping, now):
        now += day
    assert not shared_at < shared_until(keeping, now + NOTICE - day)
    assert shared_at < shared_until(keeping, now + NOTICE)
    assert told_until(keeping, now) < told_with_it_until(keeping, now)
    goes = goes_at(keeping, shared_at, now)
    assert now + NOTICE <= goes <= now + NOTICE + 3 * day
