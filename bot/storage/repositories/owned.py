"""Everything of one person, asked of all tables, and the letting go of it; not which statements that takes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, exists, or_

from bot.domain.ask import Ask
from bot.domain.belongings import Belongings
from bot.domain.bright_spot import Answer, BrightSpot
from bot.domain.corrections import Correction
from bot.domain.customer import Customer, CustomerDate, Meeting
from bot.domain.forgotten import Forgotten as ForgottenPerson
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.domain.pairing import Pairing
from bot.domain.people import Invitation, Person, Rep, Team
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt
from bot.domain.proposal import Proposal
from bot.domain.story import Story
from bot.services.ports.owning import Bounds
from bot.storage.columns import inline
from bot.storage.repositories import erasing
from bot.storage.rows import Rows
from bot.storage.tables import (
    answers,
    asks,
    bright_spots,
    coaches,
    corrections,
    customer_dates,
    customers,
    forgotten,
    goal_steps,
    goals,
    invitations,
    meetings,
    notes,
    outbox,
    pairings,
    people,
    plans,
    prompts,
    proposals,
    reps,
    stories,
    teams,
)
from bot.storage.transaction import Transaction

OURS = (Intent.ROUNDUP_PREVIEW, Intent.HOME, Intent.FORGOTTEN, Intent.WITHDRAWN)
"""A coach's look at what others wrote; Home, which says what holds; and the last word, which stays."""

ON_ITS_WAY = outbox.c.state.in_([inline(State.CLAIMED), inline(State.SENDING)])


@dataclass(frozen=True, slots=True)
class Belonging:
    """One table in which there is something of a person: by which of its columns, in which order; what came at the same
    moment, in the order of its key."""

    table: Table
    kind: type[Any]
    order: str
    whose: tuple[str, ...] = ("user_id",)

    def of(self, workspace_id: WorkspaceId, user_id: UserId) -> list[ColumnElement[bool]]:
        theirs = or_(*(self.table.c[name] == user_id for name in self.whose))
        living = [self.table.c.deleted_at.is_(None)] if "deleted_at" in self.table.c else []
        return [self.table.c.workspace_id == workspace_id, theirs, *living]


BELONGINGS = {
    "invitations": Belonging(invitations, Invitation, "invited_at"),
    "prompts": Belonging(prompts, Prompt, "local_date"),
    "answers": Belonging(answers, Answer, "id"),
    "bright_spots": Belonging(bright_spots, BrightSpot, "id"),
    "corrections": Belonging(corrections, Correction, "made_at"),
    "stories": Belonging(stories, Story, "asked_at"),
    "plans": Belonging(plans, Plan, "id"),
    "goal_steps": Belonging(goal_steps, GoalStep, "position"),
    "customers": Belonging(customers, Customer, "id"),
    "customer_dates": Belonging(customer_dates, CustomerDate, "day"),
    "meetings": Belonging(meetings, Meeting, "told_at", ("first_id", "second_id")),
    "asks": Belonging(asks, Ask, "id", ("asker_id", "author_id")),
    "pairings": Belonging(pairings, Pairing, "id", ("seeker_id", "helper_id")),
    "proposals": Belonging(proposals, Proposal, "id", ("author_id", "proposer_id")),
    "notes": Belonging(notes, Note, "id"),
}
"""By the name that the list has among a person's belongings."""


class Owned:
    """What `services.ports` calls owned."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._spots = Rows(transaction, bright_spots, BrightSpot)
        self._outbox = Rows(transaction, outbox, OutboxRow)
        self._notes = Rows(transaction, notes, Note)
        self._teams = Rows(transaction, teams, Team)

    async def of(self, workspace_id: WorkspaceId, user_id: UserId) -> Belongings | None:
        person = await Rows(self._transaction, people, Person).get(workspace_id, user_id)
        rep = await Rows(self._transaction, reps, Rep).get(workspace_id, user_id)
        if person is None and rep is None:
            return None
        in_team = rep.team_id if rep is not None else None
        return Belongings(
            workspace_id,
            user_id,
            person=person,
            rep=rep,
            team=await self._teams.get(workspace_id, in_team) if in_team is not None else None,
            coaches=await self._coached(workspace_id, user_id),
            goal=await Rows(self._transaction, goals, Goal).get(workspace_id, user_id),
            **{name: await self._all(each, workspace_id, user_id) for name, each in BELONGINGS.items()},
        )

    async def living(self, bounds: Bounds, limit: int) -> list[BrightSpot]:
        theirs = BELONGINGS["bright_spots"].of(bounds.workspace_id, bounds.user_id)
        before = bright_spots.c.stored_at <= bounds.until
        return await self._spots.many(*theirs, before, order=(bright_spots.c.id,), limit=limit)

    async def told(self, bounds: Bounds, limit: int | None = None) -> list[OutboxRow]:
        said = (outbox.c.ts.is_not(None), outbox.c.kind != Kind.DELETE, *_to(bounds))
        return await self._outbox.many(*said, order=(outbox.c.id,), limit=limit)

    async def lent(self, workspace_id: WorkspaceId) -> list[OutboxRow]:
        here = outbox.c.workspace_id == workspace_id
        said = (outbox.c.intent == inline(Intent.TROUBLE), outbox.c.ts.is_not(None))
        return await self._outbox.many(here, *said, order=(outbox.c.id,))

    async def on_its_way(self, workspace_id: WorkspaceId) -> list[OutboxRow]:
        here = (outbox.c.workspace_id == workspace_id, outbox.c.intent.not_in(OURS))
        return await self._outbox.many(*here, ON_ITS_WAY, outbox.c.ts.is_(None), order=(outbox.c.id,))

    async def notes_of(self, workspace_id: WorkspaceId, user_ids: Collection[UserId]) -> list[Note]:
        theirs = (notes.c.workspace_id == workspace_id, notes.c.user_id.in_(user_ids))
        return await self._notes.many(*theirs, order=(notes.c.id,))

    async def erase(self, bounds: Bounds, now: datetime) -> None:
        for statement in erasing.erasing(bounds, now):
            await self._transaction.run(statement)

    async def unsaid(self, bounds: Bounds) -> bool:
        return await self._outbox.one(ON_ITS_WAY, *_to(bounds)) is not None

    async def unsend(self, bounds: Bounds) -> None:
        for statement in erasing.unsending(*_to(bounds)):
            await self._transaction.run(statement)

    async def tidy(self, *, first: bool) -> bool:
        if self._transaction.on_postgres:
            return False
        before = (await self._transaction.run(erasing.CHANGES)).scalar_one()
        pages = -erasing.STEP if first else erasing.STEP
        await self._transaction.run(erasing.MERGE, {"pages": pages})
        after = (await self._transaction.run(erasing.CHANGES)).scalar_one()
        return bool(after - before >= erasing.STILL_MERGING)

    async def _coached(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[Team, ...]:
        theirs = exists().where(
            coaches.c.workspace_id == teams.c.workspace_id,
            coaches.c.team_id == teams.c.id,
            coaches.c.user_id == user_id,
        )
        here = teams.c.workspace_id == workspace_id
        return tuple(await self._teams.many(here, theirs, order=(teams.c.id,)))

    async def _all(self, each: Belonging, workspace_id: WorkspaceId, user_id: UserId) -> tuple[Any, ...]:
        rows: Rows[Any] = Rows(self._transaction, each.table, each.kind)
        order = (each.table.c[each.order], *each.table.primary_key)
        return tuple(await rows.many(*each.of(workspace_id, user_id), order=order))


class Forgotten:
    """What `services.ports` calls forgotten."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Rows(transaction, forgotten, ForgottenPerson)

    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> ForgottenPerson | None:
        return await self._rows.get(workspace_id, user_id)

    async def save(self, person: ForgottenPerson) -> None:
        await self._rows.save(person)

    async def unfinished(self, limit: int) -> list[ForgottenPerson]:
        begun = forgotten.c.done_at.is_(None)
        return await self._rows.many(begun, order=(forgotten.c.at, forgotten.c.user_id), limit=limit)


def _to(bounds: Bounds) -> tuple[ColumnElement[bool], ...]:
    """What was meant for that person up to then."""
    return (
        outbox.c.workspace_id == bounds.workspace_id,
        outbox.c.target == bounds.user_id,
        outbox.c.created_at <= bounds.until,
        outbox.c.intent.not_in(OURS),
    )
