"""Takes what is due out of the outbox and says it to Slack, ninety-six at a time; does not know what it says."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.domain.outbox import Intent, OutboxRow, State
from bot.services.ports import (
    Clock,
    Gone,
    Messenger,
    Refused,
    Renderer,
    StorageBusy,
    TryLater,
    Unknown,
    Unreachable,
    Wake,
    Work,
)
from bot.services.sending.company import BEAT_ALONE, Company
from bot.services.sending.crowding import Crowding
from bot.services.sending.delivery import Handler
from bot.services.sending.ledger import GONE, Ledger, Overtaken, Sending
from bot.services.sending.pacing import FOR_GOOD, PATIENCE, Pacing
from bot.services.sending.queue import RATE_LIMITED
from bot.services.sending.settling import Settling
from bot.services.sending.shift import TICK, Shift
from bot.services.sending.steps import about
from bot.services.sending.turns import Turns

AT_ONCE = 96
"""Rows in hand. Slack takes about a tenth of a second for a post: with half as many hands a sender waits more than it
works."""
LEASE = timedelta(seconds=30)
"""From the claim on, and anew from the moment at which a row is marked as being said: each outlasts the wait for a turn
(5 s), the call (10 s) and a busy database (5 s) together."""

A_MOMENT = 0.1
"""Seconds after which those are looked at who had no turn: the lanes have booked by then who had."""

UNINSTALLED = "uninstalled"

SECOND_THOUGHTS = (0.1, 0.4, 1.0)
"""Seconds between attempts to write down that a row was sent."""

Step = Callable[[], Awaitable[object]]

_log = logging.getLogger(__name__)


class Sender:
    """One worker of the outbox. Any number may run, in one process or many."""

    def __init__(
        self,
        work: Work,
        messenger: Messenger,
        renderer: Renderer,
        handlers: Mapping[Intent, Handler],
        clock: Clock,
        worker: str,
        lease: timedelta = LEASE,
        pacing: Pacing | None = None,
    ) -> None:
        self._work = work
        self._messenger = messenger
        self._clock = clock
        self._worker = worker
        self._lease = lease
        self._pacing = pacing or Pacing()
        self.company = Company(work, self._pacing, worker)
        self._ledger = Ledger(work, renderer, handlers, clock, lease)
        self._crowding = Crowding(self._ledger, work, handlers, clock)
        self._settling = Settling(work, messenger, self._ledger)

    async def run(
        self, wake: Wake, stop: asyncio.Event, tick: float = TICK, beat: float = BEAT_ALONE
    ) -> None:
        """Sends until `stop` is set, then finishes what is in hand."""
        async with self.company.kept(beat):
            await Shift(self, wake, stop, AT_ONCE, tick).work()

    async def take_over(self) -> None:
        """Frees at once what a predecessor had claimed, where no other process shares the outbox. What it was
        sending stays in doubt until its lease ends: the call may still arrive."""
        async with self._work() as uow:
            released = await uow.outbox.release_all_claims()
            await uow.commit()
        if released:
            _log.info("took over from a process that ended", extra={"rows": released})

    async def run_once(self) -> int:
        """Takes and deals with as many due rows as fit in hand; says how many."""
        rows, _ = await self.take(AT_ONCE, longest=0.0)
        await asyncio.gather(*(self.deal_with(row) for row in rows))
        return len(rows)

    async def settle(self) -> int:
        """Finds out about rows in doubt and frees those that a dead process held; says how many."""
        async with self._work() as uow:
            released = await uow.outbox.release_expired_claims()
            departed = await uow.departures.take(self._worker, self._lease, AT_ONCE)
            rows = await uow.outbox.in_doubt(self._worker, self._lease, AT_ONCE)
            await uow.commit()
        await asyncio.gather(*(self._let_go(row) for row in departed))
        await asyncio.gather(*(self._settle_one(row) for row in rows))
        return released + len(departed) + len(rows)

    async def drain(self) -> None:
        """Until nothing is due and nothing in doubt can be settled; what has its turn soon is waited for."""
        patience = PATIENCE
        while patience > 0:
            if await self.settle() + await self.run_once():
                patience = PATIENCE
            else:
                patience -= await self._pacing.next_turn(patience)

    async def take(self, limit: int, longest: float) -> tuple[list[OutboxRow], float]:
        """Claims due rows; and how many seconds nothing more becomes due by itself, at most `longest`."""
        now = await self._clock.now()
        async with self._work() as uow:
            turns = self._pacing.turns()
            rows = await uow.outbox.claim(now, self._worker, self._lease, limit, turns)
            following = await uow.outbox.next_not_before()
            await uow.commit()
        return rows, min(longest, turns.opens_in, _pause(turns, following, now))

    async def deal_with(self, row: OutboxRow) -> None:
        """One claimed row, to whatever end. Never raises: one row's trouble is not its neighbour's."""
        await self._guarded(
            row,
            lambda: self._attempt(row),
            lambda: self._ledger.stumbled(row),
            lambda: self._ledger.put_away(row),
        )

    async def _attempt(self, row: OutboxRow) -> None:
        if wait := await self._pacing.turn(row):
            await self._ledger.not_its_turn(row, wait)
            return
        sending = await self._crowding.start(row)
        if sending is None:
            self._pacing.unused(row)
            return
        await self._deliver(sending)

    async def _deliver(self, sending: Sending) -> None:
        row = sending.row
        try:
            delivered = await self._messenger.deliver(row, sending.rendered, thread_ts=sending.thread_ts)
        except TryLater as trouble:
            refused = trouble.code == RATE_LIMITED
            closed = self._pacing.refused(row, trouble.seconds) if refused else []
            await self._ledger.later(row, trouble.code, trouble.seconds)
            await self.company.refused(closed)
        except Unreachable as trouble:
            await self._ledger.unreachable(row, trouble.code)
        except Gone:
            await self._ledger.end(row, State.SKIPPED, GONE)
        except Refused as trouble:
            await self._ledger.end(row, State.SET_ASIDE, trouble.code)
        except Unknown as trouble:
            _log.warning("reply lost, settled when the lease ends", extra=about(row))
            if (left := trouble.left) is not None:
                await self._written_down(lambda: self._ledger.in_doubt(row, left))
        else:
            await self._written_down(lambda: self._crowding.sent(row, delivered))

    async def _written_down(self, step: Step) -> None:
        """What Slack has done must not be forgotten for one busy moment: the row would be in doubt till its lease
        ends."""
        for seconds in SECOND_THOUGHTS:
            try:
                await step()
            except StorageBusy:
                await asyncio.sleep(seconds)
            else:
                return
        await step()

    async def _let_go(self, row: OutboxRow) -> None:
        """Its workspace has taken us away; what was in doubt there stays so, as nothing can be read any more."""
        ended = State.UNCONFIRMED if row.state is State.SENDING else State.SKIPPED
        await self._guarded(
            row,
            lambda: self._ledger.end(row, ended, UNINSTALLED),
            lambda: self._ledger.stumbled(row),
            lambda: self._ledger.put_away(row),
        )

    async def _settle_one(self, row: OutboxRow) -> None:
        await self._guarded(
            row,
            lambda: self._settled(row),
            lambda: self._ledger.puzzled(row),
            lambda: self._ledger.put_away(row),
        )

    async def _settled(self, row: OutboxRow) -> None:
        found = await self._settling.look(row)
        if found is not None:
            await self._guarded(
                row,
                lambda: self._ledger.sent(row, found),
                lambda: self._ledger.sent_in_spite(row, found),
            )

    async def _guarded(self, row: OutboxRow, *steps: Step) -> None:
        """The first step; each other one only when the one before it failed by a bug of ours."""
        for step in steps:
            try:
                await step()
                return
            except Overtaken:
                _log.info("row taken over by another sender", extra=about(row))
                return
            except StorageBusy:
                _log.warning("database busy, row waits for its lease", extra=about(row))
                return
            except Exception:  # noqa: BLE001
                # The one place where a bug in a handler or surface is caught, so that it stops one row only.
                _log.exception("error while sending", extra=about(row))


def _pause(turns: Turns, following: datetime | None, now: datetime) -> float:
    """Seconds until there is something to take again. What is due and was not claimed waits for another row, whose end
    is noticed, for another sender, or for its turn."""
    if turns.turned_away:
        return A_MOMENT
    return (following - now).total_seconds() if following is not None and following > now else FOR_GOOD
