"""What the services need to remember of who changed what."""

from typing import Protocol

from bot.domain.audit import AuditEntry
from bot.domain.ids import TeamId, WorkspaceId


class Audit(Protocol):
    """Only ever added to; a line about what takes several transactions grows with them."""

    async def add(self, entry: AuditEntry) -> None: ...
    async def save(self, entry: AuditEntry) -> None:
        """Adds it, or says in its place how far it has come."""

    async def latest(self, workspace_id: WorkspaceId, limit: int) -> list[AuditEntry]:
        """The newest first."""

    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId, limit: int) -> list[AuditEntry]:
        """The same about one team."""
