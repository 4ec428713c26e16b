"""Notes to one person wait for a place in their day: with the next prompt, else alone, in daytime, one a day."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.ids import NoteId
from bot.domain.note import Note
from bot.domain.outbox import Intent, OutboxRow
from bot.services.asking.hours import end_of_hours, may_come_by_itself
from bot.services.asking.telling import disturbs, nothing_to_say
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import SPREADING, enqueue, enqueue_again
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_key, one_by_one


class Notes:
    """The tick that finds each waiting note its place."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._beyond = 0
        """How many were looked at since the last round over all of them began: whoever cannot be reached waits longest,
        and would otherwise take up the places of the others."""

    async def tick(self, now: datetime, limit: int = 500) -> None:
        async with self._work() as uow:
            waiting = await uow.notes.waiting_keys(limit, self._beyond)
        self._beyond = self._beyond + limit if len(waiting) == limit else 0
        await one_by_one(self._work, "note", now, waiting, by_key, lambda key: self._place(Who(*key), now))

    async def _place(self, who: Who, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            waiting = await uow.notes.waiting(who.workspace_id, who.user_id)
            welcome = [note for note in waiting if not disturbs(view, note, now)]
            if not welcome or rides_with_prompt(view, now) or not may_come_by_itself(view, now):
                return
            tried = await _tried(uow, who, welcome)
            if any(row.state.under_way or row.facts["day"] == _day(view, now) for row in tried.values()):
                return
            await self._say_next(uow, view, await _unsaid(uow, welcome, tried, now), tried, now)
            await uow.commit()

    async def _say_next(
        self,
        uow: UnitOfWork,
        view: Standpoint,
        unsaid: Sequence[Note],
        tried: Mapping[NoteId, OutboxRow],
        now: datetime,
    ) -> None:
        who = view.who
        note = _next(unsaid, tried)
        if note is None or not await uow.budget.take(who.workspace_id, who.user_id, view.today(now)):
            return
        facts, ends = {"note_id": note.id, "day": _day(view, now)}, end_of_hours(view, now)
        if note.id in tried:
            await enqueue_again(uow, tried[note.id], now, facts=facts, expires_at=ends)
        else:
            await enqueue(
                uow, who, Intent.NOTE, _key(note), now, facts=facts, expires_at=ends, priority=SPREADING
            )


def rides_with_prompt(view: Standpoint, now: datetime) -> bool:
    """Whether a prompt is still to come today and can carry it."""
    rep, today = view.rep, view.today(now)
    return rep.active and rep.next_due_date == today and not rep.paused_on(today)


def _key(note: Note) -> str:
    return f"note:{note.id}"


def _day(view: Standpoint, now: datetime) -> str:
    """As a row keeps it, whose place in that day is given back if it is not said."""
    return view.today(now).isoformat()


async def _tried(uow: UnitOfWork, who: Who, notes: Sequence[Note]) -> dict[NoteId, OutboxRow]:
    """Those that had a place already, and what became of it."""
    rows = {row.key: row for row in await uow.outbox.by_keys(who.workspace_id, [*map(_key, notes)])}
    return {note.id: rows[_key(note)] for note in notes if _key(note) in rows}


async def _unsaid(
    uow: UnitOfWork, notes: Sequence[Note], tried: Mapping[NoteId, OutboxRow], now: datetime
) -> list[Note]:
    """What may have been said on an earlier day, nobody knows, is let go: nothing is said twice."""
    unsaid = [note for note in notes if note.id not in tried or tried[note.id].state.unsaid]
    for note in notes:
        if note not in unsaid:
            await nothing_to_say(uow, note, now)
    return unsaid


def _next(notes: Sequence[Note], tried: Mapping[NoteId, OutboxRow]) -> Note | None:
    """What was not tried yet, then what was not tried for longest, so that none stands in the way of another; of these
    one that has its day, then the oldest."""

    def turn(note: Note) -> tuple[str, bool]:
        row = tried.get(note.id)
        return (row.facts["day"] if row is not None else "", not note.kind.has_its_day)

    return min(notes, key=turn, default=None)
