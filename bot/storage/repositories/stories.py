"""Stories, asked of their table: whose was asked for, what they said, and what was told."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, delete, select

from bot.domain.bright_spot import Visibility
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.story import Story
from bot.storage.rows import Rows
from bot.storage.tables import bright_spots, editions, stories
from bot.storage.transaction import Transaction


class Stories:
    """One for each bright spot whose author was asked."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, stories, Story)

    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Story | None:
        return await self._rows.get(workspace_id, bright_spot_id)

    async def lock(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Story | None:
        return await self._rows.get(workspace_id, bright_spot_id, lock=True)

    async def add(self, story: Story) -> bool:
        return await self._rows.add(story)

    async def save(self, story: Story) -> None:
        await self._rows.save(story)

    async def remove(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> None:
        that = (stories.c.workspace_id == workspace_id, stories.c.bright_spot_id == bright_spot_id)
        await self._transaction.run(delete(stories).where(*that))

    async def of_bright_spots(self, workspace_id: WorkspaceId, ids: Sequence[BrightSpotId]) -> list[Story]:
        these = (stories.c.workspace_id == workspace_id, stories.c.bright_spot_id.in_(ids))
        return await self._rows.many(*these, order=(stories.c.asked_at, stories.c.bright_spot_id))

    async def untold_of(self, workspace_id: WorkspaceId, user_id: UserId, limit: int) -> list[Story]:
        of_story = and_(
            bright_spots.c.workspace_id == stories.c.workspace_id,
            bright_spots.c.id == stories.c.bright_spot_id,
        )
        theirs = (stories.c.workspace_id == workspace_id, stories.c.user_id == user_id)
        shown = (bright_spots.c.visibility == Visibility.TEAM, bright_spots.c.deleted_at.is_(None))
        query = select(*self._rows.columns).join(bright_spots, of_story).where(*theirs, *shown)
        untold = query.where(bright_spots.c.edition_id.is_(None))
        newest_first = (stories.c.asked_at.desc(), stories.c.bright_spot_id.desc())
        return await self._rows.chosen(untold.order_by(*newest_first).limit(limit))

    async def told(
        self, workspace_id: WorkspaceId, team_id: TeamId, limit: int, until: datetime | None = None
    ) -> list[Story]:
        in_edition = and_(
            editions.c.workspace_id == stories.c.workspace_id, editions.c.id == stories.c.edition_id
        )
        theirs = [stories.c.workspace_id == workspace_id, stories.c.team_id == team_id]
        theirs += [editions.c.frozen_at <= until] if until is not None else []
        query = select(*self._rows.columns).join(editions, in_edition).where(*theirs)
        newest_first = (editions.c.frozen_at.desc(), stories.c.bright_spot_id.desc())
        return await self._rows.chosen(query.order_by(*newest_first).limit(limit))
