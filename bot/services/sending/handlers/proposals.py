"""Fetches the words of an accepted message, and rewrites the question about it once it is answered."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, ProposalId
from bot.domain.outbox import OutboxRow
from bot.domain.proposal import Proposal, ProposalState
from bot.services.contents.messages import ReplyContent
from bot.services.context import locked, seen
from bot.services.ports import Delivered, Fetched, UnitOfWork
from bot.services.proposing.keeping import AGAIN, KEPT, NO_WORDS, NOT_READABLE, keep_words
from bot.services.proposing.standing import tell_gone
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader

_DROPPED = "decided_otherwise"


class FetchHandler(PlainHandler):
    """The words go from Slack's answer into the author's bright spot; no row, no fact and no log has them."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        proposal = await _accepted(uow, row)
        if proposal is None:
            return Dropped(_DROPPED)
        return Prepared(None, channel=proposal.channel, ts=proposal.ts)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        view = await locked(uow, reader(row))
        proposal = await _accepted(uow, row)
        if proposal is None:
            return
        words = _words_of(proposal, delivered.fetched)
        said = NO_WORDS if words is None else await keep_words(uow, view, proposal, words, now)
        if said not in (KEPT, AGAIN):
            await _gone(uow, proposal, said, now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """Deleted meanwhile, or in a conversation that we may not read."""
        await locked(uow, reader(row))
        proposal = await _accepted(uow, row)
        if proposal is not None and reason != _DROPPED:
            await _gone(uow, proposal, NOT_READABLE, now)


class ProposalAnsweredHandler(PlainHandler):
    """The message that asked says what its reader chose."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        view = await seen(uow, reader(row))
        place = ChannelId(row.facts["channel"]), MessageTs(row.facts["ts"])
        said = ReplyContent(row.facts["key"], row.facts.get("args", {}))
        return Prepared(said, view.language, channel=place[0], ts=place[1])


async def _accepted(uow: UnitOfWork, row: OutboxRow) -> Proposal | None:
    proposal = await uow.proposals.get(row.workspace_id, ProposalId(row.facts["proposal_id"]))
    return proposal if proposal is not None and proposal.state is ProposalState.ACCEPTED else None


def _words_of(proposal: Proposal, fetched: Fetched | None) -> str | None:
    """Only what its author wrote: an app may have put something else in that place."""
    if fetched is None or fetched.author_id != proposal.author_id:
        return None
    return fetched.text


async def _gone(uow: UnitOfWork, proposal: Proposal, said: ReplyContent, now: datetime) -> None:
    await uow.proposals.save(replace(proposal, state=ProposalState.GONE))
    await tell_gone(uow, proposal, said, now)
