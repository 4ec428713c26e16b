"""What the services need to remember of stories: whose was asked for, what they said, and what was told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.story import Story


class Stories(Protocol):
    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Story | None: ...
    async def lock(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Story | None: ...
    async def add(self, story: Story) -> bool:
        """False, and nothing stored, when its author was asked about this bright spot already."""

    async def save(self, story: Story) -> None:
        """Inserts or replaces."""

    async def remove(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> None:
        """As if nobody had been asked about it."""

    async def of_bright_spots(self, workspace_id: WorkspaceId, ids: Sequence[BrightSpotId]) -> list[Story]:
        """Those of these whose authors were asked, by the time of asking."""

    async def untold_of(self, workspace_id: WorkspaceId, user_id: UserId, limit: int) -> list[Story]:
        """Of what this author shows their team and no edition has shown yet, the latest asked first."""

    async def told(
        self, workspace_id: WorkspaceId, team_id: TeamId, limit: int, until: datetime | None = None
    ) -> list[Story]:
        """What the team's editions told, of those that were closed by then (None: of all), the latest first."""
