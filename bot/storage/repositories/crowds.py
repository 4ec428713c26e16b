"""Reads ahead for a crowd: a few statements in place of some for each of many; what is asked stays where it is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, Date, Select, Table, bindparam, func, null, select, union_all

from bot.domain.bright_spot import BrightSpot
from bot.domain.customer import CustomerDate
from bot.domain.ids import PromptId, TeamId, UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import OutboxRow
from bot.domain.people import Person, Rep, Team
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt, PromptState
from bot.storage.among import Among
from bot.storage.columns import inline
from bot.storage.repositories import notes as of_notes
from bot.storage.repositories.bright_spots import LIVING, TREATED_AS_ONE
from bot.storage.repositories.claiming import HELD
from bot.storage.repositories.doing_more import FIRST_DUE, OPEN
from bot.storage.repositories.people import Reps
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

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

P = TypeVar("P", Prompt, BrightSpot, Plan, Note, CustomerDate)

_DAY = timedelta(days=1)
SINCE, UNTIL = (bindparam(name, type_=Date()) for name in ("since", "until"))


def _of(table: Table) -> tuple[ColumnElement[bool], ...]:
    return (table.c.workspace_id == bindparam("workspace"), Among(table.c.user_id, "users"))


def _theirs(table: Table, kind: type["DataclassInstance"]) -> Select[*tuple[Any, ...]]:
    return select(*(table.c[field.name] for field in fields(kind))).where(*_of(table))


def _on_days(table: Table) -> Select[UserId, date]:
    days = select(table.c.user_id, table.c.local_date).where(
        *_of(table), table.c.local_date.between(SINCE, UNTIL)
    )
    return days.distinct()


# Each is asked for every crowd, so it is built once.
ASKED = _theirs(prompts, Prompt).where(prompts.c.local_date >= SINCE).order_by(prompts.c.local_date.desc())
TOLD = (
    _theirs(bright_spots, BrightSpot)
    .where(LIVING, TREATED_AS_ONE, bright_spots.c.local_date >= SINCE)
    .order_by(bright_spots.c.local_date.desc(), bright_spots.c.id.desc())
)
OPENED = _theirs(plans, Plan).where(OPEN).order_by(*FIRST_DUE)
WAITING = _theirs(notes, Note).where(of_notes.WAITING).order_by(notes.c.created_at, notes.c.id)
NOTED = (
    _theirs(customer_dates, CustomerDate)
    .where(customer_dates.c.day >= SINCE)
    .order_by(customer_dates.c.day, customer_dates.c.id)
)
ANSWERED, TAKEN = _on_days(answers), _on_days(budget)
_SENT = (*_of(prompts), prompts.c.state == inline(PromptState.SENT))
_NEWEST = (
    select(prompts.c.user_id, func.max(prompts.c.local_date).label("day"))
    .where(*_SENT)
    .group_by(prompts.c.user_id)
    .subquery("newest")
)
_LATEST = (
    select(prompts.c.user_id, prompts.c.id.label("prompt_id"), null().label("told"))
    .join(_NEWEST, (_NEWEST.c.user_id == prompts.c.user_id) & (_NEWEST.c.day == prompts.c.local_date))
    .where(*_SENT)
)
_TOLD = (
    select(answers.c.user_id, null(), func.count())
    .where(*_of(answers), answers.c.local_date >= SINCE)
    .group_by(answers.c.user_id)
)
TELLING = union_all(_LATEST, _TOLD)
"""The latest prompt that was sent to each, and how much each has told: two things in one trip."""


class Crowds:
    """Fills what the transaction knows."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def gather(self) -> None:
        self._transaction.known.gathers = True

    async def rows(self, rows: Sequence[OutboxRow]) -> None:
        table = Rows(self._transaction, outbox, OutboxRow)
        for workspace_id, theirs in groupby(_sorted(rows), attrgetter("workspace_id")):
            await table.ahead(workspace_id, [row.id for row in theirs], *HELD, lock=True)

    async def people(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], *, lock: bool = False
    ) -> list[Rep]:
        if len(user_ids) == 1:
            return await self._one(workspace_id, *user_ids, lock=lock)
        here = Rows(self._transaction, reps, Rep)
        found = await here.ahead(workspace_id, sorted(user_ids), lock=lock)
        await Rows(self._transaction, people, Person).ahead(workspace_id, sorted(user_ids))
        their_teams: set[TeamId] = {rep.team_id for rep in found if rep.team_id is not None}
        if their_teams:
            await Rows(self._transaction, teams, Team).ahead(workspace_id, sorted(their_teams))
        return found

    async def _one(self, workspace_id: WorkspaceId, user_id: UserId, *, lock: bool) -> list[Rep]:
        rep = await Reps(self._transaction).met(workspace_id, user_id, lock=lock)
        if rep is None:
            return []
        self._transaction.known.keep_row(reps, (workspace_id, user_id), rep, locked=lock)
        return [rep]

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
        named = _named(workspace_id, user_ids)
        within = named | {"since": first, "until": last}
        for table, name, query in ((answers, "any_on", ANSWERED), (budget, "taken", TAKEN)):
            found = {(row[0], row[1]) for row in await self._transaction.run(query, within)}
            for user_id in user_ids:
                for day in _days(first, last):
                    there = (user_id, day) in found
                    self._transaction.known.keep(table, (name, workspace_id, user_id, day), there)
        waiting = await Rows(self._transaction, notes, Note).chosen(WAITING, named)
        self._keep(notes, "waiting", workspace_id, user_ids, waiting)
        dates = Rows(self._transaction, customer_dates, CustomerDate)
        noted = await dates.chosen(NOTED, named | {"since": noted_since})
        self._keep_since(customer_dates, "of_rep", workspace_id, user_ids, noted_since, noted)

    async def histories(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], asked_since: date, told_since: date
    ) -> None:
        named = _named(workspace_id, user_ids)
        asked = await Rows(self._transaction, prompts, Prompt).chosen(ASKED, named | {"since": asked_since})
        self._keep_since(prompts, "since", workspace_id, user_ids, asked_since, asked)
        await self.told(workspace_id, user_ids, told_since)
        opened = await Rows(self._transaction, plans, Plan).chosen(OPENED, named)
        self._keep(plans, "open_of", workspace_id, user_ids, opened)

    async def told(self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date) -> None:
        rows = Rows(self._transaction, bright_spots, BrightSpot)
        told = await rows.chosen(TOLD, _named(workspace_id, user_ids) | {"since": since})
        self._keep_since(bright_spots, "dated_since", workspace_id, user_ids, since, told)

    async def tellers(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date
    ) -> dict[UserId, int]:
        await self.people(workspace_id, user_ids, lock=True)
        named = _named(workspace_id, user_ids)
        found = (await self._transaction.run(TELLING, named | {"since": since})).all()
        latest = [prompt_id for _, prompt_id, _ in found if prompt_id is not None]
        asked = await self.prompts(workspace_id, latest, lock=True) if latest else []
        self._keep(prompts, "latest_sent", workspace_id, user_ids, asked)
        return {user_id: told for user_id, _, told in found if told is not None}

    def _keep(
        self,
        table: Table,
        name: str,
        workspace_id: WorkspaceId,
        user_ids: Collection[UserId],
        found: Sequence[P],
    ) -> None:
        by_user = _by_user(found)
        for user_id in user_ids:
            self._transaction.known.keep(table, (name, workspace_id, user_id), by_user.get(user_id, []))

    def _keep_since(
        self,
        table: Table,
        name: str,
        workspace_id: WorkspaceId,
        user_ids: Collection[UserId],
        since: date,
        found: Sequence[P],
    ) -> None:
        by_user = _by_user(found)
        for user_id in user_ids:
            known = (since, by_user.get(user_id, []))
            self._transaction.known.keep(table, (name, workspace_id, user_id), known)


def _named(workspace_id: WorkspaceId, user_ids: Collection[UserId]) -> dict[str, object]:
    return {"workspace": workspace_id, "users": sorted(user_ids)}


def _sorted(rows: Iterable[OutboxRow]) -> list[OutboxRow]:
    return sorted(rows, key=attrgetter("workspace_id", "id"))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))


def _by_user(things: Iterable[P]) -> dict[UserId, list[P]]:
    """In the order in which they came."""
    found: dict[UserId, list[P]] = {}
    for thing in things:
        found.setdefault(thing.user_id, []).append(thing)
    return found
