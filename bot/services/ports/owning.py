"""What the services need to hand a person everything of theirs, and to let go of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot
from bot.domain.forgotten import Forgotten as ForgottenPerson
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import OutboxRow


@dataclass(frozen=True, slots=True)
class Bounds:
    """Whose, and up to when it was stored."""

    workspace_id: WorkspaceId
    user_id: UserId
    until: datetime


class Owned(Protocol):
    async def of(self, workspace_id: WorkspaceId, user_id: UserId) -> Belongings | None:
        """Everything of one person; None for somebody of whom we hold nothing at all."""

    async def living(self, bounds: Bounds, limit: int) -> list[BrightSpot]:
        """Bright spots that are not deleted, the oldest first."""

    async def told(self, bounds: Bounds, limit: int | None = None) -> list[OutboxRow]:
        """What was said to this person and stands in Slack, as far as we know; the oldest first. Not a coach's look
        at an edition to come, nor what forgetting itself says."""

    async def lent(self, workspace_id: WorkspaceId) -> list[OutboxRow]:
        """What was said to anybody after hard days: it may have lent them a colleague's words."""

    async def on_its_way(self, workspace_id: WorkspaceId) -> list[OutboxRow]:
        """What is being said to anybody at this moment, and stands nowhere yet as far as we know; without what `told`
        leaves out."""

    async def notes_of(self, workspace_id: WorkspaceId, user_ids: Collection[UserId]) -> list[Note]:
        """Delivered or not."""

    async def erase(self, bounds: Bounds, now: datetime) -> None:
        """All words but those of bright spots, and what was learned and planned with them; what is left are ids."""

    async def unsaid(self, bounds: Bounds) -> bool:
        """Whether something is on its way to this person at this moment."""

    async def unsend(self, bounds: Bounds) -> None:
        """What waits to be said to this person is not said; what a row said to them says, it holds no longer."""

    async def tidy(self, *, first: bool) -> bool:
        """One small step of taking words that are gone out of the index itself, where the database keeps them there;
        `first` begins anew. False: nothing is left to do."""


class Forgotten(Protocol):
    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> ForgottenPerson | None: ...
    async def save(self, person: ForgottenPerson) -> None:
        """Inserts or replaces."""

    async def unfinished(self, limit: int) -> list[ForgottenPerson]:
        """Of all workspaces, the oldest first."""
