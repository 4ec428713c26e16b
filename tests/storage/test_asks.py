"""Asks are kept to the last field, and found by whom they wait for and by what became of their ground."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import Visibility
from bot.domain.ids import AskId, BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.people import Standing
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import A_DAY, ANNA, NOW, TEAM, TODAY, sample_bright_spot, sample_rep
from tests.storage.samples_asks import sample_ask
from tests.storage.samples_doing_more import BEN, SPOT

LONG_AGO = NOW - timedelta(days=30)


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    """Anna and Ben on a team, and a bright spot of Anna's that the team may read."""
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        for user_id in (ANNA, BEN):
            await unit.reps.save(sample_rep(workspace.id, user_id=user_id))
        await unit.bright_spots.save(sample_bright_spot(workspace.id))
        await unit.commit()
    return workspace.id


async def kept(storage: Storage, *asks: Ask) -> None:
    async with storage.work() as unit:
        for ask in asks:
            await unit.asks.save(ask)
        await unit.commit()


async def to_settle(storage: Storage) -> list[Ask]:
    async with storage.work() as unit:
        return await unit.asks.to_settle(LONG_AGO, 9)


async def test_an_ask_is_kept_and_changed(storage: Storage, here: WorkspaceId) -> None:
    ask = sample_ask(here)
    await kept(storage, ask)
    async with storage.work() as unit:
        assert await unit.asks.get(here, ask.id) == ask
        checked = replace(ask, state=AskState.ANSWERED, checked_at=NOW)
        await unit.asks.save(checked)
        assert await unit.asks.get(here, ask.id) == checked
        assert await unit.asks.get(here, AskId(7)) is None


async def test_they_are_found_by_who_asks_and_by_whom(storage: Storage, here: WorkspaceId) -> None:
    second = sample_ask(here, id=AskId(102), state=AskState.WAITING, asked_at=NOW + A_DAY)
    first = sample_ask(here)
    over = sample_ask(here, id=AskId(103), state=AskState.NOT_NOW, asked_at=NOW - A_DAY)
    other = sample_ask(here, id=AskId(104), asker_id=UserId("UPRIYA"), author_id=BEN)
    await kept(storage, second, over, first, other)
    async with storage.work() as unit:
        assert await unit.asks.undecided_by(here, BEN) == [first, second]
        assert await unit.asks.undecided_to(here, ANNA) == [first, second]
        assert await unit.asks.about(here, BEN, SPOT) == [second, first, over]
        assert await unit.asks.about(here, BEN, BrightSpotId(9)) == []


async def test_what_is_due_to_be_looked_back_on(storage: Storage, here: WorkspaceId) -> None:
    due = sample_ask(here, check_on=TODAY, state=AskState.INTRODUCED)
    done = sample_ask(here, id=AskId(102), check_on=TODAY, checked_at=NOW)
    later, never = sample_ask(here, id=AskId(103)), sample_ask(here, id=AskId(104), check_on=None)
    await kept(storage, later, done, due, never)
    async with storage.work() as unit:
        assert await unit.asks.to_check(TODAY, 9) == [due]
        assert await unit.asks.to_check(TODAY + A_DAY, 1) == [due]


async def test_an_ask_with_its_ground_waits_until_its_time_is_over(
    storage: Storage, here: WorkspaceId
) -> None:
    ask = sample_ask(here)
    await kept(storage, ask, sample_ask(here, id=AskId(102), state=AskState.NOT_NOW, asked_at=LONG_AGO))
    assert await to_settle(storage) == []
    async with storage.work() as unit:
        assert await unit.asks.to_settle(NOW + A_DAY, 9) == [ask]


@pytest.mark.parametrize("visibility", [Visibility.PRIVATE, Visibility.ANONYMOUS])
async def test_without_the_bright_spot_there_is_no_ground(
    storage: Storage, here: WorkspaceId, visibility: Visibility
) -> None:
    ask = sample_ask(here)
    await kept(storage, ask)
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(here, visibility=visibility))
        await unit.commit()
    assert await to_settle(storage) == [ask]


async def test_nor_once_it_is_taken_back(storage: Storage, here: WorkspaceId) -> None:
    ask = sample_ask(here)
    await kept(storage, ask)
    async with storage.work() as unit:
        await unit.bright_spots.save(sample_bright_spot(here).tombstone(NOW))
        await unit.commit()
    assert await to_settle(storage) == [ask]


@pytest.mark.parametrize(
    ("user_id", "changes"),
    [
        (ANNA, {"standing": Standing.STOPPED}),
        (BEN, {"standing": Standing.LEFT}),
        (BEN, {"team_id": None}),
    ],
)
async def test_nor_without_one_of_the_two(
    storage: Storage, here: WorkspaceId, user_id: UserId, changes: dict[str, object]
) -> None:
    ask = sample_ask(here)
    await kept(storage, ask)
    async with storage.work() as unit:
        await unit.reps.save(sample_rep(here, user_id=user_id, **changes))
        await unit.commit()
    assert await to_settle(storage) == [ask]


async def test_a_coach_who_is_on_no_team_asks_like_a_member(storage: Storage, here: WorkspaceId) -> None:
    ask = sample_ask(here, asker_id=UserId("UCOACH"))
    await kept(storage, ask)
    assert await to_settle(storage) == [ask]
    async with storage.work() as unit:
        await unit.teams.add_coach(here, TeamId(TEAM), UserId("UCOACH"))
        await unit.commit()
    assert await to_settle(storage) == []
