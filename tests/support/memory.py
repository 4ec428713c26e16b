"""The real tables and repositories over a SQLite that lives in memory and in this thread; knows no story.

Thousands of transactions cost seconds here where a file and a thread of its own cost minutes. A database can go back
to how it once was.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime
from random import Random

from sqlalchemy import Connection, Executable, create_engine
from sqlalchemy.engine import CursorResult
from sqlalchemy.pool import StaticPool

from bot.services import ports
from bot.storage.ids import Ids
from bot.storage.known import Values
from bot.storage.tables import metadata
from bot.storage.transaction import Transaction
from bot.storage.unit_of_work import UnitOfWork
from bot.storage.wake import Bell


class Fate:
    """Chance and the machine's time, foretold by the name of a step: what happens in one step changes the ids and
    marks of no other."""

    def __init__(self) -> None:
        self.chance = Random()
        self._milliseconds = 0

    def turn_to(self, step: str, at: datetime, part: int = 0) -> None:
        self.chance.seed(step)
        self._milliseconds = int(at.timestamp() * 1000) + part

    def milliseconds(self) -> int:
        return self._milliseconds


class Memory:
    """One database, for one run after the other."""

    def __init__(self) -> None:
        self._engine = create_engine("sqlite://", poolclass=StaticPool)
        metadata.create_all(self._engine)
        self._one_at_a_time = asyncio.Lock()
        self._pictures: list[sqlite3.Connection] = []
        self.statements = 0
        """How many were run so far, in all units of work."""

    def picture(self) -> sqlite3.Connection:
        """How it is now: a copy, which is closed together with the rest."""
        copy = sqlite3.connect(":memory:")
        self._pictures.append(copy)
        self._raw().backup(copy)
        return copy

    def go_back_to(self, picture: sqlite3.Connection) -> None:
        picture.backup(self._raw())
        self._one_at_a_time = asyncio.Lock()

    def work(self, fate: Fate) -> ports.Work:
        """The port `Work`, with ids as fate has them."""
        ids, bell = Ids(fate.chance, fate.milliseconds), Bell()

        @asynccontextmanager
        async def unit() -> AsyncIterator[ports.UnitOfWork]:
            async with self._one_at_a_time:
                with self._engine.connect() as connection:
                    yield UnitOfWork(_InThisThread(connection, self._count), ids, bell, "memory")

        return unit

    def _count(self) -> None:
        self.statements += 1

    def rows(self, table: str, where: str, *values: object) -> list[dict[str, object]]:
        """What a table holds, in the order of its keys."""
        key = ", ".join(metadata.tables[table].primary_key.columns.keys())
        with closing(
            self._raw().execute(f"SELECT * FROM {table} WHERE {where} ORDER BY {key}", values)
        ) as found:
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found]

    def close(self) -> None:
        for copy in self._pictures:
            copy.close()
        self._engine.dispose()

    def _raw(self) -> sqlite3.Connection:
        connection = self._engine.raw_connection().driver_connection
        assert isinstance(connection, sqlite3.Connection)
        return connection


class _InThisThread(Transaction):
    """The transaction of a unit of work, waiting for nobody."""

    def __init__(self, connection: Connection, ran: Callable[[], None]) -> None:
        super().__init__(on_postgres=False)
        self._directly = connection
        self._ran = ran

    async def _execute(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[object, ...]]:
        self._ran()
        return self._directly.execute(statement, values)

    async def _keep(self) -> None:
        self._directly.commit()
