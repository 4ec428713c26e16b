"""What a message to an answer that is no bright spot is made of, before it has words or blocks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.follow_up import FollowUp
from bot.domain.ids import AnswerId, UserId


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A colleague's bright spot, shared by name and posted."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class TroubleContent:
    """Buttons: leave it for today (where it asks), pause a week (where it is lighter), it was a bright spot."""

    kind: FollowUp
    answer_id: AnswerId
    """The first of the messages that it answers."""
    day: date
    """The rep's local date, which with the rep says which wording comes."""
    user_id: UserId
    borrowed: Borrowed | None = None
    contact: str | None = None
    """Whom the team named for hard times; only where there is danger."""
    about_life: bool = False
    again: int = 0
    """So often was trouble told that day before: another wording each time."""
