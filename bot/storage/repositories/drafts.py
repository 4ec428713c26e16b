"""The edition to come, asked of the tables: what coaches changed about it, and where each of them sees it."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, or_, select

from bot.domain.draft import PREVIEW_CHOICES, Draft, Preview
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.people import Standing
from bot.storage.columns import inline
from bot.storage.repositories.living import in_living
from bot.storage.rows import Rows
from bot.storage.tables import drafts, previews, reps, teams
from bot.storage.transaction import Transaction


class Drafts:
    """One for each team and due date, once a coach changed something."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Rows(transaction, drafts, Draft)

    async def get(self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date) -> Draft | None:
        return await self._rows.get(workspace_id, team_id, due_date)

    async def save(self, draft: Draft) -> None:
        await self._rows.save(draft)


class Previews:
    """One for each coach."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, previews, Preview)

    async def get(
        self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date, user_id: UserId
    ) -> Preview | None:
        return await self._rows.get(workspace_id, team_id, due_date, user_id)

    async def of_edition(self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date) -> list[Preview]:
        here = (previews.c.workspace_id == workspace_id, previews.c.team_id == team_id)
        return await self._rows.many(*here, previews.c.due_date == due_date, order=(previews.c.user_id,))

    async def save(self, preview: Preview) -> None:
        await self._rows.save(preview)

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, TeamId]]:
        keys = select(teams.c.workspace_id, teams.c.id).where(
            _near(now), _joined(), ~_previewed(), in_living(teams)
        )
        nearest_first = keys.order_by(teams.c.next_roundup_at, teams.c.id).limit(limit)
        return [(row[0], row[1]) for row in await self._transaction.run(nearest_first)]


def _near(now: datetime) -> ColumnElement[bool]:
    """Said for each choice by itself: the two databases do not agree on how to add minutes to a moment."""
    due = teams.c.next_roundup_at
    each = (
        and_(teams.c.preview_minutes == minutes, due <= now + timedelta(minutes=minutes))
        for minutes in PREVIEW_CHOICES
        if minutes
    )
    return and_(due > now, or_(*each))


def _joined() -> ColumnElement[bool]:
    its = (reps.c.workspace_id == teams.c.workspace_id, reps.c.team_id == teams.c.id)
    return exists().where(*its, reps.c.standing == inline(Standing.ACTIVE))


def _previewed() -> ColumnElement[bool]:
    its = (previews.c.workspace_id == teams.c.workspace_id, previews.c.team_id == teams.c.id)
    return exists().where(*its, previews.c.due_date == teams.c.next_roundup_date)
