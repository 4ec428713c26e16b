"""One transaction with every repository on it; knows when it is kept, not what is in it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.services import ports
from bot.storage.errors import weather
from bot.storage.ids import Ids
from bot.storage.repositories.bright_spots import Answers, BrightSpots, Editions, Prompts
from bot.storage.repositories.notes import Budget, Notes, SeenEvents
from bot.storage.repositories.outbox import Outbox
from bot.storage.repositories.people import Invitations, People, Reps, Teams, Workspaces
from bot.storage.rows import Transaction
from bot.storage.wake import CHANNEL, Bell


class UnitOfWork:
    """What `services.ports` calls a unit of work, over one connection."""

    def __init__(self, transaction: Transaction, ids: Ids, bell: Bell, name: str) -> None:
        self._transaction = transaction
        self._ids = ids
        self._bell = bell
        self._name = name
        self._outbox = Outbox(transaction)
        self.workspaces: ports.Workspaces = Workspaces(transaction)
        self.people: ports.People = People(transaction)
        self.reps: ports.Reps = Reps(transaction)
        self.teams: ports.Teams = Teams(transaction, ids)
        self.invitations: ports.Invitations = Invitations(transaction)
        self.prompts: ports.Prompts = Prompts(transaction)
        self.answers: ports.Answers = Answers(transaction)
        self.bright_spots: ports.BrightSpots = BrightSpots(transaction)
        self.editions: ports.Editions = Editions(transaction)
        self.notes: ports.Notes = Notes(transaction)
        self.budget: ports.Budget = Budget(transaction)
        self.seen_events: ports.SeenEvents = SeenEvents(transaction)
        self.outbox: ports.Outbox = self._outbox

    def new_id(self) -> int:
        return self._ids.new_id()

    def new_mark(self) -> str:
        return self._ids.new_mark()

    async def commit(self) -> None:
        if self._outbox.wakes and self._transaction.on_postgres:
            await self._transaction.run(select(func.pg_notify(CHANNEL, self._name)))
        await self._transaction.commit()
        if self._outbox.wakes:
            self._bell.ring()


class Work:
    """Opens units of work, one connection each."""

    def __init__(self, engine: AsyncEngine, ids: Ids, bell: Bell, name: str) -> None:
        self._engine = engine
        self._ids = ids
        self._bell = bell
        self._name = name

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[ports.UnitOfWork]:
        connection = self._engine.connect()
        with weather():
            await connection.start()
        try:
            transaction = Transaction(connection)
            await transaction.begin()
            yield UnitOfWork(transaction, self._ids, self._bell, self._name)
        finally:
            # Also a cancelled unit of work gives its connection back.
            await asyncio.shield(asyncio.create_task(connection.close()))
