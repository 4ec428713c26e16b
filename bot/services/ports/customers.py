"""What the services need to remember of customers: their names, what worked there, and their dates."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from bot.domain.bright_spot import BrightSpot
from bot.domain.buying_stage import BuyingStage
from bot.domain.customer import Customer, CustomerDate
from bot.domain.ids import BrightSpotId, CustomerDateId, CustomerId, TeamId, UserId, WorkspaceId


class Customers(Protocol):
    """*Seen* means: living, and the rep's own, or shared by name with one of these teams. What is anonymous is seen at
    no customer."""

    async def get(self, workspace_id: WorkspaceId, customer_id: CustomerId) -> Customer | None: ...
    async def called(self, workspace_id: WorkspaceId, user_id: UserId, name: str) -> Customer | None:
        """The rep's own row of exactly that name."""

    async def add(self, customer: Customer) -> bool:
        """False, and nothing stored, when this rep has this name already."""

    async def save(self, customer: Customer) -> None: ...
    async def many(self, workspace_id: WorkspaceId, ids: Collection[CustomerId]) -> list[Customer]: ...
    async def of_rep(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Customer]:
        """Every name that this rep ever wrote, the oldest first."""

    async def seen(
        self, workspace_id: WorkspaceId, user_id: UserId, teams: Sequence[TeamId]
    ) -> dict[CustomerId, BrightSpotId]:
        """The rows under which something is seen, each with its newest bright spot."""

    async def entries(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
        limit: int,
        before: BrightSpotId | None = None,
    ) -> list[BrightSpot]:
        """What is seen there, newest first; `before` continues a page."""

    async def stages(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
    ) -> list[tuple[BuyingStage, date]]:
        """Stage and local date of what is seen there, oldest first."""

    async def own_days(self, workspace_id: WorkspaceId, user_id: UserId) -> list[tuple[CustomerId, date]]:
        """Place and local date of each of the rep's own bright spots at customers, oldest first."""

    async def authors(
        self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        teams: Sequence[TeamId],
        ids: Collection[CustomerId],
    ) -> list[UserId]:
        """Whose bright spots are seen there, each once, by id."""


class CustomerDates(Protocol):
    async def get(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> CustomerDate | None: ...
    async def lock(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> CustomerDate | None: ...
    async def save(self, customer_date: CustomerDate) -> None:
        """Inserts or replaces."""

    async def remove(self, workspace_id: WorkspaceId, date_id: CustomerDateId) -> None: ...
    async def of_rep(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> list[CustomerDate]:
        """The rep's own of that day or later, the next one first."""

    async def at(
        self, workspace_id: WorkspaceId, ids: Collection[CustomerId], since: date
    ) -> list[CustomerDate]:
        """Everybody's at these customers of that day or later, the next one first."""

    async def places_of(self, workspace_id: WorkspaceId, user_id: UserId) -> list[CustomerId]:
        """The customers at which the rep noted any date, by id."""
