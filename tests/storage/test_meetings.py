"""Meetings in the tables: once for two people and a customer, and the teams in which anybody may be told."""

from typing import Any

from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.people import Standing
from bot.services.ports import UnitOfWork
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import ANNA, NOW, TEAM, sample_rep
from tests.storage.samples_customers import sample_customer
from tests.storage.samples_doing_more import BEN
from tests.storage.samples_meetings import sample_meeting


async def test_two_are_told_of_each_other_once_at_a_customer(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        assert await unit.customers.add(sample_customer(here))
        assert await unit.meetings.add(sample_meeting(here))
        assert not await unit.meetings.add(sample_meeting(here, told_at=NOW.replace(year=2027)))
        assert await unit.meetings.of_pair(here, ANNA, BEN) == [sample_meeting(here)]
        assert await unit.meetings.of_pair(here, BEN, ANNA) == []


async def test_a_team_is_looked_at_where_two_of_its_reps_allow_it(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        await member(unit, here, ANNA)
        await member(unit, here, BEN, meets_at_customers=False)
        assert await unit.meetings.teams() == []
        await member(unit, here, UserId("UCEM"), standing=Standing.STOPPED)
        await member(unit, here, UserId("UDOM"), team_id=TeamId(TEAM + 1))
        assert await unit.meetings.teams() == []
        await member(unit, here, BEN)
        assert await unit.meetings.teams() == [(here, TEAM)]


async def member(unit: UnitOfWork, here: WorkspaceId, user_id: UserId, **changes: Any) -> None:
    given = {"standing": Standing.ACTIVE, "team_id": TEAM, "meets_at_customers": True} | changes
    await unit.reps.save(sample_rep(here, user_id=user_id, **given))
