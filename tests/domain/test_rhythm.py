"""Which roundups look back: each month has one that does, each quarter one of those, whatever the rhythm."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.edition import EditionKind
from bot.domain.ids import ChannelId, TeamId, WorkspaceId
from bot.domain.people import Team
from bot.domain.rhythm import has_edition, kind_of
from bot.domain.schedule import Due, next_roundup

START = datetime(2026, 1, 1, tzinfo=UTC)
MONTHLY, QUARTERLY, WEEKLY = EditionKind.MONTHLY, EditionKind.QUARTERLY, EditionKind.WEEKLY


def team(
    weekday: int = 0, fiscal: int = 1, rhythm: EditionKind = WEEKLY, zone: str = "Europe/Berlin"
) -> Team:
    return Team(
        *(WorkspaceId(1), TeamId(1), "South", ChannelId("C1"), zone, START),
        roundup_weekday=weekday,
        roundup_time=time(9),
        fiscal_year_start=fiscal,
        rhythm=rhythm,
    )


def dues(of: Team, after: datetime, years: int = 2) -> list[Due]:
    """Every due of so many years."""
    found: list[Due] = []
    while after < START.replace(year=START.year + years):
        due = next_roundup(of, after)
        found.append(due)
        after = due.at
    return found


teams = st.builds(team, st.integers(0, 6), st.integers(1, 12), st.sampled_from(EditionKind))
starts = st.integers(0, 364 * 24).map(lambda hours: START + timedelta(hours=hours))


def whole_months(found: list[Due]) -> set[tuple[int, int]]:
    """Those of which every roundup day lies within what was looked at."""
    first, last = found[0].local_date, found[-1].local_date
    months = {(due.local_date.year, due.local_date.month) for due in found}
    return months - {(first.year, first.month), (last.year, last.month)}


def quarter(of: Team, day: date) -> tuple[int, int]:
    """The fiscal quarter of a date, by a number that rises."""
    month = day.year * 12 + day.month - of.fiscal_year_start
    return divmod(month // 3, 4)


@given(teams, starts)
def test_each_month_has_one_that_looks_back_and_each_quarter_one_that_looks_back_on_it(
    of: Team, start: datetime
) -> None:
    weekly = team(of.roundup_weekday, of.fiscal_year_start)
    found = dues(weekly, start)
    back = [due.local_date for due in found if kind_of(weekly, due.local_date) is not WEEKLY]
    months = Counter((day.year, day.month) for day in back)
    assert {months[month] for month in whole_months(found)} == {1}
    quarters = Counter(quarter(of, day) for day in back if kind_of(weekly, day) is QUARTERLY)
    assert set(quarters.values()) == {1}
    whole = sorted(quarters)[1:-1]
    assert all(one in quarters for one in whole)
    assert len(quarters) >= (found[-1].local_date - found[0].local_date).days // 92 - 1


@given(teams, starts)
def test_the_rhythm_chooses_among_the_same_days(of: Team, start: datetime) -> None:
    weekly = dues(team(of.roundup_weekday, of.fiscal_year_start), start)
    own = dues(of, start)
    expected = [due for due in weekly if has_edition(of, due.local_date)]
    assert own[: len(expected)] == expected
    assert {kind_of(of, due.local_date) for due in own} <= set(list(EditionKind)[_reach(of.rhythm) :])


def _reach(rhythm: EditionKind) -> int:
    return [WEEKLY, MONTHLY, QUARTERLY].index(rhythm)


@given(teams, starts)
def test_the_one_that_looks_back_is_the_last_of_its_month(of: Team, start: datetime) -> None:
    for due in dues(of, start, years=1):
        a_week_on = due.local_date + timedelta(days=7)
        closes = a_week_on.month != due.local_date.month
        assert closes is (kind_of(of, due.local_date) is not WEEKLY)


@pytest.mark.parametrize(
    ("day", "fiscal", "kind"),
    [
        (date(2026, 11, 23), 1, WEEKLY),
        (date(2026, 11, 30), 1, MONTHLY),
        (date(2026, 12, 28), 1, QUARTERLY),
        (date(2026, 12, 28), 2, MONTHLY),
        (date(2027, 1, 25), 2, QUARTERLY),
        (date(2026, 11, 30), 9, QUARTERLY),
        (date(2026, 11, 30), 12, QUARTERLY),
    ],
)
def test_by_the_calendar_and_by_the_teams_own_year(day: date, fiscal: int, kind: EditionKind) -> None:
    assert kind_of(team(fiscal=fiscal), day) is kind
