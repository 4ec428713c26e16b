"""The note about a proposal: made of what waits at this moment, whatever waited when it was left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.note import Note, NoteKind
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork
from bot.services.proposing.standing import content_of, open_of_note


async def content(uow: UnitOfWork, view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it was answered in Home, or lapsed."""
    proposal = await open_of_note(uow, note)
    if proposal is None:
        return None
    return NoteContent(NoteKind.PROPOSAL, {"proposal": await content_of(uow, view, proposal)})


def together(contents: Sequence[NoteContent]) -> NoteContent:
    """Several proposals are one line: the oldest, and how many more wait in Home."""
    oldest = replace(contents[0].facts["proposal"], others=len(contents) - 1)
    return NoteContent(NoteKind.PROPOSAL, {"proposal": oldest})


async def asked(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """The note reached its reader: the author of that message has been asked."""
    if (proposal := await open_of_note(uow, note)) is not None:
        await uow.proposals.save(replace(proposal, asked_at=now))
