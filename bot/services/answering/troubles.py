"""What is said to an answer that is no bright spot, and what the rep makes of that; not what was understood."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.answering import merged
from bot.domain.bright_spot import Answer, BrightSpot, Tone, Visibility
from bot.domain.follow_up import FollowUp, follow_up, goes_on, may_ask, occasions, weighed_from
from bot.domain.ids import AnswerId, BrightSpotId
from bot.domain.outbox import OutboxRow
from bot.domain.words.figures import is_figure
from bot.domain.words.text import kept, only_a_question
from bot.services.answering.bright_spots import TEXT_LIMIT, new_bright_spot, unmake
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import Thread, post_card, say_instead, take_over, trouble_key
from bot.services.errors import DeletedMeanwhile
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.closing import told_without_name

LENT_FOR = timedelta(days=180)
"""Colleagues' bright spots older than this are not lent."""
SEVERAL = 2


async def respond(
    uow: UnitOfWork, view: Standpoint, spot: BrightSpot, tone: Tone, now: datetime, thread: Thread | None
) -> None:
    """A problem, or nothing: kept for the rep alone and counted nowhere; one sentence, and at most one question."""
    told = await uow.answers.of_bright_spot(spot.workspace_id, spot.id)
    await unmake(uow, spot, tone, now)
    key = trouble_key(told[0].id, tone)
    if await uow.outbox.by_key(spot.workspace_id, key) is not None:
        return
    kind = await _kind(uow, view, told, tone, now)
    if kind is None:
        return
    lent = await _to_borrow(uow, view, now) if kind is FollowUp.LIGHTER else None
    again = await _before_today(uow, view, now) if kind is FollowUp.HEARD else 0
    facts = _facts(told, view, now) | {"kind": kind, "thread": thread, "bright_spot_id": lent, "again": again}
    await say_instead(uow, view.who, key, facts, now)


async def care(
    uow: UnitOfWork, view: Standpoint, spot: BrightSpot, now: datetime, thread: Thread | None
) -> None:
    """Signs of danger: one careful sentence, where the card was if there was one; nothing is kept but the answer.

    Not even what it was taken for: the words are read again when the sentence is sent. It takes the day's one
    follow-up, as any trouble does, so that nothing is asked afterwards.
    """
    await first_question_today(uow, view, now)
    told = await uow.answers.of_bright_spot(spot.workspace_id, spot.id)
    place = (spot.card_channel, spot.card_ts) if spot.card_ts is not None else None
    await unmake(uow, spot, None, now)
    facts = _facts(told, view, now) | {"thread": thread, "place": place}
    await say_instead(uow, view.who, trouble_key(told[0].id), facts, now)


async def first_question_today(uow: UnitOfWork, view: Standpoint, now: datetime) -> bool:
    """Takes the one follow-up of the rep's day."""
    key = f"follow-up:{view.rep.user_id}:{view.today(now)}"
    return await uow.seen_events.first_time(view.rep.workspace_id, key, now)


async def question_left(uow: UnitOfWork, view: Standpoint, now: datetime) -> bool:
    """The same, where no trouble was told: whether there is one, hard days counted."""
    first = await first_question_today(uow, view, now)
    return may_ask(occasions(await _troubles(uow, view, now)), first)


async def answer_nothing(
    uow: UnitOfWork, view: Standpoint, answer: Answer, now: datetime, thread: Thread | None
) -> None:
    """To a plain "nothing", in the DM."""
    asks = await question_left(uow, view, now)
    kind = FollowUp.NOTHING if asks else FollowUp.FINE
    facts = _facts([answer], view, now) | {"kind": kind, "thread": thread}
    await say_instead(uow, view.who, trouble_key(answer.id, Tone.EMPTY), facts, now)


class Troubles:
    """What a rep does with such a message. Each use case is one transaction and safe to repeat."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def leave(self, who: Who, tone: Tone, answer_id: AnswerId, now: datetime) -> None:
        """Nothing more today."""
        async with self._work() as uow:
            view = await locked(uow, who)
            said = await _said(uow, who, tone, answer_id)
            prompt = await uow.prompts.on(who.workspace_id, who.user_id, view.today(now))
            if prompt is not None and not prompt.not_today:
                await uow.prompts.save(replace(prompt, not_today=True, later_at=None))
            if said is not None and said.ts is not None:
                facts = said.facts | {"kind": FollowUp.LEFT, "place": (said.channel, said.ts)}
                await say_instead(uow, who, f"{said.key}:{FollowUp.LEFT}", facts, now)
            await uow.commit()

    async def was_bright(self, who: Who, tone: Tone, answer_id: AnswerId, now: datetime) -> None:
        """It was a bright spot after all: begun anew, the rep's alone; its card takes the message's place."""
        async with self._work() as uow:
            view = await locked(uow, who)
            said = await _said(uow, who, tone, answer_id)
            ids = said.facts["answer_ids"] if said is not None else [answer_id]
            told = [await _own(uow, who, one) for one in ids]
            answers = [each for each in told if each is not None and each.text]
            if not answers:
                raise DeletedMeanwhile
            if all(answer.bright_spot_id is None for answer in answers):
                await _begin_anew(uow, view, answers, said, now)
            await uow.commit()


async def _kind(
    uow: UnitOfWork, view: Standpoint, told: list[Answer], tone: Tone, now: datetime
) -> FollowUp | None:
    """None: it goes on with what was answered a moment ago. A number may answer what was asked then."""
    text = merged([answer.text for answer in told])
    if tone is Tone.EMPTY and only_a_question(text) and not is_figure(text):
        return FollowUp.ASKED
    troubles = await _troubles(uow, view, now)
    if goes_on(troubles, told) and not is_figure(text):
        return None
    first = await first_question_today(uow, view, now)
    return follow_up(tone, occasions(troubles), first, figure=is_figure(text))


async def _troubles(uow: UnitOfWork, view: Standpoint, now: datetime) -> list[Answer]:
    since = weighed_from(view.today(now))
    return await uow.answers.troubles_since(view.rep.workspace_id, view.rep.user_id, since)


async def _before_today(uow: UnitOfWork, view: Standpoint, now: datetime) -> int:
    """On how many occasions of today trouble was told before this one."""
    today = view.today(now)
    troubles = await uow.answers.troubles_since(view.rep.workspace_id, view.rep.user_id, today)
    return max(occasions(troubles) - 1, 0)


async def _to_borrow(uow: UnitOfWork, view: Standpoint, now: datetime) -> BrightSpotId | None:
    """A colleague's that the team has read already, with its author's name: another one on each following day, and of
    a single one on every second."""
    rep = view.rep
    if not rep.active or rep.team_id is None:
        return None
    shared = await uow.bright_spots.shared_since(rep.workspace_id, rep.team_id, now - LENT_FOR)
    posted = [spot for spot in shared if spot.user_id != rep.user_id and spot.edition_part is not None]
    unnamed = await told_without_name(uow, rep.workspace_id, rep.team_id) if posted else frozenset()
    named = [spot for spot in posted if spot.id not in unnamed]
    today = view.today(now).toordinal()
    if len(named) < SEVERAL:
        return named[0].id if named and today % SEVERAL == 0 else None
    return named[today % len(named)].id


async def _begin_anew(
    uow: UnitOfWork, view: Standpoint, answers: list[Answer], said: OutboxRow | None, now: datetime
) -> None:
    text = kept(merged([answer.text for answer in answers]), TEXT_LIMIT).text
    begun = new_bright_spot(BrightSpotId(uow.new_id()), answers[0], now)
    spot = replace(begun, text=text, visibility_chosen=True, visibility=Visibility.PRIVATE)
    if said is not None and said.ts is not None:
        spot = replace(spot, card_channel=said.channel, card_ts=said.ts)
    await uow.bright_spots.save(spot)
    for answer in answers:
        await uow.answers.save(replace(answer, bright_spot_id=spot.id, tone=Tone.BRIGHT))
    if spot.card_ts is not None:
        await take_over(uow, spot, now)
    else:
        await post_card(uow, view, spot, now, None)


async def _said(uow: UnitOfWork, who: Who, tone: Tone, answer_id: AnswerId) -> OutboxRow | None:
    """What was said to this answer; None where it was said in the acknowledgement. Raises DeletedMeanwhile."""
    if await _own(uow, who, answer_id) is None:
        raise DeletedMeanwhile
    return await uow.outbox.by_key(who.workspace_id, trouble_key(answer_id, tone))


async def _own(uow: UnitOfWork, who: Who, answer_id: int) -> Answer | None:
    """Somebody else's is not there: whether they wrote something is not ours to say."""
    answer = await uow.answers.get(who.workspace_id, AnswerId(answer_id))
    mine = answer is not None and answer.user_id == who.user_id and answer.deleted_at is None
    return answer if mine else None


def _facts(told: list[Answer], view: Standpoint, now: datetime) -> dict[str, Any]:
    """What every such message needs: what it answers, and the day, by which its wording is chosen."""
    return {"answer_ids": [answer.id for answer in told], "day": view.today(now).isoformat()}
