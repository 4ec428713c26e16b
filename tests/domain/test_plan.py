"""When a plan is asked about, what its answers make of it, and how many may be open."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Whose
from bot.domain.ids import PlanId, UserId, WorkspaceId
from bot.domain.plan import (
    LONGEST,
    MOST_ASKED,
    Plan,
    PlanState,
    answered,
    asked_about,
    checked_since,
    due_check,
    first_check,
    gone_quiet,
    may_check,
    part,
    still_asked,
    waits,
)

THURSDAY = date(2026, 11, 5)
NEXT_THURSDAY = date(2026, 11, 12)
NOW = datetime(2026, 11, 5, 15, 30, tzinfo=UTC)
A_DAY = timedelta(days=1)

PLAN = Plan(
    WorkspaceId(1),
    PlanId(1),
    UserId("U1"),
    Whose.MINE,
    "purchasing asks for a discount",
    "ask what changed",
    made_at=NOW - 2 * A_DAY,
    check_on=THURSDAY,
)
days = st.dates(date(2026, 1, 1), date(2028, 1, 1))
answers = st.sampled_from([PlanState.WORKED, PlanState.NOT_YET, PlanState.NO_CHANCE])


def test_the_earliest_due_is_asked_about_first() -> None:
    later = replace(PLAN, id=PlanId(2), check_on=THURSDAY + A_DAY)
    assert due_check([later, PLAN], NEXT_THURSDAY) == PLAN
    assert due_check([later, PLAN], THURSDAY - A_DAY) is None
    assert due_check([replace(PLAN, state=PlanState.WORKED)], NEXT_THURSDAY) is None
    assert due_check([replace(PLAN, asked=MOST_ASKED)], NEXT_THURSDAY) is None
    assert due_check([], THURSDAY) is None


def test_once_asked_it_is_left_in_peace_for_five_working_days() -> None:
    asked = asked_about(PLAN, THURSDAY)
    assert (asked.asked, asked.check_on) == (1, NEXT_THURSDAY)
    on_saturday = asked_about(PLAN, date(2026, 11, 7))
    assert on_saturday.check_on == date(2026, 11, 13)


def test_asked_twice_and_never_answered_it_is_let_go_a_week_later() -> None:
    twice = asked_about(asked_about(PLAN, THURSDAY), NEXT_THURSDAY)
    assert not gone_quiet(asked_about(PLAN, THURSDAY), NEXT_THURSDAY)
    assert not gone_quiet(twice, date(2026, 11, 18))
    assert gone_quiet(twice, date(2026, 11, 19))
    assert waits(twice, NOW)


@pytest.mark.parametrize("said", [PlanState.WORKED, PlanState.NOT_YET])
def test_worked_and_not_yet_end_it(said: PlanState) -> None:
    done = answered(PLAN, said, NOW, THURSDAY)
    assert (done.state, done.checked_at, done.checked_on) == (said, NOW, THURSDAY)


def test_a_moment_that_did_not_come_is_waited_for_once_more() -> None:
    waiting = answered(asked_about(PLAN, THURSDAY), PlanState.NO_CHANCE, NOW, THURSDAY)
    assert waiting.open
    assert waiting.no_chance_said
    assert due_check([waiting], NEXT_THURSDAY - A_DAY) is None
    assert due_check([waiting], NEXT_THURSDAY) == waiting
    again = answered(asked_about(waiting, NEXT_THURSDAY), PlanState.NO_CHANCE, NOW, NEXT_THURSDAY)
    assert again.state is PlanState.NO_CHANCE


def test_a_message_waits_until_it_or_a_later_one_is_answered() -> None:
    assert waits(PLAN, None)
    assert waits(PLAN, NOW)
    checked = answered(PLAN, PlanState.NO_CHANCE, NOW + A_DAY, THURSDAY + A_DAY)
    assert not waits(checked, NOW)
    assert checked_since(checked, NOW)
    assert waits(checked, NOW + 7 * A_DAY)
    assert not waits(replace(PLAN, state=PlanState.LET_GO), NOW)


def test_a_question_stands_until_it_is_answered_or_another_day_is_chosen() -> None:
    asked = asked_about(PLAN, THURSDAY)
    assert still_asked(asked, NOW, THURSDAY)
    assert not still_asked(replace(asked, check_on=THURSDAY + A_DAY), NOW, THURSDAY)
    assert not still_asked(answered(asked, PlanState.NO_CHANCE, NOW, THURSDAY), NOW, THURSDAY)
    assert still_asked(asked_about(asked, NEXT_THURSDAY), NOW + 7 * A_DAY, NEXT_THURSDAY)


@given(st.lists(st.tuples(days, answers | st.none()), max_size=12))
def test_nobody_is_asked_about_one_plan_more_than_three_times_whatever_they_say(
    chances: list[tuple[date, PlanState | None]],
) -> None:
    """Twice, and once more for a moment that did not come; never twice within five working days."""
    plan, askings = replace(PLAN, check_on=date(2026, 1, 1)), list[date]()
    for on, said in sorted(chances, key=lambda each: each[0]):
        if due_check([plan], on) is None:
            continue
        askings.append(on)
        plan = asked_about(plan, on)
        if said is not None:
            plan = answered(plan, said, NOW, on)
    assert len(askings) <= MOST_ASKED + 1
    assert all(later - earlier >= timedelta(days=7) for earlier, later in _pairs(askings))


def _pairs(askings: list[date]) -> list[tuple[date, date]]:
    # From a Saturday or a Sunday five working days end on the Friday after: a weekend is no working day.
    weekday = [day if day.weekday() < 5 else day - timedelta(days=day.weekday() - 4) for day in askings]
    return list(zip(weekday, askings[1:], strict=False))


def test_the_day_lies_after_today_and_within_sixty_days() -> None:
    assert first_check(THURSDAY) == THURSDAY + A_DAY
    fitting = [days for days in range(-3, 70) if may_check(THURSDAY + timedelta(days=days), THURSDAY)]
    assert fitting == list(range(1, 61))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("purchasing asks for a discount", "purchasing asks for a discount"),
        ("  When purchasing\nasks for\ta discount, ", "purchasing asks for a discount"),
        ("I will ask what changed.", "ask what changed"),
        ("we’ll begin with what works", "begin with what works"),
        ("after my last call", "after my last call"),
        ("whenever it rains", "whenever it rains"),
        ("When", "When"),
        ("...", ""),
        ("\u200b", ""),
    ],
)
def test_a_part_stands_inside_the_sentence(typed: str, kept: str) -> None:
    assert part(typed) == kept


@given(st.text(max_size=400))
def test_a_part_is_one_line_and_short(text: str) -> None:
    assert len(part(text)) <= LONGEST
    assert "\n" not in part(text)
