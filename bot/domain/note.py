"""A note that the bot has for one person and that waits for a place in their day's budget."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import NoteId, UserId, WorkspaceId


class NoteKind(StrEnum):
    """What a note tells; its words are in the catalog under `note-<kind>`."""

    QUIET_WEEK = "quiet_week"
    CHANNEL_TROUBLE = "channel_trouble"
    ROUNDUP_UNCONFIRMED = "roundup_unconfirmed"
    ANONYMOUS_EXPIRED = "anonymous_expired"
    PROPOSAL = "proposal"
    """A colleague pointed at a message of this person's."""


@dataclass(frozen=True, slots=True)
class Note:
    """Delivered alone when the day has room, else with the next prompt; never twice."""

    workspace_id: WorkspaceId
    id: NoteId
    user_id: UserId
    kind: NoteKind
    created_at: datetime
    facts: dict[str, Any] = field(default_factory=dict)
    delivered_at: datetime | None = None
