"""How far a week lived by seeded colleagues has come, as the page shows it; lives none itself."""

import asyncio
import logging
from dataclasses import dataclass

from bot.playground.page.pilot import Pilot
from bot.playground.world.changes import Changes
from bot.playground.world.types import Json

log = logging.getLogger(__name__)


@dataclass
class Week:
    """One run of the week: a step in words and the progress from 0 to 1. Neither running nor done: it broke off."""

    running: bool = True
    done: bool = False
    step: str = ""
    progress: float = 0.0

    def shape(self) -> Json:
        """As the page reads it."""
        return {"running": self.running, "done": self.done, "step": self.step, "progress": self.progress}


class WeekRunner:
    """Starts the week in the background, once at a time."""

    def __init__(self, pilot: Pilot, changes: Changes) -> None:
        self._pilot = pilot
        self._changes = changes
        self._task: asyncio.Task[None] | None = None
        self.week: Week | None = None

    @property
    def running(self) -> bool:
        """Whether a week is being lived now."""
        return self.week is not None and self.week.running

    def start(self) -> None:
        """Begin a week."""
        self.week = Week()
        self._changes.bump()
        self._task = asyncio.get_running_loop().create_task(self._live(self.week))
        self._task.add_done_callback(_note_trouble)

    async def _live(self, week: Week) -> None:
        def report(step: str, progress: float) -> None:
            week.step, week.progress = step, progress
            self._changes.bump()

        try:
            await self._pilot.live_a_week(report)
            week.done = True
        finally:
            week.running = False
            self._changes.bump()

    async def close(self) -> None:
        """Stop a running week."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


def _note_trouble(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (trouble := task.exception()) is not None:
        log.error("the week stopped early", exc_info=trouble)
