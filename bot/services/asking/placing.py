"""Notes to one person wait for a place in their day: with the next prompt, else alone, in daytime, one a day."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.outbox import Intent
from bot.services.asking.telling import disturbs
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import SPREADING, enqueue
from bot.services.ports import Work

DAYTIME = (time(8), time(20))
"""Local hours in which a note may arrive by itself."""


class Notes:
    """The tick that finds each waiting note its place."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = 500) -> None:
        async with self._work() as uow:
            waiting = await uow.notes.waiting_keys(limit)
        for workspace_id, user_id in waiting:
            await self._place(Who(workspace_id, user_id), now)

    async def _place(self, who: Who, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            waiting = await uow.notes.waiting(who.workspace_id, who.user_id)
            notes = [note for note in waiting if not disturbs(view, note, now)]
            if not notes or rides_with_prompt(view, now) or not _daytime(view, now):
                return
            if not await uow.budget.take(who.workspace_id, who.user_id, view.today(now)):
                return
            facts = {"note_id": notes[0].id, "day": view.today(now).isoformat()}
            await enqueue(uow, who, Intent.NOTE, f"note:{notes[0].id}", now, facts=facts, priority=SPREADING)
            await uow.commit()


def rides_with_prompt(view: Standpoint, now: datetime) -> bool:
    """Whether a prompt is still to come today and can carry it."""
    rep, today = view.rep, view.today(now)
    paused = rep.paused_until is not None and rep.paused_until > today
    return rep.active and rep.next_due_date == today and not paused


def _daytime(view: Standpoint, now: datetime) -> bool:
    local = now.astimezone(ZoneInfo(view.zone)).time()
    return DAYTIME[0] <= local < DAYTIME[1]
