"""Settles rows in doubt: sent or not, nobody knew; looks for them in Slack and never repeats on suspicion."""

import logging
from dataclasses import replace

from bot.domain.ids import ChannelId, MessageTs, UserId
from bot.domain.outbox import Kind, OutboxRow, State
from bot.services.ports import Delivered, Gone, Messenger, Refused, TryLater, Unknown, Unreachable, Work
from bot.services.sending.ledger import UNCONFIRMED, Ledger
from bot.services.sending.steps import THREAD, about

REPEATABLE = frozenset({Kind.UPDATE, Kind.DELETE, Kind.HOME, Kind.JOIN, Kind.FETCH})
"""Kinds whose second delivery changes nothing."""

_log = logging.getLogger(__name__)


class Settling:
    """What to do about one row whose reply was lost."""

    def __init__(self, work: Work, messenger: Messenger, ledger: Ledger) -> None:
        self._work = work
        self._messenger = messenger
        self._ledger = ledger

    async def look(self, row: OutboxRow) -> Delivered | None:
        """Where the message is if it was found; else the row is pending, unconfirmed, or left for later."""
        if row.kind in REPEATABLE:
            await self._ledger.not_there(row)
            return None
        try:
            found = await self._find(row)
        except (TryLater, Unknown):
            return None
        except (Refused, Unreachable, Gone):
            await self._ledger.end(row, State.UNCONFIRMED, UNCONFIRMED)
            return None
        if found is None:
            await self._ledger.not_there(row)
        _log.info("was in doubt", extra=about(row) | {"found": found is not None})
        return found

    async def _find(self, row: OutboxRow) -> Delivered | None:
        thread: str | None = row.facts.get(THREAD)
        placed = row if row.channel else replace(row, channel=await self._dm(row))
        return await self._messenger.find(placed, thread_ts=MessageTs(thread) if thread else None)

    async def _dm(self, row: OutboxRow) -> ChannelId | None:
        """History knows a DM by its channel only; the row by the person."""
        async with self._work() as uow:
            rep = await uow.reps.get(row.workspace_id, UserId(row.target))
        return rep.dm_channel if rep else None
