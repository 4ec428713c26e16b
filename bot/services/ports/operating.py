"""What the services need to remember of the work itself: who works, how fast they speak, what they stumbled over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.ids import WorkspaceId
from bot.domain.stumble import Stumble


class Workers(Protocol):
    """The processes that send, by the database's clock."""

    async def here(self, worker: str, ticked_at: datetime | None, lives: timedelta) -> int:
        """This one is at work; how many are, each seen within `lives`. Those not seen for a day are forgotten."""

    async def left(self, worker: str) -> None: ...
    async def ticked_at(self) -> datetime | None:
        """When somebody last looked at what is due, by the calendar."""


class Paces(Protocol):
    """How fast each workspace may be spoken to, as far as every process has to know it."""

    async def refused(self, workspace_id: WorkspaceId, place: str, seconds: float) -> None:
        """Slack closed a method or a channel for so long from now on, by the database's clock."""

    async def closed(self) -> list[tuple[WorkspaceId, str, float]]:
        """What is closed now, and the seconds until it opens."""

    async def moved(self, workspace_id: WorkspaceId, now: datetime, pause: timedelta) -> None:
        """The crowd of prompts is on its way; after more than a `pause` it sets out anew."""

    async def moving(self, workspace_id: WorkspaceId) -> tuple[datetime, datetime] | None:
        """Since when the crowd has been on its way, and when it was seen last."""


class Stumbles(Protocol):
    """What ticks could not deal with."""

    async def all_of(self, tick: str) -> list[Stumble]:
        """Whatever this tick stumbled over and has not got over, in every workspace."""

    async def save(self, stumble: Stumble) -> None: ...
    async def over(self, workspace_id: WorkspaceId, tick: str, subject: str) -> None:
        """It went well after all."""

    async def all_set_aside(self) -> Sequence[Stumble]:
        """What is not tried any more, for the operator: the oldest first."""

    async def free(self) -> int:
        """Everything that was set aside is tried again at once; how many these are."""


class Coming(Protocol):
    """What there is for the ticks to do."""

    async def idle(self, now: datetime) -> frozenset[str]:
        """The ticks, by the name that the process gives them, that would find nothing. One question for all of them:
        most of the time it is the only one."""
