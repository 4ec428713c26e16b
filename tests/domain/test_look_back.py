"""How far a look back reaches, and what it finds: nothing of a single person, nothing without something to compare."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.ids import UserId
from bot.domain.look_back import (
    Beside,
    Month,
    Shared,
    Span,
    a_year_before,
    beside,
    closing_days,
    entries_begin,
    grew,
    open_question,
)
from bot.domain.people import Team
from bot.domain.rhythm import kind_of
from bot.domain.strength import Strength
from tests.domain.test_rhythm import team, teams

MONTHLY, QUARTERLY, WEEKLY = EditionKind.MONTHLY, EditionKind.QUARTERLY, EditionKind.WEEKLY
BEGINS = datetime(2026, 10, 26, 8, tzinfo=UTC)
SPAN = Span(BEGINS - timedelta(days=28), BEGINS, BEGINS + timedelta(days=35))
EARLIER, NOW = BEGINS, BEGINS + timedelta(days=7)
EXPLAINING, REFERRALS, FOCUS = Strength.EXPLAINING, Strength.REFERRALS, Strength.FOCUS
LOOKING, CHOOSING = BuyingStage.EXPLORATION, BuyingStage.SELECTION


def shared(strength: Strength | None, *people: str, at: datetime = NOW) -> list[Shared]:
    return [Shared(at, UserId(person), strength, None) for person in people]


def test_only_a_month_or_a_quarter_takes_the_first_place_of_the_thread() -> None:
    assert [entries_begin(kind) for kind in (WEEKLY, MONTHLY, QUARTERLY)] == [1, 2, 2]


@pytest.mark.parametrize(
    ("kind", "day", "closed"),
    [
        (MONTHLY, date(2026, 11, 30), (date(2026, 10, 26), date(2026, 9, 28))),
        (QUARTERLY, date(2026, 12, 28), (date(2026, 9, 28), date(2026, 6, 29))),
    ],
)
def test_a_period_begins_where_the_one_before_was_closed(
    kind: EditionKind, day: date, closed: tuple[date, date]
) -> None:
    assert closing_days(team(), kind, day) == closed


@given(teams, st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.sampled_from([MONTHLY, QUARTERLY]))
def test_periods_follow_each_other_without_a_gap(of: Team, day: date, kind: EditionKind) -> None:
    here = team(of.roundup_weekday, of.fiscal_year_start)
    last, earlier = closing_days(here, kind, day)
    assert earlier < last < day
    assert closing_days(here, kind, last)[0] == earlier
    assert {kind_of(here, each) for each in (last, earlier)} <= {kind, QUARTERLY}
    assert (day - last).days <= (35 if kind is MONTHLY else 98) + 7


def test_what_more_people_showed_than_before_grew() -> None:
    before = shared(EXPLAINING, "A", at=EARLIER) + shared(REFERRALS, "A", "B", at=EARLIER)
    lately = shared(EXPLAINING, "A", "B", "B") + shared(REFERRALS, "A", "C") + shared(FOCUS, "A", "B", "C")
    assert grew(before + lately, SPAN) == (FOCUS, EXPLAINING)


def test_one_persons_strength_is_theirs_and_not_the_teams() -> None:
    assert grew(shared(None, "A", at=EARLIER) + shared(EXPLAINING, "A", "A", "A"), SPAN) == ()


def test_nothing_grew_where_there_was_nothing_before() -> None:
    assert grew(shared(EXPLAINING, "A", "B"), SPAN) == ()


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from(Strength), st.booleans())))
def test_how_much_one_person_wrote_changes_nothing(told: list[tuple[str, Strength, bool]]) -> None:
    found = [
        each
        for person, strength, lately in told
        for each in shared(strength, person, at=NOW if lately else EARLIER)
    ]
    assert grew(found, SPAN) == grew(found * 3, SPAN)
    assert len(grew(found, SPAN)) <= 3


@pytest.mark.parametrize(
    ("editions", "still_open"),
    [
        ([], None),
        ([{LOOKING: 1}], None),
        ([{LOOKING: 1}, {CHOOSING: 3}], LOOKING),
        ([{LOOKING: 1}, {LOOKING: 1}], None),
        ([{LOOKING: 1}, {CHOOSING: 1}, {}], CHOOSING),
        ([{LOOKING: 1}, {CHOOSING: 1}, {CHOOSING: 1}], LOOKING),
        ([{LOOKING: 3}, {}], None),
    ],
)
def test_a_question_is_open_until_a_later_roundup_shows_an_answer(
    editions: list[dict[BuyingStage, int]], still_open: BuyingStage | None
) -> None:
    assert open_question(editions) is still_open


def test_this_year_stands_beside_as_much_of_last_year() -> None:
    days = [date(2025, 10, 1), date(2025, 11, 2), date(2025, 11, 30), date(2026, 11, 1), date(2026, 11, 23)]
    found = beside(days, date(2026, 10, 26), date(2026, 11, 23))
    assert (found.shared, found.year_before) == (2, 1)
    assert found.months[-1] == Month(date(2026, 11, 1), 2, 1)
    assert found.months[-2] == Month(date(2026, 10, 1), 0, 1)
    assert (found.months[0].begins, len(found.months)) == (date(2025, 12, 1), 12)
    assert not found.drawn


def test_a_team_that_began_since_is_set_beside_nothing() -> None:
    assert beside([date(2025, 11, 2)] * 20, date(2026, 10, 26), date(2026, 11, 23)).year_before is None
    assert beside([], date(2026, 10, 26), date(2026, 11, 23)).shared == 0
    assert not Beside().drawn


def test_a_leap_days_year_before() -> None:
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)


@given(st.lists(st.dates(date(2024, 1, 1), date(2028, 3, 1))), st.dates(date(2026, 2, 1), date(2028, 3, 1)))
def test_each_day_is_in_one_month_at_most(days: list[date], ends: date) -> None:
    found = beside(days, ends - timedelta(days=28), ends)
    counted = sum(month.shared for month in found.months)
    assert counted == sum(found.months[0].begins <= day <= ends for day in days)
