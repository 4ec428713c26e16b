"""Local times become moments: over gaps, folds, skipped dates and journeys."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import ChannelId, TeamId, UserId, WorkspaceId
from bot.domain.people import Pace, Person, Rep, Team
from bot.domain.schedule import (
    Due,
    Timetable,
    first_known,
    known_zone,
    late,
    local_date,
    moment,
    moved,
    next_due,
    next_roundup,
    timetable,
)

NEW_YORK = "America/New_York"
LONDON = "Europe/London"
KOLKATA = "Asia/Kolkata"
SYDNEY = "Australia/Sydney"
LORD_HOWE = "Australia/Lord_Howe"
ZONES = (NEW_YORK, LONDON, KOLKATA, SYDNEY, LORD_HOWE)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
WS, ANA, SOUTH = WorkspaceId(1), UserId("U1"), TeamId(1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def on(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        # spring: a local time that does not exist moves to the next valid minute
        (NEW_YORK, "2026-03-08", time(2, 30), "2026-03-08 07:00"),
        (NEW_YORK, "2026-03-08", time(16, 30), "2026-03-08 20:30"),
        (NEW_YORK, "2026-03-07", time(16, 30), "2026-03-07 21:30"),
        (LONDON, "2026-03-29", time(1, 30), "2026-03-29 01:00"),
        (LONDON, "2026-03-29", time(16, 30), "2026-03-29 15:30"),
        (SYDNEY, "2026-10-04", time(2, 30), "2026-10-03 16:00"),
        (LORD_HOWE, "2026-10-04", time(2, 15), "2026-10-03 15:30"),
        (LORD_HOWE, "2026-10-04", time(2, 0), "2026-10-03 15:30"),
        (LORD_HOWE, "2026-10-04", time(2, 30), "2026-10-03 15:30"),
        (LORD_HOWE, "2026-10-04", time(1, 59), "2026-10-03 15:29"),
        # autumn: one that exists twice is the first of the two
        (NEW_YORK, "2026-11-01", time(1, 30), "2026-11-01 05:30"),
        (LONDON, "2026-10-25", time(1, 30), "2026-10-25 00:30"),
        (SYDNEY, "2026-04-05", time(2, 30), "2026-04-04 15:30"),
        (LORD_HOWE, "2026-04-05", time(1, 45), "2026-04-04 14:45"),
        # India changes nothing
        (KOLKATA, "2026-03-29", time(2, 30), "2026-03-28 21:00"),
        (KOLKATA, "2026-10-25", time(16, 30), "2026-10-25 11:00"),
        # a gap that reaches midnight: the first valid minute has the next date, the prompt keeps its own
        ("America/Scoresbysund", "2026-03-28", time(23, 30), "2026-03-29 01:00"),
    ],
)
def test_a_local_time_is_one_moment(zone: str, day: str, at: time, expected: str) -> None:
    assert moment(on(day), at, zone) == utc(expected)


@pytest.mark.parametrize(
    ("zone", "day"), [("Pacific/Apia", "2011-12-30"), ("Pacific/Kwajalein", "1993-08-21")]
)
def test_a_date_that_the_calendar_leaves_out_has_no_moment(zone: str, day: str) -> None:
    assert moment(on(day), time(16, 30), zone) is None
    assert moment(on(day) - timedelta(days=1), time(16, 30), zone) is not None
    assert moment(on(day) + timedelta(days=1), time(0, 0), zone) is not None


def test_a_date_left_out_is_passed_over() -> None:
    table = Timetable(time(16, 30), EVERY_DAY, "Pacific/Apia")
    eve = next_due(table, utc("2011-12-29 12:00"))
    assert eve.local_date == on("2011-12-29")
    assert next_due(table, eve.at, eve.local_date).local_date == on("2011-12-31")


@given(
    zone=st.sampled_from((*ZONES, "America/Scoresbysund", "Africa/Cairo", "Asia/Beirut", "Pacific/Chatham")),
    day=st.dates(on("2015-01-01"), on("2037-12-31")),
    at=st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None)),
)
def test_a_moment_shows_its_own_time_or_the_first_minute_after_a_gap(zone: str, day: date, at: time) -> None:
    found = moment(day, at, zone)
    assert found is not None
    shown = found.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(day, at)
    assert shown >= wanted
    if shown != wanted:
        before = (found - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert before < wanted


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "start", ["2026-02-23", "2026-03-16", "2026-03-23", "2026-09-21", "2026-10-12", "2026-10-19"]
)
@pytest.mark.parametrize("at", [time(16, 30), time(2, 15), time(1, 30), time(0, 0)])
def test_two_weeks_around_each_change_have_one_due_moment_a_day(zone: str, start: str, at: time) -> None:
    table = Timetable(at, WORKING_DAYS, zone)
    now, last, asked = utc(f"{start} 00:00"), None, []
    for _ in range(15):
        due = next_due(table, now, last)
        now, last = due.at, due.local_date
        asked.append(due)
    days = [due.local_date for due in asked]
    assert days == sorted(set(days))
    assert all(later.at > earlier.at for earlier, later in pairwise(asked))
    assert all(day.weekday() in WORKING_DAYS for day in days)
    assert {(days[0] + timedelta(days=n)) for n in range((days[-1] - days[0]).days + 1)} - set(days) == {
        day for n in range((days[-1] - days[0]).days) if (day := days[0] + timedelta(days=n)).weekday() > 4
    }


def test_due_is_strictly_after() -> None:
    table = Timetable(time(16, 30), WORKING_DAYS, LONDON)
    assert next_due(table, utc("2026-11-25 16:29")).at == utc("2026-11-25 16:30")
    assert next_due(table, utc("2026-11-25 16:30")).at == utc("2026-11-26 16:30")
    assert next_due(table, utc("2026-11-27 16:30")) == Due(on("2026-11-30"), utc("2026-11-30 16:30"))


def test_weekly_keeps_seven_days_apart() -> None:
    table = Timetable(time(16, 30), (0, 2, 4), LONDON, weekly=True)
    assert next_due(table, utc("2026-11-25 16:30"), on("2026-11-25")).local_date == on("2026-12-02")
    assert next_due(table, utc("2026-11-26 10:00"), on("2026-11-24")).local_date == on("2026-12-02")
    assert next_due(table, utc("2026-11-26 10:00")).local_date == on("2026-11-27")


@pytest.mark.parametrize("days", [(), (7,), (-1,), (0, 9)])
def test_a_timetable_needs_real_weekdays(days: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        Timetable(time(9), days, "UTC")


@pytest.mark.parametrize(
    "name",
    ["", None, "America", "Mars/Olympus", "../etc/passwd", "/etc/localtime", "localtime", "a\0b", "+02:00"],
)
def test_what_is_no_zone(name: str | None) -> None:
    assert not known_zone(name)


@given(st.text())
def test_any_name_can_be_asked_for(name: str) -> None:
    assert first_known(name, "Asia/Kolkata") in {name, "Asia/Kolkata"}


def team(**settings: object) -> Team:
    base = Team(WS, SOUTH, "Sales South", ChannelId("C1"), LONDON, utc("2026-01-01 00:00"))
    return replace_all(base, settings)


def replace_all(base: Team, settings: dict[str, object]) -> Team:
    return Team(**{**{name: getattr(base, name) for name in base.__slots__}, **settings})


def test_whose_setting_wins() -> None:
    ana = Person(WS, ANA, "Ana", tz=KOLKATA)
    own = Rep(WS, ANA, tz=SYDNEY, prompt_time=time(8, 0), prompt_days=(1,), pace=Pace.WEEKLY)
    south = team(prompt_time=time(17, 0), prompt_days=(0, 4))
    assert timetable(own, ana, south) == Timetable(time(8, 0), (1,), SYDNEY, weekly=True)
    assert timetable(Rep(WS, ANA), ana, south) == Timetable(time(17, 0), (0, 4), KOLKATA)
    assert timetable(Rep(WS, ANA), None, south).zone == LONDON
    assert timetable(Rep(WS, ANA, tz="Mars/Olympus"), ana, None) == Timetable(
        time(16, 30), WORKING_DAYS, KOLKATA
    )
    assert timetable(Rep(WS, ANA), None, None).zone == "UTC"


def test_the_roundup_comes_by_the_teams_own_monday() -> None:
    assert next_roundup(team(), utc("2026-03-27 12:00")) == Due(on("2026-03-30"), utc("2026-03-30 08:00"))
    assert next_roundup(team(tz=SYDNEY), utc("2026-11-27 12:00")).at == utc("2026-11-29 22:00")
    assert next_roundup(team(tz="Nowhere/Else"), utc("2026-11-27 12:00")).at == utc("2026-11-30 09:00")
    assert next_roundup(team(), utc("2026-11-29 12:00"), on("2026-11-30")).local_date == on("2026-12-07")


def test_two_hours_are_late_enough() -> None:
    due = Due(on("2026-11-25"), utc("2026-11-25 16:30"))
    assert not late(due, utc("2026-11-25 18:30"))
    assert late(due, utc("2026-11-25 18:30") + timedelta(seconds=1))


def at_half_past_four(zone: str, days: tuple[int, ...] = WORKING_DAYS) -> Timetable:
    return Timetable(time(16, 30), days, zone)


class TestJourneys:
    """The next due time after a change of zone or settings."""

    def test_eastward_within_two_hours_is_still_due(self) -> None:
        old = Due(on("2026-11-25"), utc("2026-11-25 16:30"))
        berlin = at_half_past_four("Europe/Berlin")
        due, lost = moved(old, berlin, utc("2026-11-25 16:00"), on("2026-11-24"))
        assert due == Due(on("2026-11-25"), utc("2026-11-25 15:30"))
        assert lost == ()

    def test_eastward_past_two_hours_loses_the_day(self) -> None:
        old = Due(on("2026-11-25"), utc("2026-11-25 21:30"))
        due, lost = moved(old, at_half_past_four(KOLKATA), utc("2026-11-25 15:00"), on("2026-11-24"))
        assert due == Due(on("2026-11-26"), utc("2026-11-26 11:00"))
        assert lost == (on("2026-11-25"),)

    def test_over_the_date_line_a_whole_date_is_lost(self) -> None:
        honolulu_wednesday = Due(on("2026-11-25"), utc("2026-11-26 02:30"))
        auckland = at_half_past_four("Pacific/Auckland")
        due, lost = moved(honolulu_wednesday, auckland, utc("2026-11-26 00:00"), on("2026-11-24"))
        assert due == Due(on("2026-11-26"), utc("2026-11-26 03:30"))
        assert lost == (on("2026-11-25"),)

    def test_back_over_the_date_line_nobody_is_asked_twice_for_a_date(self) -> None:
        friday = Due(on("2026-11-27"), utc("2026-11-27 03:30"))
        honolulu = at_half_past_four("Pacific/Honolulu")
        due, lost = moved(friday, honolulu, utc("2026-11-26 05:00"), on("2026-11-26"))
        assert due == Due(on("2026-11-27"), utc("2026-11-28 02:30"))
        assert lost == ()

    def test_westward_the_day_is_not_asked_again(self) -> None:
        tomorrow = Due(on("2026-11-26"), utc("2026-11-26 16:30"))
        due, lost = moved(tomorrow, at_half_past_four(NEW_YORK), utc("2026-11-25 17:00"), on("2026-11-25"))
        assert due == Due(on("2026-11-26"), utc("2026-11-26 21:30"))
        assert lost == ()

    def test_what_was_due_before_the_change_stays_due(self) -> None:
        old = Due(on("2026-11-25"), utc("2026-11-25 16:30"))
        now = utc("2026-11-25 16:31")
        assert moved(old, at_half_past_four(SYDNEY), now, on("2026-11-24")) == (old, ())

    def test_a_day_that_was_given_up_is_neither_due_nor_lost(self) -> None:
        wednesday = Due(on("2026-11-25"), utc("2026-11-25 16:30"))
        table = at_half_past_four(LONDON, (0, 4))
        due, lost = moved(wednesday, table, utc("2026-11-25 16:31"), on("2026-11-24"))
        assert due.local_date == on("2026-11-27")
        assert lost == ()

    def test_joining_late_in_the_day_waits_for_tomorrow(self) -> None:
        now = utc("2026-11-25 17:00")
        due, _ = moved(None, at_half_past_four(LONDON), now, None)
        assert due.local_date == on("2026-11-26")
        again, lost = moved(due, at_half_past_four(LONDON, (0, 2, 3)), now, None)
        assert (again, lost) == (due, ())

    def test_an_earlier_time_today_is_asked_now(self) -> None:
        tonight = Due(on("2026-11-25"), utc("2026-11-25 18:00"))
        due, lost = moved(tonight, at_half_past_four(LONDON), utc("2026-11-25 17:00"), on("2026-11-24"))
        assert due == Due(on("2026-11-25"), utc("2026-11-25 16:30"))
        assert lost == ()

    @given(
        zones=st.lists(
            st.sampled_from((*ZONES, "Pacific/Honolulu", "Pacific/Auckland", "UTC")), min_size=1, max_size=12
        ),
        hours=st.lists(st.integers(1, 60), min_size=12, max_size=12),
    )
    def test_however_one_travels_each_date_is_dealt_with_once_and_in_order(
        self, zones: list[str], hours: list[int]
    ) -> None:
        now, last, dealt = utc("2026-03-02 00:00"), None, list[date]()
        due = next_due(at_half_past_four(LONDON, EVERY_DAY), now)
        table = at_half_past_four(LONDON, EVERY_DAY)
        for zone, wait in zip(zones, hours, strict=False):
            arrival = now + timedelta(hours=wait)
            while due.at <= arrival:
                dealt.append(due.local_date)
                last = due.local_date
                due = next_due(table, due.at, last)
            now, table = arrival, at_half_past_four(zone, EVERY_DAY)
            due, lost = moved(due, table, now, last)
            dealt.extend(lost)
            last = dealt[-1] if dealt else None
            assert last is None or due.local_date > last
        assert dealt == sorted(set(dealt))
        if dealt:
            assert len(dealt) == (dealt[-1] - dealt[0]).days + 1
            assert due.local_date == dealt[-1] + timedelta(days=1)


def test_the_local_date_is_the_places_own() -> None:
    now = utc("2026-11-25 23:30")
    assert [local_date(now, zone).day for zone in ZONES] == [25, 25, 26, 26, 26]
