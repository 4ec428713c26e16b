"""The database is restarted under us: whatever the driver makes of that, it is bad weather and soon over."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import asyncpg
import pytest

from bot.services.ports import StorageBusy
from bot.storage import open_storage
from bot.storage.engine import CONNECTIONS
from tests.storage.conftest import migrate
from tests.support.postgres import MakePostgres
from tests.support.relay import Relay

SOON = 10.0
GOODBYE = b"57P01"
"""What PostgreSQL says to everybody before it ends."""


@dataclass
class Line(Relay):
    """A line to the server that goes on standing when the server has hung up."""

    heard_goodbye: asyncio.Event = field(default_factory=asyncio.Event)

    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError):
                while data := await source.read(65536):
                    sink.write(data)
                    await sink.drain()
                    if GOODBYE in data:
                        self.heard_goodbye.set()
            await asyncio.Event().wait()
        finally:
            sink.close()


@pytest.fixture
async def postgres_url(make_postgres: MakePostgres) -> str:
    return await make_postgres(migrate)


@pytest.fixture
async def address(postgres_url: str) -> tuple[str, int, str]:
    parts = urlsplit(postgres_url)
    return str(parts.hostname), int(parts.port or 0), parts.path


async def test_a_statement_on_a_connection_that_was_told_goodbye(
    address: tuple[str, int, str],
) -> None:
    host, port, path = address
    line = Line(host, port)
    async with line.open() as through:
        storage = open_storage(f"postgresql://postgres@{host}:{through}{path}")

        async def asks_after_goodbye() -> None:
            async with storage.work() as unit:
                await unit.workspaces.all()
                await _everybody_goes(f"postgresql://postgres@{host}:{port}{path}")
                async with asyncio.timeout(SOON):
                    await line.heard_goodbye.wait()
                await unit.workspaces.all()

        with pytest.raises(StorageBusy):
            await asks_after_goodbye()
        async with storage.work() as unit:
            assert await unit.workspaces.all() == []
    await storage.close()


async def test_work_that_was_read_and_lost_its_connection_is_done(postgres_url: str) -> None:
    """And takes no place in the pool along, however often that happens."""
    storage = open_storage(postgres_url)
    for _ in range(CONNECTIONS + 1):
        async with storage.work() as unit:
            assert await unit.workspaces.all() == []
            await _everybody_goes(postgres_url.replace("+asyncpg", ""))
    await storage.ping()
    await storage.close()


async def test_a_glance_over_a_lost_connection_is_tried_over_another(postgres_url: str) -> None:
    """Nobody asks before it whether the connection still leads there."""
    storage = open_storage(postgres_url)
    for _ in range(2):
        async with storage.works.glance() as unit:
            assert await unit.workspaces.all() == []
        await _everybody_goes(postgres_url.replace("+asyncpg", ""))
    async with storage.works.glance() as unit:
        assert await unit.workspaces.all() == []
    await storage.close()


async def test_what_went_wrong_is_not_hidden_by_the_lost_connection(postgres_url: str) -> None:
    storage = open_storage(postgres_url)

    async def fails_after_goodbye() -> None:
        async with storage.work() as unit:
            await unit.workspaces.all()
            await _everybody_goes(postgres_url.replace("+asyncpg", ""))
            raise LookupError

    with pytest.raises(LookupError):
        await fails_after_goodbye()
    await storage.close()


async def test_a_server_that_lets_nobody_write_for_a_while_is_waited_for(postgres_url: str) -> None:
    """A standby took its place, or its disk is full: to be told so is no mistake of ours."""
    address = postgres_url.replace("+asyncpg", "")
    name = urlsplit(postgres_url).path.removeprefix("/")

    async def writes() -> None:
        storage = open_storage(postgres_url)
        try:
            async with storage.work() as unit:
                await unit.workers.left("nobody")
                await unit.commit()
        finally:
            await storage.close()

    await _everybody_goes(address, f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    with pytest.raises(StorageBusy, match="lets nobody write"):
        await writes()
    await _everybody_goes(address, f'BEGIN READ WRITE; ALTER DATABASE "{name}" RESET ALL; COMMIT')
    await writes()


async def test_a_server_that_gives_too_few_rights_says_so_in_our_words(postgres_url: str) -> None:
    address, name = postgres_url.replace("+asyncpg", ""), f"weak_{urlsplit(postgres_url).path[1:]}"
    await _everybody_goes(address, f"CREATE ROLE {name} LOGIN")
    storage = open_storage(postgres_url.replace("postgres@", f"{name}@"))
    with pytest.raises(StorageBusy, match="too few rights"):
        await storage.migrated()
    await storage.close()
    await _everybody_goes(address, f"DROP ROLE {name}")


async def _everybody_goes(address: str, before: str = "SELECT 1") -> None:
    connection = await asyncpg.connect(address)
    await connection.execute(before)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()
