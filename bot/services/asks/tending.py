"""What comes with time by itself: asks that nobody decided or that lost their ground, and a look back."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ask import LAPSES_AFTER, Ask, AskState
from bot.domain.bright_spot import Visibility
from bot.domain.note import NoteKind
from bot.domain.people import Standing
from bot.services.asking.notes import leave_note
from bot.services.asks.standing import asker_of, author_of, settle, tell_asker
from bot.services.asks.telling import readable
from bot.services.context import Standpoint, locked, seen
from bot.services.ports import UnitOfWork, Work
from bot.services.seeing import own_team_read
from bot.services.stumbling import by_id, one_by_one, room_for

SETTLING, CHECKING = "ask", "ask_check"


class AskTending:
    """The tick. Each ask is a transaction of its own, under its author's lock."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = 200) -> None:
        async with self._work() as uow:
            stale = await uow.asks.to_settle(now - LAPSES_AFTER, await room_for(uow, SETTLING, limit))
            tomorrow = now.date() + timedelta(days=1)
            due = await uow.asks.to_check(tomorrow, await room_for(uow, CHECKING, limit))
        await one_by_one(self._work, SETTLING, now, stale, by_id, lambda ask: self._settle(ask, now))
        await one_by_one(self._work, CHECKING, now, due, by_id, lambda ask: self._check(ask, now))

    async def _settle(self, found: Ask, now: datetime) -> None:
        async with self._work() as uow:
            author = await locked(uow, author_of(found))
            ask = await uow.asks.get(found.workspace_id, found.id)
            state = await _fate(uow, ask, author, now) if ask is not None and ask.undecided else None
            if ask is None or state is None:
                return
            settled = ask.decided(state, now)
            await settle(uow, settled, now)
            if _hears(await seen(uow, asker_of(ask))):
                await tell_asker(uow, settled, now)
            await uow.commit()

    async def _check(self, found: Ask, now: datetime) -> None:
        async with self._work() as uow:
            await locked(uow, author_of(found))
            ask = await uow.asks.get(found.workspace_id, found.id)
            if ask is None or ask.checked_at is not None or ask.check_on is None:
                return
            asker = await seen(uow, asker_of(ask))
            if asker.today(now) < ask.check_on:
                return
            if _hears(asker) and await readable(uow, ask) is not None:
                facts = {"ask_id": int(ask.id)}
                await leave_note(uow, ask.workspace_id, ask.asker_id, NoteKind.ASK_CHECK, now, **facts)
            await uow.asks.save(replace(ask, checked_at=now))
            await uow.commit()


async def _fate(uow: UnitOfWork, ask: Ask, author: Standpoint, now: datetime) -> AskState | None:
    """Gone without its ground; not this week when nobody decided; None: it still waits."""
    spot = await readable(uow, ask)
    by_name = spot is not None and spot.visibility is Visibility.TEAM
    if not by_name or own_team_read(author) is None:
        return AskState.GONE
    return AskState.NOT_NOW if ask.lapsed(now) else None


def _hears(asker: Standpoint) -> bool:
    """Whoever stopped or left hears nothing more of us."""
    return asker.rep.standing not in {Standing.STOPPED, Standing.LEFT} and not asker.person.deleted
