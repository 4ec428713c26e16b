"""Trying a colleague's bright spot: the day of its check, how far it spread, and what its author may know of that."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, PlanId, UserId, WorkspaceId
from bot.domain.plan import Plan, PlanState
from bot.domain.trying import NOBODY_GUESSES, Spread, consent_asked, first_check_of_try, spread_of

MONDAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 5, 15, 30, tzinfo=UTC)
A_DAY = timedelta(days=1)
ANA, BEN, CEM = UserId("UANA"), UserId("UBEN"), UserId("UCEM")
SPOT = BrightSpotId(41)

TRY = Plan(
    WorkspaceId(1),
    PlanId(1),
    BEN,
    Whose.MINE,
    cue="",
    action="",
    made_at=NOW,
    check_on=MONDAY,
    state=PlanState.WORKED,
    checked_at=NOW,
    checked_on=MONDAY,
    tries=SPOT,
)


def tried_by(user_id: UserId, number: int, *, named: bool = False, **changes: object) -> Plan:
    made = replace(TRY, id=PlanId(number), user_id=user_id, named=named, **changes)  # type: ignore[arg-type]
    return replace(made, checked_at=NOW + number * A_DAY)


def test_it_is_asked_about_after_three_of_the_reps_own_working_days() -> None:
    assert first_check_of_try(MONDAY, (0, 1, 2, 3, 4)) == MONDAY + 3 * A_DAY
    assert first_check_of_try(MONDAY + 3 * A_DAY, (0, 1, 2, 3, 4)) == date(2026, 11, 10)
    assert first_check_of_try(MONDAY, (1, 3)) == date(2026, 11, 10)
    assert first_check_of_try(MONDAY, (0,)) == MONDAY + 21 * A_DAY


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sets(st.integers(0, 6), min_size=1))
def test_whatever_the_days_the_check_is_on_the_third_of_them(today: date, days: set[int]) -> None:
    check = first_check_of_try(today, sorted(days))
    between = (today + n * A_DAY for n in range(1, (check - today).days + 1))
    assert [day.weekday() in days for day in between].count(True) == 3
    assert check.weekday() in days


def test_each_person_counts_once_and_the_author_not_at_all() -> None:
    worked = [tried_by(BEN, 1), tried_by(BEN, 2, named=True), tried_by(ANA, 3), tried_by(CEM, 4)]
    spread = spread_of(worked, ANA)
    assert spread == Spread((BEN,), unnamed=1)
    assert (spread.people, spread.places) == (2, 3)


def test_what_did_not_work_has_spread_nowhere() -> None:
    others = [tried_by(BEN, n, state=state) for n, state in enumerate(PlanState) if state != "worked"]
    assert spread_of(others, ANA) == Spread((), 0)


def test_what_worked_for_three_is_a_play() -> None:
    assert not spread_of([tried_by(BEN, 1)], ANA).is_play
    assert spread_of([tried_by(BEN, 1), tried_by(CEM, 2)], ANA).is_play


def test_one_unnamed_spread_is_told_only_where_nobody_can_guess() -> None:
    alone = Spread((), 1)
    assert alone.told_in(NOBODY_GUESSES) == alone
    assert alone.told_in(NOBODY_GUESSES - 1).people == 0
    assert Spread((), 2).told_in(4).unnamed == 2
    assert Spread((), 2).told_in(3).people == 0


def test_who_agreed_is_told_in_any_team_and_hides_nobody_else() -> None:
    assert Spread((BEN,), 0).told_in(2) == Spread((BEN,), 0)
    assert Spread((BEN,), 1).told_in(3) == Spread((BEN,), 0)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 12))
def test_what_is_told_never_points_at_everybody_who_is_left(named: int, unnamed: int, active: int) -> None:
    people = tuple(UserId(f"U{n}") for n in range(named))
    told = Spread(people, unnamed).told_in(active)
    assert told.named == people
    assert told.unnamed == 0 or told.unnamed < active - 1 - named


def test_without_a_name_is_an_answer_too() -> None:
    assert not consent_asked(TRY)
    assert consent_asked(replace(TRY, says=""))
    assert consent_asked(replace(TRY, named=True))
