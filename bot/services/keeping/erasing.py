"""Deletes everything of a workspace: some time after it took us away, or at once when the operator says so."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports import Work
from bot.services.stumbling import Subject, one_by_one, room_for

logger = logging.getLogger(__name__)

ERASING = "erasing"
AT_ONCE = 1_000
"""Rows in one transaction: others write in between."""
WORKSPACES = 20
UNDER_WAY = timedelta(hours=1)
"""An installation keeps the token a moment before the workspace; by then it has done both, or never will."""

Done = Callable[[int], None]


def _quietly(_: int) -> None:
    return


def _named(workspace_id: WorkspaceId) -> Subject:
    return (workspace_id, str(workspace_id))


class NothingErased(Exception):
    """Why not, for the operator."""


async def of_slack(work: Work, slack_id: str) -> Workspace | None:
    """The one that Slack calls so: a workspace by itself, or a whole org."""
    async with work() as uow:
        workspaces = await uow.workspaces.all()
    named = (each for each in workspaces if slack_id in (each.slack_team_id, each.slack_enterprise_id))
    found = [each for each in named if each.slack_team_id in (slack_id, "")]
    return found[0] if found else None


class Erasing:
    """Every table there is, also one that is new: they are found by their column, not listed."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, grace: timedelta, limit: int = WORKSPACES) -> None:
        """Workspaces that have been gone for longer than that. One that comes back meanwhile keeps what is left. And
        tokens that no workspace has."""
        until = now - grace
        async with self._work() as uow:
            over = await uow.keeping.gone_before(until, await room_for(uow, ERASING, limit))
            await uow.keeping.drop_unowned_tokens(now - UNDER_WAY)
            await uow.commit()
        await one_by_one(self._work, ERASING, now, over, _named, partial(self._erase, while_gone_since=until))

    async def workspace(self, workspace_id: WorkspaceId, done: Done = _quietly) -> None:
        """All of it, and no way back. `done` hears how many steps were taken so far. Safe to repeat after a crash."""
        await self._erase(workspace_id, done)

    async def _erase(
        self, workspace_id: WorkspaceId, done: Done = _quietly, while_gone_since: datetime | None = None
    ) -> None:
        steps = 0
        while await self._step(workspace_id, while_gone_since):
            steps += 1
            done(steps)
        async with self._work() as uow:
            await uow.keeping.clear_index()  # also of what went before somebody came back
            erased = await uow.workspaces.get(workspace_id) is None
            await uow.commit()
        if erased:
            logger.info("workspace erased", extra={"workspace": int(workspace_id)})

    async def _step(self, workspace_id: WorkspaceId, while_gone_since: datetime | None) -> bool:
        """Whether there may be more. Somebody may have installed us since the last one."""
        async with self._work() as uow:
            if while_gone_since is not None and not await uow.keeping.still_gone(
                workspace_id, while_gone_since
            ):
                return False
            left = await uow.keeping.erase_some(workspace_id, AT_ONCE)
            await uow.commit()
        return left
