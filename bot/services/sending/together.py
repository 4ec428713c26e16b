"""Lets those who want the same done at the same moment share one round of it; knows not what is done."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True, eq=False)
class _Waiting(Generic[T, R]):
    """Somebody in the queue; `result` has one entry as soon as a round had room for them and went well."""

    wish: T
    result: tuple[R] | None = None
    tried: bool = False


class Together(Generic[T, R]):
    """Nobody waits for company: a round takes who is there when the one before it ends, so that rounds are as large
    as the time they take makes them. Whoever a round gives nothing, and everybody after one that fails, goes alone."""

    def __init__(
        self,
        alone: Callable[[T], Awaitable[R]],
        crowd: Callable[[Sequence[T]], Awaitable[Sequence[tuple[R] | None]]],
        most: int,
    ) -> None:
        self._alone = alone
        self._crowd = crowd
        self._most = most
        self._queue: deque[_Waiting[T, R]] = deque()
        self._turn = asyncio.Lock()

    async def __call__(self, wish: T) -> R:
        mine: _Waiting[T, R] = _Waiting(wish)
        self._queue.append(mine)
        try:
            async with self._turn:
                if not mine.tried:
                    await self._round()
        finally:
            if not mine.tried:
                self._queue.remove(mine)
        return mine.result[0] if mine.result is not None else await self._alone(wish)

    async def _round(self) -> None:
        await asyncio.sleep(0)  # those who come at the same moment are not in the queue yet
        batch = [self._queue.popleft() for _ in range(min(self._most, len(self._queue)))]
        for each in batch:
            each.tried = True
        if len(batch) == 1:
            return
        under_way = asyncio.ensure_future(self._crowd([each.wish for each in batch]))
        try:
            await asyncio.wait({under_way})
        finally:
            under_way.cancel()
            await asyncio.wait({under_way})
        if under_way.cancelled():
            return
        trouble = under_way.exception()
        if trouble is not None and not isinstance(trouble, Exception):
            raise trouble
        if trouble is None:
            for each, result in zip(batch, under_way.result(), strict=True):
                each.result = result
