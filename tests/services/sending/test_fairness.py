"""A workspace with much to say does not keep the others waiting, and is itself as fast as Slack lets it be."""

import asyncio
import heapq
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.ids import ChannelId, MessageTs, OutboxId, UserId, WorkspaceId
from bot.domain.outbox import Intent, OutboxRow
from bot.services.ports import Delivered, Rendered, Work
from bot.services.sending.pacing import POSTS_A_MINUTE, Pacing
from bot.services.sending.sender import AT_ONCE, Sender
from tests.services.sending.test_pacing import Timeline, most_in_a_minute
from tests.support.memory import Fate, Memory
from tests.support.sending import NOON, PlainRenderer, Remembering, StillClock, a_row

BEGIN = 1000.0
CALL = 0.1
"""Seconds that a call takes."""
EACH = 40
MUCH = 310
FULL_PACE = POSTS_A_MINUTE / 60


@dataclass
class SlowSlack:
    """A Slack that notes when it was called, and for which workspace."""

    time: Timeline
    times: dict[WorkspaceId, list[float]] = field(default_factory=lambda: defaultdict(list))

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        self.times[row.workspace_id].append(self.time())
        await self.time.pause(CALL)
        return Delivered(ChannelId("D1"), MessageTs(f"{row.id}.0001"))

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        return None

    @property
    def calls(self) -> int:
        return sum(len(times) for times in self.times.values())

    def took(self, workspace_id: WorkspaceId) -> float:
        return self.times[workspace_id][-1] - BEGIN


@pytest.fixture
def work() -> Iterator[Work]:
    memory, fate = Memory(), Fate()
    fate.turn_to("fairness", NOON)
    yield memory.work(fate)
    memory.close()


async def crowds(work: Work, *sizes: int) -> list[WorkspaceId]:
    """So many rows are due in each workspace, all of the first one's before the second one's."""
    found = []
    async with work() as uow:
        for number, size in enumerate(sizes):
            there = (await uow.workspaces.register(f"T{size}-{number}", "", "Acme", UserId("UBOT"), NOON)).id
            found.append(there)
            for each in range(size):
                row = replace(a_row(f"p{each}", NOON), workspace_id=there, id=OutboxId(uow.new_id()))
                assert await uow.outbox.add(replace(row, priority=40))
        await uow.commit()
    return found


async def say_everything(work: Work, time: Timeline, total: int, hands: int = AT_ONCE) -> SlowSlack:
    """One process at work; time moves when nobody has anything to do."""
    slack, pacing = SlowSlack(time), Pacing(time, time.pause)
    handlers = dict.fromkeys(Intent, Remembering())
    sender = Sender(work, slack, PlainRenderer(), handlers, StillClock(), "w1", pacing=pacing)
    in_hand: set[asyncio.Task[None]] = set()
    while slack.calls < total:
        rows, seconds = await sender.take(hands - len(in_hand), longest=15.0)
        in_hand |= {asyncio.create_task(sender.deal_with(row)) for row in rows}
        for _ in range(8):
            await asyncio.sleep(0)
        go_on(time, seconds)
        for _ in range(8):
            await asyncio.sleep(0)
        in_hand = {task for task in in_hand if not task.done()}
    while time.waiting:
        go_on(time, CALL)
        await asyncio.sleep(0)
    await asyncio.gather(*in_hand)
    return slack


def go_on(time: Timeline, seconds: float) -> None:
    """To the end of the next pause, or for so long where none ends before."""
    until = time.seconds + seconds
    if time.waiting:
        until = min(until, time.waiting[0][0])
    time.seconds = max(time.seconds, until)
    while time.waiting and time.waiting[0][0] <= time.seconds:
        heapq.heappop(time.waiting)[2].set()


async def test_one_with_much_to_say_keeps_nobody_waiting(work: Work) -> None:
    (alone,) = await crowds(work, EACH)
    took_alone = (await say_everything(work, Timeline(BEGIN), EACH)).took(alone)
    assert took_alone < EACH / FULL_PACE

    many, *others = await crowds(work, MUCH, *[EACH] * 4)
    slack = await say_everything(work, Timeline(BEGIN), MUCH + 4 * EACH)

    assert max(slack.took(other) for other in others) < 1.5 * took_alone
    assert slack.took(many) < 1.03 * MUCH / FULL_PACE
    assert most_in_a_minute(slack.times[many]) <= POSTS_A_MINUTE


async def test_what_there_is_is_shared_evenly_where_it_is_not_enough_for_all(work: Work) -> None:
    """Two hands manage twenty calls a second; ten workspaces would be permitted fifty."""
    crowded = await crowds(work, *[200] * 10)
    slack = await say_everything(work, Timeline(BEGIN), 600, hands=2)
    said = [len(slack.times[here]) for here in crowded]
    assert sum(said) >= 600
    assert max(said) - min(said) <= 3
