"""Two reps brought together for a short talk, and what they said to it; not who is brought together with whom."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.ids import BrightSpotId, ChannelId, PairingId, TeamId, UserId, WorkspaceId
from bot.domain.strength import Strength

PATIENCE = timedelta(days=5)
"""So long a proposal waits for both; who said yes hears on that day what came of it, and no sooner."""
CHECKED_AFTER = timedelta(days=7)


class PairingState(StrEnum):
    """Proposed to both; introduced when both said yes; declined or lapsed otherwise, which nobody is told.

    A no leaves it proposed until its time is over: the day on which somebody hears says nothing of what the other did.
    """

    PROPOSED = "proposed"
    INTRODUCED = "introduced"
    DECLINED = "declined"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Pairing:
    """The seeker named a strength as a wish; the helper shared a bright spot in it, by name."""

    workspace_id: WorkspaceId
    id: PairingId
    team_id: TeamId
    round_on: date
    """The team's local date of the round that chose it."""
    seeker_id: UserId
    helper_id: UserId
    strength: Strength
    bright_spot_id: BrightSpotId
    state: PairingState = PairingState.PROPOSED
    seeker_yes: bool | None = None
    helper_yes: bool | None = None
    introduced_at: datetime | None = None
    channel: ChannelId | None = None
    check_on: date | None = None
    seeker_talked: bool | None = None
    helper_talked: bool | None = None

    @property
    def both(self) -> tuple[UserId, UserId]:
        return self.seeker_id, self.helper_id

    @property
    def proposed(self) -> bool:
        return self.state is PairingState.PROPOSED

    @property
    def refused(self) -> bool:
        """One of the two would rather not; for us alone to know."""
        return self.seeker_yes is False or self.helper_yes is False

    @property
    def agreed(self) -> bool:
        return self.seeker_yes is True and self.helper_yes is True

    def other(self, user_id: UserId) -> UserId:
        return self.helper_id if user_id == self.seeker_id else self.seeker_id

    def said(self, user_id: UserId) -> bool | None:
        """Their yes or no; None while they have said neither."""
        return self.seeker_yes if user_id == self.seeker_id else self.helper_yes

    def talked(self, user_id: UserId) -> bool | None:
        """What they answered a week later."""
        return self.seeker_talked if user_id == self.seeker_id else self.helper_talked


def answered(pairing: Pairing, user_id: UserId, yes: bool) -> Pairing:
    """The first word of each counts, and none after its time."""
    if not pairing.proposed or pairing.said(user_id) is not None:
        return pairing
    if user_id == pairing.seeker_id:
        return replace(pairing, seeker_yes=yes)
    return replace(pairing, helper_yes=yes)


def introduced(pairing: Pairing) -> Pairing:
    """Both said yes; the conversation is on its way."""
    return replace(pairing, state=PairingState.INTRODUCED)


def met(pairing: Pairing, channel: ChannelId | None, now: datetime, today: date) -> Pairing:
    """They were brought together, in that conversation or by a word to each; `today` is the team's."""
    return replace(pairing, channel=channel, introduced_at=now, check_on=today + CHECKED_AFTER)


def over(pairing: Pairing, today: date) -> bool:
    """Whether a proposal has had its time; `today` is the team's."""
    return pairing.proposed and today >= pairing.round_on + PATIENCE


def ended(pairing: Pairing) -> Pairing:
    """A proposal whose time is over."""
    return replace(pairing, state=PairingState.DECLINED if pairing.refused else PairingState.LAPSED)


def hears_of_end(pairing: Pairing, user_id: UserId) -> bool:
    """Who said yes learns that it is not this week; whoever did not has nothing to learn."""
    return pairing.state in {PairingState.DECLINED, PairingState.LAPSED} and pairing.said(user_id) is True


def said_whether_talked(pairing: Pairing, user_id: UserId, talked: bool) -> Pairing:
    """Theirs alone, and the first word counts; only those who met are asked."""
    if pairing.introduced_at is None or pairing.talked(user_id) is not None:
        return pairing
    if user_id == pairing.seeker_id:
        return replace(pairing, seeker_talked=talked)
    return replace(pairing, helper_talked=talked)
