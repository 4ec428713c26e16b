"""What the services need to remember of what worked for several people."""

from typing import Protocol

from bot.domain.ids import BrightSpotId, TeamId, WorkspaceId
from bot.domain.play import Play


class Plays(Protocol):
    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Play]:
        """What is shared with that team and worked for three people, the oldest first; anonymous ones among them."""

    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Play | None:
        """One of them, whichever team it is shared with."""

    async def others(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> int:
        """For how many people besides its author it worked, whoever may see it now."""
