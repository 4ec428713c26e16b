"""What the page for people outside a team is made of, and the question to an author; not their words or looks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.outside import Figures
from bot.domain.story import StoryConsent
from bot.services.contents.roundups import Entry


@dataclass(frozen=True, slots=True)
class OutsidePage:
    """One quarter of a team, for its coach to copy."""

    team_id: TeamId
    team_name: str
    due_date: date
    """Of the roundup that closes the quarter."""
    figures: Figures
    stories: tuple[Entry, ...] = ()
    """Only those whose authors agreed to this reader; without an author where they want no name."""
    to_ask: int = 0
    """How many more the roundups told, whose authors were not asked yet."""


@dataclass(frozen=True, slots=True)
class OutsideQuestion:
    """A story whose author is asked whether somebody outside the team may read it."""

    bright_spot_id: BrightSpotId
    text: str
    consent: StoryConsent | None = None
