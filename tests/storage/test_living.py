"""A connection that nobody used for a while is handed out only where the server is still at its other end."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.living import LONG_SILENT, only_living
from tests.support.postgres import MakePostgres
from tests.support.relay import Relay

SOON = 10.0
IMPATIENT = 0.5
"""Seconds after which a server that says nothing is given up."""

Info = dict[str, Any]


@dataclass
class Cable(Relay):
    """Between us and the server; when it is pulled nobody hangs up, and nothing arrives any more."""

    _pulled: set[asyncio.StreamReader] = field(default_factory=set)
    _plugged: set[asyncio.StreamReader] = field(default_factory=set)

    def pull(self) -> None:
        """Out of every connection there is; another one may be made."""
        self._pulled |= self._plugged

    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        self._plugged.add(source)
        try:
            with suppress(ConnectionError):
                while data := await source.read(65536):
                    if source not in self._pulled:
                        sink.write(data)
                        await sink.drain()
        finally:
            sink.close()


@pytest.fixture
async def postgres_url(make_postgres: MakePostgres) -> str:
    return await make_postgres()


@pytest.fixture
async def onlooker(postgres_url: str) -> AsyncIterator[asyncpg.Connection]:
    """Somebody else at the same server."""
    url = make_url(postgres_url).set(drivername="postgresql")
    connection = await asyncpg.connect(url.render_as_string(hide_password=False))
    yield connection
    await connection.close()


@asynccontextmanager
async def pool(url: str, port: int | None = None) -> AsyncIterator[AsyncEngine]:
    """Of one connection."""
    address = make_url(url) if port is None else make_url(url).set(port=port)
    engine = create_async_engine(
        address, pool_size=1, max_overflow=0, connect_args={"command_timeout": IMPATIENT}
    )
    only_living(engine)
    try:
        yield engine
    finally:
        await engine.dispose()


async def pid(engine: AsyncEngine) -> int:
    """Which of the server's processes answers."""
    async with engine.connect() as connection:
        return int((await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one())


async def info(engine: AsyncEngine) -> Info:
    """What is remembered of the connection, also while nobody has it."""
    async with engine.connect() as connection:
        return (await connection.get_raw_connection()).info


def silent_for(remembered: Info, seconds: float) -> None:
    [used] = remembered
    remembered[used] -= seconds


async def hung_up(engine: AsyncEngine, hang_up: Callable[[], Awaitable[object]]) -> None:
    """Until the driver has heard of it."""
    heard = asyncio.Event()
    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        driver.add_termination_listener(lambda _: heard.set())
    await hang_up()
    await asyncio.wait_for(heard.wait(), SOON)


async def test_where_the_server_hung_up_meanwhile_the_next_gets_another(
    postgres_url: str, onlooker: asyncpg.Connection
) -> None:
    async with pool(postgres_url) as engine:
        before = await pid(engine)
        await hung_up(engine, lambda: onlooker.execute(f"SELECT pg_terminate_backend({before})"))
        assert await pid(engine) != before


async def test_the_server_is_asked_only_after_a_long_silence(
    postgres_url: str, onlooker: asyncpg.Connection
) -> None:
    async with pool(postgres_url) as engine:
        ours = await pid(engine)
        remembered = await info(engine)

        async def heard() -> datetime:
            said = "SELECT state_change FROM pg_stat_activity WHERE pid = $1"
            last: datetime = await onlooker.fetchval(said, ours)
            return last

        last = await heard()
        silent_for(remembered, LONG_SILENT / 2)
        await info(engine)
        assert await heard() == last, "nothing was asked"
        silent_for(remembered, LONG_SILENT + 1)
        await info(engine)
        assert await heard() > last, "it was asked"
        assert await pid(engine) == ours


async def test_where_a_cable_was_pulled_the_next_gets_another_after_a_long_silence(
    postgres_url: str, onlooker: asyncpg.Connection
) -> None:
    url = make_url(postgres_url)
    cable = Cable(str(url.host), int(url.port or 0))
    async with cable.open() as port, pool(postgres_url, port) as engine:
        before = await pid(engine)
        remembered = await info(engine)
        cable.pull()
        there = await onlooker.fetchval("SELECT count(*) FROM pg_stat_activity WHERE pid = $1", before)
        assert there == 1, "nobody hung up"
        silent_for(remembered, LONG_SILENT + 1)
        assert await asyncio.wait_for(pid(engine), SOON) != before
