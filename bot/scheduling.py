"""Calls coroutines every so many seconds, and knows no rule about what they do."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler


@dataclass(frozen=True, slots=True)
class Tick:
    """What is called, and how often; never twice at once, and late ones are not made up for."""

    name: str
    seconds: float
    call: Callable[[], Awaitable[object]]


LAST_ROUNDS = 2.0
"""Seconds that rounds under way are given at the end; a tick may be cut short anywhere, and comes again."""


@asynccontextmanager
async def ticking(ticks: Sequence[Tick], last_rounds: float = LAST_ROUNDS) -> AsyncIterator[None]:
    """Each tick at once and then at its pace; those under way get some time to finish when the block is left."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    rounds = [_Round(tick) for tick in ticks]
    for tick, round_ in zip(ticks, rounds, strict=True):
        scheduler.add_job(
            round_.go,
            "interval",
            seconds=tick.seconds,
            id=tick.name,
            name=tick.name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.pause()
        await asyncio.gather(*(round_.end(last_rounds) for round_ in rounds))
        scheduler.shutdown(wait=False)
        # The scheduler shuts down in a callback of the loop, which has to come round once for it.
        await asyncio.sleep(0)


class _Round:
    """One tick, and whether it is under way. When it fails the scheduler logs that, and it comes again."""

    def __init__(self, tick: Tick) -> None:
        self._tick = tick
        self._under_way: asyncio.Task[object] | None = None

    async def go(self) -> None:
        self._under_way = asyncio.create_task(self._call())
        await asyncio.wait({self._under_way})
        if not self._under_way.cancelled():
            self._under_way.result()

    async def end(self, seconds: float) -> None:
        """Waits so long for a round under way, and then no longer."""
        if self._under_way is not None:
            await asyncio.wait({self._under_way}, timeout=seconds)
            self._under_way.cancel()
            await asyncio.wait({self._under_way})

    async def _call(self) -> object:
        return await self._tick.call()
