"""Publishes App Home, with the wave drawn where Slack draws; where it refuses to, the sentences stay."""

from datetime import datetime

from bot.domain.ids import BrightSpotId, UserId
from bot.domain.outbox import OutboxRow
from bot.domain.wave import FEWEST_DRAWN
from bot.services.context import seen
from bot.services.enqueue import refresh_home
from bot.services.looking.own import charts_are_welcome, home_content
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader

NO_CHARTS = frozenset({"invalid_blocks", "invalid_arguments"})
"""What Slack answers to a chart where it has none; `views.publish` documents the second."""


class HomeHandler(PlainHandler):
    """App Home as it is at this moment."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        view = (await seen(uow, reader(row))).at(now)
        return Prepared(await home_content(uow, view, now, _before(row)), view.language)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        if delivered.charted:
            await uow.reps.showed_chart(row.workspace_id, UserId(row.target), now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """A chart that was refused costs the picture, never the page: the same again without it."""
        if reason in NO_CHARTS and await _had_chart(uow, row, now):
            await uow.workspaces.refused_chart(row.workspace_id, now)
            await refresh_home(uow, reader(row), now, _before(row))


async def _had_chart(uow: UnitOfWork, row: OutboxRow, now: datetime) -> bool:
    who = reader(row)
    view = await seen(uow, who)
    enough = await uow.bright_spots.wave(who.workspace_id, who.user_id) >= FEWEST_DRAWN
    return enough and await charts_are_welcome(uow, view.rep, now)


def _before(row: OutboxRow) -> BrightSpotId | None:
    before = row.facts.get("before")
    return BrightSpotId(before) if before else None
