"""Rewrites the message that put an ask to its author, once it is decided."""

from datetime import datetime

from bot.domain.ids import AskId, ChannelId, MessageTs
from bot.domain.outbox import OutboxRow
from bot.services.asks.standing import said_to_author
from bot.services.context import seen
from bot.services.ports import UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader


class AskDecidedHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        ask = await uow.asks.get(row.workspace_id, AskId(row.facts["ask_id"]))
        if ask is None or ask.undecided:
            return Dropped("not_decided")
        said, view = await said_to_author(uow, ask), await seen(uow, reader(row))
        place = ChannelId(row.facts["channel"]), MessageTs(row.facts["ts"])
        return Prepared(said, view.language, channel=place[0], ts=place[1])
