"""What the services need to stop in a workspace that took the bot away, and to begin there again."""

from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.ids import TeamId, WorkspaceId
from bot.domain.outbox import OutboxRow


class Departures(Protocol):
    async def uninstall(self, workspace_id: WorkspaceId) -> None:
        """Deletes the tokens, and takes back what senders hold for this workspace and have not begun to send."""

    async def installed_at(self, workspace_id: WorkspaceId) -> datetime | None:
        """When it was installed last; None where no token is kept (a single workspace, or none any more)."""

    async def take(self, worker: str, lease: timedelta, limit: int) -> list[OutboxRow]:
        """Claims rows of workspaces that are gone, to be ended: pending ones, and those in doubt whose lease ran
        out."""

    async def let_pass(self, workspace_id: WorkspaceId, now: datetime) -> None:
        """What is pending there expires now."""

    async def overdue_teams(self, workspace_id: WorkspaceId, now: datetime) -> list[TeamId]:
        """Teams whose roundup is due by then."""
