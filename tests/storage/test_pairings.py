"""Pairings are kept to the last field, and found by whom they are about and by what time brings."""

import pytest

from bot.domain.ids import PairingId, TeamId, UserId, WorkspaceId
from bot.domain.pairing import Pairing, PairingState
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import A_DAY, ANNA, TEAM, TODAY, sample_bright_spot, sample_team
from tests.storage.samples_doing_more import BEN
from tests.storage.samples_pairings import sample_pairing

PRIYA = UserId("UPRIYA")


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    """A bright spot of Anna's that the team may read."""
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(workspace.id))
        await unit.commit()
    return workspace.id


async def kept(storage: Storage, *pairings: Pairing) -> None:
    async with storage.work() as unit:
        for pairing in pairings:
            await unit.pairings.save(pairing)
        await unit.commit()


async def test_a_pairing_is_kept_and_changed(storage: Storage, here: WorkspaceId) -> None:
    await kept(storage, sample_pairing(here))
    async with storage.work() as unit:
        assert await unit.pairings.get(here, PairingId(111)) == sample_pairing(here)
        changed = sample_pairing(here, state=PairingState.INTRODUCED, check_on=None, seeker_talked=None)
        await unit.pairings.save(changed)
        assert await unit.pairings.lock(here, PairingId(111)) == changed
        assert await unit.pairings.get(here, PairingId(7)) is None


async def test_they_are_found_by_either_of_the_two(storage: Storage, here: WorkspaceId) -> None:
    first = sample_pairing(
        here, id=PairingId(112), round_on=TODAY - 7 * A_DAY, seeker_id=PRIYA, helper_id=BEN
    )
    second = sample_pairing(here)
    await kept(storage, second, first)
    async with storage.work() as unit:
        assert await unit.pairings.of_people(here, [BEN], TODAY - 30 * A_DAY) == [first, second]
        assert await unit.pairings.of_people(here, [ANNA], TODAY - 30 * A_DAY) == [second]
        assert await unit.pairings.of_people(here, [BEN], TODAY) == [second]
        assert await unit.pairings.of_people(here, [], TODAY) == []


async def test_the_last_round_that_brought_somebody_together(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        assert await unit.pairings.latest_round(here, TEAM) is None
    earlier = sample_pairing(here, id=PairingId(112), round_on=TODAY - 7 * A_DAY)
    await kept(storage, sample_pairing(here), earlier)
    async with storage.work() as unit:
        assert await unit.pairings.latest_round(here, TEAM) == TODAY
        assert await unit.pairings.latest_round(here, TeamId(TEAM + 1)) is None


async def test_teams_that_have_it_on_are_found_by_the_day_of_their_roundup(
    storage: Storage, here: WorkspaceId
) -> None:
    on = sample_team(here, pairing_weeks=2, roundup_weekday=3)
    off = sample_team(here, id=TeamId(TEAM + 1), pairing_weeks=0, roundup_weekday=3)
    async with storage.work() as unit:
        for team in (on, off):
            await unit.teams.save(team)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.pairings.teams([2, 3]) == [on]
        assert await unit.pairings.teams([0]) == []


async def test_what_had_its_time_and_what_is_to_be_asked(storage: Storage, here: WorkspaceId) -> None:
    waiting = sample_pairing(here, check_on=None)
    met = sample_pairing(here, id=PairingId(112), state=PairingState.INTRODUCED)
    over = sample_pairing(here, id=PairingId(113), state=PairingState.LAPSED, check_on=None)
    await kept(storage, waiting, met, over)
    async with storage.work() as unit:
        assert await unit.pairings.to_end(TODAY, 9) == [waiting]
        assert await unit.pairings.to_end(TODAY - A_DAY, 9) == []
        assert await unit.pairings.to_check(TODAY + A_DAY, 9) == [met]
        assert await unit.pairings.to_check(TODAY, 9) == []
