"""Sentences and notes: messages with little to remember."""

from datetime import date, datetime

from bot.domain.ids import NoteId
from bot.domain.outbox import OutboxRow
from bot.services.asking.telling import carried, note_contents, nothing_to_say, with_its_kind
from bot.services.asking.telling import delivered as notes_delivered
from bot.services.contents.messages import ReplyContent
from bot.services.context import locked, seen
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, in_thread, reader

NOTHING_LEFT = "decided_otherwise"
"""What a note was about is settled by now."""


class ReplyHandler(PlainHandler):
    """One sentence, in the thread in which it was asked for."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        view = await seen(uow, reader(row))
        facts = row.facts
        content = ReplyContent(facts["key"], facts["args"], facts["buttons"], facts["value"])
        return in_thread(row, content, view.language)


class NoteHandler(PlainHandler):
    """A note by itself; one that travelled with a prompt meanwhile is not said twice."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        note = await uow.notes.get(row.workspace_id, NoteId(row.facts["note_id"]))
        if note is None or note.delivered_at is not None:
            return Dropped("delivered_otherwise")
        view = await seen(uow, reader(row))
        together = await with_its_kind(uow, note)
        said = await note_contents(uow, view, together)
        if not said:
            return Dropped(NOTHING_LEFT)
        return Prepared(said[0], view.language, notes=[each.id for each in together])

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        # The rep first, as everywhere: they may be answering it already.
        await locked(uow, reader(row))
        note = await uow.notes.get(row.workspace_id, NoteId(row.facts["note_id"]))
        if note is not None:
            beside = [each for each in await carried(uow, row) if each.id != note.id]
            await notes_delivered(uow, [note, *beside], now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        who = reader(row)
        await locked(uow, who)
        note = await uow.notes.get(row.workspace_id, NoteId(row.facts["note_id"]))
        if reason == NOTHING_LEFT and note is not None:
            await nothing_to_say(uow, note, now)
        await uow.budget.give_back(who.workspace_id, who.user_id, date.fromisoformat(row.facts["day"]))
