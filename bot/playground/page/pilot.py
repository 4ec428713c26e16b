"""What the page may ask of whoever runs the bot beside it; implemented outside."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

Report = Callable[[str, float], None]


class Pilot(Protocol):
    """Knows when something is due, and can let seeded colleagues live through a week."""

    async def next_prompt_at(self, user_id: str) -> datetime | None:
        """When this person is asked next; None when they are not."""

    async def next_roundup_at(self) -> datetime | None:
        """When the next roundup is posted; None when there is no team yet."""

    def why_no_week(self) -> str | None:
        """A sentence where there is no week left to live."""

    async def live_a_week(self, report: Report) -> None:
        """Live through a week; `report` gets a step in words and the progress from 0 to 1."""
