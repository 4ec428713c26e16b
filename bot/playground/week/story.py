"""What a week consists of: things that worked, by whom and when, and how each is told; holds none of the texts."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.bright_spot import Felt, Visibility, Whose
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


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says to the others under the roundup."""

    user: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A week: what is told in it, and what is said once the roundup is there."""

    moments: tuple[Moment, ...]
    remarks: tuple[Remark, ...] = ()


def unnamed(day: int, user: str, text: str, strength: Strength) -> Moment:
    """Something the team may read without a name."""
    return Moment(day, user, text, strength, Way.FORM, Visibility.ANONYMOUS)
