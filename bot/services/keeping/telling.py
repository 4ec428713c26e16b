"""What an author hears before something of theirs has had its time, and what they can still keep; ends nothing."""

from bot.domain.keeping import goes_at, keeping_of
from bot.domain.note import Note, NoteKind
from bot.services.contents.messages import NoteContent
from bot.services.contents.owning import AgeingContent
from bot.services.context import Standpoint
from bot.services.keeping.settings import workspace_of
from bot.services.ports import UnitOfWork


async def note_content(uow: UnitOfWork, view: Standpoint, _note: Note) -> NoteContent | None:
    """Nothing once all of it is kept, taken back or gone."""
    content = await ageing_content(uow, view)
    return NoteContent(NoteKind.AGEING, {"ageing": content}) if content.spots else None


async def ageing_content(uow: UnitOfWork, view: Standpoint) -> AgeingContent:
    """Whatever of theirs they were told of, and when the first of it goes."""
    rep = view.rep
    keeping = keeping_of(await workspace_of(uow, view))
    spots = await uow.keeping.ending(rep.workspace_id, rep.user_id)
    goes = [
        goes_at(keeping, spot.shared_at, spot.end_told_at)
        for spot in spots
        if spot.shared_at is not None and spot.end_told_at is not None
    ]
    return AgeingContent(tuple(spots), keeping.shared_months, view.today(min(goes)) if goes else None)
