"""What processes that send side by side know of each other: how many they are, and what Slack refused one of them."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from bot.services.ports import StorageBusy, Work
from bot.services.sending.pacing import Closed, Pacing

BEAT = 3.0
"""Seconds between two words to the others."""
BEAT_ALONE = 60.0
"""The same where nobody else can share the database."""

LIVES = timedelta(seconds=10)
"""Whoever was not heard of for so long is gone, and what was theirs is the others'."""

_LAST_WORD = 1.0
"""Seconds for saying that we leave."""

NEWCOMER = 0.1
"""Of our share at first: the others hear of us only with their next beat, and what they said stands in Slack's minute.
It grows for a minute."""
GROWS_FOR = 60.0

_log = logging.getLogger(__name__)


def what(trouble: StorageBusy | OSError) -> str:
    """For the log: our own words for the database's, and of all else the kind alone."""
    return str(trouble) if isinstance(trouble, StorageBusy) else type(trouble).__name__


class Company:
    """Tells the others that we are here, and lets our lanes follow what they tell."""

    def __init__(
        self, work: Work, pacing: Pacing, worker: str, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._work = work
        self._pacing = pacing
        self._worker = worker
        self._monotonic = monotonic
        self._began: float | None = None
        self._beaten_at = float("-inf")
        self.ticked_at: datetime | None = None
        """When this process last looked at what is due, by the calendar."""

    @asynccontextmanager
    async def kept(self, beat: float = BEAT) -> AsyncIterator[None]:
        """The others know of us while the block lasts; we know of them from its start."""
        await self._meet()
        going_on = asyncio.create_task(self._go_on(beat))
        try:
            yield
        finally:
            going_on.cancel()
            await asyncio.gather(going_on, return_exceptions=True)
            with suppress(StorageBusy, OSError):  # a TimeoutError is one: they notice by themselves then
                async with asyncio.timeout(_LAST_WORD):
                    await self._leave()

    async def beat(self) -> None:
        """One word, and what the others said."""
        began = self._monotonic()
        async with self._work() as uow:
            living = await uow.workers.here(self._worker, self.ticked_at, LIVES)
            closed = [Closed(*each) for each in await uow.paces.closed()]
            await uow.commit()
        if began - self._beaten_at > LIVES.total_seconds():
            self._began = began  # we are new, or were taken for dead
        self._beaten_at = began
        self._pacing.shares(self._share(living, began), 1.0 / living)
        for each in closed:
            self._pacing.heard(each)

    async def refused(self, closed: Sequence[Closed]) -> None:
        """Tells the others what Slack refused us."""
        if not closed:
            return
        async with self._work() as uow:
            for each in closed:
                await uow.paces.refused(each.workspace_id, each.place, each.seconds)
            await uow.commit()

    async def _go_on(self, beat: float) -> None:
        while True:
            await asyncio.sleep(beat)
            await self._meet()

    async def _meet(self) -> None:
        try:
            await self.beat()
        except (StorageBusy, OSError) as trouble:
            _log.warning("not heard by the others", extra={"trouble": what(trouble)})

    def _share(self, living: int, now: float) -> float:
        if living < 2 or self._began is None:
            return 1.0
        age = (now - self._began) / GROWS_FOR
        return min(1.0, max(NEWCOMER, age)) / living

    async def _leave(self) -> None:
        async with self._work() as uow:
            await uow.workers.left(self._worker)
            await uow.commit()
