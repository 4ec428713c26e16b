"""What the operator needs to know of what was not sent, and to have it tried again; never what it says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import Intent, State


@dataclass(frozen=True, slots=True)
class Ended:
    """So many rows of one kind that ended without anybody knowing that they arrived."""

    state: State
    intent: Intent
    rows: int
    latest: datetime


class Doctoring(Protocol):
    """Looks through the whole outbox: for a person at a terminal, not for a tick."""

    async def oldest_due(self, workspace_id: WorkspaceId, now: datetime) -> datetime | None:
        """Since when the oldest row that might go has been waiting."""

    async def ended(self, workspace_id: WorkspaceId) -> list[Ended]:
        """Set aside, or unconfirmed."""

    async def again(self, workspace_id: WorkspaceId, state: State, now: datetime) -> int:
        """Rows that ended so wait to be sent once more, and with them what was skipped because it waited for them, but
        for those whose time is over; how many these are."""

    async def leave(self, workspace_id: WorkspaceId, state: State, now: datetime) -> int:
        """Rows that ended so and whose time is over are skipped for good, so that nobody is asked to mend them; how
        many these are."""
