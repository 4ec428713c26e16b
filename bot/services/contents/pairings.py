"""What is shown of two who could be brought together, to one of the two alone; not how it looks."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import BrightSpotId, PairingId
from bot.domain.strength import Strength


class Side(StrEnum):
    """On which side the reader is: the end of a catalog id `pairing-ask-<side>`."""

    SEEKER = "seeker"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Offer:
    """What one of the two shared of what the other named as a wish."""

    strength: Strength
    text: str
    several: bool = False
    """There is more of it; how much is nobody's business."""


@dataclass(frozen=True, slots=True)
class PairingContent:
    """The question to one of the two. Choices: yes, bring us together; not this time."""

    pairing_id: PairingId
    side: Side
    other: str
    """Empty where the directory does not know them."""
    offer: Offer
    """By the helper, for the seeker."""
    in_return: Offer | None = None
    """By the seeker, where the helper named a wish that it meets."""


@dataclass(frozen=True, slots=True)
class NotThisWeekContent:
    """To somebody who said yes, once the proposal has had its time."""

    other: str
    """Empty where they asked to be forgotten meanwhile."""


@dataclass(frozen=True, slots=True)
class PairingCheckContent:
    """To one of the two, a week after they were introduced. Choices: we talked, not yet."""

    pairing_id: PairingId
    other: str


@dataclass(frozen=True, slots=True)
class TalkedContent:
    """They talked, and this of the other's could be tried."""

    other: str
    text: str
    bright_spot_id: BrightSpotId


@dataclass(frozen=True, slots=True)
class PairingWish:
    """What the settings say about being brought together; only where the team's coach turned it on."""

    weeks: int = 0
    """0 not at all, 1 every week, 2 every two weeks."""
    more_of: Strength | None = None
