"""How much somebody has already, asked of the tables; each figure is of one person, and for their own limits."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, or_, select

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.outbox import Intent
from bot.storage.columns import inline
from bot.storage.tables import answers, customer_dates, customers, outbox
from bot.storage.transaction import Transaction

# As its index is written down, so that it is used.
ON_DEMAND = outbox.c.intent.in_([inline(Intent.EXPORT), inline(Intent.INVITATION_SAMPLE)])


def _told_on() -> Select[int]:
    """Written down once: it is asked with every text, and building it takes longer than asking."""
    theirs = (answers.c[name] == bindparam(name) for name in ("workspace_id", "user_id", "local_date"))
    return select(func.count()).select_from(answers).where(*theirs)


TOLD_ON = _told_on()


class Counting:
    """What `services.ports` calls counting."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def told_on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> int:
        theirs = {"workspace_id": workspace_id, "user_id": user_id, "local_date": local_date}
        return int((await self._transaction.run(TOLD_ON, theirs)).scalar_one())

    async def customers_of(self, workspace_id: WorkspaceId, user_id: UserId) -> int:
        theirs = (customers.c.workspace_id == workspace_id, customers.c.user_id == user_id)
        return await self._count(customers, *theirs)

    async def dates_ahead(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> int:
        theirs = (customer_dates.c.workspace_id == workspace_id, customer_dates.c.user_id == user_id)
        return await self._count(customer_dates, *theirs, customer_dates.c.day >= since)

    async def sent_on_demand(
        self, workspace_id: WorkspaceId, user_id: UserId, what: Intent, since: datetime
    ) -> int:
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.target == user_id, ON_DEMAND)
        replaced = or_(outbox.c.reason.is_(None), outbox.c.reason != "replaced")
        return await self._count(
            outbox, *theirs, outbox.c.intent == what, outbox.c.created_at > since, replaced
        )

    async def _count(self, table: Table, *where: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(*where)
        return int((await self._transaction.run(query)).scalar_one())
