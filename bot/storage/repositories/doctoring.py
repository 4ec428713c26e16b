"""What was not sent, asked of the outbox for whoever looks after the bot; never what it says."""

from datetime import datetime

from sqlalchemy import func, or_, select, update

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
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.state == state)
        in_time = or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now)
        fresh = {"state": State.PENDING, "attempt": 0, "not_before": now, "reason": None, "sending_at": None}
        freed = (
            update(outbox).where(*theirs, in_time).values(fresh | {"claimed_by": None, "lease_until": None})
        )
        return len((await self._transaction.run(freed.returning(outbox.c.id))).all())
