"""What a crowd of rows that are sent together will ask of the database one by one, asked at once before."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from bot.domain.ids import PromptId, UserId, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.domain.people import Rep
from bot.domain.prompt import Prompt


class Crowds(Protocol):
    """Answers nothing by itself: the other repositories of this unit of work answer sooner afterwards."""

    def gather(self) -> None:
        """What is saved from here on is written down together, and what is added is taken for new: where it is not,
        the unit of work fails with NotNew, at the latest with its commit."""

    async def rows(self, rows: Sequence[OutboxRow]) -> None:
        """The outbox rows as they are now, locked."""

    async def people(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], *, lock: bool = False
    ) -> list[Rep]:
        """Reps, locked in the order of their ids where asked, with their people and teams."""

    async def prompts(
        self, workspace_id: WorkspaceId, prompt_ids: Collection[PromptId], *, lock: bool = False
    ) -> list[Prompt]:
        """These, locked where asked."""

    async def days(
        self,
        workspace_id: WorkspaceId,
        user_ids: Collection[UserId],
        first: date,
        last: date,
        noted_since: date,
    ) -> None:
        """Who answered on which of these days, whose day is taken, what notes wait for them, and what dates of their
        customers they noted that are not longer ago."""

    async def histories(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], asked_since: date, told_since: date
    ) -> None:
        """What they were asked since, what they told since, and their open plans."""

    async def told(self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date) -> None:
        """What they told since."""

    async def tellers(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date
    ) -> dict[UserId, int]:
        """Those who tell something now: reps and their latest questions, both locked; and how many texts each of them
        told on that date and later."""
