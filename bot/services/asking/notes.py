"""Leaves a note for one person; not when it finds its place in their day, and not what it says by then."""

from datetime import datetime
from typing import Any

from bot.domain.ids import NoteId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.services.ports import UnitOfWork

NOTES = "notes"
"""Among the facts of a row that is being sent: the notes that are told with it."""


async def leave_note(
    uow: UnitOfWork, workspace_id: WorkspaceId, user_id: UserId, kind: NoteKind, now: datetime, **facts: Any
) -> None:
    """A second one that would say the same thing as one that waits is left out."""
    waiting = await uow.notes.waiting(workspace_id, user_id)
    same = (note for note in waiting if note.kind is kind)
    if not any(not kind.each_counts or note.facts == facts for note in same):
        note = Note(workspace_id, NoteId(uow.new_id()), user_id, kind, now, facts)
        await uow.notes.save(note)
