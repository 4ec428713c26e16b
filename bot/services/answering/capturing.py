"""Bright spots told through the command or the form, at any moment, with or without a team."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.answering import answer_date
from bot.domain.bright_spot import HELD, Answer, Source, Tone
from bot.domain.follow_up import FollowUp
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, MessageTs, PromptId
from bot.domain.limits import TOLD_A_DAY
from bot.domain.prompt import Prompt
from bot.domain.words.reading import Meaning
from bot.domain.words.text import clean, only_symbols
from bot.services.answering.bright_spots import begin, begin_as, mark_answered, new_bright_spot
from bot.services.answering.cards import Fields, with_fields
from bot.services.answering.obeying import SYMBOLS, YES_OR_NO, obey
from bot.services.answering.troubles import question_left
from bot.services.asking.choices import Deed, invited
from bot.services.contents.messages import ReplyContent
from bot.services.contents.troubles import TroubleContent
from bot.services.context import Standpoint, Who, locked
from bot.services.customers.seen import at_customer
from bot.services.errors import DeletedMeanwhile, FullMembersOnly, SomebodyElses
from bot.services.limits import within_today
from bot.services.ports import NotNew, UnitOfWork, Work
from bot.services.together import Together

AT_ONCE = 32
"""Tellings in one transaction. What they wait for is one commit."""
ROUNDS = 2

LATEST_DATE = timedelta(days=2)
"""What is told now counts for no earlier date, wherever on earth."""

Heard = tuple[Answer, str]


@dataclass(frozen=True, slots=True)
class Told:
    """Something told through a door other than the DM. `ticket` (Slack's trigger or view id) names this telling,
    so that a second click on the same form is the same answer."""

    source: Source
    ticket: str
    fields: Fields
    prompt_id: PromptId | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody who tells something at this moment."""

    who: Who
    told: Told
    now: datetime
    context: Context = field(default_factory=copy_context)
    """What belongs to the request that it came by."""


class Capturing:
    """Each use case is one transaction; who tells something at the same moment shares one."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._together: Together[Telling, Heard] = Together(self._one, self._crowd, AT_ONCE, ROUNDS)

    async def capture(self, who: Who, told: Told, now: datetime) -> Answer:
        """Keeps it and returns what was kept; its card, or what is said instead, comes in the DM. Raises
        FullMembersOnly, DeletedMeanwhile."""
        return (await self.heard(who, told, now))[0]

    async def heard(self, who: Who, told: Told, now: datetime) -> Heard:
        """The same, and the language of whoever told it."""
        return await self._together(Telling(who, told, now))

    async def _one(self, telling: Telling) -> Heard:
        """A command as one of a crowd, which takes fewer trips; what is not quite usual step by step."""
        heard = None
        if telling.told.source is Source.COMMAND:
            with suppress(NotNew):
                [heard] = await self._crowd([telling])
        return heard[0] if heard is not None else await self._alone(telling)

    async def _alone(self, telling: Telling) -> Heard:
        async with self._work() as uow:
            view = await _member(uow, telling.who)
            answer, fresh = await _begun(uow, view, telling)
            if not fresh:
                return _still_there(answer), view.language
            await uow.commit()
            return answer, view.language

    async def _crowd(self, tellings: Sequence[Telling]) -> list[tuple[Heard] | None]:
        """Whatever is not quite usual goes alone. Raises NotNew."""
        async with self._work() as uow:
            usual = await _usual(uow, tellings)
            views = {each.who: await locked(uow, each.who) for each in usual}
            uow.crowds.gather()
            heard: dict[int, tuple[Heard]] = {}
            for each in usual:
                view = views[each.who]
                if view.person.can_capture:
                    begun = _begun(uow, view, each, counted=True)
                    answer, _ = await asyncio.create_task(begun, context=each.context)
                    heard[id(each)] = ((answer, view.language),)
            await uow.commit()
        return [heard.get(id(each)) for each in tellings]

    async def word(
        self, who: Who, told: Told, meaning: Meaning, now: datetime
    ) -> ReplyContent | TroubleContent:
        """A word to the bot where a bright spot could stand: obeyed as in the DM, but never in silence."""
        async with self._work() as uow:
            view = await _member(uow, who)
            deed = Deed(uow, who, view, now)
            if meaning in YES_OR_NO and (waiting := await invited(deed)) is not None:
                return waiting
            if meaning is Meaning.NOTHING:
                said = await _nothing(uow, who, view, told, now)
            else:
                said = await obey(deed, meaning) or ReplyContent("heard")
            await uow.commit()
            return said

    async def hold(self, who: Who, told: Told, now: datetime) -> AnswerId:
        """Keeps a text that may have been meant as a subcommand, until the rep says which."""
        async with self._work() as uow:
            view = await _member(uow, who)
            answer, _ = await _answer(uow, view, Telling(who, told, now), held=True)
            await uow.commit()
            return answer.id

    async def held(self, who: Who, answer_id: AnswerId) -> Answer:
        """What is kept until the rep says what was meant. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            return await _held(uow, who, answer_id)

    async def keep_held(self, who: Who, answer_id: AnswerId, now: datetime) -> Answer:
        """It was a bright spot: the rep says so, and it is not ours to doubt. Its card comes in the DM."""
        async with self._work() as uow:
            view = await locked(uow, who)
            answer = await _held(uow, who, answer_id)
            if answer.bright_spot_id is not None:
                return answer
            door = ChannelId(answer.source.value)
            begun = await begin(uow, view, replace(answer, channel=door, tone=Tone.BRIGHT), now)
            prompt = await _asked(uow, who, answer.prompt_id)
            await mark_answered(uow, view, prompt, now, answer.text)
            await uow.commit()
            return replace(answer, bright_spot_id=begun.id)

    async def drop_held(self, who: Who, answer_id: AnswerId, now: datetime) -> None:
        """It was a subcommand: nothing of the text stays."""
        async with self._work() as uow:
            await locked(uow, who)
            answer = await _held(uow, who, answer_id)
            if answer.bright_spot_id is None:
                await uow.answers.save(replace(answer, text="", deleted_at=now))
                await uow.commit()


async def _member(uow: UnitOfWork, who: Who) -> Standpoint:
    view = await locked(uow, who)
    if not view.person.can_capture:
        raise FullMembersOnly
    return view


async def _usual(uow: UnitOfWork, tellings: Sequence[Telling]) -> list[Telling]:
    """Commands, of each person one, of those who are far from what is taken in a day; all that they will be asked for
    is read. A form may say more than the words, so it goes alone."""
    first = {
        (each.who.workspace_id, each.who.user_id): each
        for each in reversed(tellings)
        if each.told.source is Source.COMMAND
    }
    since = (min(each.now for each in tellings) - LATEST_DATE).date()
    told = await uow.crowds.tellers(first.keys(), since) if first else {}
    return [first[who] for who in sorted(first) if told.get(who, 0) < TOLD_A_DAY]


async def _begun(
    uow: UnitOfWork, view: Standpoint, telling: Telling, *, counted: bool = False
) -> tuple[Answer, bool]:
    """The answer and its bright spot; or what was there before, untouched, and False."""
    told, now = telling.told, telling.now
    spot_id = BrightSpotId(uow.new_id())
    answer, fresh = await _answer(uow, view, telling, spot_id, counted=counted)
    if fresh:
        # Its card is drawn when it is sent, so it shows this already.
        said = with_fields(new_bright_spot(spot_id, answer, now), view, told.fields, now)
        placed = await at_customer(uow, view, said, told.fields.customer, told.fields.stage, now)
        await begin_as(uow, view, answer, placed, now)
    return answer, fresh


async def _answer(
    uow: UnitOfWork,
    view: Standpoint,
    telling: Telling,
    spot_id: BrightSpotId | None = None,
    *,
    counted: bool = False,
    held: bool = False,
) -> tuple[Answer, bool]:
    """The stored answer, and whether it is new; with what it is going to be, where that is known. `counted`: today's
    were, and there is room. `held`: it answers nothing until the rep says that it was a bright spot."""
    who, told, now = telling.who, telling.told, telling.now
    latest = await uow.prompts.latest_sent(who.workspace_id, who.user_id)
    asked = await _asked(uow, who, told.prompt_id)
    day, prompt_id = answer_date(now, view.zone, asked, latest)
    door, ticket = HELD if held else ChannelId(told.source.value), MessageTs(told.ticket)
    answer = Answer(
        workspace_id=who.workspace_id,
        id=AnswerId(uow.new_id()),
        user_id=who.user_id,
        source=told.source,
        channel=door,
        ts=ticket,
        thread_ts=None,
        text=clean(told.fields.text),
        said_at=now,
        stored_at=now,
        local_date=day,
        prompt_id=prompt_id,
        bright_spot_id=spot_id,
    )
    if not await uow.answers.add(answer):
        return _own_again(who, await uow.answers.by_origin(who.workspace_id, door, ticket) or answer), False
    if held and (kept := await uow.answers.by_origin(who.workspace_id, ChannelId(told.source.value), ticket)):
        _own_again(who, kept)
    if not counted:
        await within_today(uow, who, day)
    if not held:
        prompt = next((one for one in (asked, latest) if one is not None and one.id == prompt_id), None)
        await mark_answered(uow, view, prompt, now, answer.text)
    return answer, True


async def _asked(uow: UnitOfWork, who: Who, prompt_id: PromptId | None) -> Prompt | None:
    """The rep's own."""
    asked = await uow.prompts.get(who.workspace_id, prompt_id) if prompt_id is not None else None
    return asked if asked is not None and asked.user_id == who.user_id else None


async def _held(uow: UnitOfWork, who: Who, answer_id: AnswerId) -> Answer:
    """Somebody else's is not there: whether they wrote something is not ours to say."""
    answer = await uow.answers.get(who.workspace_id, answer_id)
    if answer is None or answer.user_id != who.user_id:
        raise SomebodyElses
    return _still_there(answer)


def _own_again(who: Who, answer: Answer) -> Answer:
    """A ticket is of one click of one person."""
    if answer.user_id != who.user_id:
        raise SomebodyElses
    return answer


def _still_there(answer: Answer) -> Answer:
    """What was told twice by one click."""
    if answer.deleted_at is not None:
        raise DeletedMeanwhile
    return answer


async def _nothing(
    uow: UnitOfWork, who: Who, view: Standpoint, told: Told, now: datetime
) -> ReplyContent | TroubleContent:
    """It answers the prompt; the smaller question is the day's one follow-up."""
    answer, _ = await _answer(uow, view, Telling(who, told, now))
    await uow.answers.save(replace(answer, tone=Tone.EMPTY))
    if only_symbols(answer.text):
        return SYMBOLS
    asks = await question_left(uow, view, now)
    kind = FollowUp.NOTHING if asks else FollowUp.FINE
    return TroubleContent(kind, answer.id, view.today(now), who.user_id)
