"""Writes down what becomes of an outbox row, each step in one transaction; makes no call to Slack."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import MessageTs
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.services.ports import Clock, Delivered, Rendered, Renderer, UnitOfWork, Work
from bot.services.sending.delivery import Dropped, Handler, Held, Prepared
from bot.services.sending.queue import Queue
from bot.services.sending.steps import (
    ERROR,
    about,
    addressed,
    again,
    back_off,
    ended,
    hopeless,
    same_hold,
    sent_row,
)

LATE = "late"
GONE = "gone"
UNCONFIRMED = "unconfirmed"

UNREACHABLE_PAUSE = timedelta(minutes=10)

_WITHOUT_WORDS = frozenset({Kind.DELETE, Kind.JOIN, Kind.FETCH})

_log = logging.getLogger(__name__)


class Overtaken(Exception):
    """Another sender holds this row now; whatever we know of it is old."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A row that is committed as being sent, and what to send."""

    row: OutboxRow
    rendered: Rendered
    thread_ts: MessageTs | None


class Ledger:
    """The states of a row: claimed → sending → sent, or pending again, or ended; with its handler told."""

    def __init__(
        self,
        work: Work,
        renderer: Renderer,
        handlers: Mapping[Intent, Handler],
        clock: Clock,
        lease: timedelta,
    ) -> None:
        self._work = work
        self._renderer = renderer
        self._handlers = handlers
        self._clock = clock
        self._lease = lease
        self._queue = Queue()

    async def start(self, row: OutboxRow) -> Sending | None:
        """Reads the state of this moment, renders, commits `sending`; None: there is nothing to send."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            return await self.begin(uow, row, now)

    async def begin(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Sending | None:
        """The same of a row that is held, in a transaction that somebody else commits."""
        prepared = await self._prepared(uow, row, now)
        if isinstance(prepared, Dropped):
            await self._close(uow, row, State.SKIPPED, prepared.reason, now)
            return None
        if isinstance(prepared, Held):
            waiting = again(row, now + UNREACHABLE_PAUSE)
            await uow.outbox.save(replace(waiting, attempt=row.attempt - 1, reason=prepared.reason))
            return None
        rendered = self._rendered(row, prepared)
        sending = addressed(row, prepared, now)
        # What the claim's lease has left may be less than the call takes, and then another would say it as well.
        await uow.outbox.save(sending, self._lease)
        return Sending(sending, rendered, prepared.thread_ts)

    async def sent(self, row: OutboxRow, delivered: Delivered) -> None:
        """Slack has it: the row and what its handler makes of that, together."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            await self.finish(uow, row, delivered, now)

    async def finish(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        """The same of a row that is held, in a transaction that somebody else commits."""
        await self._queue.moves(uow, row, now)
        sent = sent_row(row, delivered, now)
        await uow.outbox.save(sent)
        await self._handlers[row.intent].sent(uow, sent, delivered, now)

    async def in_doubt(self, row: OutboxRow, left: Delivered) -> None:
        """The reply was lost; what can be known all the same of where it stands is what it can be taken back by."""
        async with self._held(row) as uow:
            await uow.outbox.save(replace(row, channel=left.channel, ts=left.ts))

    async def sent_in_spite(self, row: OutboxRow, delivered: Delivered) -> None:
        """Slack has it, but its handler fails again and again: kept as sent, so that it is not said twice."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            await uow.outbox.save(replace(sent_row(row, delivered, now), reason=ERROR))

    async def later(self, row: OutboxRow, reason: str, seconds: float | None = None) -> None:
        """Not delivered for sure: pending again, after `seconds` or a pause that grows with the attempts."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            pause = timedelta(seconds=seconds or back_off(row.attempt))
            await uow.outbox.save(replace(again(row, now + pause), reason=reason, sending_at=None))

    async def not_its_turn(self, row: OutboxRow, seconds: float) -> None:
        """It was not tried at all, so that this counts as no attempt."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            waiting = again(row, now + timedelta(seconds=seconds))
            await uow.outbox.save(replace(waiting, attempt=row.attempt - 1))

    async def not_there(self, row: OutboxRow) -> None:
        """It was in doubt, and Slack does not have it. `sending_at` stays: a later search begins there."""
        if hopeless(row):
            await self.end(row, State.SET_ASIDE, ERROR)
            return
        now = await self._clock.now()
        async with self._held(row) as uow:
            await uow.outbox.save(again(row, now + timedelta(seconds=back_off(row.attempt))))

    async def unreachable(self, row: OutboxRow, code: str) -> None:
        """The handler decides whether the row waits until somebody mends the target."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            if await self._handlers[row.intent].unreachable(uow, row, code, now):
                waiting = again(row, now + UNREACHABLE_PAUSE)
                await uow.outbox.save(replace(waiting, reason=code, sending_at=None))
            else:
                await self._close(uow, row, State.SKIPPED, code, now)

    async def end(self, row: OutboxRow, state: State, reason: str) -> None:
        """It will not be sent, or nobody can know whether it was; the handler is told."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            await self._close(uow, row, state, reason, now)
        if state is not State.SKIPPED:
            _log.warning("outbox row ended", extra=about(row) | {"state": str(state), "reason": reason})

    async def stumbled(self, row: OutboxRow) -> None:
        """Our own code failed. Before the call: tried again, so many times; after it: left in doubt."""
        now = await self._clock.now()
        async with self._mine(row) as (uow, current):
            if current.state is State.SENDING:
                await uow.outbox.save(replace(current, reason=ERROR))
            elif hopeless(current):
                await self._close(uow, current, State.SET_ASIDE, ERROR, now)
            else:
                pause = timedelta(seconds=back_off(row.attempt))
                await uow.outbox.save(replace(again(current, now + pause), reason=ERROR))

    async def puzzled(self, row: OutboxRow) -> None:
        """Our own code failed while it looked for a row in doubt: looked for again, so many times."""
        if hopeless(row):
            await self.end(row, State.UNCONFIRMED, UNCONFIRMED)
            return
        async with self._held(row) as uow:
            await uow.outbox.save(replace(row, attempt=row.attempt + 1, reason=ERROR))

    async def put_away(self, row: OutboxRow) -> None:
        """Even telling the handler failed. A row that is not hopeless yet comes back when its lease ends."""
        if hopeless(row):
            unknown = row.state is State.SENDING
            async with self._held(row) as uow:
                await uow.outbox.save(ended(row, State.UNCONFIRMED if unknown else State.SET_ASIDE, ERROR))

    @asynccontextmanager
    async def _mine(self, row: OutboxRow) -> AsyncIterator[tuple[UnitOfWork, OutboxRow]]:
        async with self._work() as uow:
            current = await uow.outbox.get(row.workspace_id, row.id)
            if current is None or not same_hold(current, row):
                raise Overtaken
            yield uow, current
            await uow.commit()

    @asynccontextmanager
    async def _held(self, row: OutboxRow) -> AsyncIterator[UnitOfWork]:
        async with self._mine(row) as (uow, current):
            if current.state is not row.state:
                raise Overtaken
            yield uow

    async def _prepared(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped | Held:
        if await self._queue.too_late(uow, row, now):
            return Dropped(LATE)
        return await self._handlers[row.intent].prepare(uow, row, now)

    def _rendered(self, row: OutboxRow, prepared: Prepared) -> Rendered:
        if row.kind in _WITHOUT_WORDS:
            return Rendered()
        return self._renderer.render(row.intent, prepared.content, prepared.language)

    async def _close(self, uow: UnitOfWork, row: OutboxRow, state: State, reason: str, now: datetime) -> None:
        over = ended(row, state, reason)
        await uow.outbox.save(over)
        await self._handlers[row.intent].not_sent(uow, over, reason, now)
