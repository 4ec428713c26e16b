"""Lets three weeks pass in minutes: fast while there is something to do, in leaps where there is nothing."""

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import asyncpg

from bot.playground.world.clock import Clock
from bot.services.sending.sender import LEASE
from tests.chaos.fleet import Fleet
from tests.chaos.people import Reps
from tests.chaos.plan import Deed, Plan
from tests.chaos.storm import Storm

SPEED = 60.0
"""Minutes of the story in a minute, while something is under way."""
GLANCE = 0.2
"""Seconds between two looks."""
LAST_CALLS = 1.5
STEPS_WHILE_OUT = timedelta(minutes=20)

TO_DO = """
SELECT (SELECT count(*) FROM reps WHERE standing = 'active' AND team_id IS NOT NULL AND next_due_at <= $1)
     + (SELECT count(*) FROM teams WHERE next_roundup_at <= $1)
     + (SELECT count(*) FROM outbox o WHERE (state IN ('claimed', 'sending')
                                                AND lease_until > now() + $2::interval)
        OR (state = 'pending' AND not_before <= $1
        AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.workspace_id = o.workspace_id AND p.id = o.after_id
                        AND p.state <> 'sent')
        AND NOT EXISTS (SELECT 1 FROM outbox d WHERE d.workspace_id = o.workspace_id AND d.target = o.target
                        AND d.state IN ('claimed', 'sending') AND d.lease_until > now()))) AS now,
       (SELECT count(*) FROM outbox WHERE state = 'sending') AS doubtful,
       LEAST((SELECT min(next_due_at) FROM reps WHERE standing = 'active' AND team_id IS NOT NULL
              AND next_due_at > $1),
             (SELECT min(next_roundup_at) FROM teams WHERE next_roundup_at > $1),
             (SELECT min(not_before) FROM outbox WHERE state = 'pending' AND not_before > $1)) AS next
"""

AWAY = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
"""What its driver says of a database that is being restarted."""


def fast(start: datetime) -> Clock:
    """A clock that runs at SPEED from `start` on, and can be moved besides."""
    return Clock(start, running=True, monotonic=lambda: time.monotonic() * SPEED)


async def glance(seconds: float = GLANCE) -> None:
    """Lets a moment pass."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()


@dataclass(frozen=True)
class Gait:
    """How time is spent."""

    most: float = 40.0
    """Seconds that what is due at one moment is waited for while there is time to spare: a message in doubt takes
    thirty to be settled."""
    least: float = 4.0
    """The same where there is none."""
    in_hand: timedelta = timedelta(seconds=15)
    """So long a call may take before its message is in doubt, and what else is for the same person with it."""
    leap: timedelta = timedelta(hours=1)
    """The longest, where nothing is to be done."""
    nudge: timedelta = timedelta(minutes=20)
    """So far it goes on when it has waited long enough; farther when it is behind its time."""
    looks: int = 2
    """So often nothing may be found to do before that."""


@dataclass(frozen=True)
class ToDo:
    """How much is due and not done, and when something more will be."""

    now: int
    doubtful: int
    next: datetime | None


@dataclass
class Hours:
    """Who moves the clock, and does what the plan has for each hour."""

    address: str
    clock: Clock
    plan: Plan
    fleet: Fleet
    storm: Storm
    reps: Reps
    told: Callable[[datetime], object]
    seconds: float
    """How long all of it may take; when it falls behind, it waits less for what is late."""
    gait: Gait = field(default_factory=Gait)
    _began: float = field(default_factory=time.monotonic)
    _connection: asyncpg.Connection | None = None
    _deeds: deque[Deed] = field(default_factory=deque)
    _quiet: int = 0
    _since: float = 0.0

    async def pass_all(self) -> None:
        """From the start of the plan to its end."""
        self._deeds = deque(self.plan.deeds)
        self._since = time.monotonic()
        while (now := self.clock.now()) < self.plan.end:
            self.told(now)
            while self._deeds and self._deeds[0].at <= now:
                self._do(self._deeds.popleft())
            self.reps.look()
            await self.fleet.look()
            await glance()
            self._go_on(now, await self._to_do(now))

    def _go_on(self, now: datetime, to_do: ToDo | None) -> None:
        """Leaps where nothing is to be done, or where it was waited for long enough."""
        if self.storm.out:
            self._leap(now + STEPS_WHILE_OUT)
            return
        idle = to_do is not None and self._is_idle(now, to_do)
        self._quiet = self._quiet + 1 if idle else 0
        if to_do is not None and self._quiet >= self.gait.looks:
            far = now + self.gait.leap
            self._leap(min(far, to_do.next or far))
        elif time.monotonic() - self._since > self._patience(now):
            self._leap(now + self.gait.nudge * (1 + min(2.0, 10 * max(0.0, self._behind(now)))))

    def _is_idle(self, now: datetime, to_do: ToDo) -> bool:
        """With time to spare, what is in doubt is waited for as well."""
        return to_do.now == 0 and not self.reps.busy and (to_do.doubtful == 0 or self._behind(now) > 0)

    async def settle(self, seconds: float) -> ToDo | None:
        """Calm, until everything that was begun is done; what is left after so many seconds."""
        await self.fleet.settle()
        deadline, left = time.monotonic() + seconds, None
        while time.monotonic() < deadline:
            self.reps.look()
            await self.fleet.look()
            await glance()
            left = await self._to_do(self.clock.now() + timedelta(minutes=15))
            if left is not None and left.now == left.doubtful == 0 and not self.reps.busy:
                return left
        return left

    async def let_leases_end(self) -> None:
        """Nobody lives any more who holds one; what they left in Slack's hands has had its time as well."""
        await glance(LAST_CALLS)
        connection = await asyncpg.connect(self.address)
        try:
            await connection.execute("UPDATE outbox SET lease_until = now() - interval '1 hour'")
        finally:
            await connection.close()

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()

    def _do(self, deed: Deed) -> None:
        if deed.what in ("out", "back"):
            self.storm.out = deed.what == "out"
        elif deed.what == "words":
            self.reps.speak_unasked()
        else:
            self.fleet.does(deed.what, random.Random(f"{self.plan.seed} {deed.at}"))

    def _leap(self, to: datetime) -> None:
        """Not past what the plan has next."""
        self._quiet, self._since = 0, time.monotonic()
        to = min(to, self._deeds[0].at) if self._deeds else to
        if to > self.clock.now():
            self.clock.set(to)

    def _patience(self, now: datetime) -> float:
        """Seconds for what is due at one moment."""
        return self.gait.least if self._behind(now) > 0 else self.gait.most

    def _behind(self, now: datetime) -> float:
        """Which part of the whole is behind its time; below nought where there is time to spare."""
        passed = (time.monotonic() - self._began) / self.seconds
        return passed - (now - self.plan.start) / (self.plan.end - self.plan.start)

    async def _to_do(self, now: datetime) -> ToDo | None:
        """None while the database is away."""
        try:
            if self._connection is None or self._connection.is_closed():
                self._connection = await asyncpg.connect(self.address, timeout=2)
            row = await self._connection.fetchrow(TO_DO, now, LEASE - self.gait.in_hand, timeout=5)
        except AWAY:
            self._connection = None
            return None
        return ToDo(row["now"], row["doubtful"], row["next"])
