"""A commit that added rows wakes the sender, in this process and in others."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.ids import UserId
from bot.domain.people import Workspace
from bot.services.ports import StorageBusy
from bot.storage import Storage, open_storage, parse_database_url
from tests.storage.samples import NOW, TODAY, sample_row

SOON = 10.0
NEVER = 3600.0
NO_TLS = 80877103
"""What asks PostgreSQL for an encrypted connection; answered with N."""

on_postgres = pytest.mark.parametrize("migrated_database", ["postgres"], indirect=True)


async def send(storage: Storage, workspace: Workspace, number: int) -> None:
    async with storage.work() as unit:
        await unit.outbox.add(sample_row(workspace.id, number))
        await unit.commit()


def waiting(storage: Storage) -> asyncio.Task[None]:
    return asyncio.create_task(storage.wake.wait(NEVER))


async def woken(task: asyncio.Task[None]) -> None:
    async with asyncio.timeout(SOON):
        await task


async def listening(storage: Storage) -> None:
    """On PostgreSQL the first wait ends as soon as it listens: something may have been missed before."""
    await send(storage, await any_workspace(storage), 1)
    async with asyncio.timeout(SOON):
        await storage.wake.wait(NEVER)


async def any_workspace(storage: Storage) -> Workspace:
    async with storage.work() as unit:
        return (await unit.workspaces.all())[0]


async def test_a_commit_before_the_wait_is_not_missed(storage: Storage, workspace: Workspace) -> None:
    await send(storage, workspace, 1)
    await woken(waiting(storage))


async def test_nothing_wakes_but_the_time(storage: Storage) -> None:
    async with asyncio.timeout(SOON):
        await storage.wake.wait(0.01)
        await storage.wake.wait(0.01)


@pytest.mark.parametrize("migrated_database", ["sqlite"], indirect=True)
async def test_only_rows_for_the_outbox_wake(storage: Storage, workspace: Workspace) -> None:
    task = waiting(storage)
    async with storage.work() as unit:
        await unit.outbox.add(sample_row(workspace.id, 1))
    async with storage.work() as unit:
        await unit.budget.take(workspace.id, UserId("U1"), TODAY)
        await unit.outbox.claim(NOW, "w1", NOW - NOW, 1)
        await unit.commit()
    assert not task.done()
    await send(storage, workspace, 2)
    await woken(task)


@on_postgres
async def test_another_process_is_woken(storage: Storage, workspace: Workspace, database_url: str) -> None:
    other = open_storage(database_url)
    await woken(waiting(other))  # it listens from here on
    task = waiting(other)
    async with storage.work() as unit:
        await unit.outbox.add(sample_row(workspace.id, 1))
        assert not task.done()
        await unit.commit()
    await woken(task)
    await other.close()


@on_postgres
async def test_a_listener_that_lost_its_connection_listens_again(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    other = open_storage(database_url)
    await woken(waiting(other))
    task = waiting(other)
    await cut_off_whoever_listens(database_url)
    await woken(task)
    task = waiting(other)
    await send(storage, workspace, 1)
    await woken(task)
    await other.close()


async def test_a_listener_tries_again_while_the_database_starts_up() -> None:
    """As it does for a moment after each restart: it answers, and says that it cannot be connected to now."""
    async with starting_up() as (url, asked):
        other = open_storage(url)
        task = waiting(other)
        async with asyncio.timeout(SOON):
            for _ in range(2):
                await asked.acquire()
        task.cancel()
        with pytest.raises(StorageBusy):
            await other.ping()
        await other.close()


@asynccontextmanager
async def starting_up() -> AsyncIterator[tuple[str, asyncio.Semaphore]]:
    """A server that lets nobody in yet; and how often somebody asked."""
    asked = asyncio.Semaphore(0)
    fields = b"SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0"
    refusal = b"E" + (len(fields) + 4).to_bytes(4, "big") + fields

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        length, code = [int.from_bytes(await reader.readexactly(4), "big") for _ in range(2)]
        if code == NO_TLS:
            writer.write(b"N")
            length = int.from_bytes(await reader.readexactly(4), "big") + 4
        await reader.readexactly(length - 8)
        writer.write(refusal)
        await writer.drain()
        writer.close()
        asked.release()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    async with server:
        yield f"postgresql://somebody@127.0.0.1:{server.sockets[0].getsockname()[1]}/any", asked


async def cut_off_whoever_listens(database_url: str) -> None:
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.connect() as connection:
        ended = await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        )
        assert len(ended.all()) == 1
    await engine.dispose()
