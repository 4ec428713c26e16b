"""What the services need to remember of the edition to come: what coaches changed about it, and where they see it."""

from datetime import date, datetime
from typing import Protocol

from bot.domain.draft import Draft, Preview
from bot.domain.ids import TeamId, UserId, WorkspaceId


class Drafts(Protocol):
    """Whoever writes one holds the team's lock."""

    async def get(self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date) -> Draft | None: ...
    async def save(self, draft: Draft) -> None:
        """Inserts or replaces."""


class Previews(Protocol):
    async def get(
        self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date, user_id: UserId
    ) -> Preview | None: ...
    async def of_edition(self, workspace_id: WorkspaceId, team_id: TeamId, due_date: date) -> list[Preview]:
        """Every coach's, by user id."""

    async def save(self, preview: Preview) -> None:
        """Inserts or replaces."""

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, TeamId]]:
        """Keys of teams whose next edition is so near that its coaches see it, and of which nobody has a preview
        yet, the nearest first. Only teams that somebody joined; not those that want no previews."""
