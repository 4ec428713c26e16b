"""A message that may be a bright spot, pointed at by a shortcut or a reaction; never its words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.bright_spot import Source
from bot.domain.ids import ChannelId, MessageTs, ProposalId, UserId, WorkspaceId

GONE_AFTER = timedelta(days=7)
DEFAULT_EMOJI = "sparkles"


class ProposalState(StrEnum):
    """What became of it. `open` waits for its author; `accepted` waits for the words to be fetched."""

    OPEN = "open"
    ACCEPTED = "accepted"
    KEPT = "kept"
    DECLINED = "declined"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One per message, however many react. The proposer is the author when they pointed at their own."""

    workspace_id: WorkspaceId
    id: ProposalId
    channel: ChannelId
    ts: MessageTs
    author_id: UserId
    proposer_id: UserId
    source: Source
    made_at: datetime
    state: ProposalState = ProposalState.OPEN
    asked_at: datetime | None = None
