"""A plain picture of where a rep wants to be, in at most five small steps; not how it is shown."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import BrightSpotId, UserId, WorkspaceId

MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Goal:
    """One at a time for a rep; a new picture replaces it."""

    workspace_id: WorkspaceId
    user_id: UserId
    picture: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class GoalStep:
    """One small step, by its position from 1; done by a tap or by a bright spot."""

    workspace_id: WorkspaceId
    user_id: UserId
    position: int
    text: str
    done_at: datetime | None = None
    bright_spot_id: BrightSpotId | None = None
    """The bright spot that completed it."""
