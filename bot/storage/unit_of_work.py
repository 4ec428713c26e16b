"""One transaction with every repository on it; knows when it is kept, not what is in it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.observability.metrics import figures
from bot.services import ports
from bot.storage.errors import weather
from bot.storage.ids import Ids
from bot.storage.repositories.asks import Asks
from bot.storage.repositories.audit import Audit
from bot.storage.repositories.bright_spots import Answers, BrightSpots, Editions
from bot.storage.repositories.coming import Coming
from bot.storage.repositories.counting import Counting
from bot.storage.repositories.crowds import Crowds
from bot.storage.repositories.customers import CustomerDates, Customers
from bot.storage.repositories.departures import Departures
from bot.storage.repositories.doctoring import Doctoring
from bot.storage.repositories.doing_more import Corrections, Goals, Plans, Proposals
from bot.storage.repositories.drafts import Drafts, Previews
from bot.storage.repositories.keeping import Keeping
from bot.storage.repositories.look_backs import LookBacks
from bot.storage.repositories.meetings import Meetings
from bot.storage.repositories.notes import Budget, Notes, SeenEvents
from bot.storage.repositories.operating import Paces, Stumbles, Workers
from bot.storage.repositories.outbox import Outbox
from bot.storage.repositories.owned import Forgotten, Owned
from bot.storage.repositories.pairings import Pairings
from bot.storage.repositories.people import Invitations, People, Reps, Teams, Workspaces
from bot.storage.repositories.plays import Plays
from bot.storage.repositories.prompts import Prompts
from bot.storage.repositories.search import Search
from bot.storage.repositories.stories import Stories
from bot.storage.rows import Transaction
from bot.storage.wake import CHANNEL, Bell

BREATH = 0.1
"""Seconds between two attempts to begin."""


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
        self._answers = Answers(transaction)
        self.answers: ports.Answers = self._answers
        self.bright_spots: ports.BrightSpots = BrightSpots(transaction)
        self.editions: ports.Editions = Editions(transaction)
        self.notes: ports.Notes = Notes(transaction)
        self.budget: ports.Budget = Budget(transaction)
        self.seen_events: ports.SeenEvents = SeenEvents(transaction)
        self.outbox: ports.Outbox = self._outbox
        self.plans: ports.Plans = Plans(transaction)
        self.plays: ports.Plays = Plays(transaction)
        self.goals: ports.Goals = Goals(transaction)
        self.proposals: ports.Proposals = Proposals(transaction)
        self.corrections: ports.Corrections = Corrections(transaction)
        self.search: ports.Search = Search(transaction)
        self.asks: ports.Asks = Asks(transaction)
        self.pairings: ports.Pairings = Pairings(transaction)
        self.customers: ports.Customers = Customers(transaction)
        self.customer_dates: ports.CustomerDates = CustomerDates(transaction)
        self.meetings: ports.Meetings = Meetings(transaction)
        self.drafts: ports.Drafts = Drafts(transaction)
        self.stories: ports.Stories = Stories(transaction)
        self.previews: ports.Previews = Previews(transaction)
        self.look_backs: ports.LookBacks = LookBacks(transaction)
        self.crowds: ports.Crowds = Crowds(transaction)
        self.workers: ports.Workers = Workers(transaction)
        self.paces: ports.Paces = Paces(transaction)
        self.stumbles: ports.Stumbles = Stumbles(transaction)
        self.coming: ports.Coming = Coming(transaction)
        self.owned: ports.Owned = Owned(transaction)
        self.forgotten: ports.Forgotten = Forgotten(transaction)
        self.departures: ports.Departures = Departures(transaction)
        self.keeping: ports.Keeping = Keeping(transaction)
        self.audit: ports.Audit = Audit(transaction)
        self.counting: ports.Counting = Counting(transaction)
        self.doctoring: ports.Doctoring = Doctoring(transaction)

    def new_id(self) -> int:
        return self._ids.new_id()

    def new_mark(self) -> str:
        return self._ids.new_mark()

    async def commit(self) -> None:
        if self._outbox.wakes and self._transaction.on_postgres:
            await self._transaction.run(select(func.pg_notify(CHANNEL, self._name)))
        await self._transaction.commit()
        figures.answered.inc(self._answers.added)
        if self._outbox.wakes:
            self._bell.ring()


class Work:
    """Opens units of work, one connection each. Somebody who waits hears soon that the database is busy; work
    that nobody waits for tries again for `patience` seconds."""

    def __init__(self, engine: AsyncEngine, ids: Ids, bell: Bell, name: str, patience: float = 0.0) -> None:
        self._engine = engine
        self._ids = ids
        self._bell = bell
        self._name = name
        self._patience = patience

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[ports.UnitOfWork]:
        connection, transaction = await self._begun()
        try:
            yield UnitOfWork(transaction, self._ids, self._bell, self._name)
        finally:
            await _given_back(connection)

    async def _begun(self) -> tuple[AsyncConnection, Transaction]:
        """Nothing has happened yet, so that beginning may be tried again. Raises StorageBusy."""
        deadline = time.monotonic() + self._patience
        while True:
            try:
                return await self._begin()
            except ports.StorageBusy:
                if time.monotonic() >= deadline:
                    raise
            await asyncio.sleep(BREATH)

    async def _begin(self) -> tuple[AsyncConnection, Transaction]:
        connection = self._engine.connect()
        with weather():
            await connection.start()
        transaction = Transaction(connection)
        try:
            await transaction.begin()
        except BaseException:
            await _given_back(connection)
            raise
        return connection, transaction


async def _given_back(connection: AsyncConnection) -> None:
    """Also a cancelled unit of work gives its connection back."""
    await asyncio.shield(asyncio.create_task(_closed(connection)))


async def _closed(connection: AsyncConnection) -> None:
    """What was to be kept is committed by now: nobody's work has failed because a connection cannot even roll back."""
    with suppress(DBAPIError, OSError):
        await connection.close()
