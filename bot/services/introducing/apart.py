"""A word to each of two people for whom Slack opens no conversation; to one at once, to the other in their day."""

from datetime import datetime

from bot.domain.ids import UserId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent, OutboxRow
from bot.services.asking.notes import leave_note
from bot.services.contents.introductions import ApartContent
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint, Who, names
from bot.services.enqueue import enqueue
from bot.services.introducing.reasons import both_of, introduced, introduction, reason_of
from bot.services.ports import UnitOfWork


async def introduce_apart(uow: UnitOfWork, row: OutboxRow, now: datetime, *, lost: bool) -> None:
    """`row` is the conversation that could not be, or of which nobody knows (`lost`)."""
    if await introduction(uow, row.workspace_id, row.facts) is None:
        return
    first, second = both_of(row.facts)
    told = {**reason_of(row.facts), "lost": lost}
    who = Who(row.workspace_id, first)
    await enqueue(uow, who, Intent.INTRODUCED_APART, f"{row.key}:apart", now, facts=told)
    await leave_note(uow, row.workspace_id, second, NoteKind.INTRODUCTION, now, **told)
    await introduced(uow, row.workspace_id, row.facts, None, now)


async def apart_content(uow: UnitOfWork, reader: Who, facts: dict[str, object]) -> ApartContent | None:
    """What that one of the two reads."""
    content = await introduction(uow, reader.workspace_id, facts)
    if content is None:
        return None
    told = ApartContent(content, reader.user_id, "", lost=bool(facts["lost"]))
    known = await names(uow, reader.workspace_id, [told.other])
    return ApartContent(content, reader.user_id, known.get(told.other, ""), told.lost)


async def content(uow: UnitOfWork, view: Standpoint, note: Note) -> NoteContent | None:
    """As a note."""
    reader = Who(note.workspace_id, UserId(view.rep.user_id))
    told = await apart_content(uow, reader, note.facts)
    return NoteContent(NoteKind.INTRODUCTION, {"apart": told}) if told is not None else None
