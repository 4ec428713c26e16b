"""Words from anywhere in Slack become their author's bright spot, each message once; the callers hold the author's
lock."""

from dataclasses import replace
from datetime import datetime

from bot.domain.answering import answer_date
from bot.domain.bright_spot import Answer, Tone
from bot.domain.ids import AnswerId, ChannelId, MessageTs
from bot.domain.limits import TOLD_A_DAY
from bot.domain.proposal import Proposal, ProposalState
from bot.domain.words.text import clean, only_symbols
from bot.services.answering.bright_spots import begin, mark_answered
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who
from bot.services.limits import EnoughToday, room_today
from bot.services.ports import UnitOfWork
from bot.services.proposing.standing import said_at

KEPT = ReplyContent("pointed_kept")
AGAIN = ReplyContent("pointed_again")
TAKEN_BACK = ReplyContent("pointed_taken_back")
NO_WORDS = ReplyContent("pointed_no_words")
ENOUGH = ReplyContent(EnoughToday.key, {"most": TOLD_A_DAY})
NOT_READABLE = ReplyContent("proposal_not_readable")


async def kept_already(uow: UnitOfWork, who: Who, channel: ChannelId, ts: MessageTs) -> bool:
    """Whether this very message is a bright spot, or was one that its author took back: typed to us, or pointed at
    by whatever means."""
    answer = await uow.answers.by_origin(who.workspace_id, channel, ts)
    return answer is not None and (answer.bright_spot_id is not None or answer.deleted_at is not None)


async def keep_words(
    uow: UnitOfWork, view: Standpoint, proposal: Proposal, text: str, now: datetime
) -> ReplyContent:
    """Keeps them, and says what came of it: `KEPT` is a new bright spot, `AGAIN` one that was there."""
    words = clean(text)
    before = await uow.answers.by_origin(proposal.workspace_id, proposal.channel, proposal.ts)
    if before is not None and before.deleted_at is not None:
        return TAKEN_BACK
    if before is not None and before.bright_spot_id is not None:
        await _note_kept(uow, proposal)
        return AGAIN
    if not words or only_symbols(words):
        return NO_WORDS
    if before is None:
        before = _answer(uow, view, proposal, words, now)
        if not await room_today(uow, Who(before.workspace_id, before.user_id), before.local_date):
            return ENOUGH
        await uow.answers.add(before)
    # What they typed to us as no answer was kept without its words.
    await _begin(uow, view, proposal, replace(before, text=before.text or words), now)
    await _note_kept(uow, proposal)
    return KEPT


async def _begin(
    uow: UnitOfWork, view: Standpoint, proposal: Proposal, answer: Answer, now: datetime
) -> None:
    """Its author says that it is a bright spot, so we have no second thoughts. What a colleague pointed at was
    written for other eyes than the team's: it stays with its author until they share it."""
    spot = await begin(uow, view, replace(answer, tone=Tone.BRIGHT), now)
    if not proposal.of_oneself:
        await uow.bright_spots.save(replace(spot.hidden(now), visibility_chosen=True))
    await mark_answered(uow, view, None, now)


def _answer(uow: UnitOfWork, view: Standpoint, proposal: Proposal, words: str, now: datetime) -> Answer:
    """Dated by its own day, and in no thread of ours: the card comes in the DM. It answers no question."""
    day, _ = answer_date(said_at(proposal), view.zone, None, None)
    return Answer(
        workspace_id=proposal.workspace_id,
        id=AnswerId(uow.new_id()),
        user_id=proposal.author_id,
        source=proposal.source,
        channel=proposal.channel,
        ts=proposal.ts,
        thread_ts=None,
        text=words,
        said_at=said_at(proposal),
        stored_at=now,
        local_date=day,
    )


async def _note_kept(uow: UnitOfWork, proposal: Proposal) -> None:
    kept = replace(proposal, state=ProposalState.KEPT)
    if not await uow.proposals.add(kept):
        await uow.proposals.save(kept)
