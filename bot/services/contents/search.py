"""What a page of search is made of; not its words or looks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.searching.query import Fault
from bot.domain.strength import Strength


@dataclass(frozen=True, slots=True)
class FoundContent:
    """One bright spot as the asker may read it. Of one without a name nothing is told but its words, and it has no
    id, so that nothing can be done with it."""

    text: str
    whose: Whose = Whose.MINE
    id: BrightSpotId | None = None
    own: bool = False
    author: str | None = None
    day: date | None = None
    strength: Strength | None = None
    customer: str | None = None
    stage: BuyingStage | None = None


@dataclass(frozen=True, slots=True)
class SearchContent:
    """What was asked for and one page of what was found; no counts."""

    text: str
    found: tuple[FoundContent, ...] = ()
    page: int = 0
    more: bool = False
    loose: bool = False
    """Nothing has all of the words; these have some of them."""
    nothing_asked: bool = False
    faults: tuple[Fault, ...] = ()
    narrowed: bool = False
    """By a condition, not by words alone."""
    by_author: bool = False
    """Found by a colleague's name, which reaches back so far and no further."""
    today: date | None = None
