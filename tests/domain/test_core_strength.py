"""When a strength is core: consistent, natural and well, each by counts, and what was consistent once stays so."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Evidence, Felt, Whose
from bot.domain.core_strength import StrengthSeen, Stretch, strengths_seen
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength

MONDAY = date(2026, 3, 2)
EXPLAINING = Strength.EXPLAINING
THREE_WEEKS = (0, 1, 7, 8, 14)
"""Days after the Monday: five of them, in three weeks."""


def told(
    *days: int,
    strength: Strength | None = EXPLAINING,
    felt: Felt | None = None,
    whose: Whose = Whose.MINE,
    chosen: bool = True,
) -> list[Evidence]:
    """One bright spot so many days after the Monday, and so on; as the repository hands them over."""
    ours, theirs = (None, strength) if chosen else (strength, None)
    return [
        Evidence(BrightSpotId(number), MONDAY + timedelta(days=day), whose, theirs, ours, felt)
        for number, day in enumerate(sorted(days), 1)
    ]


def seen(evidence: list[Evidence], *worked: Strength) -> StrengthSeen:
    """What there is to say of the one strength in it."""
    (only,) = strengths_seen(evidence, worked)
    return only


def test_it_takes_five_days_in_three_weeks() -> None:
    assert seen(told(*THREE_WEEKS)).consistent
    assert seen(told(*THREE_WEEKS)).stretch == Stretch(MONDAY, date(2026, 3, 16), 5, 3)


@pytest.mark.parametrize(
    ("why", "days"),
    [
        ("four days are too few", (0, 7, 14, 21)),
        ("twice on one day is one day", (0, 0, 7, 8, 14)),
        ("two weeks are too few", (0, 1, 2, 7, 8, 9)),
        ("a day in every other week is too rarely", (0, 14, 28, 42, 56, 70)),
        ("the ninth week is out of the eight", (0, 1, 7, 8, 56)),
    ],
)
def test_less_is_not_consistent(why: str, days: tuple[int, ...]) -> None:
    assert not seen(told(*days)).consistent, why


def test_sunday_of_the_eighth_week_is_within_them() -> None:
    assert seen(told(0, 1, 7, 8, 55)).consistent


def test_what_was_consistent_once_stays_so_through_years_of_silence() -> None:
    assert seen(told(*THREE_WEEKS, 900)).consistent


def test_the_fullest_stretch_is_told_not_the_first() -> None:
    later = tuple(400 + day for day in (*THREE_WEEKS, 15))
    assert seen(told(*THREE_WEEKS, *later)).stretch.days == 6


@pytest.mark.parametrize(
    ("naturally", "effort", "natural"),
    [(0, 0, False), (1, 0, True), (1, 1, False), (2, 1, True), (0, 2, False)],
)
def test_natural_is_more_often_than_with_effort_among_those_said(
    naturally: int, effort: int, natural: bool
) -> None:
    evidence = [
        *told(*range(naturally), felt=Felt.NATURAL),
        *told(*range(effort), felt=Felt.EFFORT),
        *told(3, 4, 5),
    ]
    found = seen(sorted(evidence, key=lambda each: each.local_date))
    assert (found.naturally, found.effort, found.natural) == (naturally, effort, natural)


def test_well_is_a_plan_that_worked_or_a_customers_bright_spot() -> None:
    assert not seen(told(0)).well
    assert seen(told(0), EXPLAINING).well
    assert not seen(told(0), Strength.FOCUS).well
    assert seen(told(0, whose=Whose.CUSTOMER)).well
    assert seen(told(0, whose=Whose.TOGETHER)).well


def test_all_three_make_it_core_and_each_is_told_by_itself() -> None:
    found = seen(told(*THREE_WEEKS, felt=Felt.NATURAL), EXPLAINING, EXPLAINING)
    assert found.core
    assert (found.days, found.naturally, found.effort, found.plans, found.customers) == (5, 5, 0, 2, 0)
    assert not seen(told(*THREE_WEEKS, felt=Felt.NATURAL)).core
    assert not seen(told(*THREE_WEEKS), EXPLAINING).core
    assert not seen(told(0, felt=Felt.NATURAL), EXPLAINING).core


def test_before_it_is_core_it_shows_up_on_two_days() -> None:
    assert not seen(told(0, 0)).showing_up
    assert seen(told(0, 1)).showing_up
    assert not seen(told(*THREE_WEEKS, felt=Felt.NATURAL), EXPLAINING).showing_up


def test_the_latest_words_are_those_of_two_different_days_newest_first() -> None:
    assert seen(told(0, 3, 3, 5, 5)).latest == (5, 3)
    assert seen(told(0)).latest == (1,)


def test_what_we_suggested_counts_until_the_rep_says_otherwise() -> None:
    assert seen(told(0, chosen=False)).strength is EXPLAINING
    corrected = Evidence(BrightSpotId(1), MONDAY, Whose.MINE, Strength.FOCUS, EXPLAINING, None)
    assert seen([corrected]).strength is Strength.FOCUS


def test_what_has_no_strength_counts_for_none_and_a_plan_alone_shows_nothing() -> None:
    assert strengths_seen(told(0, strength=None), [EXPLAINING]) == ()


DAYS = st.lists(st.integers(0, 400), min_size=1, max_size=40)
FEELINGS = st.sampled_from([None, *Felt])


@given(DAYS, DAYS, FEELINGS)
def test_more_days_never_make_it_less_consistent(days: list[int], more: list[int], felt: Felt | None) -> None:
    before, after = seen(told(*days, felt=felt)), seen(told(*days, *more, felt=felt))
    assert after.consistent or not before.consistent
    assert after.days >= before.days


@given(DAYS)
def test_consistency_is_what_counting_along_finds(days: list[int]) -> None:
    """Every stretch of eight weeks that begins on a Monday, the long way round."""
    dates = {MONDAY + timedelta(days=day) for day in days}
    found = False
    for week in range(60):
        within = {day for day in dates if week <= (day - MONDAY).days // 7 < week + 8}
        found |= len(within) >= 5 and len({(day - MONDAY).days // 7 for day in within}) >= 3
    assert seen(told(*days)).consistent is found
