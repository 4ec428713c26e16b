"""Who may ask about what, whose turn it is with an author, and how long an ask waits."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ask import (
    LAPSES_AFTER,
    MOST_UNDECIDED,
    Ask,
    AskState,
    Hindrance,
    Wish,
    hindrance,
    next_open,
)
from bot.domain.ids import AskId, BrightSpotId, UserId, WorkspaceId

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
ANA, BEN = UserId("U0ANA"), UserId("U0BEN")
BENS = Ask(WorkspaceId(1), AskId(1), BEN, ANA, BrightSpotId(1), NOW)
FREE = Wish(own=False, possible=True, before=(), undecided=0)
LATER = NOW + timedelta(days=3)


def decided(state: AskState, at: datetime = NOW) -> Ask:
    return BENS.decided(state, at)


def test_nothing_stands_in_the_way_of_a_first_ask() -> None:
    assert hindrance(FREE, NOW) is None


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (replace(FREE, own=True, possible=False), Hindrance.OWN),
        (replace(FREE, possible=False, undecided=9), Hindrance.NOT_POSSIBLE),
        (replace(FREE, possible=False, author_gone=True, undecided=9), Hindrance.AUTHOR_GONE),
        (replace(FREE, before=(BENS,)), Hindrance.ALREADY),
        (replace(FREE, before=(replace(BENS, state=AskState.OPEN),)), Hindrance.ALREADY),
        (replace(FREE, before=(decided(AskState.ANSWERED),)), Hindrance.HAD),
        (replace(FREE, before=(decided(AskState.INTRODUCED),)), Hindrance.HAD),
        (replace(FREE, before=(decided(AskState.NOT_NOW),)), Hindrance.NOT_THIS_WEEK),
        (replace(FREE, before=(decided(AskState.NOT_NOW),), untold=True), Hindrance.ALREADY),
        (replace(FREE, before=(decided(AskState.ANSWERED),), untold=True), Hindrance.ALREADY),
        (replace(FREE, undecided=MOST_UNDECIDED), Hindrance.ENOUGH),
        (replace(FREE, undecided=MOST_UNDECIDED - 1), None),
    ],
)
def test_the_first_reason_holds(wish: Wish, reason: Hindrance | None) -> None:
    assert hindrance(wish, LATER) is reason


def test_not_this_week_is_a_week_and_what_is_gone_may_be_asked_again() -> None:
    no = replace(FREE, before=(decided(AskState.NOT_NOW),))
    assert hindrance(no, NOW + LAPSES_AFTER) is None
    assert hindrance(replace(FREE, before=(decided(AskState.GONE),)), NOW) is None


def test_only_the_latest_counts() -> None:
    wish = replace(FREE, before=(decided(AskState.GONE), decided(AskState.ANSWERED)))
    assert hindrance(wish, NOW) is None


def test_a_week_without_a_word_is_the_end_of_it() -> None:
    assert not BENS.lapsed(NOW + LAPSES_AFTER - timedelta(seconds=1))
    assert BENS.lapsed(NOW + LAPSES_AFTER)
    assert not decided(AskState.ANSWERED).lapsed(NOW + 2 * LAPSES_AFTER)


def test_a_yes_is_looked_back_on_after_a_week_and_a_no_is_not() -> None:
    monday = date(2026, 11, 2)
    assert BENS.decided(AskState.ANSWERED, NOW, line="Ask twice.", today=monday).check_on == date(2026, 11, 9)
    assert decided(AskState.NOT_NOW).check_on is None


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([AskState.WAITING, AskState.OPEN]))))
def test_one_is_open_at_a_time_and_the_oldest_is_next(waiting: list[tuple[int, AskState]]) -> None:
    undecided = [
        replace(BENS, id=AskId(number), asked_at=NOW + timedelta(days=days), state=state)
        for number, (days, state) in enumerate(waiting)
    ]
    following = next_open(undecided)
    if following is None:
        assert not undecided or any(ask.state is AskState.OPEN for ask in undecided)
    else:
        assert all(ask.state is AskState.WAITING for ask in undecided)
        assert following.state is AskState.OPEN
        assert following.asked_at == min(ask.asked_at for ask in undecided)
