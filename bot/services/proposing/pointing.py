"""Somebody points at a message, by its menu or a reaction: at their own, which is kept, or at a colleague's, who is
asked. What a colleague's message says is never read here."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.bright_spot import Source
from bot.domain.ids import ChannelId, MessageTs, ProposalId, UserId
from bot.domain.limits import POINTED_A_DAY
from bot.domain.proposal import Proposal, ProposalState
from bot.domain.words.emoji import normalised
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who, locked, seen
from bot.services.enqueue import refresh_home
from bot.services.errors import FullMembersOnly
from bot.services.limits import room_to_point
from bot.services.ports import UnitOfWork, Work
from bot.services.proposing.keeping import keep_words, kept_already
from bot.services.proposing.standing import ask_no_more, ask_when_there_is_room, fetch_words


@dataclass(frozen=True, slots=True)
class Pointed:
    """Where the message is and who wrote it; None where no person did."""

    channel: ChannelId
    ts: MessageTs
    author_id: UserId | None


@dataclass(frozen=True, slots=True)
class Reaction:
    """One emoji put under a message, or taken away; Slack may tell us of it twice."""

    pointed: Pointed
    emoji: str
    event_id: str


class Pointing:
    """Each use case is one transaction, and locks one rep: the one whose words they are."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def own(self, who: Who, pointed: Pointed, text: str, now: datetime) -> ReplyContent:
        """Keeps one's own words, which the shortcut brings along; the card comes in the DM. Raises
        FullMembersOnly."""
        async with self._work() as uow:
            view = await locked(uow, who)
            if not view.person.can_capture:
                raise FullMembersOnly
            proposal = await _settled_by_oneself(uow, who, pointed, now)
            said = await keep_words(uow, view, proposal, text, now)
            await uow.commit()
            return said

    async def propose(self, who: Who, pointed: Pointed, now: datetime) -> ReplyContent:
        """The one sentence is the same whether its author keeps it, declines, had done so before, or never
        answers."""
        async with self._work() as uow:
            proposer = await seen(uow, who)
            if not proposer.person.can_capture:
                raise FullMembersOnly
            if not proposer.rep.active:
                return ReplyContent("proposal_without_team")
            author = await _colleague(uow, proposer, pointed)
            if author is None:
                return ReplyContent("proposal_not_here")
            if not await _room(uow, proposer, author, pointed, now):
                return ReplyContent("pointed_enough", {"most": POINTED_A_DAY})
            await _point(uow, proposer, author, pointed, Source.SHORTCUT, now)
            await uow.commit()
            return ReplyContent("proposed", {"name": author.person.name})

    async def reacted(self, who: Who, reaction: Reaction, now: datetime) -> None:
        """A reaction with the team's emoji. Any other, or by or about anybody outside the team, is none of our
        business and leaves no trace."""
        async with self._work() as uow:
            proposer = await seen(uow, who)
            if not _means_us(proposer, reaction):
                return
            author = await _colleague(uow, proposer, reaction.pointed)
            if (
                author is not None
                and await _room(uow, proposer, author, reaction.pointed, now)
                and await _first_time(uow, who, reaction, now)
            ):
                await _point(uow, proposer, author, reaction.pointed, Source.REACTION, now)
                await uow.commit()

    async def unreacted(self, who: Who, reaction: Reaction, now: datetime) -> None:
        """The one who proposed it takes it back: gone, if its author has not decided, and nobody is told."""
        async with self._work() as uow:
            if not _means_us(await seen(uow, who), reaction):
                return
            pointed = reaction.pointed
            proposal = await uow.proposals.of_message(who.workspace_id, pointed.channel, pointed.ts)
            if proposal is None or proposal.source is not Source.REACTION:
                return
            author = Who(who.workspace_id, proposal.author_id)
            await locked(uow, author)
            proposal = await uow.proposals.get(who.workspace_id, proposal.id) or proposal
            gone = proposal.taken_back(who.user_id)
            if gone is not proposal and await _first_time(uow, who, reaction, now):
                await uow.proposals.save(gone)
                await ask_no_more(uow, gone, now)
                await refresh_home(uow, author, now)
                await uow.commit()


def _means_us(proposer: Standpoint, reaction: Reaction) -> bool:
    """By the emoji of the team of whoever reacts: it is their hand that means something by it."""
    team = proposer.team
    if team is None or not proposer.rep.active or not proposer.person.can_capture:
        return False
    return normalised(reaction.emoji) == normalised(team.capture_emoji)


async def _room(
    uow: UnitOfWork, proposer: Standpoint, author: Standpoint, pointed: Pointed, now: datetime
) -> bool:
    """One's own words always have room."""
    if author.rep.user_id == proposer.rep.user_id:
        return True
    who, message = proposer.who, f"{pointed.channel}:{pointed.ts}"
    return await room_to_point(uow, who, message, proposer.today(now), now)


async def _first_time(uow: UnitOfWork, who: Who, reaction: Reaction, now: datetime) -> bool:
    key = f"reaction:{who.user_id}:{reaction.event_id}"
    return await uow.seen_events.first_time(who.workspace_id, key, now)


async def _colleague(uow: UnitOfWork, proposer: Standpoint, pointed: Pointed) -> Standpoint | None:
    """The author, if they are an active rep of the same team; oneself is one's own colleague."""
    if pointed.author_id is None:
        return None
    author = await seen(uow, Who(proposer.rep.workspace_id, pointed.author_id))
    together = author.rep.active and author.rep.team_id == proposer.rep.team_id
    return author if together and author.person.can_capture else None


async def _point(
    uow: UnitOfWork, proposer: Standpoint, author: Standpoint, pointed: Pointed, source: Source, now: datetime
) -> None:
    """The first finger makes it a proposal; a later one only where the first was taken back in time."""
    who = author.who
    await locked(uow, who)
    if await kept_already(uow, who, pointed.channel, pointed.ts):
        return
    found = await uow.proposals.of_message(who.workspace_id, pointed.channel, pointed.ts)
    by = proposer.rep.user_id
    if found is None:
        proposal = _new(uow, who, by, pointed, source, now)
        await uow.proposals.add(proposal)
    else:
        # Whoever points at their own words has thereby decided, whoever pointed first.
        again = found.pointed_at_again(by, source, now)
        proposal = found.accepted() if by == found.author_id and again is found else again
        if proposal == found:
            return
        await uow.proposals.save(proposal)
    await _next(uow, proposal, now)


def _new(
    uow: UnitOfWork, author: Who, by: UserId, pointed: Pointed, source: Source, now: datetime
) -> Proposal:
    return Proposal(
        workspace_id=author.workspace_id,
        id=ProposalId(uow.new_id()),
        channel=pointed.channel,
        ts=pointed.ts,
        author_id=author.user_id,
        proposer_id=by,
        source=source,
        made_at=now,
        state=ProposalState.ACCEPTED if by == author.user_id else ProposalState.OPEN,
    )


async def _next(uow: UnitOfWork, proposal: Proposal, now: datetime) -> None:
    """Its words are fetched, or its author is asked."""
    if proposal.state is ProposalState.ACCEPTED:
        await ask_no_more(uow, proposal, now)
        await fetch_words(uow, proposal, now)
    else:
        await ask_when_there_is_room(uow, proposal, now)


async def _settled_by_oneself(uow: UnitOfWork, who: Who, pointed: Pointed, now: datetime) -> Proposal:
    """What a colleague may have proposed meanwhile is decided by this; else as if one had proposed it oneself."""
    found = await uow.proposals.of_message(who.workspace_id, pointed.channel, pointed.ts)
    if found is not None and found.author_id == who.user_id:
        await ask_no_more(uow, found, now)
        return found
    return _new(uow, who, who.user_id, pointed, Source.SHORTCUT, now)
