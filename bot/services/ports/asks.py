"""What the services need to remember of those who would like to hear more."""

from datetime import date, datetime
from typing import Protocol

from bot.domain.ask import Ask
from bot.domain.ids import AskId, BrightSpotId, UserId, WorkspaceId


class Asks(Protocol):
    """Whoever writes one holds its author's lock."""

    async def get(self, workspace_id: WorkspaceId, ask_id: AskId) -> Ask | None: ...
    async def save(self, ask: Ask) -> None:
        """Inserts or replaces."""

    async def undecided_by(self, workspace_id: WorkspaceId, asker_id: UserId) -> list[Ask]:
        """Those of one person that are on their way, oldest first."""

    async def undecided_to(self, workspace_id: WorkspaceId, author_id: UserId) -> list[Ask]:
        """Those that wait for one author or are open with them, oldest first."""

    async def about(
        self, workspace_id: WorkspaceId, asker_id: UserId, bright_spot_id: BrightSpotId
    ) -> list[Ask]:
        """Those of one person about one bright spot, newest first."""

    async def to_settle(self, asked_before: datetime, limit: int) -> list[Ask]:
        """Undecided ones of all workspaces that were asked before then, or whose bright spot, author or asker is not
        there any more; oldest first."""

    async def to_check(self, on: date, limit: int) -> list[Ask]:
        """Those of all workspaces whose check is due by that date."""
