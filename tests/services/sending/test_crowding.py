"""A crowd of rows: few transactions for all of them, nothing lost, nothing doubled, nobody's bug another's."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.domain.outbox import Intent, OutboxRow, State
from bot.services.ports import StorageBusy, UnitOfWork, Unknown, Work
from bot.services.sending.delivery import Dropped
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.storage.engine import open_storage
from tests.support.house import UNHURRIED
from tests.support.sending import (
    Killed,
    Mortal,
    Outgoing,
    PlainRenderer,
    Remembering,
    SmallSlack,
    StillClock,
    Trouble,
    migrated,
)

KEYS = [f"p{number}" for number in range(8)]


@dataclass
class InCrowds(Remembering):
    """The same handler, whose rows come in crowds."""

    crowds: list[tuple[str, int]] = field(default_factory=list)

    async def before_prepare(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        self.crowds.append(("prepare", len(rows)))

    async def before_sent(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        self.crowds.append(("sent", len(rows)))


@dataclass
class Counted:
    """Work whose commits are counted."""

    work: Work
    commits: int = 0

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[UnitOfWork]:
        async with self.work() as uow:
            kept = uow.commit

            async def commit() -> None:
                self.commits += 1
                await kept()

            uow.commit = commit  # type: ignore[method-assign]
            yield uow


@dataclass
class Scene:
    outgoing: Outgoing
    clock: StillClock
    slack: SmallSlack
    handler: InCrowds

    def sender(self, work: Any = None, worker: str = "w1") -> Sender:
        handlers = dict.fromkeys(Intent, self.handler)
        used = work or self.outgoing.storage.work
        return Sender(used, self.slack, PlainRenderer(), handlers, self.clock, worker, pacing=Pacing(_zero))

    async def add(self) -> None:
        for key in KEYS:
            await self.outgoing.add(key)

    async def told(self) -> list[str]:
        """Of whom it is stored that the handler was told."""
        rows = await self.outgoing.rows(KEYS)
        async with self.outgoing.storage.work() as uow:
            return [
                row.key
                for row in rows
                if not await uow.seen_events.first_time(row.workspace_id, f"sent:{row.id}", self.clock.at)
            ]


async def killed(sender: Sender) -> None:
    """At some commit, and with it everything that it had under way."""
    living = asyncio.all_tasks()
    with pytest.raises(Killed):
        await sender.drain()
    dead = asyncio.all_tasks() - living
    for task in dead:
        task.cancel()
    await asyncio.gather(*dead, return_exceptions=True)


def _zero() -> float:
    return 0.0


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("crowds") / "empty.db"
    asyncio.run(migrated(file))
    return file


@pytest.fixture
async def scene(tables: Path, tmp_path: Path) -> AsyncIterator[Scene]:
    file = tmp_path / "bot.db"
    shutil.copy(tables, file)
    storage, clock = open_storage(f"sqlite:///{file}", turn=UNHURRIED.acknowledgement), StillClock()
    yield Scene(await Outgoing.open(storage, file), clock, SmallSlack(clock), InCrowds())
    await storage.close()


async def test_a_crowd_costs_few_transactions(scene: Scene) -> None:
    await scene.add()
    counted = Counted(scene.outgoing.storage.work)

    await scene.sender(counted).run_once()

    assert counted.commits <= 5, "taken, being said, and said in as few as their answers came in"
    assert scene.handler.crowds[0] == ("prepare", 8)
    assert sorted(scene.slack.seen()) == KEYS
    assert await scene.told() == KEYS


async def test_a_bug_in_one_takes_nothing_from_the_others(scene: Scene) -> None:
    await scene.add()
    scene.handler.prepared |= {"p3": KeyError("bug"), "p4": Dropped("answered")}

    await scene.sender().run_once()

    states = [row.state for row in await scene.outgoing.rows(KEYS)]
    assert states[3:5] == [State.PENDING, State.SKIPPED]
    assert {*states[:3], *states[5:]} == {State.SENT}
    assert len(scene.slack.seen()) == len(set(scene.slack.seen())) == 6


async def test_a_busy_moment_after_the_calls_leaves_none_of_them_in_doubt(scene: Scene) -> None:
    await scene.add()
    scene.handler.busy = 2

    await scene.sender().run_once()

    assert {row.state for row in await scene.outgoing.rows(KEYS)} == {State.SENT}
    assert await scene.told() == KEYS


async def test_a_row_that_another_took_over_is_left_to_them(scene: Scene) -> None:
    await scene.add()
    slow, quick = scene.sender(worker="slow"), scene.sender(worker="quick")
    rows, _ = await slow.take(16, longest=0)
    scene.outgoing.end_leases()
    await quick.settle()
    await quick.run_once()

    await asyncio.gather(*(slow.deal_with(row) for row in rows))

    assert sorted(scene.slack.seen()) == KEYS


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("commit", [1, 2, 3, 4])
async def test_killed_at_any_commit_nothing_is_lost_and_nothing_doubled(
    scene: Scene, commit: int, before: bool
) -> None:
    await scene.add()
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=True))
    await killed(scene.sender(Mortal(scene.outgoing.storage.work, commit, before), "mortal"))

    for _ in range(3):
        scene.outgoing.end_leases()
        await scene.sender(worker="heir").drain()
        scene.clock.advance(60)

    assert sorted(scene.slack.seen()) == KEYS
    assert {row.state for row in await scene.outgoing.rows(KEYS)} == {State.SENT}
    assert await scene.told() == KEYS


async def test_a_database_that_stays_busy_leaves_them_to_their_leases(scene: Scene) -> None:
    await scene.add()
    scene.slack.trouble.extend(Trouble(StorageBusy("locked")) for _ in KEYS)

    await scene.sender().run_once()
    scene.outgoing.end_leases()
    await scene.sender().settle()
    scene.clock.advance(60)
    await scene.sender().drain()

    assert sorted(scene.slack.seen()) == KEYS
