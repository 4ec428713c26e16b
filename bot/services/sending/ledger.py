"""Writes down what becomes of an outbox row, each step in one transaction; makes no call to Slack."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import MessageTs
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.services.ports import Clock, Delivered, Rendered, Renderer, UnitOfWork, Work
from bot.services.sending.delivery import Dropped, Handler, Prepared

LATE = "late"
ERROR = "error"
GONE = "gone"
UNCONFIRMED = "unconfirmed"

MOST_ERRORS = 5
"""So often a row is tried again that our own code stumbles over."""

UNREACHABLE_PAUSE = timedelta(minutes=10)
LONGEST_PAUSE = 300.0

THREAD = "sent_in_thread"
"""Among the facts of a row that is being sent: the thread in which to look for it when in doubt."""

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
        self, work: Work, renderer: Renderer, handlers: Mapping[Intent, Handler], clock: Clock
    ) -> None:
        self._work = work
        self._renderer = renderer
        self._handlers = handlers
        self._clock = clock

    async def start(self, row: OutboxRow) -> Sending | None:
        """Reads the state of this moment, renders, commits `sending`; None: there is nothing to send."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            prepared = await self._prepared(uow, row, now)
            if isinstance(prepared, Dropped):
                await self._close(uow, row, State.SKIPPED, prepared.reason, now)
                return None
            rendered = self._rendered(row, prepared)
            sending = _addressed(row, prepared, now)
            await uow.outbox.save(sending)
        return Sending(sending, rendered, prepared.thread_ts)

    async def sent(self, row: OutboxRow, delivered: Delivered) -> None:
        """Slack has it: the row and what its handler makes of that, together."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            sent = _sent(row, delivered, now)
            await uow.outbox.save(sent)
            await self._handlers[row.intent].sent(uow, sent, delivered, now)

    async def sent_in_spite(self, row: OutboxRow, delivered: Delivered) -> None:
        """Slack has it, but its handler fails again and again: kept as sent, so that it is not said twice."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            await uow.outbox.save(replace(_sent(row, delivered, now), reason=ERROR))

    async def later(self, row: OutboxRow, reason: str, seconds: float | None = None) -> None:
        """Not delivered for sure: pending again, after `seconds` or a pause that grows with the attempts."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            pause = timedelta(seconds=seconds or back_off(row.attempt))
            await uow.outbox.save(replace(_again(row, now + pause), reason=reason, sending_at=None))

    async def not_its_turn(self, row: OutboxRow, seconds: float) -> None:
        """It was not tried at all, so that this counts as no attempt."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            again = _again(row, now + timedelta(seconds=seconds))
            await uow.outbox.save(replace(again, attempt=row.attempt - 1))

    async def not_there(self, row: OutboxRow) -> None:
        """It was in doubt, and Slack does not have it. `sending_at` stays: a later search begins there."""
        if _hopeless(row):
            await self.end(row, State.SET_ASIDE, ERROR)
            return
        now = await self._clock.now()
        async with self._held(row) as uow:
            await uow.outbox.save(_again(row, now + timedelta(seconds=back_off(row.attempt))))

    async def unreachable(self, row: OutboxRow, code: str) -> None:
        """The handler decides whether the row waits until somebody mends the target."""
        now = await self._clock.now()
        async with self._held(row) as uow:
            if await self._handlers[row.intent].unreachable(uow, row, code, now):
                waiting = _again(row, now + UNREACHABLE_PAUSE)
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
            elif _hopeless(current):
                await self._close(uow, current, State.SET_ASIDE, ERROR, now)
            else:
                pause = timedelta(seconds=back_off(row.attempt))
                await uow.outbox.save(replace(_again(current, now + pause), reason=ERROR))

    async def put_away(self, row: OutboxRow) -> None:
        """Even telling the handler failed. A row that is not hopeless yet comes back when its lease ends."""
        if _hopeless(row):
            async with self._held(row) as uow:
                await uow.outbox.save(_ended(row, State.SET_ASIDE, ERROR))

    @asynccontextmanager
    async def _mine(self, row: OutboxRow) -> AsyncIterator[tuple[UnitOfWork, OutboxRow]]:
        async with self._work() as uow:
            current = await uow.outbox.get(row.workspace_id, row.id)
            if current is None or not _same_hold(current, row):
                raise Overtaken
            yield uow, current
            await uow.commit()

    @asynccontextmanager
    async def _held(self, row: OutboxRow) -> AsyncIterator[UnitOfWork]:
        async with self._mine(row) as (uow, current):
            if current.state is not row.state:
                raise Overtaken
            yield uow

    async def _prepared(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        if row.expires_at is not None and row.expires_at <= now:
            return Dropped(LATE)
        return await self._handlers[row.intent].prepare(uow, row, now)

    def _rendered(self, row: OutboxRow, prepared: Prepared) -> Rendered:
        if row.kind in _WITHOUT_WORDS:
            return Rendered()
        return self._renderer.render(row.intent, prepared.content, prepared.language)

    async def _close(self, uow: UnitOfWork, row: OutboxRow, state: State, reason: str, now: datetime) -> None:
        ended = _ended(row, state, reason)
        await uow.outbox.save(ended)
        await self._handlers[row.intent].not_sent(uow, ended, reason, now)


def back_off(attempt: int) -> float:
    """Seconds to let pass after so many attempts: 2, 4, 8 … up to five minutes."""
    return float(min(2 ** min(max(attempt, 1), 16), LONGEST_PAUSE))


def about(row: OutboxRow) -> dict[str, object]:
    """What a log may say of a row: ids and kinds, no text, no person."""
    return {
        "workspace": row.workspace_id,
        "row": row.id,
        "intent": str(row.intent),
        "kind": str(row.kind),
        "attempt": row.attempt,
    }


def _hopeless(row: OutboxRow) -> bool:
    return row.reason == ERROR and row.attempt >= MOST_ERRORS


def _same_hold(current: OutboxRow, ours: OutboxRow) -> bool:
    return (current.claimed_by, current.attempt) == (ours.claimed_by, ours.attempt)


def _addressed(row: OutboxRow, prepared: Prepared, now: datetime) -> OutboxRow:
    facts = row.facts if prepared.thread_ts is None else {**row.facts, THREAD: prepared.thread_ts}
    return replace(
        row,
        state=State.SENDING,
        sending_at=row.sending_at or now,
        facts=facts,
        channel=prepared.channel,
        ts=prepared.ts,
        reason=None,
    )


def _sent(row: OutboxRow, delivered: Delivered, now: datetime) -> OutboxRow:
    return replace(
        row,
        state=State.SENT,
        sent_at=now,
        channel=delivered.channel or row.channel,
        ts=delivered.ts or row.ts,
        claimed_by=None,
        reason=None,
    )


def _again(row: OutboxRow, not_before: datetime) -> OutboxRow:
    return replace(row, state=State.PENDING, not_before=not_before, claimed_by=None)


def _ended(row: OutboxRow, state: State, reason: str) -> OutboxRow:
    return replace(row, state=state, reason=reason, claimed_by=None)
