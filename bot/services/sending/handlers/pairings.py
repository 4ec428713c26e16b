"""Rewrites the message that asked one of two, or sends what they could try after they talked."""

from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, PairingId
from bot.domain.outbox import OutboxRow
from bot.services.context import seen
from bot.services.pairing.answers import answered_content
from bot.services.ports import UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader


class PairingAnsweredHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        pairing = await uow.pairings.get(row.workspace_id, PairingId(row.facts["pairing_id"]))
        if pairing is None or row.target not in pairing.both:
            return Dropped("no_pairing")
        view = await seen(uow, reader(row))
        content = await answered_content(uow, pairing, view.rep.user_id)
        if "ts" not in row.facts:
            return Prepared(content, view.language)
        place = ChannelId(row.facts["channel"]), MessageTs(row.facts["ts"])
        return Prepared(content, view.language, channel=place[0], ts=place[1])
