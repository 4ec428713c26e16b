"""Databases for the tests of storage: each test runs on both; nothing of what it stores."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import UserId
from bot.domain.people import Workspace
from bot.storage import Storage, open_storage
from tests.storage.samples import NOW, sample_team

MakeUrl = Callable[[], Awaitable[str]]


async def migrate(url: str) -> None:
    """The tables as they are today."""
    storage = open_storage(url)
    await storage.migrate()
    await storage.close()


@pytest.fixture(params=["sqlite", "postgres"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> MakeUrl:
    """Makes an empty database and returns its address."""
    if request.param == "sqlite":
        return _sqlite(tmp_path)
    postgres: MakeUrl = request.getfixturevalue("make_postgres")
    return postgres


@pytest.fixture(params=["sqlite", "postgres"])
def migrated_database(request: pytest.FixtureRequest, tmp_path: Path) -> MakeUrl:
    """Makes a database with our tables and returns its address."""
    make: Any = _sqlite(tmp_path) if request.param == "sqlite" else request.getfixturevalue("make_postgres")
    return lambda: make(migrate)


def _sqlite(folder: Path) -> Callable[..., Awaitable[str]]:
    async def make(prepare: Callable[[str], Awaitable[None]] | None = None) -> str:
        url = f"sqlite:///{folder / 'brightspots.db'}"
        if prepare is not None:
            await prepare(url)
        return url

    return make


@pytest.fixture
async def database_url(migrated_database: MakeUrl) -> str:
    """A database with our tables and nothing in them."""
    return await migrated_database()


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    """The database, open."""
    opened = open_storage(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def workspace(storage: Storage) -> Workspace:
    """A workspace with the team that samples belong to."""
    return await registered(storage, "T1")


async def registered(storage: Storage, slack_team_id: str) -> Workspace:
    """Another such workspace."""
    async with storage.work() as unit:
        made = await unit.workspaces.register(slack_team_id, "", "Acme", UserId("UBOT"), NOW)
        await unit.teams.save(sample_team(made.id))
        await unit.commit()
    return made
