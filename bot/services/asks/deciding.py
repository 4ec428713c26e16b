"""The author's three choices, and the asker's "not yet" a week later; who asked learns of a yes or a no kindly."""

from datetime import date, datetime

from bot.domain.ask import LONGEST_LINE, Ask, AskState
from bot.domain.ids import AskId
from bot.domain.words.text import kept
from bot.services.asks.standing import asker_of, said_to_author, settle, tell_asker
from bot.services.asks.telling import question_of
from bot.services.contents.asks import AskContent
from bot.services.contents.messages import ReplyContent
from bot.services.context import Who, locked, seen
from bot.services.errors import NotYours
from bot.services.introducing.introduce import introduce
from bot.services.ports import UnitOfWork, Work

SETTLED = ReplyContent("ask_settled")
LEFT = ReplyContent("ask_left")


class AskDecisions:
    """Each use case is one transaction, safe to repeat, and answers with what holds by then."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def look(self, who: Who, ask_id: AskId) -> AskContent | None:
        """What the author decides about; None: there is nothing to decide any more. Raises NotYours."""
        async with self._work() as uow:
            return await question_of(uow, await _put_to(uow, who, ask_id))

    async def introduce(self, who: Who, ask_id: AskId, now: datetime) -> ReplyContent:
        """The two and the bot in one conversation. Raises NotYours."""
        async with self._work() as uow:
            ask = await _open_to(uow, who, ask_id)
            if ask is None:
                return SETTLED
            decided = ask.decided(AskState.INTRODUCED, now, today=await _askers_day(uow, ask, now))
            facts = {"ask_id": int(ask.id)}
            await settle(uow, decided, now)
            await introduce(
                uow,
                ask.workspace_id,
                ask.author_id,
                ask.asker_id,
                key=f"ask:{ask.id}",
                intent_facts=facts,
                now=now,
            )
            return await _kept(uow, decided)

    async def answer(self, who: Who, ask_id: AskId, line: str, now: datetime) -> ReplyContent:
        """A line for whoever asked, and for nobody else. Raises NotYours."""
        async with self._work() as uow:
            ask = await _open_to(uow, who, ask_id)
            if ask is None:
                return SETTLED
            said, today = kept(line, LONGEST_LINE).text, await _askers_day(uow, ask, now)
            decided = ask.decided(AskState.ANSWERED, now, line=said, today=today)
            await settle(uow, decided, now)
            await tell_asker(uow, decided, now)
            return await _kept(uow, decided)

    async def not_now(self, who: Who, ask_id: AskId, now: datetime) -> ReplyContent:
        """The asker reads: not this week. Raises NotYours."""
        async with self._work() as uow:
            ask = await _open_to(uow, who, ask_id)
            if ask is None:
                return SETTLED
            decided = ask.decided(AskState.NOT_NOW, now)
            await settle(uow, decided, now)
            await tell_asker(uow, decided, now)
            return await _kept(uow, decided)

    async def not_yet(self, who: Who, ask_id: AskId) -> ReplyContent:
        """A week later there is nothing to try yet; nothing is kept of that. Raises NotYours."""
        async with self._work() as uow:
            ask = await uow.asks.get(who.workspace_id, ask_id)
        if ask is None or ask.asker_id != who.user_id:
            raise NotYours
        return LEFT


async def _put_to(uow: UnitOfWork, who: Who, ask_id: AskId) -> Ask:
    """Somebody else's is as if there were none, and so is one whose turn has not come: nobody showed it."""
    ask = await uow.asks.get(who.workspace_id, ask_id)
    if ask is None or ask.author_id != who.user_id or ask.state is AskState.WAITING:
        raise NotYours
    return ask


async def _open_to(uow: UnitOfWork, who: Who, ask_id: AskId) -> Ask | None:
    """Locked; None where it is settled."""
    await _put_to(uow, who, ask_id)
    await locked(uow, who)
    ask = await _put_to(uow, who, ask_id)
    return ask if await question_of(uow, ask) is not None else None


async def _askers_day(uow: UnitOfWork, ask: Ask, now: datetime) -> date:
    return (await seen(uow, asker_of(ask))).today(now)


async def _kept(uow: UnitOfWork, ask: Ask) -> ReplyContent:
    said = await said_to_author(uow, ask)
    await uow.commit()
    return said
