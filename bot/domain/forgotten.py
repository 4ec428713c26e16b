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
