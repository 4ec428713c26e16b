"""Everything in the database as plain rows, read at one moment and put back whole; not how a file keeps them."""

from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Float,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Time,
    func,
    inspect,
    literal,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.types import TypeDecorator

from bot.storage.columns import DatabaseNow, Facts, Moment
from bot.storage.errors import weather
from bot.storage.migrate import Migrations
from bot.storage.tables import metadata, workers, workspaces

Row = dict[str, Any]
"""As JSON has it, the same from either database."""

LEFT_OUT = frozenset({"workers", "paces", "slack_oauth_states"})
"""What is about this hour and these processes."""
COPIED = {table.name: table for table in metadata.sorted_tables if table.name not in LEFT_OUT}
"""By name, in an order in which what is referred to comes first."""

AGO = literal(-60.0, Float)
"""Seconds: a process that was seen since then is at work."""
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Found:
    """A database as a backup meets it."""

    revision: str | None
    """Of its tables; None where there are none."""
    workspaces: int = 0
    working: int = 0
    """Processes that sent something, or looked whether to, within the last minute."""


def plain(table: Table) -> Table:
    """The same with the values that lie in the columns, whatever Python makes of them."""
    return Table(table.name, MetaData(), *(_plain(column) for column in table.columns))


def _plain(column: Column[Any]) -> Column[Any]:
    kind = column.type
    if isinstance(kind, TypeDecorator) and not isinstance(kind, Moment | Facts):
        kind = kind.impl_instance
    return Column(column.name, kind, primary_key=column.primary_key, autoincrement=False)


def as_json(value: Any) -> Any:
    """A value of a plain column."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def from_json(column: Column[Any], value: Any) -> Any:
    """The same back."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, Moment | DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    return b64decode(value) if isinstance(kind, LargeBinary) else value


class Snapshot:
    """All tables as they were at one moment, while others go on writing."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, name: str) -> int:
        with weather():
            found = await self._connection.execute(select(func.count()).select_from(COPIED[name]))
        return int(found.scalar_one())

    async def rows(self, name: str) -> AsyncIterator[Row]:
        """A few at a time."""
        with weather():
            found = await self._connection.stream(_all(plain(COPIED[name])))
            async for row in found.mappings():
                yield {column: as_json(value) for column, value in row.items()}


def _all(table: Table) -> Select[*tuple[Any, ...]]:
    return select(table).order_by(*table.primary_key.columns).execution_options(yield_per=AT_ONCE)


class Copies:
    """Backups of one database, over connections of their own: a long look stands in nobody's way."""

    def __init__(self, direct: AsyncEngine, reading: Mapping[str, Any]) -> None:
        self.direct = direct
        self.migrations = Migrations()
        on_postgres = direct.dialect.name == "postgresql"
        one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reading = direct.execution_options(**(one_moment if on_postgres else reading))

    async def look(self) -> Found:
        """Also at a database of which nothing is known yet."""
        with weather():
            async with self._reading.connect() as connection:
                revision = await connection.run_sync(self.migrations.reached)
                tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
                if workspaces.name not in tables:
                    return Found(revision)
                count = await connection.scalar(select(func.count()).select_from(workspaces))
                seen = select(func.count()).where(workers.c.seen_at > DatabaseNow(AGO))
                working = await connection.scalar(seen) if workers.name in tables else 0
                return Found(revision, int(count or 0), int(working or 0))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Snapshot]:
        """The moment is that of entering."""
        with weather():
            connection = self._reading.connect()
            await connection.start()
        try:
            with weather():
                # The first look at any table fixes the moment.
                await connection.execute(select(func.count()).select_from(workspaces))
            yield Snapshot(connection)
        finally:
            await connection.close()


def columns_of(name: str, rows: Iterable[Row]) -> list[Row]:
    """Rows from a file as the columns take them; what this release has no column for is left out."""
    table = plain(COPIED[name])
    return [
        {key: from_json(table.c[key], value) for key, value in row.items() if key in table.c} for row in rows
    ]
