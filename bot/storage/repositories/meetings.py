"""Who was told of whom at a customer, asked of the tables."""

from sqlalchemy import ColumnElement, func, literal_column, select

from bot.domain.customer import Meeting
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.storage.repositories.living import in_living
from bot.storage.repositories.people import ACTIVE
from bot.storage.rows import Rows
from bot.storage.tables import meetings, reps
from bot.storage.transaction import Transaction

# As the index says it, on both databases: SQLite would be asked whether it equals 1. The workspace leads it to that
# index; there is another one for the first two conditions alone.
MEETING: tuple[ColumnElement[bool], ...] = (
    *ACTIVE,
    literal_column("reps.meets_at_customers"),
    reps.c.workspace_id > literal_column("0"),
)


class Meetings:
    """Two reps at one customer, once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, meetings, Meeting)

    async def add(self, meeting: Meeting) -> bool:
        return await self._rows.add(meeting)

    async def of_pair(self, workspace_id: WorkspaceId, first: UserId, second: UserId) -> list[Meeting]:
        both = (meetings.c.first_id == first, meetings.c.second_id == second)
        here = meetings.c.workspace_id == workspace_id
        return await self._rows.many(here, *both, order=(meetings.c.customer_id,))

    async def teams(self) -> list[tuple[WorkspaceId, TeamId]]:
        allow = select(reps.c.workspace_id, reps.c.team_id).where(*MEETING, in_living(reps))
        several = allow.group_by(reps.c.workspace_id, reps.c.team_id).having(func.count() > 1)
        found = await self._transaction.run(several.order_by(reps.c.workspace_id, reps.c.team_id))
        return [(row[0], row[1]) for row in found]
