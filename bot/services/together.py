"""Lets those who want the same done at the same moment share one round of it; knows not what is done."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.services.ports import NotNew, StorageBusy

T = TypeVar("T")
R = TypeVar("R")

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Waiting(Generic[T, R]):
    """Somebody in the queue; `result` has one entry once a round that had room for them is over and went well."""

    wish: T
    result: tuple[R] | None = None
    tried: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)


class Together(Generic[T, R]):
    """Nobody waits for company: a round takes who is there when one before it ends, so that rounds are as large as the
    time they take makes them. Whoever a round gives nothing, and everybody after one that fails, goes alone."""

    def __init__(
        self,
        alone: Callable[[T], Awaitable[R]],
        crowd: Callable[[Sequence[T]], Awaitable[Sequence[tuple[R] | None]]],
        most: int,
        rounds: int = 1,
    ) -> None:
        self._alone = alone
        self._crowd = crowd
        self._most = most
        self._queue: deque[_Waiting[T, R]] = deque()
        # More than one at a time, so that a round that waits for somebody's lock does not hold up everybody.
        self._turns = asyncio.Semaphore(rounds)

    async def __call__(self, wish: T) -> R:
        mine: _Waiting[T, R] = _Waiting(wish)
        self._queue.append(mine)
        try:
            async with self._turns:
                await asyncio.sleep(0)  # those who come at the same moment are not in the queue yet
                if not mine.tried:
                    batch = self._gathered()
                    if batch == [mine]:
                        return await self._alone(wish)
                    await self._round(batch)
        finally:
            if not mine.tried:
                self._queue.remove(mine)
        await mine.over.wait()
        return mine.result[0] if mine.result is not None else await self._alone(wish)

    def _gathered(self) -> list[_Waiting[T, R]]:
        batch = [self._queue.popleft() for _ in range(min(self._most, len(self._queue)))]
        for each in batch:
            each.tried = True
        return batch

    async def _round(self, batch: Sequence[_Waiting[T, R]]) -> None:
        under_way = asyncio.ensure_future(self._crowd([each.wish for each in batch]))
        try:
            await asyncio.wait({under_way})
            _share(batch, under_way)
        finally:
            under_way.cancel()
            await asyncio.wait({under_way})
            for each in batch:
                each.over.set()


def _share(batch: Sequence[_Waiting[T, R]], done: asyncio.Future[Sequence[tuple[R] | None]]) -> None:
    """What a round gave each of them. Raises what is no Exception."""
    if done.cancelled():
        return
    trouble = done.exception()
    if trouble is None:
        for each, result in zip(batch, done.result(), strict=True):
            each.result = result
    elif not isinstance(trouble, Exception):
        raise trouble
    elif isinstance(trouble, NotNew | StorageBusy):
        _log.info("a round goes one by one", extra={"error": type(trouble).__name__})
    else:
        # Each goes alone, so that nobody would notice: it would only be slow.
        _log.error("error in a round", exc_info=trouble)
