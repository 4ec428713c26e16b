"""What a crowd of rows that are sent together will ask of the database one by one, asked at once before."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from bot.domain.ids import PromptId, UserId, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.domain.people import Rep
from bot.domain.prompt import Prompt

Somebody = tuple[WorkspaceId, UserId]


class Crowds(Protocol):
    """Of whichever workspaces. Answers nothing by itself: the other repositories of this unit of work answer sooner
    afterwards."""

    def gather(self) -> None:
        """What is saved from here on is written down together, and what is added is taken for new: where it is not,
        the unit of work fails with NotNew, at the latest with its commit."""

    async def rows(self, rows: Sequence[OutboxRow]) -> None:
        """The outbox rows as they are now, locked."""

    async def people(self, who: Collection[Somebody], *, lock: bool = False) -> list[Rep]:
        """Reps, locked in the order of their keys where asked, with their people and teams."""

    async def prompts(
        self, keys: Collection[tuple[WorkspaceId, PromptId]], *, lock: bool = False
    ) -> list[Prompt]:
        """These, locked where asked."""

    async def days(self, who: Collection[Somebody], first: date, last: date, noted_since: date) -> None:
        """Who answered on which of these days, whose day is taken, what notes wait for them, and what dates of their
        customers they noted that are not longer ago."""

    async def histories(self, who: Collection[Somebody], asked_since: date, told_since: date) -> None:
        """What they were asked since, what they told since, and their open plans."""

    async def told(self, who: Collection[Somebody], since: date) -> None:
        """What they told since."""

    async def tellers(self, who: Collection[Somebody], since: date) -> dict[Somebody, int]:
        """Those who tell something now: reps and their latest questions, both locked; and how many texts each of them
        told on that date and later."""
