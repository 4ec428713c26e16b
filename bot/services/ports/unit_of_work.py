"""One transaction over all repositories, and what opens it."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.services.ports.asks import Asks
from bot.services.ports.audit import Audit
from bot.services.ports.counting import Counting
from bot.services.ports.crowds import Crowds
from bot.services.ports.customers import CustomerDates, Customers
from bot.services.ports.departures import Departures
from bot.services.ports.doctoring import Doctoring
from bot.services.ports.doing_more import Corrections, Goals, Plans, Proposals
from bot.services.ports.drafts import Drafts, Previews
from bot.services.ports.keeping import Keeping
from bot.services.ports.look_backs import LookBacks
from bot.services.ports.meetings import Meetings
from bot.services.ports.operating import Coming, Paces, Stumbles, Workers
from bot.services.ports.owning import Forgotten, Owned
from bot.services.ports.pairings import Pairings
from bot.services.ports.plays import Plays
from bot.services.ports.repositories import (
    Answers,
    BrightSpots,
    Budget,
    Editions,
    Invitations,
    Notes,
    Outbox,
    People,
    Prompts,
    Reps,
    SeenEvents,
    Teams,
    Workspaces,
)
from bot.services.ports.search import Search
from bot.services.ports.stories import Stories


class UnitOfWork(Protocol):
    """One transaction. Nothing is kept unless `commit` ran; a commit that added outbox rows wakes the sender."""

    workspaces: Workspaces
    people: People
    reps: Reps
    teams: Teams
    invitations: Invitations
    prompts: Prompts
    answers: Answers
    bright_spots: BrightSpots
    editions: Editions
    notes: Notes
    budget: Budget
    seen_events: SeenEvents
    outbox: Outbox
    plans: Plans
    plays: Plays
    goals: Goals
    proposals: Proposals
    corrections: Corrections
    search: Search
    asks: Asks
    pairings: Pairings
    customers: Customers
    customer_dates: CustomerDates
    meetings: Meetings
    drafts: Drafts
    previews: Previews
    stories: Stories
    look_backs: LookBacks
    crowds: Crowds
    workers: Workers
    paces: Paces
    stumbles: Stumbles
    coming: Coming
    owned: Owned
    forgotten: Forgotten
    departures: Departures
    keeping: Keeping
    audit: Audit
    counting: Counting
    doctoring: Doctoring

    def new_id(self) -> int:
        """A fresh id: 63 bits, roughly rising with time, unique enough to be checked by the key alone."""

    def new_mark(self) -> str:
        """A random word for message metadata, 16 hex digits; says nothing about anything."""

    async def commit(self) -> None: ...


class Work(Protocol):
    """Opens units of work."""

    def __call__(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A writing unit of work (SQLite: BEGIN IMMEDIATE). Leaving without commit rolls back."""


@dataclass(frozen=True, slots=True)
class Works:
    """The ways to open units of work on one database."""

    work: Work
    """Where somebody waits."""
    background: Work
    """Where nobody does: it tries for longer."""
    glance: Work
    """To ask one thing and keep nothing."""


class StorageBusy(Exception):
    """The database did not answer in time or refused; nothing was stored. The person is told to try again, and whoever
    runs the bot reads why: our own words, which quote nobody."""


class StorageUnsure(StorageBusy):
    """It was to keep everything and was lost before it said so: all of it is stored, or nothing."""


class NotNew(Exception):
    """Something that a crowd took for new is there already; nothing was stored. Each of them goes alone."""
