"""Plays as the tables tell them: which bright spots, with which tries, of which team."""

from typing import Any

from bot.domain.bright_spot import Visibility
from bot.domain.ids import BrightSpotId, PlanId, TeamId, UserId, WorkspaceId
from bot.domain.plan import PlanState
from bot.services.ports import UnitOfWork
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import A_DAY, ANNA, NOW, TEAM, TODAY, sample_bright_spot
from tests.storage.samples_doing_more import BEN, SPOT, sample_plan

TOM = UserId("UTOM")


async def a_try(unit: UnitOfWork, here: WorkspaceId, number: int, user_id: UserId, **changes: Any) -> None:
    worked = {"state": PlanState.WORKED, "checked_at": NOW + number * A_DAY, "checked_on": TODAY}
    given = {"tries": SPOT, "bright_spot_id": None} | worked | changes
    await unit.plans.save(sample_plan(here, id=PlanId(number), user_id=user_id, **given))


async def test_a_play_comes_with_its_tries_in_order_of_time(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(here))
        await a_try(unit, here, 3, TOM, says="A second time", named=True)
        await a_try(unit, here, 1, BEN)
        await a_try(unit, here, 2, ANNA)
        await a_try(unit, here, 4, TOM, state=PlanState.NOT_YET)
        [play] = await unit.plays.of_team(here, TEAM)
        assert play.spot == sample_bright_spot(here)
        assert [plan.id for plan in play.worked] == [1, 3]
        assert play.worked[1].says == "A second time"
        assert await unit.plays.get(here, SPOT) == play
        assert await unit.plays.others(here, SPOT) == 2


async def test_one_person_often_is_one_person(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(here))
        for number in range(1, 4):
            await a_try(unit, here, number, BEN)
        assert await unit.plays.of_team(here, TEAM) == []
        assert await unit.plays.get(here, SPOT) is None
        assert await unit.plays.others(here, SPOT) == 1


async def test_what_the_team_may_not_see_is_no_play_of_theirs(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    private = {"visibility": Visibility.PRIVATE, "team_id": None}
    async with storage.work() as unit:
        for number, user_id in ((1, BEN), (2, TOM)):
            await unit.bright_spots.save(sample_bright_spot(here, **private))
            await a_try(unit, here, number, user_id)
        assert await unit.plays.of_team(here, TEAM) == []
        assert await unit.plays.others(here, SPOT) == 2
        await unit.bright_spots.save(sample_bright_spot(here).tombstone(NOW))
        assert await unit.plays.get(here, SPOT) is None
        await unit.bright_spots.save(sample_bright_spot(here, visibility=Visibility.ANONYMOUS))
        assert [play.anonymous for play in await unit.plays.of_team(here, TEAM)] == [True]
        assert await unit.plays.of_team(here, TeamId(8)) == []


async def test_several_stand_by_themselves(storage: Storage) -> None:
    here, other = (await registered(storage, "T1")).id, BrightSpotId(44)
    async with storage.work() as unit:
        for spot_id in (SPOT, other):
            await unit.bright_spots.save(sample_bright_spot(here, id=spot_id))
        for number, (spot_id, user_id) in enumerate(
            [(SPOT, BEN), (other, TOM), (SPOT, TOM), (other, BEN)], 1
        ):
            await a_try(unit, here, number, user_id, tries=spot_id)
        found = await unit.plays.of_team(here, TEAM)
        assert [(play.id, [plan.id for plan in play.worked]) for play in found] == [
            (SPOT, [1, 3]),
            (other, [2, 4]),
        ]
