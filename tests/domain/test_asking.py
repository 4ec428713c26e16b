"""Who is asked at their moment, and how we grow quieter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.asking import (
    Ask,
    Moment,
    PausePreset,
    Skip,
    decide,
    fewer_days,
    later_choices,
    pause_until,
    quieter,
)
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Pace, Rep
from bot.domain.prompt import Skipped
from bot.domain.schedule import Due

WEDNESDAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 16, 30, tzinfo=UTC)
USUAL = Moment(now=AT, due=Due(WEDNESDAY, AT))


def test_on_an_ordinary_day_the_rep_is_asked() -> None:
    assert decide(USUAL) == Ask()
    assert decide(replace(USUAL, now=AT + timedelta(hours=2))) == Ask()


def test_a_pause_lasts_until_its_first_day_of_being_asked_again() -> None:
    paused = Rep(WorkspaceId(1), UserId("U1"), paused_until=WEDNESDAY)
    assert paused.paused_on(WEDNESDAY - timedelta(days=1))
    assert not paused.paused_on(WEDNESDAY)
    assert not replace(paused, paused_until=None).paused_on(WEDNESDAY)


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        (replace(USUAL, active=False), Skipped.STOPPED),
        (replace(USUAL, paused=True), Skipped.PAUSED),
        (replace(USUAL, answered=True), Skipped.ANSWERED),
        (replace(USUAL, holiday=True), Skipped.HOLIDAY),
        (replace(USUAL, now=AT + timedelta(hours=2, seconds=1)), Skipped.LATE),
        (replace(USUAL, away=True), Skipped.AWAY),
        (replace(USUAL, slot_free=False), Skipped.BUDGET),
    ],
)
def test_each_reason_not_to_ask(moment: Moment, reason: Skipped) -> None:
    assert decide(moment) == Skip(reason)


def test_the_reps_own_wish_is_recorded_before_what_the_day_is_like() -> None:
    everything = replace(
        USUAL,
        paused=True,
        answered=True,
        holiday=True,
        away=True,
        slot_free=False,
        now=AT + timedelta(hours=5),
    )
    assert decide(everything) == Skip(Skipped.PAUSED)
    assert decide(replace(everything, paused=False)) == Skip(Skipped.ANSWERED)


@pytest.mark.parametrize(
    ("local", "hours"),
    [
        ("16:30", (1, 2, 3)),
        ("18:00", (1, 2, 3)),
        ("18:01", (1, 2)),
        ("19:30", (1,)),
        ("20:00", (1,)),
        ("20:01", ()),
        ("21:30", ()),
        ("23:30", ()),
    ],
)
def test_later_today_ends_at_nine(local: str, hours: tuple[int, ...]) -> None:
    now = datetime.fromisoformat(f"2026-11-25 {local}").replace(tzinfo=ZoneInfo("Asia/Kolkata"))
    assert later_choices(now.astimezone(UTC), "Asia/Kolkata") == hours


@given(st.integers(0, 525_600), st.sampled_from(["UTC", "Australia/Lord_Howe"]))
def test_later_is_never_another_day(minutes: int, zone: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    place = ZoneInfo(zone)
    for hours in later_choices(now, zone):
        again = (now + timedelta(hours=hours)).astimezone(place)
        assert again.date() == now.astimezone(place).date()
        assert again.hour * 60 + again.minute <= 21 * 60


def test_fewer_days_step_by_step() -> None:
    assert fewer_days((0, 1, 2, 3, 4)) == (0, 2, 4)
    assert fewer_days((0, 2, 4)) == (0, 4)
    assert fewer_days((0, 4)) == (0,)
    assert fewer_days((3,)) == (3,)
    assert fewer_days((0, 1, 2, 3)) == (0, 1, 3)
    assert fewer_days((4, 1)) == (1,)


@given(st.sets(st.integers(0, 6), min_size=1).map(tuple))
def test_fewer_days_are_the_reps_own_and_fewer_until_one_is_left(days: tuple[int, ...]) -> None:
    fewer = fewer_days(days)
    assert set(fewer) <= set(days)
    assert fewer == tuple(sorted(fewer))
    assert len(fewer) == 1 if len(days) == 1 else 1 <= len(fewer) < len(days)


def test_pauses_end_on_a_day_that_can_be_named() -> None:
    assert pause_until(PausePreset.REST_OF_WEEK, WEDNESDAY) == date(2026, 11, 30)
    assert pause_until(PausePreset.REST_OF_WEEK, date(2026, 11, 29)) == date(2026, 11, 30)
    assert pause_until(PausePreset.REST_OF_WEEK, date(2026, 11, 30)) == date(2026, 12, 7)
    assert pause_until(PausePreset.ONE_WEEK, WEDNESDAY) == date(2026, 12, 2)
    assert pause_until(PausePreset.TWO_WEEKS, WEDNESDAY) == date(2026, 12, 9)
    assert pause_until(PausePreset.FOUR_WEEKS, WEDNESDAY) == date(2026, 12, 23)


def test_silence_makes_us_quiet_and_then_still() -> None:
    pace, paces = Pace.USUAL, []
    for unanswered in range(9):
        pace = quieter(pace, unanswered)
        paces.append(pace)
    assert paces == [Pace.USUAL] * 4 + [Pace.WEEKLY] * 4 + [Pace.RESTING]


def test_an_answer_ends_the_counting_but_not_the_quiet() -> None:
    assert quieter(Pace.WEEKLY, 0) is Pace.WEEKLY
    assert quieter(Pace.WEEKLY, 5) is Pace.WEEKLY
    assert quieter(Pace.RESTING, 0) is Pace.RESTING
    assert quieter(Pace.USUAL, 0) is Pace.USUAL
