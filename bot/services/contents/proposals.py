"""What a proposal is shown by: who pointed, and where; there are no words to show."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ids import ChannelId, MessageTs, ProposalId


@dataclass(frozen=True, slots=True)
class ProposalContent:
    """To the author of a message: a colleague thinks that it worked. Buttons: keep, no thanks."""

    proposal_id: ProposalId
    proposer: str
    """Empty where the directory does not know them any more."""
    channel: ChannelId
    ts: MessageTs
    said_on: date
    """The author's local date of the message."""
    others: int = 0
    """How many more wait in Home."""
    address: str | None = None
    """Of the workspace in which the message is, where Slack said."""


@dataclass(frozen=True, slots=True)
class WaitingContent:
    """Home's section of what waits for a word: the oldest ones, and how many more there are."""

    proposals: tuple[ProposalContent, ...] = ()
    more: int = 0
