"""What was not sent, asked of the outbox for whoever looks after the bot; never what it says."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import State
from bot.services.ports.doctoring import Ended
from bot.storage.columns import inline
from bot.storage.rows import Transaction
from bot.storage.tables import outbox

WITHOUT_AN_END = (State.SET_ASIDE, State.UNCONFIRMED)


class Doctoring:
    """What `services.ports` calls doctoring."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def oldest_due(self, workspace_id: WorkspaceId, now: datetime) -> datetime | None:
        waiting = (outbox.c.state == inline(State.PENDING), outbox.c.not_before <= now)
        query = select(func.min(outbox.c.not_before)).where(outbox.c.workspace_id == workspace_id, *waiting)
        found: datetime | None = (await self._transaction.run(query)).scalar()
        return found

    async def ended(self, workspace_id: WorkspaceId) -> list[Ended]:
        kind = (outbox.c.state, outbox.c.intent)
        figures = (func.count(), func.max(outbox.c.created_at))
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.state.in_(WITHOUT_AN_END))
        found = await self._transaction.run(
            select(*kind, *figures).where(*theirs).group_by(*kind).order_by(*kind)
        )
        return [Ended(*row) for row in found]

    async def again(self, workspace_id: WorkspaceId, state: State, now: datetime) -> int:
        in_time = or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now)
        fresh = {"state": State.PENDING, "attempt": 0, "not_before": now, "reason": None, "sending_at": None}
        return await self._end(
            workspace_id, state, in_time, fresh | {"claimed_by": None, "lease_until": None}
        )

    async def leave(self, workspace_id: WorkspaceId, state: State, now: datetime) -> int:
        over = {"state": State.SKIPPED, "reason": "late"}
        return await self._end(workspace_id, state, outbox.c.expires_at <= now, over)

    async def _end(
        self, workspace_id: WorkspaceId, state: State, which: ColumnElement[bool], values: dict[str, Any]
    ) -> int:
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.state == state, which)
        ended = update(outbox).where(*theirs).values(values).returning(outbox.c.id)
        return len((await self._transaction.run(ended)).all())
