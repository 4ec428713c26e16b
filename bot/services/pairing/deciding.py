"""What each of the two says: to being brought together, and a week later; the other learns of a yes alone."""

from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, PairingId
from bot.domain.outbox import Intent, Kind
from bot.domain.pairing import Pairing, answered, introduced, said_whether_talked
from bot.services.contents.messages import ReplyContent
from bot.services.contents.pairings import PairingCheckContent, PairingContent
from bot.services.context import Who, locked, seen
from bot.services.enqueue import enqueue
from bot.services.errors import NotYours
from bot.services.introducing.introduce import introduce
from bot.services.pairing.answers import IN_OUR_MESSAGES, said_to, to_try
from bot.services.pairing.standing import ground_of
from bot.services.pairing.telling import check_of, content_for
from bot.services.ports import UnitOfWork, Work

Place = tuple[ChannelId, MessageTs]
"""The message in which it was pressed, to be rewritten."""


class PairingDecisions:
    """Each use case is one transaction, safe to repeat, and answers with what holds by then. Raises NotYours for a
    pairing of somebody else's, as for one that never was."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def look(self, who: Who, pairing_id: PairingId) -> PairingContent | ReplyContent:
        """What is asked; or what they said already, or that it is over."""
        async with self._work() as uow:
            pairing, view = await _own(uow, who, pairing_id), await seen(uow, who)
            undecided = pairing.proposed and pairing.said(who.user_id) is None
            content = await content_for(uow, view, pairing) if undecided else None
            return content or await said_to(uow, pairing, who.user_id)

    async def look_back(self, who: Who, pairing_id: PairingId) -> PairingCheckContent | ReplyContent:
        async with self._work() as uow:
            pairing, view = await _own(uow, who, pairing_id), await seen(uow, who)
            return await check_of(uow, view, pairing) or await said_to(uow, pairing, who.user_id)

    async def answer(
        self, who: Who, pairing_id: PairingId, *, yes: bool, now: datetime, place: Place | None = None
    ) -> ReplyContent:
        """With both in, they are introduced."""
        async with self._work() as uow:
            decided = answered(await _locked(uow, who, pairing_id), who.user_id, yes)
            if decided.proposed and decided.agreed and await ground_of(uow, decided) is not None:
                decided = introduced(decided)
                await _introduce(uow, who, decided, now)
            await uow.pairings.save(decided)
            if place is not None:
                await _rewrite(uow, who, decided, place, now)
            said = await said_to(uow, decided, who.user_id)
            await uow.commit()
            return said

    async def look_back_answered(
        self, who: Who, pairing_id: PairingId, *, talked: bool, now: datetime, place: Place | None = None
    ) -> ReplyContent:
        """Theirs alone: the other is not told, and has a question of their own. Where it was asked in a form, what
        could be tried follows as a message."""
        async with self._work() as uow:
            told = said_whether_talked(await _locked(uow, who, pairing_id), who.user_id, talked)
            await uow.pairings.save(told)
            said = await said_to(uow, told, who.user_id)
            if place is not None:
                await _rewrite(uow, who, told, place, now)
            elif await to_try(uow, told, who.user_id) is not None:
                await _send(uow, who, told, now)
                said = IN_OUR_MESSAGES
            await uow.commit()
            return said


async def _own(uow: UnitOfWork, who: Who, pairing_id: PairingId) -> Pairing:
    return _theirs(await uow.pairings.get(who.workspace_id, pairing_id), who)


async def _locked(uow: UnitOfWork, who: Who, pairing_id: PairingId) -> Pairing:
    """Their own row first, as everywhere; then the pairing, in which the two meet."""
    await _own(uow, who, pairing_id)
    await locked(uow, who)
    return _theirs(await uow.pairings.lock(who.workspace_id, pairing_id), who)


def _theirs(pairing: Pairing | None, who: Who) -> Pairing:
    if pairing is None or who.user_id not in pairing.both:
        raise NotYours
    return pairing


async def _introduce(uow: UnitOfWork, who: Who, pairing: Pairing, now: datetime) -> None:
    """Whoever said yes just now is told at once where there can be no conversation of the two."""
    other, facts = pairing.other(who.user_id), {"pairing_id": int(pairing.id)}
    here, key = pairing.workspace_id, f"pairing:{pairing.id}"
    await introduce(uow, here, who.user_id, other, key=key, intent_facts=facts, now=now)


async def _rewrite(uow: UnitOfWork, who: Who, pairing: Pairing, place: Place, now: datetime) -> None:
    """The message that asked says what came of it."""
    channel, ts = place
    facts = {"pairing_id": int(pairing.id), "channel": channel, "ts": ts}
    key, once = f"pairing:{pairing.id}:{uow.new_mark()}", f"pairing:{pairing.id}:{who.user_id}:{ts}"
    kind, intent = Kind.UPDATE, Intent.PAIRING_ANSWERED
    await enqueue(uow, who, intent, key, now, kind=kind, facts=facts, coalesce_key=once)


async def _send(uow: UnitOfWork, who: Who, pairing: Pairing, now: datetime) -> None:
    """Once, however often it is pressed."""
    key, facts = f"pairing:{pairing.id}:{who.user_id}:talked", {"pairing_id": int(pairing.id)}
    await enqueue(uow, who, Intent.PAIRING_ANSWERED, key, now, facts=facts)
