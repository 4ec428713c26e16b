"""What the services need to remember of pairings."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from bot.domain.ids import PairingId, TeamId, UserId, WorkspaceId
from bot.domain.pairing import Pairing
from bot.domain.people import Team


class Pairings(Protocol):
    async def get(self, workspace_id: WorkspaceId, pairing_id: PairingId) -> Pairing | None: ...
    async def lock(self, workspace_id: WorkspaceId, pairing_id: PairingId) -> Pairing | None: ...
    async def save(self, pairing: Pairing) -> None:
        """Inserts or replaces."""

    async def of_people(
        self, workspace_id: WorkspaceId, user_ids: Collection[UserId], since: date
    ) -> list[Pairing]:
        """Those of any of them, in any team, of rounds of that date or later; the oldest first."""

    async def latest_round(self, workspace_id: WorkspaceId, team_id: TeamId) -> date | None:
        """When this team's last round brought anybody together."""

    async def teams(self, weekdays: Collection[int]) -> list[Team]:
        """Teams of all workspaces whose coach turned it on and whose roundup comes on one of these days."""

    async def to_end(self, round_on: date, limit: int) -> list[Pairing]:
        """Proposed ones of all workspaces, of rounds of that date or earlier, oldest first."""

    async def to_check(self, on: date, limit: int) -> list[Pairing]:
        """Those of all workspaces whose check is due by that date."""
