"""What a rep does with their goal: picture it, tick a step, let a bright spot complete one, let it go."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.goal import LONGEST_PICTURE, LONGEST_STEP, Goal, completed, marked, steps_of
from bot.domain.ids import BrightSpotId
from bot.domain.words.text import clean
from bot.services.context import Who, locked
from bot.services.enqueue import refresh_home
from bot.services.ports import UnitOfWork, Work


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """What the form gives; steps may be empty."""

    picture: str
    steps: tuple[str, ...] = ()


class Goals:
    """Each use case is one transaction, safe to repeat, and shows Home anew. The goal is the rep's alone: nobody
    else is ever shown it."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def picture(self, who: Who, draft: GoalDraft, now: datetime) -> None:
        """A new goal instead of the old one; a step that keeps its words keeps what was done."""

        async def do(uow: UnitOfWork) -> None:
            goal = Goal(who.workspace_id, who.user_id, _line(draft.picture, LONGEST_PICTURE), now)
            texts = [_line(text, LONGEST_STEP) for text in draft.steps]
            before = await uow.goals.steps(who.workspace_id, who.user_id)
            await uow.goals.replace(goal, steps_of(goal, texts, before))

        await self._do(who, now, do)

    async def mark(self, who: Who, made_at: int, done: Collection[int], now: datetime) -> None:
        """Exactly these steps are done. `made_at` (`Goal.stamp`) tells which goal was looked at: another one, pictured
        meanwhile, stays as it is and is shown."""

        async def do(uow: UnitOfWork) -> None:
            goal = await uow.goals.get(who.workspace_id, who.user_id)
            if goal is not None and goal.stamp == made_at:
                for step in marked(await uow.goals.steps(who.workspace_id, who.user_id), done, now):
                    await uow.goals.save_step(step)

        await self._do(who, now, do)

    async def complete(
        self, who: Who, made_at: int, position: int, spot_id: BrightSpotId, now: datetime
    ) -> None:
        """A bright spot completes a step."""

        async def do(uow: UnitOfWork) -> None:
            goal = await uow.goals.get(who.workspace_id, who.user_id)
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            if goal is None or goal.stamp != made_at or spot is None or spot.user_id != who.user_id:
                return
            for step in await uow.goals.steps(who.workspace_id, who.user_id):
                if step.position == position:
                    await uow.goals.save_step(completed(step, spot_id, now))

        await self._do(who, now, do)

    async def let_go(self, who: Who, now: datetime) -> None:
        """Without a word; what was kept on the way stays."""
        await self._do(who, now, lambda uow: uow.goals.remove(who.workspace_id, who.user_id))

    async def _do(self, who: Who, now: datetime, do: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        async with self._work() as uow:
            await locked(uow, who)
            await do(uow)
            await refresh_home(uow, who, now)
            await uow.commit()


def _line(text: str, longest: int) -> str:
    return " ".join(clean(text).split())[:longest].rstrip()
