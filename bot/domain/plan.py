"""A plan to repeat what worked ("When …, I will …") and how it went; not how it is asked about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, PlanId, UserId, WorkspaceId
from bot.domain.people import WORKING_WEEK
from bot.domain.strength import Strength
from bot.domain.words.text import kept

MOST_OPEN = 2
"""Never more open checks than this at once."""

MOST_ASKED = 2
"""So often a check is asked; then the plan is let go."""

ASKED_AGAIN_AFTER = 5
"""Working days between two askings of one check."""

LATEST_CHECK = timedelta(days=60)
LONGEST = 150
"""Characters of a cue, and of an action."""

_DAY = timedelta(days=1)
_SPACE = re.compile(r"\s+")
# The form says "When" and "I will" already; many write them once more.
_OPENING = re.compile(r"^(?:when|i will|i['’]ll|we will|we['’]ll)\s+(?=\S)", re.IGNORECASE)


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
    tries: BrightSpotId | None = None
    """A colleague's bright spot that it carries over: then this is a try, and its words may be left out."""
    says: str | None = None
    """What the rep lets the author read once it worked."""
    named: bool = False
    """The author, and whoever reads how it travelled, may know who it was."""

    @property
    def open(self) -> bool:
        return self.state is PlanState.OPEN

    @property
    def no_chance_said(self) -> bool:
        """The moment did not come once already; it waits for another."""
        return self.open and self.checked_on is not None


def part(text: str) -> str:
    """A cue or an action as it stands inside the sentence: one line, without the words around it. Nothing where
    nobody could read it."""
    line = _SPACE.sub(" ", kept(text, LONGEST).text)
    bare = _OPENING.sub("", line, count=1).rstrip(" .,;:")
    return bare if any(char.isalnum() for char in bare) else ""


def first_check(today: date) -> date:
    """With the next question means: from tomorrow on, since today the plan has only been made."""
    return today + _DAY


def may_check(on: date, today: date) -> bool:
    """Whether that is a day on which a plan made today may be asked about."""
    return first_check(today) <= on <= today + LATEST_CHECK


def due_check(plans: Sequence[Plan], on: date) -> Plan | None:
    """The one of these plans that a prompt of that local date asks about."""
    due = (plan for plan in plans if plan.open and plan.check_on <= on and plan.asked < MOST_ASKED)
    return min(due, key=lambda plan: (plan.check_on, plan.id), default=None)


def asked_about(plan: Plan, on: date) -> Plan:
    """Once its check was sent on that local date: left in peace for a while."""
    return replace(plan, asked=plan.asked + 1, check_on=_working_days_after(on, ASKED_AGAIN_AFTER))


def waits(plan: Plan, asked_at: datetime | None) -> bool:
    """Whether the check that was sent at that moment, or is about to be (None), still waits for its answer."""
    if asked_at is None:
        return plan.open and plan.asked < MOST_ASKED
    return plan.open and not checked_since(plan, asked_at)


def still_asked(plan: Plan, asked_at: datetime, on: date) -> bool:
    """Whether the check that was sent at that moment, on that local date, waits for its answer and no other day was
    chosen since."""
    return waits(plan, asked_at) and plan.check_on == _working_days_after(on, ASKED_AGAIN_AFTER)


def checked_since(plan: Plan, asked_at: datetime) -> bool:
    """Whether its check was answered at that moment or later."""
    return plan.checked_at is not None and plan.checked_at >= asked_at


def answered(plan: Plan, said: PlanState, now: datetime, on: date) -> Plan:
    """An open plan after the answer to its check. A moment that did not come is waited for once more."""
    checked = replace(plan, checked_at=now, checked_on=on)
    if said is not PlanState.NO_CHANCE or plan.no_chance_said:
        return replace(checked, state=said)
    again = _working_days_after(on, ASKED_AGAIN_AFTER)
    return replace(checked, check_on=again, asked=MOST_ASKED - 1)


def gone_quiet(plan: Plan, today: date) -> bool:
    """Asked as often as we may, and no answer came in the time after."""
    return plan.open and plan.asked >= MOST_ASKED and plan.check_on <= today


def _working_days_after(day: date, count: int) -> date:
    while count:
        day += _DAY
        count -= day.weekday() in WORKING_WEEK
    return day
