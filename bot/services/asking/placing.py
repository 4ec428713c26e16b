"""Notes to one person wait for a place in their day: with the next prompt, else alone, in daytime, one a day."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.note import Note
from bot.domain.outbox import Intent
from bot.services.asking.hours import may_come_by_itself
from bot.services.asking.telling import disturbs
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import SPREADING, enqueue
from bot.services.ports import Work
from bot.services.stumbling import by_key, one_by_one, room_for


class Notes:
    """The tick that finds each waiting note its place."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = 500) -> None:
        async with self._work() as uow:
            waiting = await uow.notes.waiting_keys(await room_for(uow, "note", limit))
        await one_by_one(self._work, "note", now, waiting, by_key, lambda key: self._place(Who(*key), now))

    async def _place(self, who: Who, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            note = _next(view, await uow.notes.waiting(who.workspace_id, who.user_id), now)
            if note is None or rides_with_prompt(view, now) or not may_come_by_itself(view, now):
                return
            if not await uow.budget.take(who.workspace_id, who.user_id, view.today(now)):
                return
            facts = {"note_id": note.id, "day": view.today(now).isoformat()}
            await enqueue(uow, who, Intent.NOTE, f"note:{note.id}", now, facts=facts, priority=SPREADING)
            await uow.commit()


def rides_with_prompt(view: Standpoint, now: datetime) -> bool:
    """Whether a prompt is still to come today and can carry it."""
    rep, today = view.rep, view.today(now)
    paused = rep.paused_until is not None and rep.paused_until > today
    return rep.active and rep.next_due_date == today and not paused


def _next(view: Standpoint, waiting: Sequence[Note], now: datetime) -> Note | None:
    """The oldest that disturbs nobody; before it one that has its day."""
    welcome = [note for note in waiting if not disturbs(view, note, now)]
    return min(welcome, key=lambda note: not note.kind.has_its_day, default=None)
