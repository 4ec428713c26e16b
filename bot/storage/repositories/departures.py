"""Workspaces that took the bot away, asked of the tables: their tokens go, and what was to be sent there ends."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Float, and_, func, literal, or_, select, tuple_, update

from bot.domain.ids import TeamId, WorkspaceId
from bot.domain.outbox import OutboxRow, State
from bot.storage.columns import DatabaseNow, inline
from bot.storage.repositories.claiming import known
from bot.storage.repositories.living import in_gone
from bot.storage.rows import Rows
from bot.storage.tables import outbox, slack_bots, slack_installations, teams, workspaces
from bot.storage.tables.installations import of_installation
from bot.storage.transaction import Transaction

PENDING = outbox.c.state == inline(State.PENDING)
IN_DOUBT = and_(outbox.c.state == inline(State.SENDING), outbox.c.lease_until <= DatabaseNow())


class Departures:
    """Reads across workspaces only where it says so."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, outbox, OutboxRow)

    async def uninstall(self, workspace_id: WorkspaceId) -> None:
        for table in (slack_bots, slack_installations):
            ours = select(table.c.id).join(workspaces, of_installation(table)).where(_is(workspace_id))
            await self._transaction.run(table.delete().where(table.c.id.in_(ours)))
        held = (outbox.c.workspace_id == workspace_id, outbox.c.state == inline(State.CLAIMED))
        back = update(outbox).where(*held).values(state=State.PENDING, claimed_by=None)
        await self._transaction.run(back)

    async def installed_at(self, workspace_id: WorkspaceId) -> datetime | None:
        newest = select(func.max(slack_bots.c.installed_at)).join(workspaces, of_installation(slack_bots))
        found: datetime | None = (await self._transaction.run(newest.where(_is(workspace_id)))).scalar()
        return None if found is None else found.replace(tzinfo=UTC)

    async def take(self, worker: str, lease: timedelta, limit: int) -> list[OutboxRow]:
        """Of all workspaces that are gone."""
        theirs = (in_gone(outbox), or_(PENDING, IN_DOUBT), known())
        keys = select(outbox.c.workspace_id, outbox.c.id).where(*theirs)
        some = keys.order_by(outbox.c.workspace_id, outbox.c.id).limit(limit)
        found = (await self._transaction.run(some.with_for_update(of=outbox, skip_locked=True))).all()
        taken = [tuple(key) for key in found]
        if not taken:
            return []
        lease_until = DatabaseNow(literal(lease.total_seconds(), Float))
        mine = update(outbox).where(tuple_(outbox.c.workspace_id, outbox.c.id).in_(taken))
        claimed = {"claimed_by": worker, "lease_until": lease_until, "attempt": outbox.c.attempt + 1}
        await self._transaction.run(mine.where(PENDING).values(state=State.CLAIMED))
        rows = await self._transaction.run(mine.values(claimed).returning(*self._rows.columns))
        return sorted((self._rows.thing(row) for row in rows), key=lambda row: (row.workspace_id, row.id))

    async def let_pass(self, workspace_id: WorkspaceId, now: datetime) -> None:
        theirs = (outbox.c.workspace_id == workspace_id, PENDING)
        await self._transaction.run(update(outbox).where(*theirs).values(expires_at=now))

    async def overdue_teams(self, workspace_id: WorkspaceId, now: datetime) -> list[TeamId]:
        overdue = (teams.c.workspace_id == workspace_id, teams.c.next_roundup_at <= now)
        query = select(teams.c.id).where(*overdue).order_by(teams.c.id)
        return [row[0] for row in await self._transaction.run(query)]


def _is(workspace_id: WorkspaceId) -> ColumnElement[bool]:
    return workspaces.c.id == workspace_id
