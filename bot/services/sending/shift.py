"""Keeps a sender busy until told to stop: what wakes it, how much is in hand; not what becomes of a row."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Protocol

from bot.domain.outbox import OutboxRow
from bot.services.ports import StorageBusy, Wake
from bot.services.sending.company import what

TICK = 15.0
"""Seconds after which it looks even though nobody woke it."""

TROUBLE_PAUSE = 1.0

SOON = 0.03
"""Seconds for which a few free hands wait for more of them: taking one row costs nearly as much as taking ten."""

LAST_CALLS = 4.0
"""Seconds that calls under way are given at the end. A call that is cut short is in doubt, as after a crash."""

_log = logging.getLogger(__name__)


class Hands(Protocol):
    """The part of a sender that a shift drives."""

    async def take(self, limit: int, longest: float) -> tuple[list[OutboxRow], float]:
        """Claims due rows; and how many seconds nothing more becomes due by itself, at most `longest`."""

    async def deal_with(self, row: OutboxRow) -> None:
        """To whatever end; never raises."""

    async def settle(self) -> int:
        """Rows in doubt, and rows of dead processes."""


class Shift:
    """One run of the loop. New rows are taken as soon as one is done, so that a slow call holds up nobody."""

    def __init__(
        self,
        hands: Hands,
        wake: Wake,
        stop: asyncio.Event,
        room: int,
        tick: float = TICK,
        monotonic: Callable[[], float] = time.monotonic,
        last_calls: float = LAST_CALLS,
    ) -> None:
        self._hands = hands
        self._wake = wake
        self._stop = stop
        self._room = room
        self._tick = tick
        self._monotonic = monotonic
        self._last_calls = last_calls
        self._in_hand: set[asyncio.Task[None]] = set()
        self._mending: asyncio.Task[None] | None = None
        self._mended_at = float("-inf")
        self._filled_at = float("-inf")

    async def work(self) -> None:
        """Until `stop` is set and what is in hand is finished, or has had its time."""
        stopping = asyncio.create_task(_until(self._stop))
        listening = self._listen()
        try:
            while not self._stop.is_set():
                self._mend()
                seconds = await self._fill()
                others = {task for task in (stopping, listening, self._mending) if task is not None}
                await asyncio.wait(
                    self._in_hand | others, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
                )
                self._in_hand = {task for task in self._in_hand if not task.done()}
                listening = self._listen() if listening.done() else listening
        finally:
            await self._finish(stopping, listening)

    async def _fill(self) -> float:
        """Takes what fits; says how long nothing more is to be expected."""
        room = self._room - len(self._in_hand)
        if room == 0:
            return self._tick
        if room < self._room // 4 and self._monotonic() - self._filled_at < SOON:
            return SOON
        self._filled_at = self._monotonic()
        try:
            rows, seconds = await self._hands.take(room, self._tick)
        except (StorageBusy, OSError) as trouble:
            _log.warning("outbox not reachable", extra={"trouble": what(trouble)})
            return min(self._tick, TROUBLE_PAUSE)
        self._in_hand |= {asyncio.create_task(self._hands.deal_with(row)) for row in rows}
        return 0.0 if len(rows) == room else seconds

    def _mend(self) -> None:
        if self._mending is not None and self._mending.done():
            self._mending = None
        now = self._monotonic()
        if self._mending is None and now - self._mended_at >= self._tick:
            self._mended_at = now
            self._mending = asyncio.create_task(self._settle())

    async def _settle(self) -> None:
        try:
            while await self._hands.settle():
                pass
        except (StorageBusy, OSError) as trouble:
            _log.warning("outbox not reachable", extra={"trouble": what(trouble)})

    def _listen(self) -> asyncio.Task[None]:
        return asyncio.create_task(self._wake.wait(self._tick))

    async def _finish(self, *watching: asyncio.Task[None]) -> None:
        for task in watching:
            task.cancel()
        under_way = self._in_hand | ({self._mending} if self._mending else set())
        if under_way:
            _, late = await asyncio.wait(under_way, timeout=self._last_calls)
            for task in late:
                task.cancel()
        await asyncio.gather(*under_way, *watching, return_exceptions=True)


async def _until(stop: asyncio.Event) -> None:
    await stop.wait()
