"""An upgrade stops nobody: the release before goes on beside this one, on the tables of this one."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, MetaData, Table, inspect, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.ids import WorkspaceId
from bot.storage import Storage, parse_database_url
from bot.storage.copies import plain
from bot.storage.migrate import Migrations
from bot.storage.tables import metadata
from tests.storage.conftest import registered
from tests.storage.test_isolation import ASKED, fill, listed
from tests.support.older import tables_at

BEFORE = "0004"
"""Where the release before this one left the tables."""
ONE, OTHER = WorkspaceId(1), WorkspaceId(2)


def revisions() -> list[str]:
    """From the first to the last."""
    scripts = ScriptDirectory.from_config(Migrations().config)
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def as_then() -> Iterator[Table]:
    """The tables as the release before knows them: what it does not know, its statements do not name."""
    for then in tables_at(BEFORE).sorted_tables:
        now = plain(metadata.tables[then.name])
        yield Table(
            then.name, MetaData(), *(Column(each.name, now.c[each.name].type) for each in then.columns)
        )


@pytest.fixture
async def old(database_url: str) -> AsyncIterator[AsyncEngine]:
    """Another process, of the release before."""
    engine = create_async_engine(parse_database_url(database_url))
    yield engine
    await engine.dispose()


def elsewhere(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """The same in another workspace."""
    if table == "workspaces":
        return {**row, "id": OTHER, "slack_team_id": "T2"}
    moved = {**row, "workspace_id": OTHER}
    return moved | {"number": -row["number"]} if table == "search_entries" else moved


async def test_the_release_before_writes_and_reads_every_table(storage: Storage, old: AsyncEngine) -> None:
    await registered(storage, "T1")
    async with storage.work() as unit:
        await fill(unit, ONE)
        await unit.commit()
    async with old.begin() as connection:
        for table in as_then():
            mine = table.c.id if table.name == "workspaces" else table.c.workspace_id
            rows = [
                dict(row) for row in (await connection.execute(select(table).where(mine == ONE))).mappings()
            ]
            assert rows, table.name
            for row in rows:
                await connection.execute(table.insert(), elsewhere(table.name, row))
            assert (
                await connection.execute(table.update().where(mine == OTHER).values({mine.name: mine}))
            ).rowcount
    async with storage.work() as unit:
        for name, ask in ASKED.items():
            if name.partition(".")[0] not in NEW and name not in ABOUT_NEW:
                assert len(listed(await ask(unit, OTHER))) == len(listed(await ask(unit, ONE))), name


NEW = {"audit", "forgotten", "stumbles", "installations"}
"""What the release before had no tables for."""
ABOUT_NEW = {"keeping.shared_before", "keeping.ending"}
"""What asks for a column that it does not fill."""


async def test_what_it_tells_apart_by_is_still_there(old: AsyncEngine) -> None:
    """Its own `INSERT … ON CONFLICT` names the columns of a key."""

    def keys(connection: Connection) -> dict[str, set[frozenset[str]]]:
        found = inspect(connection)
        return {
            name: {
                frozenset(found.get_pk_constraint(name)["constrained_columns"]),
                *(frozenset(each["column_names"]) for each in found.get_unique_constraints(name)),
            }
            for name in found.get_table_names()
        }

    async with old.connect() as connection:
        now = await connection.run_sync(keys)
    for table in tables_at(BEFORE).tables.values():
        primary = frozenset(column.name for column in table.primary_key)
        assert primary in now[table.name], table.name


@pytest.mark.parametrize(("before", "after"), list(zip(revisions(), revisions()[1:], strict=False)))
def test_a_migration_only_adds(before: str, after: str) -> None:
    """Nothing goes, nothing gets stricter, and what is new fills itself in."""
    older, newer = tables_at(before), tables_at(after)
    assert set(older.tables) <= set(newer.tables)
    for name, table in older.tables.items():
        now = newer.tables[name]
        for column in table.columns:
            assert column.name in now.c, f"{name}.{column.name} is gone"
            assert now.c[column.name].nullable or not column.nullable, f"{name}.{column.name} is stricter"
            assert str(now.c[column.name].type) == str(column.type), f"{name}.{column.name} is another kind"
        for column in now.columns:
            if column.name not in table.c:
                assert column.nullable or column.server_default is not None, f"{name}.{column.name}"
