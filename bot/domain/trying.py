"""Trying what worked for a colleague: when it is asked about, how far it has spread, and when that may be told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import UserId
from bot.domain.plan import Plan, PlanState
from bot.domain.prompt import Prompt

ASKED_AFTER = 3
"""Of the rep's own working days."""

PLAY = 3
"""People for whom a bright spot worked, its author among them."""

NOBODY_GUESSES = 5
"""Active members from which on one unnamed spread points at nobody."""

LONGEST_LINE = 300
"""Characters of what the author is told in the rep's own words."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """An open plan with what belongs to it, found at once."""

    plan: Plan
    prompt: Prompt | None
    """The last one that was sent about it."""
    tried: BrightSpot | None = None
    """What it carries over, whoever may see it now."""
    author: str | None = None
    """How its author is called; nobody, where a roundup told it without them."""


def first_check_of_try(today: date, days: Sequence[int]) -> date:
    """The third of the rep's days (weekdays, Monday 0) after today."""
    day, left = today, ASKED_AFTER
    while left:
        day += _DAY
        left -= day.weekday() in days
    return day


@dataclass(frozen=True, slots=True)
class Spread:
    """For whom, besides its author, a bright spot has worked: each person once."""

    named: tuple[UserId, ...]
    """Who agreed to be named, in the order in which it worked."""
    unnamed: int

    @property
    def people(self) -> int:
        return len(self.named) + self.unnamed

    @property
    def places(self) -> int:
        """The author's own is the first."""
        return 1 + self.people

    @property
    def is_play(self) -> bool:
        return self.places >= PLAY

    def told_in(self, active: int) -> "Spread":
        """What its author may know of it, in a team of so many active members: an unnamed spread only where it
        points at nobody."""
        return self if _hidden_among(self, active) else Spread(self.named, 0)


def spread_of(worked: Iterable[Plan], author: UserId) -> Spread:
    """Made of tries of one bright spot; what did not work, and the author's own, is left out."""
    named: dict[UserId, bool] = {}
    ordered = sorted(worked, key=lambda plan: (plan.checked_at is None, plan.checked_at, plan.id))
    for plan in ordered:
        if plan.state is PlanState.WORKED and plan.user_id != author:
            named[plan.user_id] = named.get(plan.user_id, False) or plan.named
    agreed = tuple(user_id for user_id, each in named.items() if each)
    return Spread(agreed, len(named) - len(agreed))


def consent_asked(plan: Plan) -> bool:
    """Whether the rep has said if the author may know who it was; nothing to be read means: without a name."""
    return plan.named or plan.says is not None


def _hidden_among(spread: Spread, active: int) -> bool:
    """Never where everybody who is left must be meant; one alone only in a team that is large enough."""
    others = active - 1 - len(spread.named)
    return spread.unnamed < others and (active >= NOBODY_GUESSES or spread.unnamed > 1)
