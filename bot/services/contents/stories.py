"""What an author reads of a story of theirs that may be told; not its words or looks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ids import BrightSpotId
from bot.domain.story import StoryConsent


@dataclass(frozen=True, slots=True)
class StoryContent:
    """The bright spot in question, and what its author has said to it so far."""

    bright_spot_id: BrightSpotId
    text: str
    due_date: date
    """Of the roundup that may tell it."""
    consent: StoryConsent | None = None
    stands: bool = False
    """That holds for all of theirs; this one is only shown to them beforehand."""
    answered: bool = False
    """They have said so themselves, of this one, or have seen it."""

    @property
    def ahead(self) -> bool:
        """Its author agrees for good, and has yet to see which one it is."""
        return self.stands and self.consent is not None and self.consent.agrees and not self.answered
