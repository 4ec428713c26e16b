"""Doing more of it, asked of the tables: plans, goals, proposals, corrections."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, distinct, exists, func, select

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.corrections import Correction
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import BrightSpotId, ChannelId, MessageTs, PlanId, ProposalId, TeamId, UserId, WorkspaceId
from bot.domain.plan import Plan, PlanState
from bot.domain.prompt import Prompt, PromptState
from bot.domain.proposal import Proposal, ProposalState
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.domain.trying import OpenPlan
from bot.storage.columns import inline
from bot.storage.repositories.living import in_living
from bot.storage.rows import Rows
from bot.storage.tables import (
    bright_spots,
    corrections,
    goal_steps,
    goals,
    people,
    plans,
    prompts,
    proposals,
    stories,
)
from bot.storage.transaction import Transaction

UNDECIDED = proposals.c.state.in_([inline(ProposalState.OPEN), inline(ProposalState.ACCEPTED)])
OPEN, WORKED = plans.c.state == PlanState.OPEN, plans.c.state == PlanState.WORKED
TRIED = and_(bright_spots.c.workspace_id == plans.c.workspace_id, bright_spots.c.id == plans.c.tries)
TOLD_UNNAMED = exists().where(
    stories.c.workspace_id == bright_spots.c.workspace_id,
    stories.c.bright_spot_id == bright_spots.c.id,
    stories.c.edition_id.is_not(None),
    stories.c.consent == StoryConsent.UNNAMED,
)
"""By a roundup: it named nobody."""
AUTHOR = and_(
    people.c.workspace_id == plans.c.workspace_id, people.c.user_id == bright_spots.c.user_id, ~TOLD_UNNAMED
)
BY_OTHERS = plans.c.user_id != bright_spots.c.user_id
FIRST_DUE = (plans.c.check_on, plans.c.id)


def _last_asked() -> ColumnElement[bool]:
    """Of all prompts about a plan the one of the last day; a rep has one a day."""
    asking = prompts.alias("asking")
    its = (asking.c.workspace_id == plans.c.workspace_id, asking.c.user_id == plans.c.user_id)
    sent = (asking.c.plan_id == plans.c.id, asking.c.state == PromptState.SENT)
    # Most plans were not asked about yet, and nothing is searched for them.
    last = select(func.max(asking.c.local_date)).where(plans.c.asked > 0, *its, *sent).correlate(plans)
    same = (prompts.c.workspace_id == plans.c.workspace_id, prompts.c.user_id == plans.c.user_id)
    return and_(*same, prompts.c.local_date == last.scalar_subquery())


LAST_ASKED = _last_asked()


class Plans:
    """What reps mean to repeat, and how it went."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, plans, Plan)
        self._prompts = Rows(transaction, prompts, Prompt)
        self._spots = Rows(transaction, bright_spots, BrightSpot)

    async def get(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None:
        return await self._rows.get(workspace_id, plan_id)

    async def lock(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None:
        return await self._rows.get(workspace_id, plan_id, lock=True)

    async def save(self, plan: Plan) -> None:
        await self._rows.save(plan)

    async def open_of(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Plan]:
        known: list[Plan] | None = self._transaction.known.answer(plans, ("open_of", workspace_id, user_id))
        if known is not None:
            return [*known]
        return await self._rows.many(*self._of(workspace_id, user_id), OPEN, order=FIRST_DUE)

    async def open_and_asked(self, workspace_id: WorkspaceId, user_id: UserId) -> list[OpenPlan]:
        everything = (*self._rows.columns, *self._prompts.columns, *self._spots.columns, people.c.name)
        tried = plans.outerjoin(prompts, LAST_ASKED).outerjoin(bright_spots, TRIED).outerjoin(people, AUTHOR)
        query = select(*everything).select_from(tried)
        found = query.where(*self._of(workspace_id, user_id), OPEN).order_by(*FIRST_DUE)
        return [self._open_plan(row) for row in await self._transaction.run(found)]

    def _open_plan(self, row: Sequence[Any]) -> OpenPlan:
        asked, tried = len(self._rows.columns), len(self._rows.columns) + len(self._prompts.columns)
        return OpenPlan(
            plan=self._rows.thing(row[:asked]),
            prompt=self._prompts.thing(row[asked:tried]) if row[asked] is not None else None,
            tried=self._spots.thing(row[tried:-1]) if row[tried] is not None else None,
            author=row[-1],
        )

    async def prompts_about(self, workspace_id: WorkspaceId, plan_id: PlanId) -> list[Prompt]:
        here = (prompts.c.workspace_id == workspace_id, prompts.c.plan_id == plan_id)
        sent = prompts.c.state == PromptState.SENT
        return await self._prompts.many(*here, sent, order=(prompts.c.local_date.desc(),))

    async def worked_since(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> list[Plan]:
        theirs = (*self._of(workspace_id, user_id), WORKED, plans.c.checked_on >= since)
        return await self._rows.many(*theirs, order=(plans.c.checked_on.desc(), plans.c.id.desc()))

    async def worked_strengths(
        self, workspace_id: WorkspaceId, user_id: UserId
    ) -> list[tuple[Strength, date]]:
        known = (plans.c.strength.is_not(None), plans.c.checked_on.is_not(None))
        query = select(plans.c.strength, plans.c.checked_on).where(*known, WORKED)
        oldest_first = query.where(*self._of(workspace_id, user_id)).order_by(plans.c.checked_on, plans.c.id)
        return [(row[0], row[1]) for row in await self._transaction.run(oldest_first)]

    async def worked_tries_since(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime
    ) -> list[Plan]:
        theirs = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id)
        by_name = (bright_spots.c.visibility == Visibility.TEAM, bright_spots.c.deleted_at.is_(None))
        worked = (WORKED, plans.c.checked_at > since, plans.c.user_id != bright_spots.c.user_id)
        tried = select(*self._rows.columns).join(bright_spots, TRIED)
        earliest = (plans.c.checked_at, plans.c.id)
        return await self._rows.chosen(tried.where(*theirs, *by_name, *worked).order_by(*earliest))

    async def spreads(
        self, workspace_id: WorkspaceId, bright_spot_ids: Collection[BrightSpotId]
    ) -> dict[BrightSpotId, int]:
        people_of = select(plans.c.tries, func.count(distinct(plans.c.user_id))).join(bright_spots, TRIED)
        query = people_of.where(*_trying(workspace_id, bright_spot_ids), WORKED, BY_OTHERS)
        return {row[0]: row[1] for row in await self._transaction.run(query.group_by(plans.c.tries))}

    async def worked_tries_of(
        self, workspace_id: WorkspaceId, bright_spot_ids: Collection[BrightSpotId]
    ) -> list[Plan]:
        tried = select(*self._rows.columns).join(bright_spots, TRIED)
        query = tried.where(*_trying(workspace_id, bright_spot_ids), WORKED, BY_OTHERS)
        return await self._rows.chosen(query.order_by(plans.c.checked_at, plans.c.id))

    async def tries_of(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> list[Plan]:
        return await self._rows.many(
            *_trying(workspace_id, [bright_spot_id]), order=(plans.c.made_at, plans.c.id)
        )

    async def smaller_than(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None:
        here = (plans.c.workspace_id == workspace_id, plans.c.smaller_of == plan_id)
        newest_first = (plans.c.id.desc(),)
        return next(iter(await self._rows.many(*here, order=newest_first, limit=1)), None)

    async def asked_out(self, asked: int, on: date, limit: int) -> list[Plan]:
        still_open = plans.c.state == inline(PlanState.OPEN)
        quiet = (plans.c.asked >= asked, plans.c.check_on <= on, in_living(plans))
        return await self._rows.many(still_open, *quiet, order=(plans.c.check_on, plans.c.id), limit=limit)

    def _of(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
        return (plans.c.workspace_id == workspace_id, plans.c.user_id == user_id)


def _trying(
    workspace_id: WorkspaceId, bright_spot_ids: Collection[BrightSpotId]
) -> tuple[ColumnElement[bool], ...]:
    return (plans.c.workspace_id == workspace_id, plans.c.tries.in_(sorted(bright_spot_ids)))


class Goals:
    """One picture a rep, with its steps."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, goals, Goal)
        self._steps = Rows(transaction, goal_steps, GoalStep)

    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Goal | None:
        return await self._rows.get(workspace_id, user_id)

    async def steps(self, workspace_id: WorkspaceId, user_id: UserId) -> list[GoalStep]:
        return await self._steps.many(*_steps_of(workspace_id, user_id), order=(goal_steps.c.position,))

    async def replace(self, goal: Goal, steps: Sequence[GoalStep]) -> None:
        await self._rows.save(goal)
        await self._transaction.run(goal_steps.delete().where(*_steps_of(goal.workspace_id, goal.user_id)))
        for step in steps:
            await self._steps.save(step)

    async def save_step(self, step: GoalStep) -> None:
        await self._steps.save(step)

    async def remove(self, workspace_id: WorkspaceId, user_id: UserId) -> None:
        await self._transaction.run(goal_steps.delete().where(*_steps_of(workspace_id, user_id)))
        theirs = (goals.c.workspace_id == workspace_id, goals.c.user_id == user_id)
        await self._transaction.run(goals.delete().where(*theirs))


def _steps_of(workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
    return (goal_steps.c.workspace_id == workspace_id, goal_steps.c.user_id == user_id)


class Proposals:
    """Messages that somebody pointed at; never their words."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Rows(transaction, proposals, Proposal)

    async def get(self, workspace_id: WorkspaceId, proposal_id: ProposalId) -> Proposal | None:
        return await self._rows.get(workspace_id, proposal_id)

    async def add(self, proposal: Proposal) -> bool:
        return await self._rows.add(proposal)

    async def save(self, proposal: Proposal) -> None:
        await self._rows.save(proposal)

    async def of_message(
        self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs
    ) -> Proposal | None:
        here = (proposals.c.workspace_id == workspace_id, proposals.c.channel == channel)
        return await self._rows.one(*here, proposals.c.ts == ts)

    async def open_to(self, workspace_id: WorkspaceId, author_id: UserId) -> list[Proposal]:
        theirs = (proposals.c.workspace_id == workspace_id, proposals.c.author_id == author_id)
        waiting = proposals.c.state == inline(ProposalState.OPEN)
        return await self._rows.many(*theirs, waiting, order=(proposals.c.made_at, proposals.c.id))

    async def made_before(self, moment: datetime, limit: int) -> list[Proposal]:
        oldest_first = (proposals.c.made_at, proposals.c.id)
        old = (UNDECIDED, proposals.c.made_at < moment, in_living(proposals))
        return await self._rows.many(*old, order=oldest_first, limit=limit)


class Corrections:
    """What reps corrected, as vectors."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, corrections, Correction)

    async def save(self, correction: Correction) -> None:
        await self._rows.save(correction)

    async def remove(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> None:
        await self._transaction.run(corrections.delete().where(*_of_spot(workspace_id, bright_spot_id)))

    async def set_shared(
        self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId, team_id: TeamId | None, shared: bool
    ) -> None:
        follow = corrections.update().where(*_of_spot(workspace_id, bright_spot_id))
        await self._transaction.run(follow.values(team_id=team_id, shared=shared))

    async def of_rep(
        self, workspace_id: WorkspaceId, user_id: UserId, model_version: str, limit: int
    ) -> list[Correction]:
        theirs = (corrections.c.workspace_id == workspace_id, corrections.c.user_id == user_id)
        return await self._newest(*theirs, corrections.c.model_version == model_version, limit=limit)

    async def of_team(
        self, workspace_id: WorkspaceId, team_id: TeamId, model_version: str, limit: int
    ) -> list[Correction]:
        seen = (corrections.c.workspace_id == workspace_id, corrections.c.team_id == team_id)
        of_version = corrections.c.model_version == model_version
        return await self._newest(*seen, corrections.c.shared, of_version, limit=limit)

    async def _newest(self, *where: ColumnElement[bool], limit: int) -> list[Correction]:
        newest_first = (corrections.c.made_at.desc(), corrections.c.bright_spot_id.desc())
        return await self._rows.many(*where, order=newest_first, limit=limit)


def _of_spot(workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> tuple[ColumnElement[bool], ...]:
    its = corrections.c.bright_spot_id == bright_spot_id
    return (corrections.c.workspace_id == workspace_id, its)
