"""Who could be brought together: a wish that somebody named meets what somebody shared by name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import BrightSpotId, PairingId, TeamId, UserId, WorkspaceId
from bot.domain.pairing import Pairing, PairingState
from bot.domain.pairing_round import (
    APART,
    EVIDENCE_FOR,
    Candidate,
    Fit,
    Round,
    evidence,
    fits,
    last_rounds,
    rested,
    weeks_waited,
)
from bot.domain.strength import Strength

ANA, BEN, CLEO = UserId("UANA"), UserId("UBEN"), UserId("UCLEO")
MONDAY = date(2026, 11, 2)
HERE, TEAM = WorkspaceId(1), TeamId(1)
THIS = Round(TEAM, MONDAY)
WISH, OTHER = Strength.OBJECTIONS, Strength.DISCOVERY


def shared(number: int, author: UserId = BEN, days_ago: int = 3, **changes: Any) -> BrightSpot:
    spot = BrightSpot(
        HERE,
        BrightSpotId(number),
        author,
        f"What worked, number {number}.",
        Source.MESSAGE,
        stored_at=datetime(2026, 10, 30, 9, tzinfo=UTC),
        local_date=MONDAY - timedelta(days=days_ago),
        visibility=Visibility.TEAM,
        team_id=TEAM,
        strength_chosen=WISH,
    )
    return replace(spot, **changes)


def helps(*spots: BrightSpot) -> Mapping[Strength, tuple[BrightSpot, ...]]:
    return evidence(spots, MONDAY)[spots[0].user_id]


def before(weeks: int, one: UserId = ANA, other: UserId = BEN, **changes: Any) -> Pairing:
    on = MONDAY - timedelta(weeks=weeks)
    pairing = Pairing(HERE, PairingId(weeks), TEAM, on, one, other, WISH, BrightSpotId(1))
    return replace(pairing, **changes)


SEEKS = Candidate(ANA, WISH)
HELPS = Candidate(BEN, None, helps(shared(1)))


def test_a_wish_meets_what_somebody_shared() -> None:
    (fit,) = fits(THIS, [HELPS, SEEKS], [])
    assert (fit.seeker_id, fit.helper_id, fit.strength, fit.bright_spot_id) == (ANA, BEN, WISH, 1)


def test_without_a_wish_nobody_is_taken_for_somebody_who_lacks_something() -> None:
    assert fits(THIS, [HELPS, replace(SEEKS, wish=None)], []) == ()
    assert fits(THIS, [HELPS, replace(SEEKS, wish=OTHER)], []) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"visibility": Visibility.PRIVATE, "team_id": None},
        {"visibility": Visibility.ANONYMOUS},
        {"deleted_at": datetime(2026, 11, 1, tzinfo=UTC)},
        {"local_date": MONDAY - EVIDENCE_FOR},
        {"strength_chosen": None},
        {"strength_chosen": None, "strength_suggested": WISH, "doubtful": True},
    ],
    ids=["private", "without a name", "taken back", "long ago", "of no strength", "in doubt"],
)
def test_what_speaks_for_nobody(changes: dict[str, Any]) -> None:
    assert evidence([shared(1, **changes)], MONDAY) == {}


def test_one_starts_from_what_its_author_named_then_from_the_newest() -> None:
    guessed = shared(1, days_ago=1, strength_chosen=None, strength_suggested=WISH)
    older, newer = shared(2, days_ago=20), shared(3, days_ago=10)
    assert helps(guessed, older, newer)[WISH] == (newer, older, guessed)


@pytest.mark.parametrize("state", list(PairingState))
def test_the_same_two_are_apart_for_four_weeks_whatever_came_of_it(state: PairingState) -> None:
    assert fits(THIS, [SEEKS, HELPS], [before(3, state=state)]) == ()
    assert fits(THIS, [SEEKS, HELPS], [before(3, BEN, ANA, state=state)]) == ()
    assert len(fits(THIS, [SEEKS, HELPS], [before(APART.days // 7, state=state)])) == 1


def test_once_a_week_or_every_two_as_each_chose() -> None:
    last = MONDAY - timedelta(weeks=1)
    assert rested(1, last, MONDAY)
    assert not rested(2, last, MONDAY)
    assert not rested(1, MONDAY - timedelta(days=4), MONDAY)
    assert rested(2, None, MONDAY)
    assert not rested(0, None, MONDAY)


def test_who_waited_longer_goes_before_whoever_fits_better() -> None:
    """Both ways, fresh, and three to choose from: all that together is less than one week."""
    rich = helps(*(shared(number, days_ago=1) for number in range(1, 4)))
    both = Candidate(ANA, WISH, helps(shared(9, ANA, strength_chosen=OTHER, days_ago=1)), 1)
    perfect = Candidate(BEN, OTHER, rich, 1)
    waited = Candidate(CLEO, WISH, {}, 2)
    by_pair = {frozenset(fit.both): fit.weight for fit in fits(THIS, [both, perfect, waited], [])}
    assert by_pair[frozenset({CLEO, BEN})] > by_pair[frozenset({ANA, BEN})]


def test_of_two_who_waited_as_long_the_one_who_can_give_something_back() -> None:
    rich = helps(shared(1))
    back = Candidate(ANA, WISH, helps(shared(2, ANA, strength_chosen=OTHER)))
    by_pair = fits(THIS, [back, Candidate(BEN, OTHER, rich), Candidate(CLEO, WISH)], [])
    assert max(by_pair, key=lambda fit: fit.weight).both in {(ANA, BEN), (BEN, ANA)}


def test_how_long_somebody_has_waited() -> None:
    history = [before(5), before(2, BEN, CLEO)]
    last = last_rounds(history)
    waited = {each: weeks_waited(last.get(each), MONDAY) for each in (ANA, BEN, CLEO, UserId("UDEV"))}
    assert waited == {ANA: 5, BEN: 2, CLEO: 2, "UDEV": 8}


@st.composite
def teams(draw: st.DrawFn) -> list[Candidate]:
    """Up to seven people with wishes and things shared among three strengths."""
    strengths = [Strength.OBJECTIONS, Strength.DISCOVERY, Strength.FOCUS]
    found = []
    for number in range(draw(st.integers(0, 7))):
        user_id = UserId(f"U{number}")
        given_in = draw(st.lists(st.sampled_from(strengths), max_size=4))
        spots = [
            shared(100 * number + nth, user_id, draw(st.integers(0, 80)), strength_chosen=each)
            for nth, each in enumerate(given_in)
        ]
        found.append(
            Candidate(
                user_id,
                draw(st.sampled_from([None, *strengths])),
                evidence(spots, MONDAY).get(user_id, {}),
                draw(st.integers(0, 8)),
            )
        )
    return found


@given(teams(), st.randoms(use_true_random=False))
def test_nobodys_place_in_a_list_matters(candidates: list[Candidate], chance: Random) -> None:
    mixed = list(candidates)
    chance.shuffle(mixed)
    assert fits(THIS, mixed, []) == fits(THIS, candidates, [])


@given(teams())
def test_every_fit_has_a_wish_and_an_answer_to_it(candidates: list[Candidate]) -> None:
    known = {candidate.user_id: candidate for candidate in candidates}
    for fit in fits(THIS, candidates, []):
        assert known[fit.seeker_id].wish is fit.strength
        assert fit.bright_spot_id == known[fit.helper_id].helps[fit.strength][0].id
        assert fit.seeker_id != fit.helper_id
        assert fit.weight > 0


def test_what_is_equal_is_decided_by_chance_that_can_be_foretold() -> None:
    """The same in one round, another way in another, so that nobody always comes last by their name."""
    seekers = [Candidate(UserId(f"U{number}"), WISH) for number in range(6)]

    def first(on: date) -> Fit:
        return max(fits(Round(TEAM, on), [*seekers, HELPS], []), key=lambda fit: fit.weight)

    days = [MONDAY + timedelta(weeks=week) for week in range(4)]
    assert [first(day) for day in days] == [first(day) for day in days]
    assert len({first(day).seeker_id for day in days}) > 1
