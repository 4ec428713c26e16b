"""What goes with a question, before it has words or blocks: the line on the week, and the reminder."""

from dataclasses import dataclass

from bot.services.contents.planning import PlanContent


@dataclass(frozen=True, slots=True)
class WeekContent:
    """A rep's own week, for their eyes alone."""

    count: int
    """Bright spots of this week, one at least."""
    so_far: int
    """All that the rep has."""
    words: str
    """One of the week's, in the rep's own words."""
    worked: PlanContent | None = None
    """A plan that worked this week."""


@dataclass(frozen=True, slots=True)
class ReminderContent:
    """One line, two hours after a question that found no answer."""

    name: str
