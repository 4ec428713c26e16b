"""The loop around a sender: what wakes it, what does not stop it, and how it ends."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

import pytest

from bot.domain.outbox import OutboxRow
from bot.services.ports import StorageBusy
from bot.services.sending.shift import Shift
from tests.support.sending import StillClock, a_row


@dataclass
class Bell:
    """A wake that a test rings."""

    rung: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self, timeout: float) -> None:
        await self.rung.wait()
        self.rung.clear()


@dataclass
class ManyHands:
    """Rows to be taken, and gates at which each one waits to be finished."""

    rows: deque[OutboxRow | Exception] = field(default_factory=deque)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    done: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)
    begun: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)
    settling: deque[int | Exception] = field(default_factory=deque)
    settled: "asyncio.Queue[int]" = field(default_factory=asyncio.Queue)
    seconds: float = 60

    async def take(self, limit: int, longest: float) -> tuple[list[OutboxRow], float]:
        taken: list[OutboxRow] = []
        while self.rows and len(taken) < limit:
            row = self.rows.popleft()
            if isinstance(row, Exception):
                raise row
            taken.append(row)
        return taken, min(longest, self.seconds)

    async def deal_with(self, row: OutboxRow) -> None:
        self.begun.put_nowait(row.key)
        if row.key in self.gates:
            await self.gates[row.key].wait()
        self.done.put_nowait(row.key)

    async def settle(self) -> int:
        count = self.settling.popleft() if self.settling else 0
        if isinstance(count, Exception):
            raise count
        self.settled.put_nowait(count)
        return count


@dataclass
class Running:
    """A shift under way."""

    hands: ManyHands
    bell: Bell
    stop: asyncio.Event
    task: "asyncio.Task[None]"

    async def end(self) -> None:
        self.stop.set()
        async with asyncio.timeout(5):
            await self.task


def begin(hands: ManyHands, room: int = 2, tick: float = 60) -> Running:
    bell, stop = Bell(), asyncio.Event()
    return Running(hands, bell, stop, asyncio.create_task(Shift(hands, bell, stop, room, tick).work()))


def rows(*keys: str) -> deque[OutboxRow | Exception]:
    return deque(a_row(key, StillClock().at) for key in keys)


async def test_a_slow_row_holds_up_nobody_and_is_finished_at_the_end() -> None:
    hands = ManyHands(rows("slow", "a", "b", "c"), {"slow": asyncio.Event()})
    shift = begin(hands)

    async with asyncio.timeout(5):
        assert [await hands.done.get() for _ in range(3)] == ["a", "b", "c"]
    shift.stop.set()
    hands.gates["slow"].set()
    await shift.end()

    assert hands.done.get_nowait() == "slow"


async def test_no_more_than_the_room_is_in_hand() -> None:
    gates = {key: asyncio.Event() for key in "abc"}
    hands = ManyHands(rows("a", "b", "c"), gates)
    shift = begin(hands, room=2)

    async with asyncio.timeout(5):
        assert {await hands.begun.get(), await hands.begun.get()} == {"a", "b"}
        shift.bell.rung.set()
        gates["a"].set()
        assert await hands.done.get() == "a"
        assert await hands.begun.get() == "c"
    for gate in gates.values():
        gate.set()
    await shift.end()


async def test_a_commit_wakes_it() -> None:
    hands = ManyHands()
    shift = begin(hands)
    async with asyncio.timeout(5):
        await hands.settled.get()
        hands.rows = rows("a")
        shift.bell.rung.set()
        assert await hands.done.get() == "a"
    await shift.end()


async def test_what_becomes_due_by_itself_is_not_left_to_the_tick() -> None:
    hands = ManyHands(seconds=0.01)
    shift = begin(hands)
    async with asyncio.timeout(5):
        await hands.settled.get()
        hands.rows = rows("a")
        assert await hands.done.get() == "a"
    await shift.end()


@pytest.mark.parametrize("trouble", [StorageBusy("locked"), ConnectionError("clock")])
async def test_a_database_or_clock_that_does_not_answer_is_asked_again(trouble: Exception) -> None:
    hands = ManyHands(deque([trouble, *rows("a")]), settling=deque([trouble]))
    shift = begin(hands, tick=0.01)
    async with asyncio.timeout(5):
        assert await hands.done.get() == "a"
        assert await hands.settled.get() == 0
    await shift.end()


async def test_doubts_are_settled_at_the_start_until_none_is_left() -> None:
    hands = ManyHands(settling=deque([16, 3]))
    shift = begin(hands)
    async with asyncio.timeout(5):
        assert [await hands.settled.get() for _ in range(3)] == [16, 3, 0]
    await shift.end()


async def test_a_call_that_does_not_come_back_is_not_waited_for_at_the_end() -> None:
    hands = ManyHands(rows("hangs"), {"hangs": asyncio.Event()})
    bell, stop = Bell(), asyncio.Event()
    shift = Running(
        hands, bell, stop, asyncio.create_task(Shift(hands, bell, stop, room=2, last_calls=0.01).work())
    )
    async with asyncio.timeout(5):
        assert await hands.begun.get() == "hangs"
    await shift.end()

    assert hands.done.empty()
