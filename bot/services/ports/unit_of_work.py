"""One transaction over all repositories, and what opens it."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.services.ports.doing_more import Corrections, Goals, Plans, Proposals
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
    goals: Goals
    proposals: Proposals
    corrections: Corrections

    def new_id(self) -> int:
        """A fresh id: 63 bits, roughly rising with time, unique enough to be checked by the key alone."""

    def new_mark(self) -> str:
        """A random word for message metadata, 16 hex digits; says nothing about anything."""

    async def commit(self) -> None: ...


class Work(Protocol):
    """Opens units of work."""

    def __call__(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A writing unit of work (SQLite: BEGIN IMMEDIATE). Leaving without commit rolls back."""


class StorageBusy(Exception):
    """The database did not answer in time or refused; nothing was stored. The person is told to try again."""
