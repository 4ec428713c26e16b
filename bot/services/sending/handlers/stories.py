"""Rewrites the message that asked for a story, once its author answered; says what holds at that moment."""

from datetime import datetime

from bot.domain.ids import BrightSpotId, ChannelId, MessageTs
from bot.domain.outbox import OutboxRow
from bot.services.context import seen
from bot.services.ports import UnitOfWork
from bot.services.roundup.asking import story_content
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader


class StoryAnsweredHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        spot_id = BrightSpotId(row.facts["bright_spot_id"])
        story = await uow.stories.get(row.workspace_id, spot_id)
        spot = await uow.bright_spots.get(row.workspace_id, spot_id)
        if story is None or spot is None or spot.deleted_at is not None:
            return Dropped("taken_back")
        view = await seen(uow, reader(row))
        content = await story_content(uow, spot, story)
        if content is None:
            return Dropped("no_roundup")
        place = ChannelId(row.facts["channel"]), MessageTs(row.facts["ts"])
        return Prepared(content, view.language, channel=place[0], ts=place[1])
