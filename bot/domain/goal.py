"""A plain picture of where a rep wants to be, in at most five small steps; not how it is shown."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import BrightSpotId, UserId, WorkspaceId

MOST_STEPS = 5
LONGEST_PICTURE = 300
LONGEST_STEP = 75
"""What one line beside a box holds, so that no step is ever cut."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One at a time for a rep; a new picture replaces it."""

    workspace_id: WorkspaceId
    user_id: UserId
    picture: str
    made_at: datetime

    @property
    def stamp(self) -> int:
        """Tells one goal of a rep from the next."""
        return int(self.made_at.timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class GoalStep:
    """One small step, by its position from 1; done by a tap or by a bright spot."""

    workspace_id: WorkspaceId
    user_id: UserId
    position: int
    text: str
    done_at: datetime | None = None
    bright_spot_id: BrightSpotId | None = None
    """The bright spot that completed it."""

    @property
    def done(self) -> bool:
        return self.done_at is not None


def steps_of(goal: Goal, texts: Iterable[str], before: Sequence[GoalStep] = ()) -> tuple[GoalStep, ...]:
    """The steps of a goal as a form gives them: without the empty ones and the repeated, at most five. A step that
    was there with the same words stays as done as it was."""
    known = {step.text: step for step in before}
    said = list(dict.fromkeys(text for text in texts if text))[:MOST_STEPS]
    bare = (GoalStep(goal.workspace_id, goal.user_id, number, text) for number, text in enumerate(said, 1))
    return tuple(
        replace(known[step.text], position=step.position) if step.text in known else step for step in bare
    )


def marked(steps: Iterable[GoalStep], done: Collection[int], now: datetime) -> tuple[GoalStep, ...]:
    """Those that change when exactly these positions are done: an earlier day stays, an undone one forgets."""
    return tuple(
        replace(step, done_at=now if step.position in done else None, bright_spot_id=None)
        for step in steps
        if step.done != (step.position in done)
    )


def completed(step: GoalStep, bright_spot_id: BrightSpotId, now: datetime) -> GoalStep:
    """Done by a bright spot; one that is done already stays as it is. Deleting the bright spot leaves it done."""
    return step if step.done else replace(step, done_at=now, bright_spot_id=bright_spot_id)
