"""Reads ahead for a crowd: a few statements in place of some for each of many; what is asked stays where it is."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from sqlalchemy import ColumnElement, Table, select

from bot.domain.bright_spot import BrightSpot
from bot.domain.customer import CustomerDate
from bot.domain.ids import PromptId, TeamId, UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import OutboxRow
from bot.domain.people import Person, Rep, Team
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt
from bot.storage.repositories.bright_spots import LIVING, TREATED_AS_ONE
from bot.storage.repositories.claiming import HELD
from bot.storage.repositories.doing_more import FIRST_DUE, OPEN
from bot.storage.rows import Rows, Transaction
from bot.storage.tables import (
    answers,
    bright_spots,
    budget,
    customer_dates,
    notes,
    outbox,
    people,
    plans,
    prompts,
    reps,
    teams,
)

P = TypeVar("P", Prompt, BrightSpot, Plan, Note, CustomerDate)

_DAY = timedelta(days=1)
TOLD = (LIVING, TREATED_AS_ONE)
NEWEST_FIRST = (bright_spots.c.local_date.desc(), bright_spots.c.id.desc())


class Crowds:
    """Fills what the transaction knows."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def rows(self, rows: Sequence[OutboxRow]) -> None:
        table = Rows(self._transaction, outbox, OutboxRow)
        for workspace_id, theirs in groupby(_sorted(rows), attrgetter("workspace_id")):
            await table.ahead(workspace_id, [row.id for row in theirs], *HELD, lock=True)

    async def people(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], *, lock: bool = False
    ) -> list[Rep]:
        here = Rows(self._transaction, reps, Rep)
        found = await here.ahead(workspace_id, sorted(user_ids), lock=lock)
        await Rows(self._transaction, people, Person).ahead(workspace_id, sorted(user_ids))
        their_teams: set[TeamId] = {rep.team_id for rep in found if rep.team_id is not None}
        if their_teams:
            await Rows(self._transaction, teams, Team).ahead(workspace_id, sorted(their_teams))
        return found

    async def prompts(
        self, workspace_id: WorkspaceId, prompt_ids: Collection[PromptId], *, lock: bool = False
    ) -> list[Prompt]:
        rows = Rows(self._transaction, prompts, Prompt)
        return await rows.ahead(workspace_id, sorted(prompt_ids), lock=lock)

    async def days(
        self,
        workspace_id: WorkspaceId,
        user_ids: Collection[UserId],
        first: date,
        last: date,
        noted_since: date,
    ) -> None:
        await self._on_days(answers, "any_on", (workspace_id, user_ids), (first, last))
        await self._on_days(budget, "taken", (workspace_id, user_ids), (first, last))
        await self._notes(workspace_id, user_ids)
        await self._dates(workspace_id, user_ids, noted_since)

    async def histories(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], asked_since: date, told_since: date
    ) -> None:
        of_prompts, of_spots = _of(prompts, workspace_id, user_ids), _of(bright_spots, workspace_id, user_ids)
        asked = await Rows(self._transaction, prompts, Prompt).many(
            *of_prompts, prompts.c.local_date >= asked_since, order=(prompts.c.local_date.desc(),)
        )
        told = await Rows(self._transaction, bright_spots, BrightSpot).many(
            *of_spots, *TOLD, bright_spots.c.local_date >= told_since, order=NEWEST_FIRST
        )
        opened = await Rows(self._transaction, plans, Plan).many(
            *_of(plans, workspace_id, user_ids), OPEN, order=FIRST_DUE
        )
        known = self._transaction.known
        for user_id in user_ids:
            known.keep(prompts, ("since", workspace_id, user_id), (asked_since, _theirs(asked, user_id)))
            known.keep(
                bright_spots, ("dated_since", workspace_id, user_id), (told_since, _theirs(told, user_id))
            )
            known.keep(plans, ("open_of", workspace_id, user_id), _theirs(opened, user_id))

    async def _on_days(
        self,
        table: Table,
        name: str,
        people: tuple[WorkspaceId, Collection[UserId]],
        within: tuple[date, date],
    ) -> None:
        """Whether there is a row of these people on each of these days."""
        workspace_id, user_ids = people
        days = table.c.local_date.between(*within)
        query = select(table.c.user_id, table.c.local_date).where(*_of(table, *people), days).distinct()
        found = {(row[0], row[1]) for row in await self._transaction.run(query)}
        for user_id in user_ids:
            for day in _days(*within):
                there = (user_id, day) in found
                self._transaction.known.keep(table, (name, workspace_id, user_id, day), there)

    async def _notes(self, workspace_id: WorkspaceId, user_ids: Collection[UserId]) -> None:
        theirs = (notes.c.workspace_id == workspace_id, notes.c.user_id.in_(sorted(user_ids)))
        order = (notes.c.created_at, notes.c.id)
        rows = Rows(self._transaction, notes, Note)
        found = await rows.many(*theirs, notes.c.delivered_at.is_(None), order=order)
        for user_id in user_ids:
            waiting = _theirs(found, user_id)
            self._transaction.known.keep(notes, ("waiting", workspace_id, user_id), waiting)

    async def _dates(self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date) -> None:
        theirs = (
            customer_dates.c.workspace_id == workspace_id,
            customer_dates.c.user_id.in_(sorted(user_ids)),
        )
        order = (customer_dates.c.day, customer_dates.c.id)
        rows = Rows(self._transaction, customer_dates, CustomerDate)
        found = await rows.many(*theirs, customer_dates.c.day >= since, order=order)
        for user_id in user_ids:
            noted = _theirs(found, user_id)
            self._transaction.known.keep(customer_dates, ("of_rep", workspace_id, user_id), (since, noted))


def _sorted(rows: Iterable[OutboxRow]) -> list[OutboxRow]:
    return sorted(rows, key=attrgetter("workspace_id", "id"))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))


def _of(
    table: Table, workspace_id: WorkspaceId, user_ids: Collection[UserId]
) -> tuple[ColumnElement[bool], ...]:
    return (table.c.workspace_id == workspace_id, table.c.user_id.in_(sorted(user_ids)))


def _theirs(things: Iterable[P], user_id: UserId) -> list[P]:
    return [thing for thing in things if thing.user_id == user_id]
