"""What two people said to being brought together, and what follows from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import BrightSpotId, ChannelId, PairingId, TeamId, UserId, WorkspaceId
from bot.domain.pairing import (
    PATIENCE,
    Pairing,
    PairingState,
    answered,
    ended,
    hears_of_end,
    introduced,
    met,
    over,
    said_whether_talked,
)
from bot.domain.strength import Strength

ANA, BEN = UserId("UANA"), UserId("UBEN")
MONDAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 3, 9, tzinfo=UTC)
PROPOSED = Pairing(
    WorkspaceId(1),
    PairingId(1),
    TeamId(1),
    MONDAY,
    seeker_id=ANA,
    helper_id=BEN,
    strength=Strength.OBJECTIONS,
    bright_spot_id=BrightSpotId(41),
)


def said(ana: bool | None, ben: bool | None) -> Pairing:
    return replace(PROPOSED, seeker_yes=ana, helper_yes=ben)


def test_each_says_their_own() -> None:
    assert answered(PROPOSED, ANA, True) == said(True, None)
    assert answered(said(True, None), BEN, True).agreed
    assert PROPOSED.other(ANA) == BEN
    assert PROPOSED.other(BEN) == ANA


@pytest.mark.parametrize("first", [True, False])
def test_the_first_word_of_each_counts(first: bool) -> None:
    once = answered(PROPOSED, BEN, first)
    assert answered(once, BEN, not first) == once


def test_a_no_leaves_it_proposed_until_its_time_is_over() -> None:
    """Who said yes hears on the day on which a silence ends as well."""
    pairing = said(True, False)
    assert pairing.proposed
    assert not over(pairing, MONDAY + PATIENCE - timedelta(days=1))
    assert over(pairing, MONDAY + PATIENCE)


verdicts = st.sampled_from([None, True, False])


@given(verdicts, st.sampled_from([None, False]))
def test_what_one_hears_does_not_tell_a_no_from_a_silence(ana: bool | None, ben: bool | None) -> None:
    gone = ended(said(ana, ben))
    assert hears_of_end(gone, ANA) is (ana is True)
    assert not hears_of_end(gone, BEN)


@given(verdicts, verdicts)
def test_nothing_is_heard_while_it_is_proposed_or_once_they_met(ana: bool | None, ben: bool | None) -> None:
    for pairing in (said(ana, ben), introduced(said(ana, ben))):
        assert not any(hears_of_end(pairing, each) for each in pairing.both)


@pytest.mark.parametrize(
    ("ana", "ben", "state"),
    [
        (None, None, PairingState.LAPSED),
        (True, None, PairingState.LAPSED),
        (True, False, PairingState.DECLINED),
        (False, None, PairingState.DECLINED),
    ],
)
def test_how_it_ends(ana: bool | None, ben: bool | None, state: PairingState) -> None:
    assert ended(said(ana, ben)).state is state


def test_after_its_time_no_word_counts() -> None:
    gone = ended(said(True, None))
    assert answered(gone, BEN, True) == gone


def test_a_week_after_they_met_each_is_asked_for_themselves() -> None:
    together = met(introduced(said(True, True)), ChannelId("G1"), NOW, NOW.date())
    assert together.check_on == date(2026, 11, 10)
    one = said_whether_talked(together, ANA, True)
    assert (one.talked(ANA), one.talked(BEN)) == (True, None)
    assert said_whether_talked(one, ANA, False) == one


def test_who_never_met_is_not_asked_whether_they_talked() -> None:
    waiting = introduced(said(True, True))
    assert said_whether_talked(waiting, ANA, True) == waiting
