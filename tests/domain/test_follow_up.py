"""What is said to an answer that is no bright spot: at most one question a day, and none after hard days."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Answer, Source, Tone
from bot.domain.follow_up import FollowUp, follow_up, goes_on, occasions, variant, weighed_from
from bot.domain.ids import AnswerId, ChannelId, MessageTs, UserId, WorkspaceId

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def trouble(number: int, minutes: float) -> Answer:
    said_at = NOON + timedelta(minutes=minutes)
    return Answer(
        workspace_id=WorkspaceId(1),
        id=AnswerId(number),
        user_id=UserId("U0ANA"),
        source=Source.MESSAGE,
        channel=ChannelId("D0ANA"),
        ts=MessageTs(f"{said_at.timestamp():.6f}"),
        thread_ts=None,
        text="No-show.",
        said_at=said_at,
        stored_at=said_at,
        local_date=said_at.date(),
        tone=Tone.PROBLEM,
    )


def troubles(*minutes: float) -> list[Answer]:
    return [trouble(number, at) for number, at in enumerate(minutes)]


@pytest.mark.parametrize(
    ("minutes", "times"),
    [
        ((), 0),
        ((0,), 1),
        ((0, 2), 1),
        ((0, 2, 4, 6), 1),
        ((0, 3), 1),
        ((0, 3.1), 2),
        ((0, 2, 60, 61, 120), 3),
    ],
)
def test_messages_within_three_minutes_tell_of_one_occasion(minutes: Sequence[float], times: int) -> None:
    assert occasions(troubles(*minutes)) == times


@given(st.lists(st.floats(0, 10_000), max_size=12).map(sorted))
def test_there_are_never_more_occasions_than_messages(minutes: list[float]) -> None:
    assert bool(minutes) <= occasions(troubles(*minutes)) <= len(minutes)


def test_what_goes_on_with_a_trouble_was_answered_with_it() -> None:
    known = troubles(0, 2, 60)
    assert goes_on(known, known[1:2])
    assert not goes_on(known, known[:2])
    assert not goes_on(known, known[2:])
    assert not goes_on(known[:1], known[:1])


@pytest.mark.parametrize(
    ("tone", "times", "first", "said"),
    [
        (Tone.PROBLEM, 1, True, FollowUp.EXCEPTION),
        (Tone.PROBLEM, 2, True, FollowUp.EXCEPTION),
        (Tone.PROBLEM, 3, True, FollowUp.LIGHTER),
        (Tone.PROBLEM, 1, False, FollowUp.HEARD),
        (Tone.PROBLEM, 5, False, FollowUp.HEARD),
        (Tone.EMPTY, 0, True, FollowUp.SMALLER),
        (Tone.EMPTY, 0, False, FollowUp.FINE),
        (Tone.EMPTY, 2, True, FollowUp.SMALLER),
        (Tone.EMPTY, 3, True, FollowUp.FINE),
    ],
)
def test_one_question_a_day_and_none_after_three_times(
    tone: Tone, times: int, first: bool, said: FollowUp
) -> None:
    assert follow_up(tone, times, first) is said


def test_ten_days_are_today_and_the_nine_before() -> None:
    assert weighed_from(date(2026, 11, 12)) == date(2026, 11, 3)


@given(st.dates(max_value=date(2100, 1, 1)), st.text(max_size=12), st.integers(2, 9))
def test_the_next_day_has_another_wording(day: date, user_id: str, count: int) -> None:
    today, tomorrow = variant(day, user_id, count), variant(day + timedelta(days=1), user_id, count)
    assert 1 <= today <= count
    assert today != tomorrow
