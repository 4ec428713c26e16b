"""Sends and updates the card of a bright spot; what it says is read here, where nobody waits for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.bright_spot import Visibility
from bot.domain.ids import BrightSpotId
from bot.domain.outbox import Kind, OutboxRow
from bot.services.answering.card_content import card_content
from bot.services.answering.understanding import Reading, understood
from bot.services.context import Standpoint, locked
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, in_thread, reader

_NARROWER = (Visibility.TEAM, Visibility.ANONYMOUS, Visibility.PRIVATE)

NO_BRIGHT_SPOT = "no_bright_spot"
"""Something else is said instead."""


class CardHandler(PlainHandler):
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        # The rep first, as everywhere: two orders would be a deadlock.
        view = await locked(uow, reader(row))
        spot = await uow.bright_spots.lock(row.workspace_id, BrightSpotId(row.facts["bright_spot_id"]))
        if spot is None or (spot.deleted_at is not None and row.kind is Kind.POST):
            return Dropped("taken_back")
        if row.kind is Kind.UPDATE and spot.card_ts is None:
            return Dropped("no_card")
        shown = spot
        if not spot.understood and spot.deleted_at is None:
            thread = row.facts.get("thread")
            usual = _usual(view, row.facts)
            read = await understood(uow, view, spot, now, self._reading, thread, usual)
            if read is None:
                return Dropped(NO_BRIGHT_SPOT)
            shown = read
        content = await card_content(uow, view, shown)
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


def _usual(view: Standpoint, facts: Mapping[str, Any]) -> Visibility:
    """What was usual when it was told, and still is: who wrote for themselves has shared nothing by choosing otherwise
    before the card came. Rows of the release before do not say it."""
    then = Visibility(facts.get("usual", view.visibility))
    same_team = facts.get("team_id", view.rep.team_id) == view.rep.team_id
    return max(then, view.visibility, key=_NARROWER.index) if same_team else Visibility.PRIVATE
