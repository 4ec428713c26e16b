"""That somebody was forgotten; kept so that a restored backup forgets them again."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import UserId, WorkspaceId


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The one thing that stays of a person who asked to be forgotten: an id and a moment."""

    workspace_id: WorkspaceId
    user_id: UserId
    at: datetime
    """What was stored up to then goes."""
    done_at: datetime | None = None
    """When the last of it was gone; None while there is still something to take away."""
