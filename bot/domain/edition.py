"""An edition of the team's roundup: its key, its state and its posted parts; not what it says."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import BrightSpotId, ChannelId, EditionId, MessageTs, TeamId, WorkspaceId


class EditionKind(StrEnum):
    """How far an edition looks back; a month's or quarter's last one replaces the weekly."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class EditionState(StrEnum):
    """Posted means handed to the outbox at its freeze; ripened means nothing was posted and it waits."""

    POSTED = "posted"
    RIPENED = "ripened"


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition; (team, kind, due date) is unique."""

    workspace_id: WorkspaceId
    id: EditionId
    team_id: TeamId
    kind: EditionKind
    due_date: date
    frozen_at: datetime
    state: EditionState
    question_key: str | None = None
    story_id: BrightSpotId | None = None
    """The bright spot that its parent tells in full."""
    story_unnamed: bool = False
    introduction: str | None = None
    """The coach's own first words; None: ours."""
    channel: ChannelId | None = None


@dataclass(frozen=True, slots=True)
class EditionPart:
    """One message of a posted edition; position 0 is the parent. `ts` is None until Slack has it."""

    workspace_id: WorkspaceId
    edition_id: EditionId
    position: int
    ts: MessageTs | None = None
