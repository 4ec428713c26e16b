"""A line to a server that a test can hold on to or cut; what passes over it is for those who use it to say."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Relay(ABC):
    """Listens while the block runs, and carries both ways as `_carry` does."""

    host: str
    port: int
    _carrying: set[asyncio.Task[None]] = field(default_factory=set, kw_only=True)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[int]:
        """Yields the port to connect to."""
        server = await asyncio.start_server(self._connect, self.host, 0)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            for task in self._carrying:
                task.cancel()
            await asyncio.gather(*self._carrying, return_exceptions=True)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ours, theirs = await asyncio.open_connection(self.host, self.port)
        for source, sink in ((reader, theirs), (ours, writer)):
            self._carrying.add(asyncio.create_task(self._carry(source, sink)))

    @abstractmethod
    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        """What one side says, to the other."""
