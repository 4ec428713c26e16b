"""Five reps on five clocks, two weeks around every change of them: each asked once on each of their days."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.playground import seed
from bot.playground.world.people import Person
from tests.support.house import House, open_house
from tests.support.stories import BEN, PRIYA, TOM, answering, live, prompts, said_at, team_of, weekdays

LUCY = Person("U0LUCY", "lucy", "Lucy Marsh", "Europe/London", "Account executive, food")
NED = Person("U0NED", "ned", "Ned Hale", "Australia/Lord_Howe", "Field sales, islands")
EVERYWHERE = (seed.MARTA, seed.BEN, LUCY, seed.PRIYA, seed.TOM, NED)
ZONES = {
    BEN: "America/New_York",
    LUCY.id: "Europe/London",
    PRIYA: "Asia/Kolkata",
    TOM: "Australia/Sydney",
    NED.id: "Australia/Lord_Howe",
}
DAYS = (0, 2, 4)
"""Monday, Wednesday, Friday: the ones beside the Sunday on which clocks change."""

TWO_WEEKS_AROUND = {
    "New York goes forward": (date(2026, 3, 2), date(2026, 3, 13), {BEN}),
    "London goes forward, then Sydney and Lord Howe back": (
        date(2026, 3, 23),
        date(2026, 4, 10),
        {LUCY.id, TOM, NED.id},
    ),
    "Sydney and Lord Howe go forward": (date(2026, 9, 28), date(2026, 10, 9), {TOM, NED.id}),
    "London goes back, then New York": (date(2026, 10, 19), date(2026, 11, 6), {LUCY.id, BEN}),
}


@pytest.mark.parametrize("change", TWO_WEEKS_AROUND)
async def test_each_is_asked_once_on_each_of_their_days_at_half_past_four(
    change: str, tmp_path: Path
) -> None:
    monday, friday, changing = TWO_WEEKS_AROUND[change]
    assert {person for person in ZONES if _offset(person, monday) != _offset(person, friday)} == changing
    async with open_house(tmp_path, people=EVERYWHERE, start=_noon(monday - timedelta(days=2))) as house:
        await team_of(house, *ZONES, days=[str(day) for day in DAYS], country="none")
        await live(house, _noon(friday + timedelta(days=1)), answering(house, *ZONES, every=4))
        for person, zone in ZONES.items():
            expected = [datetime.combine(day, time(16, 30)) for day in weekdays(monday, friday, DAYS)]
            assert [_local(at, zone) for at in _asked(house, person)] == expected


def _offset(person: str, day: date) -> timedelta | None:
    return _noon(day).astimezone(ZoneInfo(ZONES[person])).utcoffset()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _asked(house: House, person: str) -> list[datetime]:
    return [said_at(prompt) for prompt in prompts(house, person)]


GAPS_AND_FOLDS = {
    # At home it is 02:30 on no clock that Sunday; the next valid minute is three o'clock.
    "a gap in New York": (seed.BEN, "02:30", date(2026, 3, 8), "2026-03-08 07:00"),
    "a gap in London": (LUCY, "01:30", date(2026, 3, 29), "2026-03-29 01:00"),
    "a gap in Sydney": (seed.TOM, "02:30", date(2026, 10, 4), "2026-10-03 16:00"),
    "half an hour's gap on Lord Howe": (NED, "02:15", date(2026, 10, 4), "2026-10-03 15:30"),
    # The clock shows that time twice; the first of the two counts.
    "a fold in New York": (seed.BEN, "01:30", date(2026, 11, 1), "2026-11-01 05:30"),
    "a fold in London": (LUCY, "01:30", date(2026, 10, 25), "2026-10-25 00:30"),
    "a fold in Sydney": (seed.TOM, "02:30", date(2026, 4, 5), "2026-04-04 15:30"),
    "half an hour's fold on Lord Howe": (NED, "01:45", date(2026, 4, 5), "2026-04-04 14:45"),
}


@pytest.mark.parametrize("where", GAPS_AND_FOLDS)
async def test_a_time_that_is_missing_or_comes_twice_is_asked_at_once(where: str, tmp_path: Path) -> None:
    somebody, at, sunday, moment = GAPS_AND_FOLDS[where]
    friday, tuesday = sunday - timedelta(days=2), sunday + timedelta(days=2)
    async with open_house(tmp_path, people=(seed.MARTA, somebody), start=_noon(friday)) as house:
        await team_of(house, somebody.id, days=["5", "6", "0"], time=at, country="none")
        await live(house, _noon(tuesday))
        saturday, on_sunday, monday = _asked(house, somebody.id)
        assert on_sunday == datetime.fromisoformat(moment).replace(tzinfo=UTC)
        wanted = [datetime.combine(sunday + timedelta(days=n), time.fromisoformat(at)) for n in (-1, 1)]
        assert [_local(each, somebody.tz or "") for each in (saturday, monday)] == wanted
