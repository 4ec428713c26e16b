"""What the services need to remember of reps who were told of each other at a customer."""

from typing import Protocol

from bot.domain.customer import Meeting
from bot.domain.ids import TeamId, UserId, WorkspaceId


class Meetings(Protocol):
    async def add(self, meeting: Meeting) -> bool:
        """False, and nothing stored, when these two were told of each other there already."""

    async def of_pair(self, workspace_id: WorkspaceId, first: UserId, second: UserId) -> list[Meeting]:
        """Wherever these two, in the order of their ids, were told of each other."""

    async def teams(self) -> list[tuple[WorkspaceId, TeamId]]:
        """Teams in which at least two reps allow it."""
