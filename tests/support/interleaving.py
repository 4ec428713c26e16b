"""Two transactions in one order and no other: one stands before its commit until another waits for what it holds."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Any, cast

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.services.ports import UnitOfWork, Work
from bot.storage import parse_database_url

WAITING = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


class Halting:
    """Opens units of work whose commit waits until it may go on."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.there = asyncio.Event()
        self.on = asyncio.Event()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[UnitOfWork]:
        async with self._work() as uow:
            yield cast(UnitOfWork, _Halted(uow, self))


class _Halted:
    def __init__(self, uow: UnitOfWork, halting: Halting) -> None:
        self._uow = uow
        self._halting = halting

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uow, name)

    async def commit(self) -> None:
        self._halting.there.set()
        await self._halting.on.wait()
        await self._uow.commit()


@asynccontextmanager
async def in_the_way(
    database_url: str, halting: Halting, first: Awaitable[Any], second: Awaitable[Any]
) -> AsyncIterator[None]:
    """`second` begins when `first`, over `halting`, has done everything but commit. The block runs once `second` waits
    for it, or is over; then both go on to their ends."""
    one = asyncio.ensure_future(first)
    await halting.there.wait()
    other = asyncio.ensure_future(second)
    await somebody_waits(database_url, other)
    yield
    halting.on.set()
    await asyncio.gather(one, other)


async def somebody_waits(database_url: str, other: "asyncio.Future[Any]") -> None:
    """Returns once somebody waits for what another holds, or `other` is over."""
    engine = create_async_engine(parse_database_url(database_url), poolclass=NullPool)
    async with engine.connect() as connection:
        while not other.done() and not (await connection.execute(WAITING)).scalar_one():
            await connection.rollback()
    await engine.dispose()
