"""What comes with time by itself: entries to be shared from a day on, and the forgetting of old events."""

from datetime import datetime, timedelta

from bot.domain.bright_spot import Visibility
from bot.domain.ids import BrightSpotId
from bot.services.answering.bright_spots import save_changed, with_visibility
from bot.services.context import Who, locked
from bot.services.ports import Work
from bot.services.stumbling import by_id, one_by_one, room_for

SHARING = "sharing"
SEEN_FOR = timedelta(days=3)
"""Slack redelivers within minutes; replays of delayed events exist. At least a day is promised."""


class Housekeeping:
    """The hourly tick."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime) -> None:
        async with self._work() as uow:
            await uow.seen_events.forget_before(now - SEEN_FOR)
            await uow.commit()

    async def share_due(self, now: datetime, limit: int = 200) -> None:
        """Shares what its author wanted shared from today, by their own calendar, on."""
        ahead = now.date() + timedelta(days=1)
        async with self._work() as uow:
            room = await room_for(uow, SHARING, limit)
            found = [
                spot
                for workspace in await uow.workspaces.living()
                for spot in await uow.bright_spots.to_be_shared(workspace.id, ahead, room)
            ]
        await one_by_one(
            self._work,
            SHARING,
            now,
            found,
            by_id,
            lambda spot: self._share(Who(spot.workspace_id, spot.user_id), spot.id, now),
        )

    async def _share(self, who: Who, spot_id: BrightSpotId, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await uow.bright_spots.lock(who.workspace_id, spot_id)
            if spot is None or spot.share_on is None or spot.share_on > view.today(now):
                return
            visibility = Visibility.TEAM if view.rep.active else Visibility.PRIVATE
            await save_changed(uow, spot, with_visibility(spot, view.rep, visibility, now), now)
            await uow.commit()
