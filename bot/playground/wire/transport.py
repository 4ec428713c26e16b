"""What every way to the app has in common: an envelope goes out, an acknowledgement comes back or not."""

from dataclasses import dataclass
from typing import Protocol

from bot.playground.world.state import Acknowledged
from bot.playground.world.types import Json


@dataclass(frozen=True)
class Envelope:
    """One thing to deliver: `events_api`, `slash_commands` or `interactive`. `attempt` counts from nought."""

    kind: str
    payload: Json
    attempt: int = 0
    reason: str = ""


class NotAcknowledged(Exception):
    """One delivery failed; the reason is the word that Slack puts beside the next attempt."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Transport(Protocol):
    """A way to the app."""

    @property
    def connected(self) -> bool:
        """Whether anything would arrive now."""

    async def send(self, envelope: Envelope, seconds: float) -> Acknowledged:
        """Deliver once and wait that long. Raises NotAcknowledged."""
