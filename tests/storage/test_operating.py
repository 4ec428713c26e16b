"""Who works, how fast they may speak, and what was stumbled over: as every process knows it."""

from datetime import timedelta

from bot.domain.people import Workspace
from bot.storage import Storage
from tests.storage.samples import ANNA, NOW
from tests.storage.samples_operating import sample_stumble

LIVES = timedelta(seconds=10)
NO_TIME = timedelta(seconds=-1)
A_PAUSE = timedelta(minutes=10)
A_MINUTE = timedelta(minutes=1)


async def test_processes_count_each_other(storage: Storage) -> None:
    async with storage.work() as unit:
        assert await unit.workers.here("one", None, LIVES) == 1
        assert await unit.workers.here("two", NOW, LIVES) == 2
        assert await unit.workers.here("one", None, LIVES) == 2
        assert await unit.workers.here("one", None, NO_TIME) == 0, "all of them were seen before"
        assert await unit.workers.ticked_at() == NOW
        await unit.workers.left("two")
        assert await unit.workers.here("one", None, LIVES) == 1
        assert await unit.workers.ticked_at() is None


async def test_what_slack_refused_is_closed_for_everybody_and_never_for_less(
    storage: Storage, workspace: Workspace
) -> None:
    async with storage.work() as unit:
        await unit.paces.refused(workspace.id, "post", 60)
        await unit.paces.refused(workspace.id, "post", 5)
        await unit.paces.refused(workspace.id, "C1", -5)
        ((where, place, seconds),) = await unit.paces.closed()
    assert (where, place) == (workspace.id, "post")
    assert 50 < seconds <= 60


async def test_a_crowd_is_on_its_way_until_it_pauses(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        assert await unit.paces.moving(workspace.id) is None
        await unit.paces.moved(workspace.id, NOW, A_PAUSE)
        await unit.paces.moved(workspace.id, NOW + A_PAUSE, A_PAUSE)
        assert await unit.paces.moving(workspace.id) == (NOW, NOW + A_PAUSE)
        anew = NOW + 2 * A_PAUSE + A_MINUTE
        await unit.paces.moved(workspace.id, anew, A_PAUSE)
        assert await unit.paces.moving(workspace.id) == (anew, anew)


async def test_what_is_set_aside_is_shown_and_freed(storage: Storage, workspace: Workspace) -> None:
    tried = sample_stumble(workspace.id)
    aside = sample_stumble(workspace.id, subject="UBEN", tries=5, set_aside_at=NOW)
    async with storage.work() as unit:
        for stumble in (tried, aside):
            await unit.stumbles.save(stumble)
        assert await unit.stumbles.all_of("asking") == [tried, aside]
        assert await unit.stumbles.all_set_aside() == [aside]
        assert await unit.stumbles.free() == 1
        assert await unit.stumbles.all_of("asking") == [tried]
        await unit.stumbles.over(workspace.id, "asking", ANNA)
        assert await unit.stumbles.all_of("asking") == []
