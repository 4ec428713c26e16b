"""The author of a message says whether it is a bright spot of theirs; nobody else ever learns what they said."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.ids import ProposalId
from bot.domain.proposal import Proposal, ProposalState
from bot.services.answering.bright_spots import mark_answered
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import refresh_home
from bot.services.errors import FullMembersOnly, SomebodyElses
from bot.services.ports import UnitOfWork, Work
from bot.services.proposing.keeping import NOT_READABLE
from bot.services.proposing.standing import ask_no_more, fetch_words, settle_message, tell_gone
from bot.services.stumbling import by_id, one_by_one, room_for

ACCEPTED = ReplyContent("proposal_accepted")
DECLINED = ReplyContent("proposal_declined")
TOO_LATE = ReplyContent("proposal_gone")

LETTING_GO = "letting_go"

Decision = Callable[[Proposal], Proposal]


class Deciding:
    """Each use case is one transaction, safe to repeat."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def keep(self, who: Who, proposal_id: ProposalId, now: datetime) -> None:
        """Its words are fetched now, and no sooner. Raises DeletedMeanwhile, FullMembersOnly."""
        await self._decide(who, proposal_id, Proposal.accepted, now)

    async def decline(self, who: Who, proposal_id: ProposalId, now: datetime) -> None:
        """Nothing of it is kept, and the proposer is not told. Raises DeletedMeanwhile."""
        await self._decide(who, proposal_id, Proposal.declined, now)

    async def let_go(self, before: datetime, now: datetime, limit: int = 200) -> None:
        """What waited since before that moment is gone, and nobody is told: only an author who said yes, and whose
        words Slack has not handed out in all that time."""
        async with self._work() as uow:
            found = await uow.proposals.made_before(before, await room_for(uow, LETTING_GO, limit))
        await one_by_one(
            self._work, LETTING_GO, now, found, by_id, lambda each: self._let_go(each, before, now)
        )

    async def _let_go(self, found: Proposal, before: datetime, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, Who(found.workspace_id, found.author_id))
            proposal = await uow.proposals.get(found.workspace_id, found.id)
            if proposal is not None and proposal.made_at < before:
                await _save(uow, view, proposal, proposal.let_go(), now)
                if proposal.state is ProposalState.ACCEPTED:
                    await tell_gone(uow, proposal, NOT_READABLE, now)
                await uow.commit()

    async def _decide(self, who: Who, proposal_id: ProposalId, decision: Decision, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            proposal = await _own(uow, who, proposal_id)
            decided = decision(proposal)
            if decided.state is ProposalState.ACCEPTED and not view.person.can_capture:
                raise FullMembersOnly
            await _save(uow, view, proposal, decided, now)
            await _say(uow, decided, now)
            await refresh_home(uow, who, now)
            await uow.commit()


async def _own(uow: UnitOfWork, who: Who, proposal_id: ProposalId) -> Proposal:
    """Somebody else's is not there: who was asked about what is theirs to know."""
    proposal = await uow.proposals.get(who.workspace_id, proposal_id)
    if proposal is None or proposal.author_id != who.user_id:
        raise SomebodyElses
    return proposal


async def _save(uow: UnitOfWork, view: Standpoint, before: Proposal, after: Proposal, now: datetime) -> None:
    if after == before:
        return
    await uow.proposals.save(after)
    await ask_no_more(uow, after, now)
    if after.state is ProposalState.ACCEPTED:
        await mark_answered(uow, view, None, now)
        await fetch_words(uow, after, now)


async def _say(uow: UnitOfWork, proposal: Proposal, now: datetime) -> None:
    """Where the question stands. A button in Home needs no answer but that it is gone from there, unless it came
    too late to do what it says."""
    if proposal.state is ProposalState.GONE:
        await tell_gone(uow, proposal, TOO_LATE, now)
    else:
        said = DECLINED if proposal.state is ProposalState.DECLINED else ACCEPTED
        await settle_message(uow, proposal, said, now)
