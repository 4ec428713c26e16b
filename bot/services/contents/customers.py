"""What a customer's page, its forms and the line on its date are made of; not their words or looks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, CustomerDateId


@dataclass(frozen=True, slots=True)
class SuggestedNames:
    """What a form offers while a name is typed: names that the typist may see, and the new one, if it is one."""

    names: tuple[str, ...]
    alike: tuple[str, ...] = ()
    """Those of them that may be the same company."""
    new: str | None = None


@dataclass(frozen=True, slots=True)
class StageSince:
    """A stage, and the local date on which it was first said."""

    stage: BuyingStage
    since: date


@dataclass(frozen=True, slots=True)
class CustomerEntry:
    """One bright spot there. No author: it is the reader's own."""

    bright_spot_id: BrightSpotId
    text: str
    whose: Whose
    on: date
    author: str | None = None


@dataclass(frozen=True, slots=True)
class DateShown:
    """A date of the customer's. Noted by nobody else: it is the reader's own, and can be changed."""

    date_id: CustomerDateId
    day: date
    what: str
    rests: bool = False
    note: str | None = None
    """Only ever one's own."""
    noted_by: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """One customer as one person sees it."""

    name: str
    today: date
    stages: tuple[StageSince, ...] = ()
    """In the order in which they came; the last one is where they are."""
    entries: tuple[CustomerEntry, ...] = ()
    """Newest first."""
    before: BrightSpotId | None = None
    """Where the next page starts; None on the last one."""
    older: bool = False
    """It continues a page: only what worked."""
    dates: tuple[DateShown, ...] = ()
    """What is still to come, the next first."""
    known_by: tuple[str, ...] = ()
    """Colleagues who have something to tell."""
    own: bool = False
    """The reader knows them, too, and may rename them."""


@dataclass(frozen=True, slots=True)
class CustomerList:
    """`/brightspot customer` alone."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownCustomer:
    """A name that this person knows no customer by; what they wrote is held until they say what it was."""

    text: str
    held: int
    """The answer's id."""
    name: str
    """As it was typed."""
    alike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateForm:
    """What the form of a date starts from."""

    name: str
    date_id: CustomerDateId | None = None
    """None: a new one."""
    day: date | None = None
    what: str = ""
    note: str = ""
    rests: bool = False


@dataclass(frozen=True, slots=True)
class DateDraft:
    """What the form of a date says."""

    day: date
    what: str
    note: str = ""
    rests: bool = False


@dataclass(frozen=True, slots=True)
class DateAsked:
    """A customer's date in a prompt, with the rep's own words to themselves."""

    name: str
    day: date
    what: str
    noted_on: date
    on: date
    """The prompt's local date."""
    note: str | None = None
    rests: bool = False
