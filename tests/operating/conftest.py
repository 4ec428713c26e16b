"""An operator with a database on either engine; nothing is in it yet."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage import Storage
from tests.support.operator import Operator
from tests.support.postgres import PostgresServer


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A SQLite file with our tables: migrating takes its time, and once is enough."""
    file = tmp_path_factory.mktemp("tables") / "brightspots.db"
    Operator(f"sqlite:///{file}").does(_nothing)
    return file.read_bytes()


async def _nothing(storage: Storage) -> None:
    await storage.tidy()


@pytest.fixture
def on_sqlite(tmp_path: Path, tables: bytes) -> Operator:
    """With a file of their own."""
    file = tmp_path / "brightspots.db"
    file.write_bytes(tables)
    return Operator(f"sqlite:///{file}")


@pytest.fixture
def on_postgres(postgres_server: PostgresServer) -> Iterator[Operator]:
    """With a database of their own, empty."""
    name = asyncio.run(postgres_server.create())
    yield Operator(postgres_server.url(name))
    asyncio.run(postgres_server.drop(name))


@pytest.fixture
def another_on_postgres(postgres_server: PostgresServer) -> Iterator[Operator]:
    """A second one beside it."""
    name = asyncio.run(postgres_server.create())
    yield Operator(postgres_server.url(name))
    asyncio.run(postgres_server.drop(name))
