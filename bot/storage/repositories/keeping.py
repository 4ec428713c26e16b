"""What had its time, asked of the tables; and the deleting of a whole workspace, whichever tables there are."""

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Table, and_, distinct, exists, func, null, select, text, true, tuple_

from bot.domain.bright_spot import Answer, BrightSpot
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Standing, Workspace
from bot.domain.plan import PlanState
from bot.domain.play import OTHERS
from bot.storage.columns import inline
from bot.storage.repositories.bright_spots import LIVING, SHARED
from bot.storage.rows import Rows
from bot.storage.tables import (
    answers,
    bright_spots,
    forgotten,
    metadata,
    plans,
    reps,
    slack_bots,
    slack_installations,
    workspaces,
)
from bot.storage.tables.installations import of_installation
from bot.storage.transaction import Transaction

NO_BRIGHT_SPOT = (answers.c.bright_spot_id.is_(None), answers.c.deleted_at.is_(None))
TRIED = and_(plans.c.workspace_id == bright_spots.c.workspace_id, plans.c.tries == bright_spots.c.id)
BEING_TRIED = exists().where(TRIED, plans.c.state == PlanState.OPEN)
WHO_LEFT = reps.c.standing == inline(Standing.LEFT)
LET_GO = exists().where(
    forgotten.c.workspace_id == reps.c.workspace_id,
    forgotten.c.user_id == reps.c.user_id,
    forgotten.c.at >= reps.c.left_at,
)
"""Everything of theirs went since they left."""
OLDEST_FIRST = (bright_spots.c.shared_at, bright_spots.c.id)
SETTABLE = ("setup_by_admins", "trouble_days", "shared_months", "leaver_days")
OF_WORKSPACES = [table for table in reversed(metadata.sorted_tables) if "workspace_id" in table.c]
"""What refers to others before what is referred to."""


class Keeping:
    """What `services.ports` calls keeping."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._answers = Rows(transaction, answers, Answer)
        self._spots = Rows(transaction, bright_spots, BrightSpot)

    async def change(self, workspace: Workspace) -> None:
        values = {name: getattr(workspace, name) for name in SETTABLE}
        here = workspaces.update().where(workspaces.c.id == workspace.id)
        await self._transaction.run(here.values(values))

    async def troubles_before(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[Answer]:
        old = (answers.c.workspace_id == workspace_id, answers.c.stored_at < moment, *NO_BRIGHT_SPOT)
        oldest_first = (answers.c.stored_at, answers.c.id)
        return await self._answers.many(*old, order=oldest_first, limit=limit)

    async def shared_before(
        self, workspace_id: WorkspaceId, moment: datetime, told: datetime, limit: int
    ) -> list[BrightSpot]:
        old = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.shared_at < moment)
        now = (bright_spots.c.end_told_at <= told, ~BEING_TRIED)
        return await self._spots.many(*old, *now, *_ends(), order=OLDEST_FIRST, limit=limit)

    async def to_be_told(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[UserId]:
        old = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.shared_at < moment)
        untold = select(bright_spots.c.user_id).where(*old, bright_spots.c.end_told_at.is_(None), *_ends())
        found = await self._transaction.run(untold.distinct().order_by(bright_spots.c.user_id).limit(limit))
        return [row[0] for row in found]

    async def told(self, workspace_id: WorkspaceId, user_id: UserId, moment: datetime, now: datetime) -> None:
        theirs = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.user_id == user_id)
        untold = (bright_spots.c.shared_at < moment, bright_spots.c.end_told_at.is_(None), *_ends())
        await self._transaction.run(bright_spots.update().where(*theirs, *untold).values(end_told_at=now))

    async def ending(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        theirs = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.user_id == user_id)
        told = bright_spots.c.end_told_at.is_not(None)
        return await self._spots.many(*theirs, told, *_ends(), order=OLDEST_FIRST)

    async def shared_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        theirs = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.user_id == user_id)
        plays = (LIVING, SHARED, _worked_elsewhere() >= OTHERS)
        return await self._spots.many(*theirs, *plays, order=(bright_spots.c.id,))

    async def worked_for(self, workspace_id: WorkspaceId, user_id: UserId, stand_in: UserId) -> None:
        theirs = (plans.c.workspace_id == workspace_id, plans.c.user_id == user_id)
        worked = (plans.c.tries.is_not(None), plans.c.state == PlanState.WORKED)
        without_words = {"user_id": stand_in, "cue": "", "action": "", "says": null(), "named": False}
        await self._transaction.run(plans.update().where(*theirs, *worked).values(without_words))

    async def newly_left(self, workspace_id: WorkspaceId, limit: int) -> list[UserId]:
        return await self._who_left(workspace_id, reps.c.left_at.is_(None), limit=limit)

    async def left_before(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[UserId]:
        return await self._who_left(workspace_id, reps.c.left_at < moment, ~LET_GO, limit=limit)

    async def _who_left(
        self, workspace_id: WorkspaceId, *when: ColumnElement[bool], limit: int
    ) -> list[UserId]:
        here = select(reps.c.user_id).where(reps.c.workspace_id == workspace_id, WHO_LEFT, *when)
        first_first = here.order_by(reps.c.left_at, reps.c.user_id).limit(limit)
        return [row[0] for row in await self._transaction.run(first_first)]

    async def gone_before(self, moment: datetime, limit: int) -> list[WorkspaceId]:
        gone = select(workspaces.c.id).where(workspaces.c.gone_at < moment)
        oldest_first = gone.order_by(workspaces.c.gone_at, workspaces.c.id).limit(limit)
        return [row[0] for row in await self._transaction.run(oldest_first)]

    async def still_gone(self, workspace_id: WorkspaceId, moment: datetime) -> bool:
        gone = select(workspaces.c.id).where(workspaces.c.id == workspace_id, workspaces.c.gone_at < moment)
        return (await self._transaction.run(gone.with_for_update(key_share=True))).first() is not None

    async def erase_some(self, workspace_id: WorkspaceId, limit: int) -> bool:
        for table in OF_WORKSPACES:
            await self._unlink(table, workspace_id)
            if await self._deleted(table, table.c.workspace_id == workspace_id, limit):
                return True
        # Together with its row: without that nobody looks again.
        await self.clear_index()
        await self._uninstalled(workspace_id)
        await self._keep_number(workspace_id)
        return await self._deleted(workspaces, workspaces.c.id == workspace_id, limit)

    async def drop_unowned_tokens(self, moment: datetime) -> None:
        before = _naive(moment)
        for table in (slack_installations, slack_bots):
            unowned = (table.c.installed_at < before, ~exists().where(of_installation(table)))
            await self._transaction.run(table.delete().where(*unowned))

    async def _uninstalled(self, workspace_id: WorkspaceId) -> None:
        """The tokens' tables know Slack's ids only. A token that was given since it went is that of an installation
        under way, whose workspace comes in a moment."""
        its = select(workspaces.c.slack_team_id, workspaces.c.slack_enterprise_id, workspaces.c.gone_at)
        found = await self._transaction.run(its.where(workspaces.c.id == workspace_id))
        for team_id, enterprise_id, gone_at in found.all():
            for table in (slack_installations, slack_bots):
                team = func.coalesce(table.c.team_id, "") == team_id
                enterprise = func.coalesce(table.c.enterprise_id, "") == enterprise_id
                before = true() if gone_at is None else table.c.installed_at < _naive(gone_at)
                await self._transaction.run(table.delete().where(team, enterprise, before))

    async def _keep_number(self, workspace_id: WorkspaceId) -> None:
        """SQLite would give it to the next one: whatever still knows it would take the two for one."""
        if not self._transaction.on_postgres:
            kept = (await self._transaction.run(text("PRAGMA user_version"))).scalar_one()
            await self._transaction.run(text(f"PRAGMA user_version = {max(int(kept), int(workspace_id))}"))

    async def _unlink(self, table: Table, workspace_id: WorkspaceId) -> None:
        """A row that refers to another of its own table would hold on to it."""
        own = [key.parent for key in table.foreign_keys if key.column.table is table]
        linking = [column for column in own if column.nullable]
        for column in linking:
            here = (table.c.workspace_id == workspace_id, column.is_not(None))
            await self._transaction.run(table.update().where(*here).values({column.name: None}))

    async def _deleted(self, table: Table, here: ColumnElement[bool], limit: int) -> bool:
        key = list(table.primary_key.columns)
        some = select(*key).where(here).limit(limit)
        gone = table.delete().where(tuple_(*key).in_(some))
        return (await self._transaction.run(gone)).rowcount > 0

    async def clear_index(self) -> None:
        if not self._transaction.on_postgres:
            await self._transaction.run(text("INSERT INTO search_words (search_words) VALUES ('optimize')"))


def _naive(moment: datetime) -> datetime:
    """As slack_sdk keeps it in the tokens' tables."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _ends() -> tuple[ColumnElement[bool], ...]:
    """Of what time takes: what its author does not keep, and what is no play."""
    return (LIVING, SHARED, ~bright_spots.c.kept, _worked_elsewhere() < OTHERS)


def _worked_elsewhere() -> ColumnElement[int]:
    """For how many people besides its author it worked."""
    tries = select(func.count(distinct(plans.c.user_id))).where(
        TRIED, plans.c.state == PlanState.WORKED, plans.c.user_id != bright_spots.c.user_id
    )
    return tries.correlate(bright_spots).scalar_subquery()
