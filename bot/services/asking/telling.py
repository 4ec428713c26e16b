"""Notes as their reader gets them, each kind told by the room that left it; not when, and not how it looks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import UserId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import OutboxRow
from bot.services.asking.disturbing import answer_disturbs, proposal_disturbs, question_disturbs
from bot.services.asking.hours import left_too_late_today
from bot.services.asking.notes import NOTES
from bot.services.asks import telling as asks
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint
from bot.services.customers import meeting
from bot.services.introducing import apart as introducing
from bot.services.keeping import telling as keeping
from bot.services.pairing import telling as pairing
from bot.services.ports import UnitOfWork
from bot.services.proposing import telling as proposing
from bot.services.roundup import asking as story_asking
from bot.services.roundup import channels, outside
from bot.services.teams import unreached
from bot.services.teams.coaching import coach_content, coachless_content
from bot.services.trying import ending, spreading


async def _as_left(_uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    return NoteContent(note.kind, note.facts)


async def _nobody_noted(_uow: UnitOfWork, _note: Note, _now: datetime) -> None:
    pass


def _never_disturbs(_view: Standpoint, _note: Note, _now: datetime) -> bool:
    return False


def _paused(view: Standpoint, _note: Note, now: datetime) -> bool:
    return view.paused(now)


@dataclass(frozen=True, slots=True)
class Telling:
    """How one kind is told."""

    content: Callable[[UnitOfWork, Standpoint, Note], Awaitable[NoteContent | None]] = _as_left
    """What there is to say at this moment, whatever there was when it was left; None where that is nothing."""
    asked: Callable[[UnitOfWork, Note, datetime], Awaitable[None]] = _nobody_noted
    """The note reached its reader."""
    disturbs: Callable[[Standpoint, Note, datetime], bool] = _never_disturbs
    """Whether it is no reason for a message of its own to this person now."""
    together: Callable[[Sequence[NoteContent]], NoteContent] | None = None
    """Several at once are one line, where that is given."""


_AS_LEFT = Telling()

TELLINGS: dict[NoteKind, Telling] = {
    NoteKind.SPREAD: Telling(spreading.content, disturbs=_paused, together=spreading.together),
    NoteKind.TRY_ENDED: Telling(ending.content, disturbs=_paused),
    NoteKind.ASK: Telling(asks.question, disturbs=question_disturbs),
    NoteKind.ASK_ANSWERED: Telling(asks.answer, disturbs=answer_disturbs),
    NoteKind.ASK_CHECK: Telling(asks.check, disturbs=question_disturbs),
    NoteKind.INTRODUCTION: Telling(introducing.content, disturbs=answer_disturbs),
    NoteKind.PAIRING: Telling(pairing.proposal, disturbs=proposal_disturbs),
    NoteKind.PAIRING_CHECK: Telling(pairing.check, disturbs=proposal_disturbs),
    NoteKind.MEETING: Telling(meeting.content, disturbs=proposal_disturbs),
    NoteKind.CHANNEL_TROUBLE: Telling(channels.trouble_content),
    NoteKind.COACHLESS: Telling(coachless_content),
    NoteKind.COACH_NAMED: Telling(coach_content),
    NoteKind.COACH_ENDED: Telling(coach_content),
    NoteKind.INVITATION_LOST: Telling(unreached.unreached_content, together=unreached.together),
    NoteKind.PROPOSAL: Telling(
        proposing.content, proposing.asked, proposal_disturbs, together=proposing.together
    ),
    NoteKind.AGEING: Telling(keeping.note_content),
    NoteKind.OUTSIDE: Telling(outside.content, disturbs=proposal_disturbs),
    NoteKind.STORY: Telling(story_asking.content, disturbs=proposal_disturbs),
    # Who always agrees has asked to be told ahead: of that, only the hour can be wrong.
    NoteKind.STORY_AHEAD: Telling(
        story_asking.content_ahead, story_asking.seen_ahead, disturbs=left_too_late_today
    ),
}
"""A kind that is missing here says what was left, as it was left."""


def telling_of(kind: NoteKind) -> Telling:
    return TELLINGS.get(kind, _AS_LEFT)


async def note_contents(uow: UnitOfWork, view: Standpoint, notes: Sequence[Note]) -> tuple[NoteContent, ...]:
    """What there is to say, in this order; what is told together comes last."""
    said: list[NoteContent] = []
    merged: dict[NoteKind, list[NoteContent]] = {}
    for note in notes:
        telling = telling_of(note.kind)
        if (content := await telling.content(uow, view, note)) is not None:
            place = said if telling.together is None else merged.setdefault(note.kind, [])
            place.append(content)
    return (*said, *(_together(kind, contents) for kind, contents in merged.items()))


async def carried(uow: UnitOfWork, row: OutboxRow) -> list[Note]:
    """The notes that a message told, once it is there; not those that came after it was put into words."""
    waiting = await uow.notes.waiting(row.workspace_id, UserId(row.target))
    return [note for note in waiting if note.id in row.facts.get(NOTES, ())]


async def delivered(uow: UnitOfWork, notes: Sequence[Note], now: datetime) -> None:
    """They reached the person."""
    for note in notes:
        await telling_of(note.kind).asked(uow, note, now)
        await uow.notes.save(replace(note, delivered_at=now))


async def nothing_to_say(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """It waits no longer, and does not stand in the way of the next one."""
    await uow.notes.save(replace(note, delivered_at=now))


async def with_its_kind(uow: UnitOfWork, note: Note) -> list[Note]:
    """The note, and what waits beside it of a kind that merely says something and is told together."""
    if telling_of(note.kind).together is None or not note.kind.only_says:
        return [note]
    waiting = await uow.notes.waiting(note.workspace_id, note.user_id)
    return [note, *(each for each in waiting if each.kind is note.kind and each.id != note.id)]


def disturbs(view: Standpoint, note: Note, now: datetime) -> bool:
    """Whether a note is no reason for a message of its own to this person now."""
    return note.kind.only_rides or telling_of(note.kind).disturbs(view, note, now)


def riding(notes: Sequence[Note], due_at: datetime, *, with_check: bool) -> list[Note]:
    """Those of the waiting notes, oldest first, that travel with a prompt of that hour. A prompt has room for one more
    button; the check of a plan has two already, so only what merely says something goes with it."""
    waiting = [note for note in notes if not note.kind.has_its_day or note.created_at < due_at]
    if with_check:
        return [note for note in waiting if note.kind.only_says]
    later = [note.id for note in waiting if note.kind.brings_button][1:]
    return [note for note in waiting if note.id not in later]


def _together(kind: NoteKind, contents: Sequence[NoteContent]) -> NoteContent:
    together = telling_of(kind).together
    return together(contents) if together is not None else contents[0]
