"""Notes as their reader gets them: one about proposals is made of what waits at this moment, whatever waited when it
was left."""

from dataclasses import replace
from datetime import datetime

from bot.domain.note import Note, NoteKind
from bot.domain.people import Pace
from bot.domain.proposal import Proposal
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork
from bot.services.proposing.standing import content_of, open_of_note

WORKING_WEEK = range(5)


async def note_contents(uow: UnitOfWork, view: Standpoint, notes: list[Note]) -> tuple[NoteContent, ...]:
    """What there is to say. Several proposals are one line: the oldest, and how many more wait in Home."""
    said = [NoteContent(note.kind, note.facts) for note in notes if note.kind is not NoteKind.PROPOSAL]
    waiting = [each for note in notes if (each := await _proposal(uow, note)) is not None]
    if waiting:
        content = replace(await content_of(uow, view, waiting[0]), others=len(waiting) - 1)
        said.append(NoteContent(NoteKind.PROPOSAL, {"proposal": content}))
    return tuple(said)


async def asked(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """The note reached its reader: the author of that message has been asked."""
    if (proposal := await _proposal(uow, note)) is not None:
        await uow.proposals.save(replace(proposal, asked_at=now))


def disturbs(view: Standpoint, note: Note, now: datetime) -> bool:
    """Whether a note is no reason for a message of its own to this person now. Nobody waits for the answer to a
    proposal: who is away, paused or was asked too much already finds it with the next question, or in Home."""
    if note.kind is not NoteKind.PROPOSAL:
        return False
    rep, today = view.rep, view.today(now)
    paused = rep.paused_until is not None and rep.paused_until > today
    working = today.weekday() in {*WORKING_WEEK, *view.timetable.days}
    return view.away(now) or paused or not working or not rep.active or rep.pace is not Pace.USUAL


async def _proposal(uow: UnitOfWork, note: Note) -> Proposal | None:
    return await open_of_note(uow, note) if note.kind is NoteKind.PROPOSAL else None
