"""A company that reps sell to, as each of them calls it, its dates, and who was told of whom; not what worked there."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.ids import BrightSpotId, CustomerDateId, CustomerId, UserId, WorkspaceId

LONGEST_NAME = 60
LONGEST_WHAT = 80
LONGEST_NOTE = 500
"""Characters of a customer's name, of what a date is, and of a note to oneself."""

LATEST_DATE = timedelta(days=3 * 365)
ASKED_WITHIN = timedelta(weeks=5)
"""A date that fell on a day without a question is asked about after it, for so long: the longest pause of the menu, and
the days up to the question after the first one back."""


@dataclass(frozen=True, slots=True)
class Customer:
    """One name as one rep writes it. Customers are one where their keys are the same to whoever looks at them, so
    that nobody can tell from a name what a colleague keeps private."""

    workspace_id: WorkspaceId
    id: CustomerId
    user_id: UserId
    name: str
    key: str
    """The name without case, accents and legal form."""
    made_at: datetime
    merged_into: CustomerId | None = None
    """The same rep's other name for the same company; never one that is merged itself."""


@dataclass(frozen=True, slots=True)
class CustomerDate:
    """A date in the customer's life as one rep noted it. Others see it only through the bright spot it belongs to."""

    workspace_id: WorkspaceId
    id: CustomerDateId
    customer_id: CustomerId
    user_id: UserId
    day: date
    what: str
    """In the rep's words: a budget round, a go-live."""
    made_at: datetime
    note: str | None = None
    """The rep's own words to themselves, for that day."""
    rests: bool = False
    """The customer is left in peace until then."""
    bright_spot_id: BrightSpotId | None = None
    asked_on: date | None = None
    """The rep's local date on which a prompt asked about it."""

    def due(self, on: date) -> bool:
        """Whether a prompt of that local date asks about it."""
        return self.asked_on is None and on - ASKED_WITHIN < self.day <= on


def may_note(day: date, today: date) -> bool:
    """Whether that is a date to be reminded of."""
    return today < day <= today + LATEST_DATE


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two reps, in the order of their ids, who were told of each other at one customer."""

    workspace_id: WorkspaceId
    customer_id: CustomerId
    first_id: UserId
    second_id: UserId
    told_at: datetime
