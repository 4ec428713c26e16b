"""A plan to repeat what worked ("When …, I will …") and how it went; not how it is asked about."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, PlanId, UserId, WorkspaceId
from bot.domain.strength import Strength

MOST_OPEN = 2
"""Never more open checks than this at once."""


class PlanState(StrEnum):
    """What became of a plan: the three answers to its check, or let go without one."""

    OPEN = "open"
    WORKED = "worked"
    NOT_YET = "not_yet"
    NO_CHANCE = "no_chance"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Plan:
    """One rep's own; private like everything that was not shared. A deleted bright spot leaves its plan."""

    workspace_id: WorkspaceId
    id: PlanId
    user_id: UserId
    whose: Whose
    """`mine` reads "I will", `together` reads "we will"."""
    cue: str
    """What follows "When"."""
    action: str
    """What follows "I will" or "we will"."""
    made_at: datetime
    check_on: date
    """The rep's local date from which a prompt may ask about it."""
    state: PlanState = PlanState.OPEN
    bright_spot_id: BrightSpotId | None = None
    """The one it repeats."""
    strength: Strength | None = None
    """To which a `worked` adds evidence."""
    asked: int = 0
    """How often its check was asked."""
    checked_at: datetime | None = None
    checked_on: date | None = None
    """The rep's local date of the answer."""
    smaller_of: PlanId | None = None
    """The plan that this one made smaller."""

    @property
    def open(self) -> bool:
        return self.state is PlanState.OPEN
