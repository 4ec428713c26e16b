"""Customers in the tables: one name a rep, what is seen there and by whom, and their dates."""

from datetime import timedelta

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, CustomerId, TeamId, UserId, WorkspaceId
from bot.domain.people import Standing
from bot.services.context import Who, seen
from bot.services.customers.seen import teams_seen
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import ANNA, NOW, TEAM, TODAY, sample_bright_spot, sample_rep
from tests.storage.samples_customers import DATE, KESSLER, OLD_NAME, sample_customer, sample_date

BEN, EVE = UserId("UBEN"), UserId("UEVE")


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(workspace.id))
        assert await unit.customers.add(sample_customer(workspace.id))
        await unit.commit()
    return workspace.id


async def test_a_customer_and_a_date_come_back_as_they_were(storage: Storage, here: WorkspaceId) -> None:
    old = sample_customer(here, id=OLD_NAME, name="Kessler", merged_into=KESSLER)
    async with storage.work() as unit:
        await unit.customers.save(old)
        await unit.customer_dates.save(sample_date(here))
        assert await unit.customers.get(here, OLD_NAME) == old
        assert await unit.customers.called(here, ANNA, "Kessler") == old
        assert await unit.customers.of_rep(here, ANNA) == [sample_customer(here), old]
        assert await unit.customer_dates.get(here, DATE) == sample_date(here)
        await unit.customer_dates.remove(here, DATE)
        assert await unit.customer_dates.get(here, DATE) is None


async def test_one_rep_has_a_name_once_and_another_has_their_own(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        assert not await unit.customers.add(sample_customer(here, id=CustomerId(113)))
        assert await unit.customers.add(sample_customer(here, id=CustomerId(113), user_id=BEN))
        assert await unit.customers.called(here, EVE, "Kéßler GmbH ½") is None


async def test_dates_are_found_from_a_day_on_the_next_one_first(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        for number, days in ((1, 5), (2, -3), (3, 2)):
            day = TODAY + timedelta(days=days)
            await unit.customer_dates.save(sample_date(here, id=number, day=day, user_id=ANNA))
        await unit.customer_dates.save(sample_date(here, id=4, user_id=BEN, day=TODAY))
        assert [each.id for each in await unit.customer_dates.of_rep(here, ANNA, TODAY)] == [3, 1]
        assert [each.id for each in await unit.customer_dates.at(here, {KESSLER}, TODAY)] == [4, 3, 1]
        assert await unit.customer_dates.places_of(here, BEN) == [KESSLER]


def spots_of_every_kind(here: WorkspaceId) -> list[BrightSpot]:
    other = TeamId(TEAM + 1)
    kinds = [
        {"user_id": user, "visibility": visibility, "team_id": team}
        for user in (ANNA, BEN)
        for visibility in Visibility
        for team in ((TEAM, other) if visibility.shared else (None,))
    ]
    spots = [
        sample_bright_spot(
            here, id=BrightSpotId(500 + number), customer_id=KESSLER, edition_part=None, **kind
        )
        for number, kind in enumerate(kinds)
    ]
    return [*spots, sample_bright_spot(here, id=BrightSpotId(600), customer_id=KESSLER).tombstone(NOW)]


@pytest.mark.parametrize("viewer", [ANNA, BEN, EVE])
async def test_what_is_seen_there_is_what_may_be_seen_anywhere(
    storage: Storage, here: WorkspaceId, viewer: UserId
) -> None:
    """The one exception: an anonymous one of a colleague is at no customer, even once a roundup shows it."""
    async with storage.work() as unit:
        await fill(unit, here)
        view = await seen(unit, Who(here, viewer))
        found = await unit.customers.entries(here, viewer, await teams_seen(unit, view), {KESSLER}, 99)
        wanted = [spot.id for spot in spots_of_every_kind(here) if await may_see(unit, view, spot)]
        assert sorted(spot.id for spot in found) == wanted
        newest = await unit.customers.seen(here, viewer, await teams_seen(unit, view))
        assert newest == ({KESSLER: max(wanted)} if wanted else {})


async def fill(unit: UnitOfWork, here: WorkspaceId) -> None:
    for user in (ANNA, BEN):
        await unit.reps.save(sample_rep(here, user_id=user, standing=Standing.ACTIVE, team_id=TEAM))
    for spot in spots_of_every_kind(here):
        await unit.bright_spots.save(spot)


async def test_stages_and_authors_are_those_of_what_is_seen(storage: Storage, here: WorkspaceId) -> None:
    shared = {"customer_id": KESSLER, "visibility": Visibility.TEAM, "team_id": TEAM}
    hidden = {"customer_id": KESSLER, "visibility": Visibility.PRIVATE, "team_id": None}
    async with storage.work() as unit:
        for number, (user, stage, kind) in enumerate(
            (
                (BEN, BuyingStage.PROBLEM, shared),
                (ANNA, BuyingStage.SELECTION, shared),
                (BEN, BuyingStage.RENEWAL, hidden),
                (EVE, BuyingStage.RENEWAL, hidden),
            )
        ):
            spot = sample_bright_spot(here, id=BrightSpotId(500 + number), user_id=user, stage=stage, **kind)
            await unit.bright_spots.save(spot)
        asked = (here, ANNA, [TEAM], {KESSLER})
        assert [stage for stage, _ in await unit.customers.stages(*asked)] == [
            BuyingStage.PROBLEM,
            BuyingStage.SELECTION,
        ]
        assert await unit.customers.authors(*asked) == [ANNA, BEN]
        assert await unit.customers.authors(here, EVE, [], {KESSLER}) == [EVE]
