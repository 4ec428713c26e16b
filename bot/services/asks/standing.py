"""Where an ask stands: its turn with the author, the note and the message that ask them, what the asker hears; the
callers hold the author's lock."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ask import LAPSES_AFTER, Ask, AskState, next_open
from bot.domain.ids import NoteId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent, Kind
from bot.services.asking.notes import leave_note
from bot.services.contents.messages import ReplyContent
from bot.services.context import Who, names
from bot.services.enqueue import enqueue
from bot.services.ports import UnitOfWork


def author_of(ask: Ask) -> Who:
    return Who(ask.workspace_id, ask.author_id)


def asker_of(ask: Ask) -> Who:
    return Who(ask.workspace_id, ask.asker_id)


def note_id_of(ask: Ask) -> NoteId:
    """An ask and the note that puts it to its author have the same number, so that each finds the other."""
    return NoteId(int(ask.id))


async def open_next(uow: UnitOfWork, author: Who, now: datetime) -> None:
    """One is open with an author at a time; the next is put to them when there is room in their day."""
    ask = next_open(await uow.asks.undecided_to(author.workspace_id, author.user_id))
    if ask is None:
        return
    await uow.asks.save(ask)
    facts = {"ask_id": int(ask.id)}
    note = Note(ask.workspace_id, note_id_of(ask), ask.author_id, NoteKind.ASK, now, facts)
    await uow.notes.save(note)


async def settle(uow: UnitOfWork, settled: Ask, now: datetime) -> None:
    """Saves what was decided, by whomever; the question leaves the author's day, and the next one may come."""
    await uow.asks.save(settled)
    await _ask_no_more(uow, settled, now)
    await _rewrite_question(uow, settled, now)
    await open_next(uow, author_of(settled), now)


async def tell_asker(uow: UnitOfWork, settled: Ask, now: datetime) -> None:
    """They do not wait for it in real time: it comes when there is room in their day."""
    facts = {"ask_id": int(settled.id)}
    await leave_note(uow, settled.workspace_id, settled.asker_id, NoteKind.ASK_ANSWERED, now, **facts)


async def _ask_no_more(uow: UnitOfWork, ask: Ask, now: datetime) -> None:
    note = await uow.notes.get(ask.workspace_id, note_id_of(ask))
    if note is not None and note.delivered_at is None:
        await uow.notes.save(replace(note, delivered_at=now))


async def _rewrite_question(uow: UnitOfWork, ask: Ask, now: datetime) -> None:
    """Where it was asked in a message of its own, that message says what came of it."""
    posted = await uow.outbox.by_key(ask.workspace_id, f"note:{note_id_of(ask)}")
    if posted is None or posted.ts is None:
        return
    await enqueue(
        uow,
        author_of(ask),
        Intent.ASK_DECIDED,
        f"ask:{ask.id}:decided",
        now,
        kind=Kind.UPDATE,
        facts={"ask_id": int(ask.id), "channel": posted.channel, "ts": posted.ts},
    )


async def said_to_author(uow: UnitOfWork, ask: Ask) -> ReplyContent:
    """What the author reads of an ask that is decided, by them or by time."""
    known = await names(uow, ask.workspace_id, [ask.asker_id])
    return ReplyContent(f"ask_{_came(ask)}", {"name": known.get(ask.asker_id, "")})


def _came(ask: Ask) -> str:
    """A "not now" of the author's and one that nobody said are one state: the asker reads the same."""
    late = ask.decided_at is not None and ask.decided_at - ask.asked_at >= LAPSES_AFTER
    if ask.state is AskState.GONE or (ask.state is AskState.NOT_NOW and late):
        return "over"
    return ask.state.value
