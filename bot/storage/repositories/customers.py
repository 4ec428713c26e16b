"""Customers and their dates, asked of the tables; whoever may see a bright spot sees what stands on it."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.customer import Customer, CustomerDate
from bot.domain.ids import BrightSpotId, CustomerDateId, CustomerId, TeamId, UserId, WorkspaceId
from bot.storage.rows import Rows
from bot.storage.tables import bright_spots, customer_dates, customers
from bot.storage.transaction import Transaction

Conditions = tuple[ColumnElement[bool], ...]


def seen_by(workspace_id: WorkspaceId, user_id: UserId, teams: Sequence[TeamId]) -> Conditions:
    """Living, and one's own or shared by name with one of these teams."""
    shared = and_(bright_spots.c.visibility == Visibility.TEAM, bright_spots.c.team_id.in_(teams))
    return (
        bright_spots.c.workspace_id == workspace_id,
        bright_spots.c.deleted_at.is_(None),
        bright_spots.c.customer_id.is_not(None),
        or_(bright_spots.c.user_id == user_id, shared),
    )


class Customers:
    """The names that reps gave, and what is kept under them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, customers, Customer)
        self._spots = Rows(transaction, bright_spots, BrightSpot)

    async def get(self, workspace_id: WorkspaceId, customer_id: CustomerId) -> Customer | None:
        return await self._rows.get(workspace_id, customer_id)

    async def called(self, workspace_id: WorkspaceId, user_id: UserId, name: str) -> Customer | None:
        theirs = (customers.c.workspace_id == workspace_id, customers.c.user_id == user_id)
        return await self._rows.one(*theirs, customers.c.name == name)

    async def add(self, customer: Customer) -> bool:
        return await self._rows.add(customer)

    async def save(self, customer: Customer) -> None:
        await self._rows.save(customer)

    async def many(self, workspace_id: WorkspaceId, ids: Collection[CustomerId]) -> list[Customer]:
        these = (customers.c.workspace_id == workspace_id, customers.c.id.in_(ids))
        return await self._rows.many(*these, order=(customers.c.id,))

    async def of_rep(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Customer]:
        theirs = (customers.c.workspace_id == workspace_id, customers.c.user_id == user_id)
        return await self._rows.many(*theirs, order=(customers.c.id,))

    async def seen(
        self, workspace_id: WorkspaceId, user_id: UserId, teams: Sequence[TeamId]
    ) -> dict[CustomerId, BrightSpotId]:
        newest = select(bright_spots.c.customer_id, func.max(bright_spots.c.id))
        query = newest.where(*seen_by(workspace_id, user_id, teams)).group_by(bright_spots.c.customer_id)
        return {row[0]: row[1] for row in await self._transaction.run(query)}

    async def entries(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
        limit: int,
        before: BrightSpotId | None = None,
    ) -> list[BrightSpot]:
        page = () if before is None else (bright_spots.c.id < before,)
        there = _there(workspace_id, user_id, teams, ids)
        return await self._spots.many(*there, *page, order=(bright_spots.c.id.desc(),), limit=limit)

    async def stages(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
    ) -> list[tuple[BuyingStage, date]]:
        said = select(bright_spots.c.stage, bright_spots.c.local_date).where(
            bright_spots.c.stage.is_not(None)
        )
        query = said.where(*_there(workspace_id, user_id, teams, ids))
        oldest_first = query.order_by(bright_spots.c.local_date, bright_spots.c.id)
        return [(row[0], row[1]) for row in await self._transaction.run(oldest_first)]

    async def own_days(self, workspace_id: WorkspaceId, user_id: UserId) -> list[tuple[CustomerId, date]]:
        said = select(bright_spots.c.customer_id, bright_spots.c.local_date)
        own = said.where(*seen_by(workspace_id, user_id, ()), bright_spots.c.user_id == user_id)
        oldest_first = own.order_by(bright_spots.c.local_date, bright_spots.c.id)
        return [(row[0], row[1]) for row in await self._transaction.run(oldest_first)]

    async def authors(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
    ) -> list[UserId]:
        who = select(bright_spots.c.user_id).where(*_there(workspace_id, user_id, teams, ids)).distinct()
        return [row[0] for row in await self._transaction.run(who.order_by(bright_spots.c.user_id))]


def _there(
    workspace_id: WorkspaceId, user_id: UserId, teams: Sequence[TeamId], ids: Collection[CustomerId]
) -> Conditions:
    return (*seen_by(workspace_id, user_id, teams), bright_spots.c.customer_id.in_(ids))


class CustomerDates:
    """What reps noted of their customers' calendar."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, customer_dates, CustomerDate)

    async def get(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> CustomerDate | None:
        return await self._rows.get(workspace_id, date_id)

    async def lock(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> CustomerDate | None:
        return await self._rows.get(workspace_id, date_id, lock=True)

    async def save(self, customer_date: CustomerDate) -> None:
        await self._rows.save(customer_date)

    async def remove(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> None:
        here = customer_dates.c.workspace_id == workspace_id
        await self._transaction.run(customer_dates.delete().where(here, customer_dates.c.id == date_id))

    async def of_rep(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> list[CustomerDate]:
        known = self._transaction.known.answer(customer_dates, ("of_rep", workspace_id, user_id))
        if known is not None and known[0] <= since:
            return [each for each in known[1] if each.day >= since]
        return await self._next_first(*_noted_by(workspace_id, user_id), customer_dates.c.day >= since)

    async def at(
        self, workspace_id: WorkspaceId, ids: Collection[CustomerId], since: date
    ) -> list[CustomerDate]:
        there = (customer_dates.c.workspace_id == workspace_id, customer_dates.c.customer_id.in_(ids))
        return await self._next_first(*there, customer_dates.c.day >= since)

    async def places_of(self, workspace_id: WorkspaceId, user_id: UserId) -> list[CustomerId]:
        places = select(customer_dates.c.customer_id).where(*_noted_by(workspace_id, user_id)).distinct()
        found = await self._transaction.run(places.order_by(customer_dates.c.customer_id))
        return [row[0] for row in found]

    async def _next_first(self, *where: ColumnElement[bool]) -> list[CustomerDate]:
        return await self._rows.many(*where, order=(customer_dates.c.day, customer_dates.c.id))


def _noted_by(workspace_id: WorkspaceId, user_id: UserId) -> Conditions:
    return (customer_dates.c.workspace_id == workspace_id, customer_dates.c.user_id == user_id)
