"""A goal and its steps: five at most, those with the same words stay done, a tick is one day's."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.goal import MOST_STEPS, Goal, completed, marked, steps_of
from bot.domain.ids import BrightSpotId, UserId, WorkspaceId

NOW = datetime(2026, 11, 5, 15, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
GOAL = Goal(WorkspaceId(1), UserId("U0ANA"), "Plant managers ring me first.", NOW)
SPOT = BrightSpotId(41)


def test_empty_and_repeated_steps_are_none() -> None:
    steps = steps_of(GOAL, ["", "Ask one customer", "", "Ask one customer", "Bring the engineer"])
    assert [(step.position, step.text) for step in steps] == [
        (1, "Ask one customer"),
        (2, "Bring the engineer"),
    ]


def test_there_are_at_most_five() -> None:
    assert len(steps_of(GOAL, [str(number) for number in range(9)])) == MOST_STEPS


def test_a_step_with_the_same_words_stays_as_done_as_it_was() -> None:
    first, second = steps_of(GOAL, ["Ask one customer", "Bring the engineer"])
    before = (first, replace(second, done_at=NOW, bright_spot_id=SPOT))
    bring, other = steps_of(GOAL, ["Bring the engineer", "Ask two customers"], before)
    assert (bring.position, bring.done_at, bring.bright_spot_id) == (1, NOW, SPOT)
    assert (other.position, other.done) == (2, False)


def test_a_tick_is_kept_with_its_day_and_taken_back_without_a_trace() -> None:
    one, two = steps_of(GOAL, ["Ask", "Bring"])
    (ticked,) = marked((one, two), {2}, NOW)
    assert ticked == replace(two, done_at=NOW)
    assert marked((one, ticked), {2}, LATER) == ()
    assert marked((one, replace(ticked, bright_spot_id=SPOT)), set(), LATER) == (two,)


def test_a_bright_spot_completes_a_step_that_is_open() -> None:
    (step,) = steps_of(GOAL, ["Ask"])
    done = completed(step, SPOT, NOW)
    assert (done.done_at, done.bright_spot_id) == (NOW, SPOT)
    assert completed(done, BrightSpotId(42), LATER) == done
