"""As little of SQLAlchemy as a program can keep something with: no floor, but the least that we could be."""

import asyncio
from typing import Any

from sqlalchemy import Executable, Table, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.one_hop import OneHop
from bot.storage.url import is_postgres, parse_database_url

CONNECTIONS = 10


class Keeper:
    """One statement, committed."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        # On SQLite one connection, and whoever waits for it is served in turn, as with the floor.
        self._turns = asyncio.Semaphore(CONNECTIONS if is_postgres(parse_database_url(url)) else 1)

    async def prepare(self, table: Table) -> None:
        """Makes the table where it is not there."""
        async with self._engine.begin() as connection:
            await connection.run_sync(lambda here: table.create(here, checkfirst=True))

    async def keep(self, statement: Executable, **values: Any) -> None:
        async with self._turns, self._engine.begin() as connection:
            await connection.execute(statement, values)

    async def drop(self, table: Table) -> None:
        """Removes it, and gives the connections back."""
        async with self._engine.begin() as connection:
            await connection.run_sync(table.drop)
        await self._engine.dispose()


def _engine(url: str) -> AsyncEngine:
    address = parse_database_url(url)
    if is_postgres(address):
        return create_async_engine(address, pool_size=CONNECTIONS)
    engine = create_async_engine(address, module=OneHop(), pool_size=1, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def opened(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for each in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"):
            cursor.execute(each)
        cursor.close()

    return engine
