"""When a note may come by itself, by one person's own clock and days, and what is left too late for a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import NoteId, TeamId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.people import Pace, Person, Rep, Standing
from bot.services.asking.hours import end_of_hours, left_too_late_today, may_come_by_itself
from bot.services.context import Standpoint

HERE, ANA = WorkspaceId(1), UserId("U0ANA")
THURSDAY, SATURDAY = date(2026, 11, 5), date(2026, 11, 7)


def ana(asked_at: str = "16:30", **changes: object) -> Standpoint:
    """In Lisbon, which keeps the time of UTC in November."""
    rep = Rep(
        HERE, ANA, team_id=TeamId(1), standing=Standing.ACTIVE, prompt_time=time.fromisoformat(asked_at)
    )
    return Standpoint(Person(HERE, ANA, "Ana", "Europe/Lisbon"), replace(rep, **changes), None)  # type: ignore[arg-type]


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), UTC)


@pytest.mark.parametrize(
    ("asked_at", "clock", "comes"),
    [
        *(("16:30", "08:00", False), ("16:30", "16:29", False), ("16:30", "16:30", True)),
        *(("16:30", "19:59", True), ("16:30", "20:00", False)),
        *(("06:00", "06:00", False), ("06:00", "08:00", True)),
        *(
            ("19:30", "21:29", True),
            ("21:00", "21:00", True),
            ("21:00", "23:00", False),
            ("23:30", "23:31", True),
        ),
    ],
)
def test_on_a_day_of_theirs_not_before_their_hour(asked_at: str, clock: str, comes: bool) -> None:
    assert may_come_by_itself(ana(asked_at), at(THURSDAY, clock)) is comes


@pytest.mark.parametrize(
    ("clock", "comes"), [("07:59", False), ("08:00", True), ("19:59", True), ("20:00", False)]
)
def test_on_any_other_day_in_daytime(clock: str, comes: bool) -> None:
    assert may_come_by_itself(ana(), at(SATURDAY, clock)) is comes
    assert may_come_by_itself(ana(paused_until=SATURDAY), at(THURSDAY, clock)) is comes
    assert may_come_by_itself(ana(standing=Standing.STOPPED), at(THURSDAY, clock)) is comes


@pytest.mark.parametrize(
    ("asked_at", "day", "ends"),
    [
        *(("16:30", THURSDAY, "20:00"), ("19:30", THURSDAY, "21:30"), ("19:30", SATURDAY, "20:00")),
        ("23:30", THURSDAY, "23:59:59.999999"),
    ],
)
def test_what_found_no_reader_by_the_end_of_its_hours_is_over(asked_at: str, day: date, ends: str) -> None:
    assert end_of_hours(ana(asked_at), at(day, "19:45")) == at(day, ends)


@given(st.integers(0, 7 * 24 * 60), st.times(), st.sampled_from(Pace))
def test_how_quiet_we_have_grown_changes_nothing(minutes: int, asked_at: time, pace: Pace) -> None:
    now, usual = at(THURSDAY, "00:00") + timedelta(minutes=minutes), ana(asked_at.isoformat())
    quiet = replace(usual, rep=replace(usual.rep, pace=pace))
    note = Note(HERE, NoteId(1), ANA, NoteKind.STORY_AHEAD, now)
    assert may_come_by_itself(quiet, now) is may_come_by_itself(usual, now)
    assert left_too_late_today(quiet, note, now) is left_too_late_today(usual, note, now)


@pytest.mark.parametrize(
    ("left", "day", "too_late"),
    [
        *((at(THURSDAY, "16:29"), THURSDAY, False), (at(THURSDAY, "16:30"), THURSDAY, True)),
        *((at(THURSDAY, "21:00"), date(2026, 11, 6), False), (at(SATURDAY, "07:59"), SATURDAY, False)),
        (at(SATURDAY, "08:00"), SATURDAY, True),
    ],
)
def test_what_is_left_after_the_hour_waits_for_the_next_day(
    left: datetime, day: date, too_late: bool
) -> None:
    note = Note(HERE, NoteId(1), ANA, NoteKind.STORY_AHEAD, left)
    assert left_too_late_today(ana(), note, at(day, "22:00")) is too_late
