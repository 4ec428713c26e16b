"""Where a proposal stands: the note that asks about it, its place in Home, and what is said once it is settled."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.ids import NoteId, ProposalId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent, Kind
from bot.domain.proposal import GONE_AFTER, Proposal, ProposalState
from bot.domain.schedule import local_date
from bot.services.contents.messages import ReplyContent
from bot.services.contents.proposals import ProposalContent, WaitingContent
from bot.services.context import Standpoint, Who, names
from bot.services.enqueue import enqueue, reply
from bot.services.ports import UnitOfWork

SHOWN_IN_HOME = 5


def author_of(proposal: Proposal) -> Who:
    return Who(proposal.workspace_id, proposal.author_id)


def note_id_of(proposal: Proposal) -> NoteId:
    """A proposal and the note that asks about it have the same number, so that each finds the other."""
    return NoteId(int(proposal.id))


async def ask_when_there_is_room(uow: UnitOfWork, proposal: Proposal, now: datetime) -> None:
    """An unasked message like any other: it waits for a place in its author's day."""
    facts = {"proposal_id": int(proposal.id)}
    note = Note(
        proposal.workspace_id, note_id_of(proposal), proposal.author_id, NoteKind.PROPOSAL, now, facts
    )
    await uow.notes.save(note)


async def ask_no_more(uow: UnitOfWork, proposal: Proposal, now: datetime) -> None:
    """It is settled: a note that still waits has nothing to say."""
    note = await uow.notes.get(proposal.workspace_id, note_id_of(proposal))
    if note is not None and note.delivered_at is None:
        await uow.notes.save(replace(note, delivered_at=now))


async def fetch_words(uow: UnitOfWork, proposal: Proposal, now: datetime) -> None:
    """In the background: the event of a reaction has no words, and a click should not wait for them."""
    await enqueue(
        uow,
        author_of(proposal),
        Intent.FETCH_WORDS,
        f"words:{proposal.id}:{uow.new_mark()}",
        now,
        kind=Kind.FETCH,
        facts={"proposal_id": int(proposal.id)},
        expires_at=now + GONE_AFTER,
        coalesce_key=f"words:{proposal.id}",
    )


async def settle_message(uow: UnitOfWork, proposal: Proposal, said: ReplyContent, now: datetime) -> bool:
    """The message that asked says what came of it; False where it was asked in another way, or not yet."""
    posted = await uow.outbox.by_key(proposal.workspace_id, f"note:{note_id_of(proposal)}")
    if posted is None or posted.ts is None:
        return False
    await enqueue(
        uow,
        author_of(proposal),
        Intent.PROPOSAL_ANSWERED,
        f"proposal:{proposal.id}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts={"key": said.key, "args": said.args, "channel": posted.channel, "ts": posted.ts},
        coalesce_key=f"proposal:{proposal.id}",
    )
    return True


async def tell_gone(uow: UnitOfWork, proposal: Proposal, said: ReplyContent, now: datetime) -> None:
    """To its author alone; where the question stood if it can be, else as a message of its own."""
    if not await settle_message(uow, proposal, said, now):
        await reply(uow, author_of(proposal), f"proposal:{proposal.id}", now, said)


async def content_of(uow: UnitOfWork, view: Standpoint, proposal: Proposal) -> ProposalContent:
    known = await names(uow, proposal.workspace_id, [proposal.proposer_id])
    workspace = await uow.workspaces.get(proposal.workspace_id)
    return ProposalContent(
        proposal_id=proposal.id,
        proposer=known.get(proposal.proposer_id, ""),
        channel=proposal.channel,
        ts=proposal.ts,
        said_on=local_date(said_at(proposal), view.zone),
        address=workspace.url if workspace is not None else None,
    )


def said_at(proposal: Proposal) -> datetime:
    """When the message was written: Slack's ts is a moment."""
    return datetime.fromtimestamp(float(proposal.ts), UTC)


async def waiting_for(uow: UnitOfWork, view: Standpoint) -> WaitingContent:
    """What Home shows as waiting for this person's word."""
    found = await uow.proposals.open_to(view.rep.workspace_id, view.rep.user_id)
    shown = [await content_of(uow, view, each) for each in found[:SHOWN_IN_HOME]]
    return WaitingContent(tuple(shown), more=max(0, len(found) - SHOWN_IN_HOME))


async def open_of_note(uow: UnitOfWork, note: Note) -> Proposal | None:
    """The proposal that a note asks about, while it waits for its author."""
    found = await uow.proposals.get(note.workspace_id, ProposalId(note.facts["proposal_id"]))
    return found if found is not None and found.state is ProposalState.OPEN else None
