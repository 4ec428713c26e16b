"""What the services need to remember when a roundup looks back."""

from datetime import datetime
from typing import Protocol

from bot.domain.edition import Edition
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.look_back import Shared


class LookBacks(Protocol):
    async def shared(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime, until: datetime
    ) -> list[Shared]:
        """What the team's roundups that closed after `since`, up to `until`, show by name now, in their order."""

    async def over(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime, limit: int
    ) -> list[Edition]:
        """The first posted editions that closed then or later and look back."""

    async def introductions(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime, until: datetime
    ) -> list[tuple[UserId, UserId]]:
        """The two who were introduced over a bright spot of the team or by its pairing, in (since, until]."""
