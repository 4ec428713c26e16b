"""What the services need to know of how much somebody has already, to say so before it is too much."""

from datetime import date, datetime
from typing import Protocol

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.outbox import Intent


class Counting(Protocol):
    """Figures about one person, for their own limits only."""

    async def told_on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> int:
        """Texts of that day, from any source, deleted ones included."""

    async def customers_of(self, workspace_id: WorkspaceId, user_id: UserId) -> int:
        """Names that this person ever wrote."""

    async def dates_ahead(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> int:
        """Customer dates of that day or later."""

    async def sent_on_demand(
        self, workspace_id: WorkspaceId, user_id: UserId, what: Intent, since: datetime
    ) -> int:
        """Exports, or samples of an invitation, that they asked for after that moment; what a newer one replaced
        before it was sent does not count."""
