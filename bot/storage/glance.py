"""Reads with no transaction around it: each statement over a connection of its own, in one go; keeps nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from bot.storage.errors import patiently
from bot.storage.known import Values
from bot.storage.transaction import Transaction


class Glance(Transaction):
    """What a repository takes for a transaction. SQLAlchemy's asynchronous connection crosses over to its synchronous
    self to be opened, to begin, for each statement and to be closed; here all of it is one crossing."""

    def __init__(self, engine: AsyncEngine, patience: float) -> None:
        super().__init__(engine.dialect.name == "postgresql")
        self._engine = engine.sync_engine
        self._patience = patience

    async def _execute(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[Any, ...]]:
        return await patiently(lambda: greenlet_spawn(self._read, statement, values), self._patience)

    def _read(
        self, statement: Executable, values: Mapping[str, object] | Sequence[Values] | None
    ) -> CursorResult[*tuple[Any, ...]]:
        with self._engine.connect() as connection:
            # Both drivers bring all rows at once, so they are still there when the connection has gone.
            return connection.execute(statement, values)

    async def _keep(self) -> None:
        raise RuntimeError("a glance keeps nothing")
