"""PostgreSQL counted what is pending while nothing was, and then a crowd is: no statement is to go by that."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import Executable, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.domain.outbox import Kind
from bot.domain.people import Workspace
from bot.storage import parse_database_url
from bot.storage.repositories.claiming import CLAIMABLE_OF, CLAIMABLE_ON_POSTGRES
from bot.storage.repositories.queues import DUE_QUEUES
from tests.storage.samples import NOW
from tests.storage.test_units_of_work import on_postgres

ROWS = (
    "INSERT INTO outbox (workspace_id, id, kind, intent, target, key, mark, created_at, not_before, facts, priority, "
    "state, attempt) SELECT {workspace}, {first} + i, 'post', 'prompt', 'U' || i, '{state}' || i, 'mark', '{now}', "
    "'{now}', '{{}}', 40, '{state}', 0 FROM generate_series(1, {many}) AS i"
)
QUEUE = {"kind": Kind.POST, "priority": 40, "room": 10}
ANY_OF_PENDING = ("ix_outbox_not_before", "ix_outbox_priority_not_before_id")
"""Whichever of them is taken for want of a better one, all that is pending is read."""


@pytest.fixture
async def surprised(database_url: str, workspace: Workspace) -> AsyncIterator[AsyncConnection]:
    """Counted among sent rows; then a crowd became due."""
    engine = create_async_engine(parse_database_url(database_url), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        given = {"workspace": workspace.id, "now": NOW.isoformat()}
        await connection.execute(text(ROWS.format(first=100_000, state="sent", many=5_000, **given)))
        await connection.execute(text("ANALYZE outbox"))
        await connection.execute(text(ROWS.format(first=0, state="pending", many=2_000, **given)))
        yield connection
    await engine.dispose()


@on_postgres
async def test_whose_turn_it_is_is_found_by_the_index_of_queues(
    surprised: AsyncConnection, workspace: Workspace
) -> None:
    who = await plan(surprised, DUE_QUEUES, now=NOW)
    which = await plan(surprised, CLAIMABLE_OF, now=NOW, workspace_id=workspace.id, **QUEUE)
    for steps in (who, which):
        assert "ix_outbox_queued" in steps
        assert not [index for index in ANY_OF_PENDING if index in steps]


@on_postgres
@pytest.mark.parametrize("query", [CLAIMABLE_OF, CLAIMABLE_ON_POSTGRES], ids=["of a queue", "of all"])
async def test_what_else_waits_for_a_target_is_found_by_the_index_of_targets(
    surprised: AsyncConnection, workspace: Workspace, query: Executable
) -> None:
    looking = {"workspace_id": workspace.id, **QUEUE, "window": 100, "limit": 100}
    assert "ix_outbox_awaited" in await plan(surprised, query, now=NOW, **looking)


@on_postgres
async def test_how_many_are_pending_is_never_counted(surprised: AsyncConnection) -> None:
    await surprised.execute(text("ANALYZE outbox"))
    counted = text("SELECT attname FROM pg_stats WHERE tablename = 'outbox' AND schemaname = 'public'")
    columns = set((await surprised.execute(counted)).scalars())
    assert "target" in columns
    assert "state" not in columns


async def plan(connection: AsyncConnection, query: Any, **given: object) -> str:
    """In PostgreSQL's words; values that this statement does not ask for are left out."""
    dialect: Any = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves this one untyped
    asked = set(query.compile(dialect=dialect).params)
    known = query.params(**{name: value for name, value in given.items() if name in asked})
    statement = str(known.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    return "\n".join((await connection.exec_driver_sql(f"EXPLAIN {statement}")).scalars())
