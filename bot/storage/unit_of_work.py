"""One transaction with every repository on it; knows when it is kept, not what is in it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

from sqlalchemy import String, bindparam, func, literal, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.observability.metrics import figures
from bot.services import ports
from bot.storage.errors import patiently
from bot.storage.glance import Glance
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
from bot.storage.transaction import OverConnection, Transaction
from bot.storage.wake import CHANNEL, Bell

R = TypeVar("R")
Unit = Callable[[Transaction], ports.UnitOfWork]
"""What puts the repositories on a transaction."""

TELL = select(func.pg_notify(literal(CHANNEL, String), bindparam("name", type_=String())))
"""That there is something to send, once this is kept."""


class _Asked(Generic[R]):
    """A repository, made when it is first asked for: most units of work ask few of them."""

    def __init__(self, made: Callable[[Transaction], R]) -> None:
        self._made = made
        self._name = ""

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, unit: "UnitOfWork", _: type) -> R:
        repository = self._made(unit.transaction)
        setattr(unit, self._name, repository)  # from now on this is what is found, without us
        return repository


class UnitOfWork:
    """What `services.ports` calls a unit of work, over one connection."""

    workspaces = _Asked[ports.Workspaces](Workspaces)
    people = _Asked[ports.People](People)
    reps = _Asked[ports.Reps](Reps)
    invitations = _Asked[ports.Invitations](Invitations)
    prompts = _Asked[ports.Prompts](Prompts)
    bright_spots = _Asked[ports.BrightSpots](BrightSpots)
    editions = _Asked[ports.Editions](Editions)
    notes = _Asked[ports.Notes](Notes)
    budget = _Asked[ports.Budget](Budget)
    seen_events = _Asked[ports.SeenEvents](SeenEvents)
    plans = _Asked[ports.Plans](Plans)
    plays = _Asked[ports.Plays](Plays)
    goals = _Asked[ports.Goals](Goals)
    proposals = _Asked[ports.Proposals](Proposals)
    corrections = _Asked[ports.Corrections](Corrections)
    search = _Asked[ports.Search](Search)
    asks = _Asked[ports.Asks](Asks)
    pairings = _Asked[ports.Pairings](Pairings)
    customers = _Asked[ports.Customers](Customers)
    customer_dates = _Asked[ports.CustomerDates](CustomerDates)
    meetings = _Asked[ports.Meetings](Meetings)
    drafts = _Asked[ports.Drafts](Drafts)
    stories = _Asked[ports.Stories](Stories)
    previews = _Asked[ports.Previews](Previews)
    look_backs = _Asked[ports.LookBacks](LookBacks)
    crowds = _Asked[ports.Crowds](Crowds)
    workers = _Asked[ports.Workers](Workers)
    paces = _Asked[ports.Paces](Paces)
    stumbles = _Asked[ports.Stumbles](Stumbles)
    coming = _Asked[ports.Coming](Coming)
    owned = _Asked[ports.Owned](Owned)
    forgotten = _Asked[ports.Forgotten](Forgotten)
    departures = _Asked[ports.Departures](Departures)
    keeping = _Asked[ports.Keeping](Keeping)
    audit = _Asked[ports.Audit](Audit)
    counting = _Asked[ports.Counting](Counting)
    doctoring = _Asked[ports.Doctoring](Doctoring)

    def __init__(self, transaction: Transaction, ids: Ids, bell: Bell, name: str) -> None:
        self.transaction = transaction
        self._ids = ids
        self._bell = bell
        self._name = name
        self._outbox = Outbox(transaction)
        self._answers = Answers(transaction)
        self.outbox: ports.Outbox = self._outbox
        self.answers: ports.Answers = self._answers
        self.teams: ports.Teams = Teams(transaction, ids)

    def new_id(self) -> int:
        return self._ids.new_id()

    def new_mark(self) -> str:
        return self._ids.new_mark()

    async def commit(self) -> None:
        if self._outbox.wakes and self.transaction.on_postgres:
            await self.transaction.tell(TELL, {"name": self._name})
        await self.transaction.commit()
        figures.answered.inc(self._answers.added)
        if self._outbox.wakes:
            self._bell.ring()


class Work:
    """Opens units of work, one connection each. Somebody who waits hears soon that the database is busy; work
    that nobody waits for tries again for `patience` seconds."""

    def __init__(self, engine: AsyncEngine, unit: Unit, patience: float = 0.0) -> None:
        self._engine = engine
        self._unit = unit
        self._patience = patience

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[ports.UnitOfWork]:
        # Nothing has happened yet, so that beginning may be tried again.
        transaction = await patiently(self._begun, self._patience)
        try:
            yield self._unit(transaction)
        finally:
            await transaction.give_back()

    async def _begun(self) -> OverConnection:
        transaction = OverConnection(self._engine)
        try:
            await transaction.begin()
        except BaseException:
            await transaction.give_back()
            raise
        return transaction


class Glances:
    """Opens units of work that cannot be committed; they tell what is there now, each statement by itself."""

    def __init__(self, engine: AsyncEngine, unit: Unit, patience: float) -> None:
        self._engine = engine
        self._unit = unit
        self._patience = patience

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[ports.UnitOfWork]:
        yield self._unit(Glance(self._engine, self._patience))
