"""The three notes of an ask: the question to its author, what came of it to the asker, and a look back a week later."""

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import AskId, UserId
from bot.domain.note import Note, NoteKind
from bot.services.contents.asks import AskAnsweredContent, AskCheckContent, AskContent
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint, Who, names, seen
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see


async def question(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it is settled."""
    ask = await _of_note(uow, note)
    content = await question_of(uow, ask) if ask is not None else None
    return NoteContent(NoteKind.ASK, {"ask": content}) if content is not None else None


async def question_of(uow: UnitOfWork, ask: Ask) -> AskContent | None:
    """What its author reads, while it is open and about something that the asker may still read."""
    spot = await readable(uow, ask)
    if spot is None or ask.state is not AskState.OPEN:
        return None
    return AskContent(ask.id, await _name(uow, ask, ask.asker_id), spot.text)


async def answer(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    ask = await _of_note(uow, note)
    if ask is None or ask.undecided:
        return None
    author, spot = await _name(uow, ask, ask.author_id), await readable(uow, ask)
    told = AskAnsweredContent(
        ask.state,
        author,
        ask.line or "",
        spot.text if spot is not None else "",
        spot.id if spot is not None else None,
    )
    return NoteContent(NoteKind.ASK_ANSWERED, {"ask": told})


async def check(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing where there is nothing left to try."""
    ask = await _of_note(uow, note)
    spot = await readable(uow, ask) if ask is not None else None
    if ask is None or spot is None:
        return None
    author, met = await _name(uow, ask, ask.author_id), ask.state is AskState.INTRODUCED
    return NoteContent(NoteKind.ASK_CHECK, {"ask": AskCheckContent(ask.id, spot.id, author, spot.text, met)})


async def readable(uow: UnitOfWork, ask: Ask) -> BrightSpot | None:
    """The bright spot, while whoever asked may read it."""
    spot = await uow.bright_spots.get(ask.workspace_id, ask.bright_spot_id)
    if spot is None:
        return None
    view = await seen(uow, Who(ask.workspace_id, ask.asker_id))
    return spot if await may_see(uow, view, spot) else None


async def _of_note(uow: UnitOfWork, note: Note) -> Ask | None:
    return await uow.asks.get(note.workspace_id, AskId(note.facts["ask_id"]))


async def _name(uow: UnitOfWork, ask: Ask, user_id: UserId) -> str:
    known = await names(uow, ask.workspace_id, [user_id])
    return known.get(user_id, "")
