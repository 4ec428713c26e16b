"""The migrations lead to the tables as the code knows them, once, whoever runs them."""

import asyncio
from functools import partial

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import open_storage, parse_database_url
from bot.storage.migrate import DanglingReference, Migrations
from bot.storage.tables import metadata
from bot.storage.tables.search import compared
from tests.storage.conftest import MakeUrl


async def test_migrations_and_tables_agree(database_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": True, "compare_server_default": True, "include_name": compared},
        )
        return list(compare_metadata(context, metadata))

    engine = create_async_engine(parse_database_url(database_url))
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


def test_the_files_of_the_migrations_are_named_as_alembic_knows_them() -> None:
    ours, scripts = Migrations(), ScriptDirectory.from_config(Migrations().config)
    assert ours.head == scripts.get_current_head()
    assert all(ours.knows(each.revision) for each in scripts.walk_revisions())
    assert not ours.knows("of next year")


async def test_a_new_database_is_migrated_once_by_two_processes(new_database: MakeUrl) -> None:
    url = await new_database()
    one, other = open_storage(url), open_storage(url)
    assert not await one.migrated()
    await asyncio.gather(one.migrate(), other.migrate())
    await one.migrate()
    assert await one.migrated()
    await asyncio.gather(one.close(), other.close())


async def test_a_database_that_a_newer_release_migrated_will_do(database_url: str) -> None:
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'of next year'"))
    assert await Migrations().done(engine)
    await Migrations().run(engine)
    assert await Migrations().done(engine)
    await engine.dispose()


async def test_the_way_back(database_url: str) -> None:
    def down(connection: Connection) -> list[str]:
        _back_to("base", connection)
        return inspect(connection).get_table_names()

    engine = create_async_engine(parse_database_url(database_url))
    async with engine.begin() as connection:
        assert await connection.run_sync(down) == ["alembic_version"]
    await engine.dispose()


@pytest.mark.parametrize("migrated_database", ["sqlite"], indirect=True)
async def test_a_migration_that_leaves_a_dangling_reference_is_taken_back(database_url: str) -> None:
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.begin() as connection:
        await connection.run_sync(partial(_back_to, "-1"))
        await connection.execute(
            text("INSERT INTO budget (workspace_id, user_id, local_date) VALUES (9, 'U1', '2026-11-03')")
        )
    with pytest.raises(DanglingReference):
        await Migrations().run(engine)
    await engine.dispose()


def _back_to(revision: str, connection: Connection) -> None:
    config = Migrations().config
    config.attributes["connection"] = connection
    command.downgrade(config, revision)
