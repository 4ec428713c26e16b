"""Knows how fast Slack lets us speak, so that we are never the cause of a 429; not what is said."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import WAITED_FOR, Kind, OutboxRow
from bot.services.sending.lanes import SOON, Even, Lane, Minute, Steady
from bot.services.sending.turns import Called, Turns

__all__ = ["PATIENCE", "POSTS_A_MINUTE", "WAITED_FOR", "Closed", "Pacing"]

PATIENCE = 5.0
"""Seconds that a claimed row may wait in hand for its turn; the lease must outlast it. Longer: given back."""

POSTS_A_MINUTE = 300
"""Slack's own limit for a workspace is unpublished; this one is lowered by what it answers."""

BULK_SHARE = 0.8
"""Of a method's limit; the rest is kept free for those who wait for an answer. Posts need none: what answers somebody
takes the next turn, and one comes five times a second."""
_BULK_AT_ONCE = 0.08
"""Of it as well: what a crowd may say before it begins to keep its distance."""

_TIERS = {Kind.HOME: 100}
_TIER_3 = 50
_POSTS = frozenset({Kind.POST, Kind.THREAD_PART, Kind.FILE, Kind.GROUP_DM})

_CHANNEL_INTERVAL = 1.05
# Slack bears bursts of four; the fourth is left for calls that the network bunches together.
_CHANNEL_BURST = 3

_CROWDED = 5_000

FOR_GOOD = float("inf")
"""Seconds until something that does not come by itself."""

Pause = Callable[[float], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Closed:
    """What Slack refused: a channel, or a method, of one workspace, for so many seconds."""

    workspace_id: WorkspaceId
    place: str
    seconds: float


class Pacing:
    """Gives each call its turn, by elapsed time; one per process. Processes that work side by side have a share of
    each limit."""

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        pause: Pause = asyncio.sleep,
        posts_a_minute: int = POSTS_A_MINUTE,
    ) -> None:
        self._monotonic = monotonic
        self._pause = pause
        self._posts_a_minute = posts_a_minute
        self._share = 1.0
        self._of_channels = 1.0
        self._bulk: dict[Called, Even] = {}
        self._channels: dict[Called, Steady] = {}
        self._methods: dict[Called, Minute] = {}

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

    def unused(self, row: OutboxRow) -> None:
        """Nothing was said in the turn that this row had: the next one need not wait for it."""
        for lane in self._lanes(row):
            lane.give_back()

    def turns(self) -> Turns:
        """Whose rows may be taken now."""
        now = self._monotonic()
        opens_in = min((*_shut(self._methods, now), *_shut(self._bulk, now)), default=FOR_GOOD)
        crowded = opens_in < FOR_GOOD or any(lane.spent(now) for lane in self._bulk.values())
        return Turns(opens_in, crowded, self._rooms, self._calls)

    async def next_turn(self, patience: float) -> float:
        """Waits until the next lane opens that is shut, if that is soon; says how much patience that took: all of it
        where there is nothing to wait for."""
        opens_in = self.turns().opens_in
        if opens_in > patience:
            return patience
        await self._pause(opens_in)
        return max(opens_in, 0.01)

    def refused(self, row: OutboxRow, seconds: float) -> list[Closed]:
        """Slack answered 429. A channel is closed alone; when a second one is refused it is the workspace. Returns
        what is closed now, for the others to hear."""
        now = self._monotonic()
        closed = [] if row.kind not in _POSTS else [_place(row)]
        others = (lane for key, lane in self._channels.items() if key != _place(row) and _same(key, row))
        if row.kind not in _POSTS or any(lane.closed(now) for lane in others):
            self._method(_method_of(row.workspace_id, row.kind)).close(now, seconds)
            closed.append(_method_of(row.workspace_id, row.kind))
        if row.kind in _POSTS:
            self._channel(_place(row), now).close(now, seconds)
        return [Closed(workspace_id, place, seconds) for workspace_id, place in closed]

    def heard(self, closed: Closed) -> None:
        """Another process was refused."""
        now, called = self._monotonic(), (closed.workspace_id, closed.place)
        lane: Lane = self._method(called) if closed.place in set(Kind) else self._channel(called, now)
        lane.shut(now, closed.seconds)

    def shares(self, share: float, of_channels: float) -> None:
        """Part of each limit is ours from now on, the rest other processes'. A channel has its own part: only one at
        a time speaks there, so nobody needs to begin slowly, and each who waits there is one person who waits."""
        if (share, of_channels) == (self._share, self._of_channels):
            return
        self._share, self._of_channels = share, of_channels
        for called, lane in self._methods.items():
            lane.limit = self._limit(called)
        for called, bulk in self._bulk.items():
            bulk.limit, bulk.burst = self._bulk_limit(called)
        for channel in self._channels.values():
            channel.interval, channel.burst = self._channel_pace()

    def _lanes(self, row: OutboxRow) -> list[Lane]:
        called = _method_of(row.workspace_id, row.kind)
        lanes: list[Lane] = [self._method(called)]
        if row.priority >= WAITED_FOR:
            lanes.insert(0, self._bulk_of(called))
        if row.kind in _POSTS:
            lanes.insert(0, self._channel(_place(row), self._monotonic()))
        return lanes

    def _rooms(self, workspace_id: WorkspaceId, kind: Kind, bulk: bool) -> list[tuple[Called, int]]:
        called, now = _method_of(workspace_id, kind), self._monotonic()
        rooms = [(called, self._method(called).fits(now))]
        if bulk:
            rooms.append(((workspace_id, f"bulk {called[1]}"), self._bulk_of(called).fits(now)))
        return rooms

    def _calls(self, workspace_id: WorkspaceId, kind: Kind) -> int:
        return self._method(_method_of(workspace_id, kind)).in_a_minute(self._monotonic())

    def _channel(self, place: Called, now: float) -> Lane:
        if len(self._channels) > _CROWDED:
            self._channels = {key: lane for key, lane in self._channels.items() if not lane.idle(now)}
        return self._channels.setdefault(place, Steady(*self._channel_pace()))

    def _bulk_of(self, called: Called) -> Lane:
        limit, burst = self._bulk_limit(called)
        return self._bulk.setdefault(called, Even(limit, self._method(called).calls, burst))

    def _method(self, called: Called) -> Minute:
        return self._methods.setdefault(called, Minute(self._limit(called)))

    def _channel_pace(self) -> tuple[float, int]:
        return _CHANNEL_INTERVAL / self._of_channels, max(1, int(_CHANNEL_BURST * self._of_channels))

    def _bulk_limit(self, called: Called) -> tuple[float, int]:
        limit = self._limit(called) * (1.0 if called[1] == Kind.POST else BULK_SHARE)
        return limit, max(1, int(limit * _BULK_AT_ONCE))

    def _limit(self, called: Called) -> float:
        kind = Kind(called[1])
        return self._share * (self._posts_a_minute if kind is Kind.POST else _TIERS.get(kind, _TIER_3))


def _shut(lanes: Mapping[Called, Lane], now: float) -> Iterator[float]:
    """Seconds until each opens of those that are."""
    return (lane.wait(now) - SOON for lane in lanes.values() if lane.fits(now) == 0)


def _method_of(workspace_id: WorkspaceId, kind: Kind) -> Called:
    return (workspace_id, Kind.POST if kind in _POSTS else kind)


def _place(row: OutboxRow) -> Called:
    return (row.workspace_id, row.target)


def _same(key: Called, row: OutboxRow) -> bool:
    return key[0] == row.workspace_id
