"""What a week consists of: what worked, how it is told, and what colleagues make of it; holds none of the texts."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.strength import Strength


class Way(Enum):
    """How something is told."""

    TYPED = auto()
    """As an answer, under the day's question."""
    FORM = auto()
    """As an answer, in the question's form."""
    COMMAND = auto()
    """Unasked, at some hour of the working day."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that worked. `day` counts from the week's Monday; it is told then or soon after."""

    day: int
    user: str
    text: str
    strength: Strength
    way: Way = Way.TYPED
    visibility: Visibility | None = None
    """Said in the form; elsewhere it goes as usual."""
    whose: Whose | None = None
    felt: Felt | None = None
    customer: str | None = None
    """Where it happened, said in the form."""
    stage: BuyingStage | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """Somebody looks for something, finds what a colleague told, and takes it up; it works."""

    day: int
    user: str
    search: str
    tried: str
    """The colleague's words, or how they begin."""
    cue: str = ""
    action: str = ""
    says: str | None = None
    """What the author hears of it, with the name; None: that it was a colleague."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody would like to hear more, and the author answers in a line."""

    day: int
    user: str
    search: str
    about: str
    """The author's words, or how they begin."""
    author: str
    line: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A date of a customer's that somebody notes for themselves; both days count from the week's Monday."""

    day: int
    user: str
    customer: str
    on: int
    what: str
    note: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody would like to be brought together with a colleague; without a strength they are glad to be asked."""

    day: int
    user: str
    more_of: Strength | None = None


Deed = Try | Ask | Noted | Wish
"""What people do with each other's, and with their customers' dates."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says to the others under the roundup."""

    user: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A week: what is told in it, what is done with that, and what is said once the roundup is there."""

    moments: tuple[Moment, ...]
    deeds: tuple[Deed, ...] = ()
    remarks: tuple[Remark, ...] = ()


def unnamed(day: int, user: str, text: str, strength: Strength) -> Moment:
    """Something the team may read without a name."""
    return Moment(day, user, text, strength, Way.FORM, Visibility.ANONYMOUS)
