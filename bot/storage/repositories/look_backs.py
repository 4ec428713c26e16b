"""What a look back is made of, asked of the tables of bright spots and editions."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, union_all

from bot.domain.ask import AskState
from bot.domain.bright_spot import Visibility
from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.look_back import Shared
from bot.storage.repositories.bright_spots import IN_EDITION, LIVING, TREATED_AS_ONE
from bot.storage.rows import Rows
from bot.storage.tables import asks, bright_spots, editions, pairings
from bot.storage.transaction import Transaction

POSTED = editions.c.state == EditionState.POSTED
SHOWN = (LIVING, TREATED_AS_ONE, bright_spots.c.edition_part.is_not(None))
STRENGTH = func.coalesce(bright_spots.c.strength_chosen, bright_spots.c.strength_suggested)
"""As `BrightSpot.strength` says."""
ASKED_ABOUT = and_(
    bright_spots.c.workspace_id == asks.c.workspace_id, bright_spots.c.id == asks.c.bright_spot_id
)


class LookBacks:
    """Nothing of their own is stored, and no words are read."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._editions = Rows(transaction, editions, Edition)

    async def shared(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime, until: datetime
    ) -> list[Shared]:
        known = (editions.c.frozen_at, bright_spots.c.user_id, STRENGTH, bright_spots.c.stage)
        within = (POSTED, editions.c.frozen_at > since, editions.c.frozen_at <= until)
        # Whoever moved to another team took theirs along; what this team was shown is counted with it no more.
        here = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id)
        by_name = (bright_spots.c.visibility == Visibility.TEAM, *SHOWN)
        query = select(*known).join(bright_spots, IN_EDITION).where(*self._of(workspace_id, team_id))
        found = query.where(*within, *here, *by_name).order_by(editions.c.frozen_at, bright_spots.c.id)
        return [Shared(*row) for row in await self._transaction.run(found)]

    async def over(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime, limit: int
    ) -> list[Edition]:
        looking = (POSTED, editions.c.kind != EditionKind.WEEKLY, editions.c.frozen_at >= moment)
        its = self._of(workspace_id, team_id)
        oldest_first = (editions.c.frozen_at, editions.c.id)
        return await self._editions.many(*its, *looking, order=oldest_first, limit=limit)

    async def introductions(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime, until: datetime
    ) -> list[tuple[UserId, UserId]]:
        asked = (
            select(asks.c.asker_id, asks.c.author_id)
            .join(bright_spots, ASKED_ABOUT)
            .where(asks.c.workspace_id == workspace_id, asks.c.state == AskState.INTRODUCED)
            .where(bright_spots.c.team_id == team_id)
            .where(asks.c.decided_at > since, asks.c.decided_at <= until)
        )
        paired = (
            select(pairings.c.seeker_id, pairings.c.helper_id)
            .where(pairings.c.workspace_id == workspace_id, pairings.c.team_id == team_id)
            .where(pairings.c.introduced_at > since, pairings.c.introduced_at <= until)
        )
        found = await self._transaction.run(union_all(asked, paired))
        return sorted((UserId(first), UserId(second)) for first, second in found)

    def _of(self, workspace_id: WorkspaceId, team_id: TeamId) -> tuple[ColumnElement[bool], ...]:
        return (editions.c.workspace_id == workspace_id, editions.c.team_id == team_id)
