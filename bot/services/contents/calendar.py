"""What the customers' calendar, taking it to them and a meeting there are made of; not their words or looks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """The next date of one customer. Noted by nobody else: it is the reader's own."""

    customer: str
    day: date
    what: str
    rests: bool = False
    noted_by: str | None = None


@dataclass(frozen=True, slots=True)
class QuarterEnd:
    """Our quarter is nearly over, and theirs perhaps not."""

    last_day: date
    calls: tuple[tuple[str, CalendarDate | None], ...]
    """Whom the reader may mean to call, with their next date where it is known; nobody who is left in peace."""


@dataclass(frozen=True, slots=True)
class Grown:
    """How much worked with one customer: the reader's own, this year and by the same day last year."""

    customer: str
    this_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """`/brightspot calendar`."""

    today: date
    dates: tuple[CalendarDate, ...] = ()
    """The soonest first."""
    more: int = 0
    """Customers whose dates come after those."""
    without: tuple[str, ...] = ()
    """Customers of whom no date is known."""
    quarter: QuarterEnd | None = None
    grown: tuple[Grown, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.dates and not self.without


@dataclass(frozen=True, slots=True)
class TakingForm:
    """A bright spot to be taken to the customer, and what they said of it."""

    bright_spot_id: BrightSpotId
    text: str
    whose: Whose
    customer: str
    stage: BuyingStage | None = None
    """Where they were when the rep last heard of it."""


@dataclass(frozen=True, slots=True)
class MeetingContent:
    """A colleague was at the same customer."""

    other: str
    customer: str
    """As the reader calls them."""
    on: date
    bright_spot_id: BrightSpotId
    """The colleague's newest one there."""
