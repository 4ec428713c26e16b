"""Tells the sender that a commit gave it something to do, in this process or another; not what."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    import asyncpg

CHANNEL = "brightspots_outbox"
PAUSES = (0.2, 1.0, 3.0, 10.0)
"""Seconds before each new attempt to listen; the last one goes on."""
STILL_THERE_EVERY = 30.0
"""Seconds after which the connection is asked whether it lives: it may have died without a word."""
ANSWERS_WITHIN = 5.0

_log = logging.getLogger(__name__)


class Bell:
    """Rings within this process; one ring stands for any number of commits."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """There may be something to do."""
        self._rung.set()

    async def wait(self, timeout: float) -> None:
        """Returns when it rang since the last wait, or after `timeout` seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                await self._rung.wait()
        self._rung.clear()

    async def close(self) -> None:
        """Holds nothing."""


class Listener(Bell):
    """A bell that other processes ring too, by NOTIFY. Listens from its first wait, on its own connection."""

    def __init__(self, engine: AsyncEngine, name: str) -> None:
        import asyncpg  # noqa: PLC0415 (5 MB, and on SQLite nobody else rings)

        super().__init__()
        self._engine = engine
        self._name = name
        self._listening: asyncio.Task[None] | None = None
        # A raw connection's errors are the dialect's own where the server answers and lets nobody in.
        raw = engine.dialect.loaded_dbapi.Error
        self._weather = (SQLAlchemyError, raw, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)

    async def wait(self, timeout: float) -> None:
        """As the bell's."""
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen_for_good(), name="outbox-listener")
        await super().wait(timeout)

    async def close(self) -> None:
        """Stops listening."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening

    async def _listen_for_good(self) -> None:
        failures = 0
        while True:
            try:
                async with self._connection() as connection:
                    failures = 0
                    await self._listen(connection)
            except self._weather as error:
                _log.warning("not listening for other processes, trying again: %s", type(error).__name__)
            await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
            failures += 1

    async def _listen(self, connection: "asyncpg.Connection") -> None:
        await connection.add_listener(CHANNEL, self._heard)
        self.ring()  # for what was committed while nobody listened
        ended = asyncio.Event()
        connection.add_termination_listener(lambda _: ended.set())
        while not ended.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(STILL_THERE_EVERY):
                    await ended.wait()
            await connection.execute("SELECT 1", timeout=ANSWERS_WITHIN)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator["asyncpg.Connection"]:
        connection = await self._engine.raw_connection()
        try:
            yield connection.driver_connection
        finally:
            # Never back into a pool: it listens, and may be dead.
            connection.invalidate()

    def _heard(self, _connection: object, _pid: int, _channel: str, sender: object) -> None:
        if sender != self._name:  # our own commits rang already
            self.ring()
