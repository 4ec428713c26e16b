"""The one transaction of a unit of work, over a connection; knows no table and no dataclass."""

import asyncio
from abc import ABC, abstractmethod
from collections import ChainMap
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Executable, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.util import greenlet_spawn

from bot.services.ports import NotNew
from bot.storage.errors import keeping, weather
from bot.storage.known import Key, Known, Person, Values

Insert = postgresql.Insert | sqlite.Insert
Query = Select[*tuple[Any, ...]]


class Transaction(ABC):
    """The one transaction of a unit of work: every statement passes here, and none after its commit."""

    def __init__(self, on_postgres: bool) -> None:
        self._over = False
        self.known = Known()
        self.on_postgres = on_postgres

    async def run(
        self,
        statement: Executable,
        values: Mapping[str, object] | None = None,
        about: Person | None = None,
    ) -> CursorResult[*tuple[Any, ...]]:
        """Executes one statement; `about` says whom a row is about that it only adds."""
        if self._over:
            raise RuntimeError("this unit of work was committed: open another one")
        await self._write_down()
        self.known.forget(statement, about)
        with weather():
            return await self._execute(statement, values)

    def gathered(self, statement: UpdateBase, key: Key, values: Values, about: Person | None = None) -> bool:
        """Where a crowd gathers, a statement that writes one row waits for its like; says whether it does."""
        if self.known.gathers:
            self.known.forget(statement, about)
            self.known.write_later(statement, key, values)
        return self.known.gathers

    async def run_for_each(self, statement: Executable, values: Sequence[Values]) -> None:
        """Executes one statement with many values at once, in one round trip."""
        if not values:
            return
        if self._over:
            raise RuntimeError("this unit of work was committed: open another one")
        await self._write_down()
        self.known.forget(statement)
        with weather():
            await self._execute(statement, values)

    async def tell(self, statement: Query, values: Values) -> None:
        """Runs a statement of PostgreSQL's when all that waits is written down, and in the same trip where of each kind
        there is but one."""
        if self._over:
            raise RuntimeError("this unit of work was committed: open another one")
        waiting = [*self.known.to_write()]
        if _are_apart(waiting):
            everything = ChainMap(values, *(rows[0] for _, rows in waiting))
            await self._write(_after(statement, tuple(save for save, _ in waiting)), dict(everything))
            return
        for save, rows in waiting:
            await self._write(save, rows)
        await self._write(statement, values)

    async def commit(self) -> None:
        """Keeps everything, at once or not at all. Raises StorageUnsure where the database did not say which."""
        await self._write_down()
        with keeping():
            await self._keep()
        self._over = True

    def insert(self, table: Table) -> Insert:
        """One that fits the database of this transaction."""
        return insert_into(table, self.on_postgres)

    async def _write_down(self) -> None:
        for save, rows in self.known.to_write():
            await self._write(save, rows)

    async def _write(self, statement: Executable, values: Values | Sequence[Values]) -> None:
        try:
            with weather():
                await self._execute(statement, values)
        except IntegrityError as error:
            raise NotNew from error

    @abstractmethod
    async def _execute(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[Any, ...]]: ...

    @abstractmethod
    async def _keep(self) -> None: ...


class OverConnection(Transaction):
    """One over a connection of its own. SQLAlchemy's asynchronous connection crosses over to its synchronous self to be
    opened, to begin, to commit and to be closed: here the first two are one crossing, and the last two."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine.dialect.name == "postgresql")
        self._engine = engine.sync_engine
        self._connection: Connection | None = None

    async def begin(self) -> None:
        """Takes a connection, and on SQLite the right to write; or waits for them."""
        with weather():
            await greenlet_spawn(self._begin)

    async def give_back(self) -> None:
        """What was not kept is undone, also where whoever is at work was cancelled."""
        if self._connection is not None:
            await asyncio.shield(asyncio.create_task(greenlet_spawn(self._close)))

    async def _execute(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[Any, ...]]:
        return await greenlet_spawn(self._open.execute, statement, values)

    async def _keep(self) -> None:
        await greenlet_spawn(self._commit)

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("this unit of work has not begun, or is over")
        return self._connection

    def _begin(self) -> None:
        self._connection = self._engine.connect()
        self._connection.begin()

    def _commit(self) -> None:
        self._open.commit()
        self._close()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        # What was to be kept is committed by now: nobody's work has failed because a connection cannot even roll back.
        with suppress(DBAPIError, OSError):
            if connection is not None:
                connection.close()


class Within(Transaction):
    """Statements of a transaction that somebody else has begun, and keeps with everything else or not at all."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection.dialect.name == "postgresql")
        self._connection = connection

    async def _execute(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[Any, ...]]:
        return await self._connection.execute(statement, values)

    async def _keep(self) -> None:
        """It will be, in the end."""


def insert_into(table: Table, on_postgres: bool) -> Insert:
    """An INSERT that can say what happens on a conflict, as the database at hand says it."""
    return postgresql.insert(table) if on_postgres else sqlite.insert(table)


def _are_apart(waiting: Sequence[tuple[UpdateBase, Sequence[Values]]]) -> bool:
    """Whether these can be one statement, whose parts happen at once: one row in each table."""
    tables = {save.table for save, _ in waiting}
    return len(tables) == len(waiting) and all(len(rows) == 1 for _, rows in waiting)


@lru_cache(maxsize=64)
def _after(statement: Query, writes: tuple[UpdateBase, ...]) -> Query:
    return statement.add_cte(*(write.cte(f"kept_{number}") for number, write in enumerate(writes)))
