"""Something a tick could not deal with: how often it was tried, and that it is set aside after that."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import WorkspaceId

MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Stumble:
    """One subject of one tick. `error` is the class of the error, never its words."""

    workspace_id: WorkspaceId
    tick: str
    subject: str
    """What the tick was dealing with: a user id, or the id of a team, an edition, an entry or the workspace itself."""
    tries: int
    error: str
    first_at: datetime
    last_at: datetime
    set_aside_at: datetime | None = None
