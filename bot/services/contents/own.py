"""What the rep's own view is made of besides the list: the wave, strengths, the goal, a moment from the past."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.bright_spot import BrightSpot
from bot.domain.core_strength import StrengthSeen
from bot.domain.goal import Goal, GoalStep
from bot.domain.wave import Wave
from bot.services.contents.planning import PlanContent


@dataclass(frozen=True, slots=True)
class StrengthShown:
    """One strength in counts, and the newest of the rep's own words for it, newest first."""

    seen: StrengthSeen
    quotes: tuple[BrightSpot, ...] = ()


@dataclass(frozen=True, slots=True)
class StrengthsContent:
    """`/brightspot strengths`: every strength that was ever seen."""

    strengths: tuple[StrengthShown, ...]
    today: date


@dataclass(frozen=True, slots=True)
class GoalContent:
    """The picture and its steps by position."""

    goal: Goal
    steps: tuple[GoalStep, ...] = ()

    @property
    def open_steps(self) -> tuple[GoalStep, ...]:
        return tuple(step for step in self.steps if not step.done)


@dataclass(frozen=True, slots=True)
class OwnContent:
    """What Home shows around the list, and `mine` before it; everything is the reader's own."""

    today: date | None = None
    """The reader's local date; it says which dates need their year."""
    zone: str = "UTC"
    wave: Wave = field(default_factory=Wave)
    draws: bool = False
    """The workspace is not known to refuse charts."""
    surely_draws: bool = False
    """It has shown one and refused none since; asked where a refusal could not be mended."""
    strengths: tuple[StrengthShown, ...] = ()
    """The core strengths; with none, those that are showing up."""
    plans: tuple[PlanContent, ...] = ()
    """Those that are open."""
    goal: GoalContent | None = None
    past: BrightSpot | None = None
