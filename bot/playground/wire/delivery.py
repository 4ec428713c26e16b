"""Brings events to the app until they are acknowledged, all else once; knows not which way they travel."""

import asyncio
from collections import deque
from collections.abc import Coroutine
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from bot.playground.faults import Faults
from bot.playground.wire.transport import Envelope, NotAcknowledged, Transport
from bot.playground.world.changes import Changes
from bot.playground.world.state import KEPT_RECORDS, Acknowledged
from bot.playground.world.types import Json


@dataclass(frozen=True)
class Patience:
    """How long an acknowledgement may take, and when an event is tried again. Seconds, as Slack has them."""

    acknowledgement: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)


@dataclass(frozen=True)
class Delivered:
    """One attempt at one event, for tests that count them."""

    event_id: str
    attempt: int
    acknowledged: bool


class Delivery:
    """The courier between workspace and app."""

    def __init__(self, transport: Transport, faults: Faults, changes: Changes, patience: Patience) -> None:
        self.transport = transport
        self.patience = patience
        self._faults = faults
        self._changes = changes
        self._tasks: set[asyncio.Task[None]] = set()
        self.in_flight = 0
        self.sent: deque[Envelope] = deque(maxlen=KEPT_RECORDS)
        self.attempts: deque[Delivered] = deque(maxlen=KEPT_RECORDS)

    @property
    def connected(self) -> bool:
        """Whether the app would hear something now."""
        return self.transport.connected

    def tell(self, payload: Json) -> None:
        """Deliver an event in the background; twice where a test asks for that."""
        payload = deepcopy(payload)
        for _ in range(2 if self._faults.events_twice else 1):
            self.in_flight += 1
            self._start(self._deliver(payload))

    async def ask(self, kind: str, payload: Json) -> Acknowledged | None:
        """Deliver a command or interaction once; None when it was not acknowledged in time."""
        envelope = Envelope(kind, deepcopy(payload))
        self.sent.append(envelope)
        try:
            return await self.transport.send(envelope, self.patience.acknowledgement)
        except NotAcknowledged:
            return None

    async def close(self) -> None:
        """Stop all attempts."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, payload: Json) -> None:
        """First attempt now, the others after Slack's pauses; a waiting retry is not in flight."""
        reason = await self._attempt(Envelope("events_api", payload))
        for number, pause in enumerate(self.patience.retries, start=1):
            if reason is None:
                return
            await asyncio.sleep(pause)
            self.in_flight += 1
            reason = await self._attempt(Envelope("events_api", payload, number, reason))

    async def _attempt(self, envelope: Envelope) -> str | None:
        """One attempt; answers why it failed, or None. Counted in flight by the caller."""
        self.sent.append(envelope)
        reason = None
        try:
            await self.transport.send(envelope, self.patience.acknowledgement)
        except NotAcknowledged as failed:
            reason = failed.reason
        finally:
            self.in_flight -= 1
            self.attempts.append(Delivered(envelope.payload["event_id"], envelope.attempt, reason is None))
            self._changes.bump()
        return reason
