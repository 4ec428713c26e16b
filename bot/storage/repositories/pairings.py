"""Who was brought together with whom, asked of the tables."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, literal_column, or_, select

from bot.domain.ids import PairingId, TeamId, UserId, WorkspaceId
from bot.domain.pairing import Pairing, PairingState
from bot.domain.people import Team
from bot.storage.columns import inline
from bot.storage.repositories.living import in_living
from bot.storage.rows import Rows
from bot.storage.tables import pairings, teams
from bot.storage.transaction import Transaction

PAIRING = teams.c.pairing_weeks > literal_column("0")
"""The number written into the statement, as an index of these teams only wants it."""
PROPOSED = pairings.c.state == inline(PairingState.PROPOSED)
OLDEST_FIRST = (pairings.c.round_on, pairings.c.id)


class Pairings:
    """Each belongs to two people of one team."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, pairings, Pairing)
        self._teams = Rows(transaction, teams, Team)

    async def get(self, workspace_id: WorkspaceId, pairing_id: PairingId) -> Pairing | None:
        return await self._rows.get(workspace_id, pairing_id)

    async def lock(self, workspace_id: WorkspaceId, pairing_id: PairingId) -> Pairing | None:
        return await self._rows.get(workspace_id, pairing_id, lock=True)

    async def save(self, pairing: Pairing) -> None:
        await self._rows.save(pairing)

    async def of_people(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date
    ) -> list[Pairing]:
        theirs = or_(pairings.c.seeker_id.in_(user_ids), pairings.c.helper_id.in_(user_ids))
        here = (pairings.c.workspace_id == workspace_id, pairings.c.round_on >= since)
        return await self._rows.many(*here, theirs, order=OLDEST_FIRST)

    async def latest_round(self, workspace_id: WorkspaceId, team_id: TeamId) -> date | None:
        here = (pairings.c.workspace_id == workspace_id, pairings.c.team_id == team_id)
        found = await self._transaction.run(select(func.max(pairings.c.round_on)).where(*here))
        latest: date | None = found.scalar_one()
        return latest

    async def teams(self, weekdays: Collection[int]) -> list[Team]:
        on = (PAIRING, teams.c.roundup_weekday.in_(weekdays), in_living(teams))
        return await self._teams.many(*on, order=(teams.c.workspace_id, teams.c.id))

    async def to_end(self, round_on: date, limit: int) -> list[Pairing]:
        due = (PROPOSED, pairings.c.round_on <= round_on, in_living(pairings))
        return await self._rows.many(*due, order=OLDEST_FIRST, limit=limit)

    async def to_check(self, on: date, limit: int) -> list[Pairing]:
        due = (pairings.c.check_on.is_not(None), pairings.c.check_on <= on, in_living(pairings))
        return await self._rows.many(*due, order=(pairings.c.check_on, pairings.c.id), limit=limit)
