"""Who changed what, asked of the table of the audit trail."""

from sqlalchemy import ColumnElement

from bot.domain.audit import AuditEntry
from bot.domain.ids import TeamId, WorkspaceId
from bot.storage.rows import Rows
from bot.storage.tables import audit
from bot.storage.transaction import Transaction


class Audit:
    """Nothing is taken out, except with the whole workspace; what is told changes only while it is being done."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Rows(transaction, audit, AuditEntry)

    async def add(self, entry: AuditEntry) -> None:
        await self._rows.add(entry)

    async def save(self, entry: AuditEntry) -> None:
        await self._rows.save(entry)

    async def latest(self, workspace_id: WorkspaceId, limit: int) -> list[AuditEntry]:
        return await self._newest(audit.c.workspace_id == workspace_id, limit=limit)

    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId, limit: int) -> list[AuditEntry]:
        its = (audit.c.workspace_id == workspace_id, audit.c.team_id == team_id)
        return await self._newest(*its, limit=limit)

    async def _newest(self, *where: ColumnElement[bool], limit: int) -> list[AuditEntry]:
        return await self._rows.many(*where, order=(audit.c.at.desc(), audit.c.id.desc()), limit=limit)
