"""When it is, and when there is something to send."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Calendar time: read at each use, never cached, never slept towards."""

    async def now(self) -> datetime:
        """The present moment, aware, UTC."""


class Wake(Protocol):
    """Tells the sender that a commit added rows; within a process or between processes."""

    async def wait(self, timeout: float) -> None:
        """Returns when a commit added outbox rows since the last wait, or after `timeout` seconds."""
