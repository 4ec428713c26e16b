"""What worked for several people, asked of the tables of bright spots and plans."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, distinct, func, select

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, TeamId, WorkspaceId
from bot.domain.plan import Plan, PlanState
from bot.domain.play import OTHERS, Play
from bot.storage.repositories.bright_spots import LIVING, SHARED
from bot.storage.rows import Rows
from bot.storage.tables import bright_spots, plans
from bot.storage.transaction import Query, Transaction

TRIED = (bright_spots.c.workspace_id == plans.c.workspace_id, bright_spots.c.id == plans.c.tries)
ELSEWHERE = (plans.c.state == PlanState.WORKED, plans.c.user_id != bright_spots.c.user_id)
"""A try of somebody else that worked."""


class Plays:
    """Nothing of their own is stored: a play is a bright spot and the tries that worked."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._spots = Rows(transaction, bright_spots, BrightSpot)
        self._plans = Rows(transaction, plans, Plan)

    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Play]:
        theirs = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id)
        return await self._plays(*theirs, LIVING, SHARED)

    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> Play | None:
        it = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.id == bright_spot_id)
        return next(iter(await self._plays(*it, LIVING, SHARED)), None)

    async def others(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> int:
        it = (plans.c.workspace_id == workspace_id, plans.c.tries == bright_spot_id)
        count = select(func.count(distinct(plans.c.user_id))).where(*it, *TRIED, *ELSEWHERE)
        return int((await self._transaction.run(count)).scalar_one())

    async def _plays(self, *where: ColumnElement[bool]) -> list[Play]:
        found = (await self._transaction.run(self._query(*where))).all()
        grouped = groupby(found, key=self._spot)
        return [Play(spot, tuple(self._plan(row) for row in rows)) for spot, rows in grouped]

    def _query(self, *where: ColumnElement[bool]) -> Query:
        """Each of them as often as it worked elsewhere."""
        often = (
            select(plans.c.tries)
            .where(*TRIED, *ELSEWHERE, *where)
            .group_by(plans.c.tries)
            .having(func.count(distinct(plans.c.user_id)) >= OTHERS)
            .correlate(None)
        )
        tried = select(*self._spots.columns, *self._plans.columns).where(*TRIED, *ELSEWHERE, *where)
        oldest_first = (bright_spots.c.id, plans.c.checked_at, plans.c.id)
        return tried.where(bright_spots.c.id.in_(often)).order_by(*oldest_first)

    def _spot(self, row: Sequence[Any]) -> BrightSpot:
        return self._spots.thing(row[: len(self._spots.columns)])

    def _plan(self, row: Sequence[Any]) -> Plan:
        return self._plans.thing(row[len(self._spots.columns) :])
