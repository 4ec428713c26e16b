"""What holds for a rep on a date, and which questions fit that; not which of them is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from bot.domain.buying_stage import BuyingStage
from bot.domain.people import DEFAULT_PROMPT_TIME
from bot.domain.question import Condition, Question
from bot.domain.strength import Strength

QUIET_PROMPTS = 2
THURSDAY, FRIDAY = 3, 4
NOON = time(12)
QUARTER_ENDS_WITHIN = 5
"""Weekdays."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything about a date that a question may need, except what was asked before."""

    local_date: date
    asked_at: time = DEFAULT_PROMPT_TIME
    plan_due: bool = False
    customer_date: bool = False
    coming_back: bool = False
    quiet_prompts: int = 0
    """Sent in a row without an answer."""
    week_ends_on: int = FRIDAY
    """The weekday from which the rep's own week is over."""
    fiscal_year_start: int = 1
    strengths: frozenset[Strength] = frozenset()
    """What the rep showed lately."""
    stages: frozenset[BuyingStage] = frozenset()
    """Where customers of theirs are."""

    @property
    def holding(self) -> frozenset[Condition]:
        """The conditions that hold, whatever was asked before."""
        facts = (
            (Condition.PLAN_DUE, self.plan_due),
            (Condition.CUSTOMER_DATE, self.customer_date),
            (Condition.COMING_BACK, self.coming_back),
            (Condition.QUIET, self.quiet_prompts >= QUIET_PROMPTS),
            (Condition.QUARTER_END, quarter_ends(self.local_date, self.fiscal_year_start)),
            (Condition.WEEK_END, self.local_date.weekday() >= self.week_ends_on),
        )
        return frozenset(condition for condition, holds in facts if holds)

    def fits(self, question: Question, holding: frozenset[Condition]) -> bool:
        """Whether everything that the question needs is so; `holding` may know more than the situation."""
        return (
            question.when <= holding
            and (not question.weekdays or self.local_date.weekday() in question.weekdays)
            and (not question.strengths or bool(question.strengths & self.strengths))
            and (not question.stages or bool(question.stages & self.stages))
            and not (question.speaks_of_today and self.asked_at < NOON)
            and self._in_weeks(question)
        )

    def _in_weeks(self, question: Question) -> bool:
        if question.weeks_to_quarter_end is None:
            return True
        first, last = question.weeks_to_quarter_end
        return first <= weeks_to_quarter_end(self.local_date, self.fiscal_year_start) <= last


def last_day_of_week(days: Sequence[int]) -> int:
    """The weekday on which a week of these days ends. One alone says nothing of how somebody works: on a Monday nobody
    is asked how the week was."""
    return max(days) if len(set(days)) > 1 else max(*days, THURSDAY)


@lru_cache(maxsize=64)  # everybody of one tick asks the same
def quarter_ends(day: date, fiscal_year_start: int = 1) -> bool:
    """Whether this is one of the last five weekdays of a quarter, the fiscal year starting in that month."""
    left = (_next_quarter(day, fiscal_year_start) - day).days
    later = (day + timedelta(days=n) for n in range(1, left))
    return sum(each.weekday() <= FRIDAY for each in later) < QUARTER_ENDS_WITHIN


def quarter_end(day: date, fiscal_year_start: int = 1) -> date:
    """The last day of that fiscal quarter."""
    return _next_quarter(day, fiscal_year_start) - timedelta(days=1)


@lru_cache(maxsize=64)
def weeks_to_quarter_end(day: date, fiscal_year_start: int = 1) -> int:
    """How many whole weeks the fiscal quarter still has after this day."""
    return ((_next_quarter(day, fiscal_year_start) - day).days - 1) // 7


def _next_quarter(day: date, fiscal_year_start: int) -> date:
    """The first day of the next fiscal quarter."""
    months = 3 - (day.month - fiscal_year_start) % 3
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
