"""Sharing a round: who is there together pays once, and nobody pays for another's trouble."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.services.ports import NotNew, StorageBusy
from bot.services.together import Together
from tests.support.sending import Killed


@dataclass
class Counter:
    """What is done to numbers, alone and in rounds."""

    rounds: list[list[int]] = field(default_factory=list)
    alone: list[int] = field(default_factory=list)
    trouble: BaseException | None = None
    gate: asyncio.Event | None = None
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    passed_over: set[int] = field(default_factory=set)

    async def one(self, number: int) -> int:
        self.alone.append(number)
        return number * 2

    async def many(self, numbers: Sequence[int]) -> list[tuple[int] | None]:
        self.rounds.append([*numbers])
        self.begun.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble
        return [None if number in self.passed_over else (number * 2,) for number in numbers]


async def test_those_who_come_together_share_a_round_and_who_comes_alone_goes_alone() -> None:
    counter = Counter()
    together = Together(counter.one, counter.many, most=3)

    assert await together(7) == 14
    assert [*await asyncio.gather(*(together(number) for number in range(5)))] == [0, 2, 4, 6, 8]

    assert counter.alone == [7]
    assert counter.rounds == [[0, 1, 2], [3, 4]]


async def test_those_who_come_during_a_round_share_the_next() -> None:
    counter = Counter(gate=asyncio.Event())
    together = Together(counter.one, counter.many, most=9)
    first = [asyncio.create_task(together(number)) for number in (1, 2)]
    await counter.begun.wait()
    later = [asyncio.create_task(together(number)) for number in (3, 4, 5)]
    await asyncio.sleep(0)
    assert counter.gate is not None
    counter.gate.set()

    assert await asyncio.gather(*first, *later) == [2, 4, 6, 8, 10]
    assert counter.rounds == [[1, 2], [3, 4, 5]]


@pytest.mark.parametrize(
    ("trouble", "heard"),
    [(ValueError("bug"), logging.ERROR), (NotNew(), logging.INFO), (StorageBusy(), logging.INFO)],
)
async def test_after_a_round_that_fails_each_goes_alone_and_a_bug_is_not_hidden_by_that(
    trouble: Exception, heard: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    counter = Counter(trouble=trouble)
    together = Together(counter.one, counter.many, most=9)

    assert [*await asyncio.gather(together(1), together(2))] == [2, 4]
    assert sorted(counter.alone) == [1, 2]
    assert [line.levelno for line in caplog.records] == [heard]


async def test_whom_a_round_passes_over_goes_alone() -> None:
    counter = Counter(passed_over={2})
    together = Together(counter.one, counter.many, most=9)

    assert [*await asyncio.gather(together(1), together(2), together(3))] == [2, 4, 6]
    assert counter.alone == [2]


async def test_a_death_in_a_round_is_nobodys_to_repeat() -> None:
    counter = Counter(trouble=Killed())
    together = Together(counter.one, counter.many, most=9)

    with pytest.raises(Killed):
        await asyncio.gather(together(1), together(2))


async def test_who_stops_waiting_is_not_dealt_with() -> None:
    counter = Counter(gate=asyncio.Event())
    together = Together(counter.one, counter.many, most=9)
    first = [asyncio.create_task(together(number)) for number in (1, 2)]
    await counter.begun.wait()
    impatient, patient = (asyncio.create_task(together(number)) for number in (3, 4))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.wait({impatient})
    assert counter.gate is not None
    counter.gate.set()

    assert await asyncio.gather(*first, patient) == [2, 4, 8]
    assert impatient.cancelled()
    assert 3 not in [number for batch in counter.rounds for number in batch]


async def test_a_round_that_is_held_up_holds_up_nobody_else_where_two_may_go_at_once() -> None:
    counter = Counter(gate=asyncio.Event())
    together = Together(counter.one, counter.many, most=2, rounds=2)
    held_up = [asyncio.create_task(together(number)) for number in (1, 2)]
    await counter.begun.wait()

    assert await together(7) == 14
    assert not any(task.done() for task in held_up)

    assert counter.gate is not None
    counter.gate.set()
    assert await asyncio.gather(*held_up) == [2, 4]
    assert (counter.rounds, counter.alone) == ([[1, 2]], [7])
