"""The two notes of a pairing: whether to bring them together, or that it is not this week; and a look back after it."""

from bot.domain.ids import PairingId
from bot.domain.note import Note, NoteKind
from bot.domain.pairing import Pairing, hears_of_end
from bot.services.contents.messages import NoteContent
from bot.services.contents.pairings import NotThisWeekContent, PairingCheckContent, PairingContent, Side
from bot.services.context import Standpoint
from bot.services.pairing.standing import ground_of, name_of, offers, on_team
from bot.services.ports import UnitOfWork

OVER = "over"
"""Among the facts of a note: the other of the two asked to be forgotten, and the pairing went with them."""


async def proposal(uow: UnitOfWork, view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it is settled for this reader, or where there is nothing to agree to any more."""
    pairing = await _of_note(uow, note)
    if pairing is None:
        over = NoteContent(NoteKind.PAIRING, {"not_this_week": NotThisWeekContent("")})
        return over if note.facts.get(OVER) else None
    if hears_of_end(pairing, view.rep.user_id):
        other = await name_of(uow, pairing, pairing.other(view.rep.user_id))
        return NoteContent(NoteKind.PAIRING, {"not_this_week": NotThisWeekContent(other)})
    content = await question_of(uow, view, pairing)
    return NoteContent(NoteKind.PAIRING, {"pairing": content}) if content is not None else None


async def question_of(uow: UnitOfWork, view: Standpoint, pairing: Pairing) -> PairingContent | None:
    """What this one of the two is asked, before anybody said no."""
    reader = view.rep.user_id
    if not pairing.proposed or pairing.refused or pairing.said(reader) is not None:
        return None
    return await content_for(uow, view, pairing)


async def content_for(uow: UnitOfWork, view: Standpoint, pairing: Pairing) -> PairingContent | None:
    """The same, whatever the other said."""
    ground = await ground_of(uow, pairing)
    if ground is None or not ground.wished(pairing):
        return None
    reader = view.rep.user_id
    offer, back = await offers(uow, pairing, ground)
    other = await name_of(uow, pairing, pairing.other(reader))
    side = Side.SEEKER if reader == pairing.seeker_id else Side.HELPER
    return PairingContent(pairing.id, side, other, offer, back)


async def check(uow: UnitOfWork, view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing where it was answered already, or the other has left the company."""
    pairing = await _of_note(uow, note)
    if pairing is None:
        return None
    content = await check_of(uow, view, pairing)
    return NoteContent(NoteKind.PAIRING_CHECK, {"pairing": content}) if content is not None else None


async def check_of(uow: UnitOfWork, view: Standpoint, pairing: Pairing) -> PairingCheckContent | None:
    reader = view.rep.user_id
    if pairing.introduced_at is None or pairing.talked(reader) is not None or not on_team(view, pairing):
        return None
    other = await uow.people.get(pairing.workspace_id, pairing.other(reader))
    if other is None or other.deleted:
        return None
    return PairingCheckContent(pairing.id, other.name)


async def _of_note(uow: UnitOfWork, note: Note) -> Pairing | None:
    pairing = await uow.pairings.get(note.workspace_id, PairingId(note.facts["pairing_id"]))
    return pairing if pairing is not None and note.user_id in pairing.both else None
