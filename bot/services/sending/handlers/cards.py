"""Sends and updates the card of a bright spot."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import BrightSpotId
from bot.domain.outbox import Kind, OutboxRow
from bot.services.answering.card_content import card_content
from bot.services.contents import CardContent
from bot.services.context import seen
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, in_thread, reader


class CardHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        spot = await uow.bright_spots.get(row.workspace_id, BrightSpotId(row.facts["bright_spot_id"]))
        if spot is None or (spot.deleted_at is not None and row.kind is Kind.POST):
            return Dropped("taken_back")
        if row.kind is Kind.UPDATE and spot.card_ts is None:
            return Dropped("no_card")
        view = await seen(uow, reader(row))
        content: CardContent = await card_content(uow, view, spot)
        if row.kind is Kind.POST:
            return in_thread(row, content, view.language)
        return Prepared(content, view.language, channel=spot.card_channel, ts=spot.card_ts)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        if row.kind is not Kind.POST:
            return
        spot = await uow.bright_spots.lock(row.workspace_id, BrightSpotId(row.facts["bright_spot_id"]))
        if spot is not None:
            placed = replace(spot, card_channel=delivered.channel, card_ts=delivered.ts)
            await uow.bright_spots.save(placed)
