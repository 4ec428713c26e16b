"""Knows how fast Slack lets us speak, so that we are never the cause of a 429; not what is said."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import Kind, OutboxRow

PATIENCE = 5.0
"""Seconds that a claimed row may wait in hand for its turn; the lease must outlast it. Longer: given back."""

POSTS_A_MINUTE = 300
"""Slack's own limit for a workspace is unpublished; this one is lowered by what it answers."""

BULK_SHARE = 0.8
WAITED_FOR = 30
"""Rows with a priority below this answer somebody; a share of the limit is kept free for them."""

_TIERS = {Kind.HOME: 100}
_TIER_3 = 50
_POSTS = frozenset({Kind.POST, Kind.THREAD_PART, Kind.FILE, Kind.GROUP_DM})

_CHANNEL_INTERVAL = 1.05
# Slack bears bursts of four; the fourth is left for calls that the network bunches together.
_CHANNEL_BURST = 3

_MOST_STRIKES = 3
_STRIKE_LASTS = 300.0
_CROWDED = 5_000


@dataclass(slots=True)
class Lane:
    """One of Slack's limits: a steady pace with a burst, closed for a while and slower after each refusal."""

    interval: float
    burst: int
    next_free: float = float("-inf")
    """When a call would fit that used nothing of the burst."""
    closed_until: float = float("-inf")
    strikes: int = 0
    struck_at: float = float("-inf")

    @classmethod
    def per_minute(cls, limit: int) -> "Lane":
        """Never more than `limit` in any sixty seconds, the burst included."""
        burst = max(1, limit // 10)
        return cls(interval=60 / max(1, limit - burst), burst=burst)

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return max(0.0, self.closed_until - now, self.next_free - (self.burst - 1) * self._pace(now) - now)

    def take(self, at: float) -> None:
        """A call is made at that moment."""
        self.next_free = max(self.next_free, at) + self._pace(at)

    def close(self, now: float, seconds: float) -> None:
        """Slack refused: nothing for so long, and half as fast for some minutes."""
        self.strikes = min(_MOST_STRIKES, self._strikes(now) + 1)
        self.struck_at = now
        self.closed_until = max(self.closed_until, now + seconds)

    def idle(self, now: float) -> bool:
        """Whether a new lane would say the same."""
        return self.closed_until <= now and self.next_free <= now and not self._strikes(now)

    def closed(self, now: float) -> bool:
        return self.closed_until > now

    def _pace(self, now: float) -> float:
        return float(self.interval * 2 ** self._strikes(now))

    def _strikes(self, now: float) -> int:
        return max(0, self.strikes - int((now - self.struck_at) / _STRIKE_LASTS)) if self.strikes else 0


Pause = Callable[[float], Awaitable[object]]


class Pacing:
    """Gives each call its turn, by elapsed time; one per process."""

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        pause: Pause = asyncio.sleep,
        posts_a_minute: int = POSTS_A_MINUTE,
    ) -> None:
        self._monotonic = monotonic
        self._pause = pause
        self._posts_a_minute = posts_a_minute
        self._bulk: dict[WorkspaceId, Lane] = {}
        self._channels: dict[tuple[WorkspaceId, str], Lane] = {}
        self._methods: dict[tuple[WorkspaceId, Kind], Lane] = {}

    async def turn(self, row: OutboxRow) -> float:
        """Waits until the row may go and returns 0; or, when that is too far, the seconds until then."""
        patience = PATIENCE
        # One after the other: a turn booked for later in one lane must not leave a hole in the next.
        for lane in self._lanes(row):
            now = self._monotonic()
            wait = lane.wait(now)
            if wait > patience:
                return wait
            lane.take(now + wait)
            if wait > 0:
                await self._pause(wait)
                patience -= wait
        return 0.0

    def refused(self, row: OutboxRow, seconds: float) -> None:
        """Slack answered 429. A channel is closed alone; when a second one is refused it is the workspace."""
        now = self._monotonic()
        if row.kind not in _POSTS:
            self._method(row).close(now, seconds)
            return
        others = (lane for key, lane in self._channels.items() if key != _place(row) and _same(key, row))
        if any(lane.closed(now) for lane in others):
            self._method(row).close(now, seconds)
        self._channel(row, now).close(now, seconds)

    def _lanes(self, row: OutboxRow) -> list[Lane]:
        if row.kind not in _POSTS:
            return [self._method(row)]
        lanes = [self._channel(row, self._monotonic()), self._method(row)]
        if row.priority >= WAITED_FOR:
            share = Lane.per_minute(int(self._posts_a_minute * BULK_SHARE))
            lanes.insert(1, self._bulk.setdefault(row.workspace_id, share))
        return lanes

    def _channel(self, row: OutboxRow, now: float) -> Lane:
        if len(self._channels) > _CROWDED:
            self._channels = {key: lane for key, lane in self._channels.items() if not lane.idle(now)}
        return self._channels.setdefault(_place(row), Lane(_CHANNEL_INTERVAL, _CHANNEL_BURST))

    def _method(self, row: OutboxRow) -> Lane:
        kind = Kind.POST if row.kind in _POSTS else row.kind
        limit = self._posts_a_minute if kind is Kind.POST else _TIERS.get(kind, _TIER_3)
        return self._methods.setdefault((row.workspace_id, kind), Lane.per_minute(limit))


def _place(row: OutboxRow) -> tuple[WorkspaceId, str]:
    return (row.workspace_id, row.target)


def _same(key: tuple[WorkspaceId, str], row: OutboxRow) -> bool:
    return key[0] == row.workspace_id
