"""What holds on a day, and which questions fit it."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.buying_stage import BuyingStage
from bot.domain.choosing.situation import Situation, last_day_of_week, quarter_ends, weeks_to_quarter_end
from bot.domain.question import Condition, Question, QuestionKind, SwitchPart
from bot.domain.strength import Strength

WEDNESDAY = Situation(date(2026, 11, 4))
PLAIN = Question("plain", QuestionKind.EXCEPTION, SwitchPart.RIDER)


def fits(question: Question, situation: Situation = WEDNESDAY) -> bool:
    return situation.fits(question, situation.holding)


@pytest.mark.parametrize(
    ("day", "month", "ends"),
    [
        ("2026-12-31", 1, True),
        ("2026-12-25", 1, True),
        ("2026-12-24", 1, False),
        ("2027-01-01", 1, False),
        ("2026-11-30", 1, False),
        ("2026-10-30", 2, True),
        ("2026-10-26", 2, True),
        ("2026-10-23", 2, False),
        ("2027-02-26", 3, True),
        ("2026-11-30", 12, True),
    ],
)
def test_the_last_five_weekdays_of_a_fiscal_quarter(day: str, month: int, ends: bool) -> None:
    assert quarter_ends(date.fromisoformat(day), month) is ends


@given(st.integers(2000, 2060), st.integers(1, 12))
def test_each_quarter_ends_on_exactly_five_weekdays(year: int, month: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    weeks = Counter(
        (d.year, d.month) for d in days if d.year == year and d.weekday() < 5 and quarter_ends(d, month)
    )
    assert set(weeks.values()) <= {5}
    assert len(weeks) == 4


@pytest.mark.parametrize(
    ("day", "month", "weeks"),
    [("2026-12-31", 1, 0), ("2026-12-24", 1, 1), ("2026-10-01", 1, 13), ("2026-11-01", 2, 13)],
)
def test_weeks_to_the_quarters_end(day: str, month: int, weeks: int) -> None:
    assert weeks_to_quarter_end(date.fromisoformat(day), month) == weeks


def test_conditions_of_a_day() -> None:
    friday = replace(WEDNESDAY, local_date=date(2026, 11, 6), quiet_prompts=2)
    assert WEDNESDAY.holding == frozenset()
    assert friday.holding == {Condition.WEEK_END, Condition.QUIET}
    assert replace(WEDNESDAY, week_ends_on=2).holding == {Condition.WEEK_END}
    told = replace(WEDNESDAY, plan_due=True, customer_date=True, coming_back=True)
    assert told.holding == {Condition.PLAN_DUE, Condition.CUSTOMER_DATE, Condition.COMING_BACK}


@pytest.mark.parametrize(
    ("days", "ends_on"),
    [((0, 1, 2, 3, 4), 4), ((0, 1), 1), ((0, 4), 4), ((0,), 3), ((2,), 3), ((3,), 3), ((6,), 6)],
)
def test_one_day_alone_ends_a_week_only_late_in_it(days: tuple[int, ...], ends_on: int) -> None:
    assert last_day_of_week(days) == ends_on


def test_all_that_a_question_needs_must_be_so() -> None:
    both = replace(PLAIN, when=frozenset({Condition.QUIET, Condition.WEEK_END}))
    quiet = replace(WEDNESDAY, quiet_prompts=2)
    assert fits(PLAIN)
    assert not fits(both, quiet)
    assert fits(both, replace(quiet, week_ends_on=2))


def test_a_weekday() -> None:
    assert fits(replace(PLAIN, weekdays=frozenset({2, 3})))
    assert not fits(replace(PLAIN, weekdays=frozenset({0})))


def test_weeks() -> None:
    eight = Situation(date(2026, 11, 4))
    assert fits(replace(PLAIN, weeks_to_quarter_end=(8, 9)), eight)
    assert not fits(replace(PLAIN, weeks_to_quarter_end=(0, 7)), eight)
    assert fits(replace(PLAIN, weeks_to_quarter_end=(0, 7)), replace(eight, fiscal_year_start=12))


def test_one_of_the_strengths_that_the_rep_showed() -> None:
    explaining = replace(PLAIN, strengths=frozenset({Strength.EXPLAINING, Strength.FOCUS}))
    assert not fits(explaining)
    assert fits(explaining, replace(WEDNESDAY, strengths=frozenset({Strength.FOCUS, Strength.RAPPORT})))


def test_one_of_the_stages_at_which_customers_are() -> None:
    choosing = replace(PLAIN, stages=frozenset({BuyingStage.SELECTION}))
    assert not fits(choosing)
    assert fits(choosing, replace(WEDNESDAY, stages=frozenset({BuyingStage.SELECTION})))


def test_a_morning_has_no_day_to_look_back_on() -> None:
    looking_back = replace(PLAIN, speaks_of_today=True)
    assert fits(looking_back, replace(WEDNESDAY, asked_at=time(12)))
    assert not fits(looking_back, replace(WEDNESDAY, asked_at=time(8, 30)))
