"""What the services need to find bright spots by their words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.searching.query import Query
from bot.domain.searching.ranking import Candidate


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Who asks, on which of their days: what is theirs, and what these teams can read."""

    workspace_id: WorkspaceId
    user_id: UserId
    today: date
    teams: tuple[TeamId, ...] = ()


class Need(StrEnum):
    """How many of the words there must be. Phrases and filters are always needed."""

    ALL = "all"
    ALL_BUT_ONE = "all_but_one"
    ANY = "any"


class Search(Protocol):
    """The index is kept by the same transaction that saves a bright spot; nothing else writes it."""

    async def newest(self, view: Viewpoint, query: Query, need: Need, limit: int) -> list[Candidate]:
        """The newest matches that this person may see, the newest first."""

    async def shown(self, view: Viewpoint, ids: Collection[BrightSpotId]) -> list[BrightSpot]:
        """Of these the ones that this person may see, in the order of their ids."""
