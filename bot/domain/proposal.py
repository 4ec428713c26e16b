"""A message that may be a bright spot, pointed at by a shortcut or a reaction; never its words."""

from dataclasses import dataclass, replace
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

    @property
    def of_oneself(self) -> bool:
        """Somebody pointed at their own words: there is nobody to ask."""
        return self.author_id == self.proposer_id

    def pointed_at_again(self, by: UserId, source: Source, now: datetime) -> "Proposal":
        """A second finger changes nothing, unless the first was taken back before its author had heard of it.
        Nobody is asked about the same message twice."""
        if self.state is not ProposalState.GONE or self.asked_at is not None:
            return self
        state = ProposalState.ACCEPTED if by == self.author_id else ProposalState.OPEN
        return replace(self, proposer_id=by, source=source, made_at=now, state=state)

    def taken_back(self, by: UserId) -> "Proposal":
        """Only whoever proposed it takes it back, and only while its author has not decided: what somebody keeps
        or leaves of their own words is no longer anybody else's affair."""
        mine = by == self.proposer_id and self.state is ProposalState.OPEN
        return replace(self, state=ProposalState.GONE) if mine else self

    def accepted(self) -> "Proposal":
        """Its author wants to keep it, also on second thoughts; what is gone stays gone."""
        if self.state in {ProposalState.OPEN, ProposalState.DECLINED}:
            return replace(self, state=ProposalState.ACCEPTED)
        return self

    def declined(self) -> "Proposal":
        waits = self.state is ProposalState.OPEN
        return replace(self, state=ProposalState.DECLINED) if waits else self

    def let_go(self) -> "Proposal":
        """Nobody said a word for so long, or the words are not there any more."""
        return self if self.state is ProposalState.KEPT else replace(self, state=ProposalState.GONE)
