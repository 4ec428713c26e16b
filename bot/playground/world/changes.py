"""Counts the workspace's changes and wakes whoever waits for the next one; knows not what changed."""

import asyncio


class Changes:
    """A revision number that only grows, with a way to wait for it to grow."""

    def __init__(self) -> None:
        self.revision = 0
        self._next = asyncio.Event()

    def bump(self) -> None:
        """Note a change and wake everybody who waits."""
        self.revision += 1
        reached, self._next = self._next, asyncio.Event()
        reached.set()

    async def beyond(self, revision: int) -> int:
        """Wait until something has changed since `revision`; answers the revision reached."""
        while self.revision <= revision:
            await self._next.wait()
        return self.revision
