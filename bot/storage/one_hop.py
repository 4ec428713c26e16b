"""SQLite's statements in one visit to its thread each, where SQLAlchemy makes four; knows no statement.

A visit costs more than most of our statements: the thread is woken, and then the loop. SQLAlchemy makes one for the
cursor, one to execute, one to fetch and one to close; this asks for all of it at once.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

import aiosqlite
from sqlalchemy.connectors.asyncio import AsyncIODBAPIConnection
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)

Description = Any
"""What a DBAPI cursor says of its columns."""


class OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    """Everything a statement gave, brought over together."""

    __slots__ = ("_described", "_last_id", "_touched")

    def __init__(self, adapted: AsyncAdapt_aiosqlite_connection) -> None:
        self._adapt_connection = adapted
        self._connection = adapted._connection
        self._rows: deque[Any] = deque()
        self._described: Description = None
        self._touched = -1
        self._last_id = 0

    @property
    def description(self) -> Description:
        return self._described

    @property
    def rowcount(self) -> int:
        return self._touched

    @property
    def lastrowid(self) -> int:
        return self._last_id

    def close(self) -> None:
        """Closed already where it lived."""
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        pass

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        return await self._visit(_once, operation, parameters or ())

    async def _executemany_async(self, operation: Any, parameters: Sequence[Any]) -> Any:
        return await self._visit(_many_times, operation, parameters)

    async def _visit(self, ask: Callable[..., Any], operation: Any, parameters: Any) -> Any:
        async with self._adapt_connection._execute_mutex:
            here: Any = self._connection
            found = await here._execute(_answered, here, ask, operation, parameters)
        self._described, self._touched, self._last_id, rows = found
        self._rows = deque(rows)
        return self


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()
    _cursor_cls = OneHopCursor  # type: ignore[assignment]

    def commit(self) -> None:
        """SQLite may leave begun what it refused to keep, and SQLAlchemy takes it for over: the next unit of work would
        find itself within it."""
        try:
            super().commit()
        except sqlite3.Error:
            self.rollback()
            raise

    def rollback(self) -> None:
        """Where nothing was begun there is nothing to visit for."""
        if self._connection.in_transaction:
            super().rollback()


class OneHop(AsyncAdapt_aiosqlite_dbapi):
    """The DBAPI that `create_async_engine` is given as its `module`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *arguments: Any, **more: Any) -> AsyncAdapt_aiosqlite_connection:
        opened: AsyncIODBAPIConnection = super().connect(*arguments, **more)._connection
        return OneHopConnection(self, opened)


def _once(cursor: sqlite3.Cursor, operation: str, parameters: Any) -> None:
    cursor.execute(operation, parameters)


def _many_times(cursor: sqlite3.Cursor, operation: str, parameters: Any) -> None:
    cursor.executemany(operation, parameters)


def _answered(
    connection: aiosqlite.Connection, ask: Callable[..., None], operation: str, parameters: Any
) -> tuple[Description, int, int | None, list[Any]]:
    """Within SQLite's thread."""
    cursor = connection._conn.cursor()
    try:
        ask(cursor, operation, parameters)
        rows = cursor.fetchall() if cursor.description else []
        return cursor.description, cursor.rowcount, cursor.lastrowid, rows
    finally:
        cursor.close()
