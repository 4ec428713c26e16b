"""Sends the introduction of two people: to both in a conversation of their own, or where that cannot be, to each."""

from datetime import datetime

from bot.domain.outbox import OutboxRow, State
from bot.services.context import Who, seen
from bot.services.introducing.apart import apart_content, introduce_apart
from bot.services.introducing.reasons import both_of, introduced, introduction
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader

_NO_REASON = "decided_otherwise"


class IntroductionHandler(PlainHandler):
    """One conversation. Whatever keeps it from being, the two hear of each other."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        content = await introduction(uow, row.workspace_id, row.facts)
        if content is None:
            return Dropped(_NO_REASON)
        first, _ = both_of(row.facts)
        view = await seen(uow, Who(row.workspace_id, first))
        return Prepared(content, view.language)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        await introduced(uow, row.workspace_id, row.facts, delivered.channel, now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """What is in doubt is never repeated; a word to each says where to look."""
        if reason != _NO_REASON:
            await introduce_apart(uow, row, now, lost=reason == State.UNCONFIRMED)


class ApartHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        content = await apart_content(uow, reader(row), row.facts)
        if content is None:
            return Dropped(_NO_REASON)
        return Prepared(content, (await seen(uow, reader(row))).language)
