"""Tells a queue of our own making from an outage: the first goes on for hours, after the second it is too late."""

from datetime import datetime, timedelta

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import Intent, OutboxRow
from bot.domain.schedule import LATE_AFTER, QUEUE_LASTS
from bot.services.ports import UnitOfWork

RATE_LIMITED = "ratelimited"

PAUSE = timedelta(minutes=10)
"""A queue that stood still for longer is none any more."""
NOTED_EVERY = timedelta(minutes=1)

_ITS_TURN = frozenset({None, RATE_LIMITED})
"""Why a row of the queue was not sent before: it had no turn. Any other trouble is its own."""


class Queue:
    """The crowd of prompts of each workspace, from the first that is sent until none was for a while."""

    def __init__(self) -> None:
        self._noted: dict[WorkspaceId, datetime] = {}

    async def moves(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> None:
        """One of it is on its way; written down once a minute."""
        before = self._noted.get(row.workspace_id)
        if row.intent is not Intent.PROMPT or (before is not None and before <= now < before + NOTED_EVERY):
            return
        await uow.paces.moved(row.workspace_id, now, PAUSE)
        self._noted[row.workspace_id] = now

    async def too_late(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> bool:
        """Whether a row has expired. A prompt has not while the queue that it stands in has been moving since."""
        if row.expires_at is None or row.expires_at > now:
            return False
        if row.intent is not Intent.PROMPT or row.reason not in _ITS_TURN:
            return True
        if now >= row.expires_at + (QUEUE_LASTS - LATE_AFTER):
            return True
        moving = await uow.paces.moving(row.workspace_id)
        return moving is None or moving[0] > row.expires_at or moving[1] < now - PAUSE
