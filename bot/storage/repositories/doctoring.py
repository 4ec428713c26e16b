"""What was not sent, asked of the outbox for whoever looks after the bot; never what it says."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, exists, func, or_, select, update

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import State
from bot.services.ports.doctoring import Ended
from bot.storage.columns import inline
from bot.storage.repositories.claiming import ORPHANED
from bot.storage.tables import outbox
from bot.storage.transaction import Transaction

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
        fresh = {"state": State.PENDING, "attempt": 0, "not_before": now, "reason": None, "sending_at": None}
        fresh |= {"claimed_by": None, "lease_until": None}
        # First what waited for them: afterwards nobody could tell for whom.
        orphans = await self._end(workspace_id, State.SKIPPED, _waited_for(state, now), fresh)
        return orphans + await self._end(workspace_id, state, _in_time(outbox, now), fresh)

    async def leave(self, workspace_id: WorkspaceId, state: State, now: datetime) -> int:
        over = {"state": State.SKIPPED, "reason": "late"}
        return await self._end(workspace_id, state, outbox.c.expires_at <= now, over)

    async def _end(
        self, workspace_id: WorkspaceId, state: State, which: ColumnElement[bool], values: dict[str, Any]
    ) -> int:
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.state == state, which)
        ended = update(outbox).where(*theirs).values(values).returning(outbox.c.id)
        return len((await self._transaction.run(ended)).all())


def _in_time(rows: FromClause, now: datetime) -> ColumnElement[bool]:
    return or_(rows.c.expires_at.is_(None), rows.c.expires_at > now)


def _waited_for(state: State, now: datetime) -> ColumnElement[bool]:
    """For a row that ended so and has its time yet; skipped for nothing else."""
    parent = outbox.alias("parent")
    its = and_(parent.c.workspace_id == outbox.c.workspace_id, parent.c.id == outbox.c.after_id)
    ended = exists().where(its, parent.c.state == state, _in_time(parent, now))
    return and_(outbox.c.reason == f"{ORPHANED}{state}", _in_time(outbox, now), ended)
