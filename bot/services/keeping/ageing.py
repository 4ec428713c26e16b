"""Lets go what had its time: trouble after some weeks, shared bright spots after some months; not who left."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.bright_spot import Answer, BrightSpot
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.keeping import (
    NOTICE,
    keeping_of,
    shared_until,
    told_until,
    told_with_it_until,
    troubles_until,
)
from bot.domain.note import NoteKind
from bot.domain.people import Workspace
from bot.domain.play import OTHERS
from bot.services.answering.bright_spots import save_changed
from bot.services.asking.notes import leave_note
from bot.services.context import Who, locked
from bot.services.owning.forgetting import tidy_index
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_id, by_key, in_each_workspace, one_by_one, room_for

WORKSPACES, TROUBLES, SHARED = "ageing", "ageing_trouble", "ageing_shared"
TOLD = "ageing_told"
BATCH = 100
"""So many of each kind and workspace at one look: an hour later there is another."""


class Ageing:
    """The hourly tick. Each thing is a transaction of its own, so that nobody waits for a large clearing."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = BATCH) -> None:
        await in_each_workspace(self._work, WORKSPACES, now, partial(self._look, now=now, limit=limit))
        # Whether or not anything went: the process of the look before may have ended between the two.
        await tidy_index(self._work)

    async def _look(self, workspace: Workspace, now: datetime, limit: int) -> None:
        await self._tell_authors(workspace, now, limit)
        troubles, shared = await self._old(workspace, now, limit)
        await one_by_one(self._work, TROUBLES, now, troubles, by_id, partial(self._let_go, now=now))
        await one_by_one(self._work, SHARED, now, shared, by_id, partial(self._fade, now=now))

    async def _old(
        self, workspace: Workspace, now: datetime, limit: int
    ) -> tuple[list[Answer], list[BrightSpot]]:
        keeping = keeping_of(workspace)
        async with self._work() as uow:
            room = await room_for(uow, TROUBLES, limit)
            troubles = await uow.keeping.troubles_before(workspace.id, troubles_until(keeping, now), room)
            room = await room_for(uow, SHARED, limit)
            old, told = shared_until(keeping, now), now - NOTICE
            shared = await uow.keeping.shared_before(workspace.id, old, told, room)
        return troubles, shared

    async def _tell_authors(self, workspace: Workspace, now: datetime, limit: int) -> None:
        """In time for them to keep what they like."""
        keeping = keeping_of(workspace)
        async with self._work() as uow:
            room = await room_for(uow, TOLD, limit)
            authors = await uow.keeping.to_be_told(workspace.id, told_until(keeping, now), room)
        tell = partial(self._tell, until=told_with_it_until(keeping, now), now=now)
        await one_by_one(self._work, TOLD, now, [(workspace.id, each) for each in authors], by_key, tell)

    async def _tell(self, author: tuple[WorkspaceId, UserId], until: datetime, now: datetime) -> None:
        async with self._work() as uow:
            await locked(uow, Who(*author))
            await uow.keeping.told(*author, until, now)
            await leave_note(uow, *author, NoteKind.AGEING, now)
            await uow.commit()

    async def _let_go(self, found: Answer, now: datetime) -> None:
        """Of an answer that is no bright spot its ids stay, so that a late edit cannot revive it."""
        async with self._work() as uow:
            await locked(uow, Who(found.workspace_id, found.user_id))
            answer = await uow.answers.get(found.workspace_id, found.id)
            if answer is None or answer.bright_spot_id is not None or answer.deleted_at is not None:
                return
            await uow.answers.save(replace(answer, text="", tone=None, language=None, deleted_at=now))
            await uow.commit()

    async def _fade(self, found: BrightSpot, now: datetime) -> None:
        """As if it were taken back, everywhere that it is shown; only what is counted does not fall."""
        async with self._work() as uow:
            await locked(uow, Who(found.workspace_id, found.user_id))
            spot = await uow.bright_spots.lock(found.workspace_id, found.id)
            if spot is None or spot.kept or spot.shared_at != found.shared_at or spot.deleted_at is not None:
                return
            if await _taken_up(uow, spot):
                return
            for answer in await uow.answers.of_bright_spot(spot.workspace_id, spot.id):
                await uow.answers.save(replace(answer, text="", deleted_at=now))
            await save_changed(uow, spot, spot.fading(now), now)
            await uow.commit()


async def _taken_up(uow: UnitOfWork, spot: BrightSpot) -> bool:
    """Whether somebody tries it, or it became a play, since we looked."""
    tries = await uow.plans.tries_of(spot.workspace_id, spot.id)
    return any(plan.open for plan in tries) or await uow.plays.others(spot.workspace_id, spot.id) >= OTHERS
