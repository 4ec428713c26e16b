"""What an author hears before something of theirs has had its time, and what they can still keep; ends nothing."""

from bot.domain.keeping import NOTICE
from bot.domain.note import Note, NoteKind
from bot.services.contents.messages import NoteContent
from bot.services.contents.owning import AgeingContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork


async def note_content(uow: UnitOfWork, view: Standpoint, _note: Note) -> NoteContent | None:
    """Nothing once all of it is kept, taken back or gone."""
    content = await ageing_content(uow, view)
    return NoteContent(NoteKind.AGEING, {"ageing": content}) if content.spots else None


async def ageing_content(uow: UnitOfWork, view: Standpoint) -> AgeingContent:
    """Whatever of theirs they were told of, and since when it may go at the earliest."""
    rep = view.rep
    workspace = await uow.workspaces.get(rep.workspace_id)
    spots = await uow.keeping.ending(rep.workspace_id, rep.user_id)
    told = [spot.end_told_at for spot in spots if spot.end_told_at is not None]
    first = view.today(min(told) + NOTICE) if told else None
    return AgeingContent(tuple(spots), workspace.shared_months if workspace is not None else 0, first)
