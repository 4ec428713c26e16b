"""Use cases on trial: each runs to its commit over real tables, what it would change is looked at, nothing stays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import select

from bot.domain.ids import UserId, WorkspaceId
from bot.services import ports
from bot.storage.tables import metadata
from bot.storage.unit_of_work import UnitOfWork
from tests.support.forging import GUARDED

OWNERS = ("user_id", "author_id", "asker_id", "seeker_id", "helper_id")
Rows = dict[str, set[str]]


class Rehearsal:
    """Opens units of work that take everything back at their end."""

    def __init__(self, work: ports.Work, here: WorkspaceId, user_id: UserId) -> None:
        self._work = work
        self._key = (here, user_id)
        self.seen: list[Rows] = []
        """What was there of this person, and of everybody's teams, at each commit."""

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[ports.UnitOfWork]:
        async with self._work() as uow:
            assert isinstance(uow, UnitOfWork)
            rehearsed: Any = Rehearsed(uow, self)
            yield rehearsed

    async def look(self, uow: UnitOfWork) -> Rows:
        return {name: await self._rows(uow, name) for name in GUARDED}

    async def _rows(self, uow: UnitOfWork, name: str) -> set[str]:
        table, (here, user_id) = metadata.tables[name], self._key
        mine = [table.c[each] for each in OWNERS if each in table.c]
        keyed = table.c.workspace_id if "workspace_id" in table.c else table.c.id
        found = await uow.transaction.run(select(table).where(keyed == here))
        owners = [column.name for column in mine]
        rows = [row._asdict() for row in found]
        return {str(row) for row in rows if not owners or user_id in {row[each] for each in owners}}


class Rehearsed:
    """A unit of work in which a commit only looks."""

    def __init__(self, uow: UnitOfWork, rehearsal: Rehearsal) -> None:
        self._uow = uow
        self._rehearsal = rehearsal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uow, name)

    async def commit(self) -> None:
        self._rehearsal.seen.append(await self._rehearsal.look(self._uow))
