"""Reads ahead for a crowd: a few statements in place of some for each of many; what is asked stays where it is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, Date, Select, Table, and_, bindparam, func, null, select, union_all

from bot.domain.bright_spot import BrightSpot
from bot.domain.customer import CustomerDate
from bot.domain.ids import PromptId, UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import OutboxRow
from bot.domain.people import Person, Rep, Team
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt, PromptState
from bot.services.ports.crowds import Somebody
from bot.storage.columns import inline
from bot.storage.repositories import notes as of_notes
from bot.storage.repositories.bright_spots import LIVING, SAID, TREATED_AS_ONE
from bot.storage.repositories.claiming import HELD
from bot.storage.repositories.doing_more import FIRST_DUE, OPEN
from bot.storage.repositories.people import Reps
from bot.storage.rows import Rows, among, in_crowd
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
from bot.storage.transaction import Transaction

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

P = TypeVar("P", Prompt, BrightSpot, Plan, Note, CustomerDate)

_Teller = tuple[WorkspaceId, UserId, PromptId | None, int | None]
"""Who, the latest prompt, and how much they told; either may stand alone."""

_DAY = timedelta(days=1)
SINCE, UNTIL = (bindparam(name, type_=Date()) for name in ("since", "until"))


def _of(table: Table) -> tuple[ColumnElement[bool], ...]:
    return in_crowd(table.c.workspace_id, table.c.user_id)


def _theirs(table: Table, kind: type["DataclassInstance"]) -> Select[*tuple[Any, ...]]:
    return select(*(table.c[field.name] for field in fields(kind))).where(*_of(table))


def _on_days(table: Table, *which: ColumnElement[bool]) -> Select[WorkspaceId, UserId, date]:
    days = select(table.c.workspace_id, table.c.user_id, table.c.local_date)
    return days.where(*_of(table), *which, table.c.local_date.between(SINCE, UNTIL)).distinct()


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
ANSWERED, TAKEN = _on_days(answers, SAID), _on_days(budget)
_SENT = (*_of(prompts), prompts.c.state == inline(PromptState.SENT))
_NEWEST = (
    select(prompts.c.workspace_id, prompts.c.user_id, func.max(prompts.c.local_date).label("day"))
    .where(*_SENT)
    .group_by(prompts.c.workspace_id, prompts.c.user_id)
    .subquery("newest")
)
_IS_NEWEST = and_(
    _NEWEST.c.workspace_id == prompts.c.workspace_id,
    _NEWEST.c.user_id == prompts.c.user_id,
    _NEWEST.c.day == prompts.c.local_date,
)
_LATEST = (
    select(prompts.c.workspace_id, prompts.c.user_id, prompts.c.id.label("prompt_id"), null().label("told"))
    .join(_NEWEST, _IS_NEWEST)
    .where(*_SENT)
)
_TOLD = (
    select(answers.c.workspace_id, answers.c.user_id, null(), func.count())
    .where(*_of(answers), answers.c.local_date >= SINCE)
    .group_by(answers.c.workspace_id, answers.c.user_id)
)
TELLING = union_all(_LATEST, _TOLD)
"""The latest prompt that was sent to each, and how much each has told: two things in one trip."""


def _of_one(table: Table) -> tuple[ColumnElement[bool], ...]:
    return tuple(table.c[name] == bindparam(name) for name in ("workspace_id", "user_id"))


_LATEST_OF_ONE = (
    select(prompts.c.id)
    .where(*_of_one(prompts), prompts.c.state == inline(PromptState.SENT))
    .order_by(prompts.c.local_date.desc())
    .limit(1)
)
_TOLD_BY_ONE = select(func.count()).where(*_of_one(answers), answers.c.local_date >= SINCE)
TELLING_ALONE = select(_LATEST_OF_ONE.scalar_subquery(), _TOLD_BY_ONE.scalar_subquery())
"""The same of one person. PostgreSQL plans a list anew each time, which takes ten times as long as looking it up."""


class Crowds:
    """Fills what the transaction knows."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def gather(self) -> None:
        self._transaction.known.gathers = True

    async def rows(self, rows: Sequence[OutboxRow]) -> None:
        table = Rows(self._transaction, outbox, OutboxRow)
        await table.ahead({(row.workspace_id, row.id) for row in rows}, *HELD, lock=True)

    async def people(self, who: Collection[Somebody], *, lock: bool = False) -> list[Rep]:
        if len(who) == 1:
            return await self._one(*who, lock=lock)
        found = await Rows(self._transaction, reps, Rep).ahead(who, lock=lock)
        await Rows(self._transaction, people, Person).ahead(who)
        their_teams = {(rep.workspace_id, rep.team_id) for rep in found if rep.team_id is not None}
        if their_teams:
            await Rows(self._transaction, teams, Team).ahead(their_teams)
        return found

    async def _one(self, who: Somebody, *, lock: bool) -> list[Rep]:
        rep = await Reps(self._transaction).met(*who, lock=lock)
        if rep is None:
            return []
        self._transaction.known.keep_row(reps, who, rep, locked=lock)
        return [rep]

    async def prompts(
        self, keys: Collection[tuple[WorkspaceId, PromptId]], *, lock: bool = False
    ) -> list[Prompt]:
        return await Rows(self._transaction, prompts, Prompt).ahead(keys, lock=lock)

    async def days(self, who: Collection[Somebody], first: date, last: date, noted_since: date) -> None:
        named = among(who)
        within = named | {"since": first, "until": last}
        for table, name, query in ((answers, "any_on", ANSWERED), (budget, "taken", TAKEN)):
            found = {tuple(row) for row in await self._transaction.run(query, within)}
            for person in who:
                for day in _days(first, last):
                    self._transaction.known.keep(table, (name, *person, day), (*person, day) in found)
        waiting = await Rows(self._transaction, notes, Note).chosen(WAITING, named)
        self._keep(notes, "waiting", who, waiting)
        dates = Rows(self._transaction, customer_dates, CustomerDate)
        noted = await dates.chosen(NOTED, named | {"since": noted_since})
        self._keep_since(customer_dates, "of_rep", who, noted_since, noted)

    async def histories(self, who: Collection[Somebody], asked_since: date, told_since: date) -> None:
        named = among(who)
        asked = await Rows(self._transaction, prompts, Prompt).chosen(ASKED, named | {"since": asked_since})
        self._keep_since(prompts, "since", who, asked_since, asked)
        await self.told(who, told_since)
        opened = await Rows(self._transaction, plans, Plan).chosen(OPENED, named)
        self._keep(plans, "open_of", who, opened)

    async def told(self, who: Collection[Somebody], since: date) -> None:
        rows = Rows(self._transaction, bright_spots, BrightSpot)
        told = await rows.chosen(TOLD, among(who) | {"since": since})
        self._keep_since(bright_spots, "dated_since", who, since, told)

    async def tellers(self, who: Collection[Somebody], since: date) -> dict[Somebody, int]:
        await self.people(who, lock=True)
        theirs = (
            [await self._telling_alone(*who, since=since)]
            if len(who) == 1
            else await self._telling(who, since)
        )
        latest = {(here, prompt) for here, _, prompt, _ in theirs if prompt is not None}
        asked = await self.prompts(latest, lock=True) if latest else []
        self._keep(prompts, "latest_sent", who, asked)
        return {(here, user_id): told for here, user_id, _, told in theirs if told}

    async def _telling(self, who: Collection[Somebody], since: date) -> list[_Teller]:
        found = await self._transaction.run(TELLING, among(who) | {"since": since})
        return [tuple(row) for row in found if (row[0], row[1]) in who]

    async def _telling_alone(self, who: Somebody, *, since: date) -> _Teller:
        here, user_id = who
        asked = {"workspace_id": here, "user_id": user_id, "since": since}
        prompt, told = (await self._transaction.run(TELLING_ALONE, asked)).one()
        return here, user_id, prompt, told

    def _keep(self, table: Table, name: str, who: Collection[Somebody], found: Sequence[P]) -> None:
        by_person = _by_person(found)
        for here, user_id in who:
            self._transaction.known.keep(table, (name, here, user_id), by_person.get((here, user_id), []))

    def _keep_since(
        self, table: Table, name: str, who: Collection[Somebody], since: date, found: Sequence[P]
    ) -> None:
        by_person = _by_person(found)
        for here, user_id in who:
            known = (since, by_person.get((here, user_id), []))
            self._transaction.known.keep(table, (name, here, user_id), known)


def _days(first: date, last: date) -> Iterable[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))


def _by_person(things: Iterable[P]) -> dict[Somebody, list[P]]:
    """In the order in which they came."""
    found: dict[Somebody, list[P]] = {}
    for thing in things:
        found.setdefault((thing.workspace_id, thing.user_id), []).append(thing)
    return found
