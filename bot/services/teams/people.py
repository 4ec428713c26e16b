"""Keeps what we know of people in step with Slack: a full list now and then, single changes as they happen."""

import logging
from dataclasses import replace
from datetime import datetime

from bot.domain.ids import WorkspaceId
from bot.domain.people import Person, Rep, Standing
from bot.services.asking.timetables import rescheduled
from bot.services.context import Who, locked
from bot.services.ports import DeliveryError, Directory, StorageBusy, UnitOfWork, Unreachable, Work
from bot.services.teams.leaving import coach_left

BATCH = 200

logger = logging.getLogger(__name__)


class PeopleSync:
    """People come from paged `users.list`, then from `user_change` and `team_join` events."""

    def __init__(self, work: Work, directory: Directory) -> None:
        self._work = work
        self._directory = directory

    async def everybody(self, workspace_id: WorkspaceId, now: datetime) -> int:
        """Reads the whole list; returns how many people it has."""
        batch: list[Person] = []
        count = 0
        async for person in self._directory.people(workspace_id):
            batch.append(person)
            count += 1
            if len(batch) == BATCH:
                await self._save(batch, now)
                batch = []
        await self._save(batch, now)
        return count

    async def read(self, workspace_id: WorkspaceId, now: datetime) -> None:
        """The same for a tick: where Slack or the database give up, the next day's reading makes up for it."""
        try:
            count = await self.everybody(workspace_id, now)
        except (DeliveryError, StorageBusy) as trouble:
            about = {"workspace": workspace_id, "trouble": type(trouble).__name__}
            logger.warning("people not read", extra=about)
        else:
            logger.info("people read", extra={"workspace": workspace_id, "people": count})

    async def changed(self, person: Person, now: datetime) -> None:
        """One person as Slack describes them now."""
        await self._save([person], now)

    async def met(self, person: Person, now: datetime) -> None:
        """Somebody may be of another organisation, and no list or event described them: Slack is asked, and where it
        shows us nobody, they are what they seem. Raises a DeliveryError where it says nothing."""
        async with self._work() as uow:
            known = await uow.people.get(person.workspace_id, person.user_id) is not None
        if not known:
            await self._save([await self._described(person)], now)

    async def _described(self, person: Person) -> Person:
        try:
            return await self._directory.person(person.workspace_id, person.user_id)
        except Unreachable:
            return person

    async def _save(self, people: list[Person], now: datetime) -> None:
        """In the order in which everybody goes who locks several reps, whatever Slack's is."""
        async with self._work() as uow:
            for person in sorted(people, key=lambda each: each.user_id):
                before = await uow.people.get(person.workspace_id, person.user_id)
                if before != person:
                    await uow.people.save(person)
                    await _follow(uow, before, person, now)
                    if not person.can_capture and (before is None or before.can_capture):
                        await coach_left(uow, person.workspace_id, person.user_id, now)
            await uow.commit()


async def _follow(uow: UnitOfWork, before: Person | None, person: Person, now: datetime) -> None:
    """A rep who left is asked no more, unless they return and say so; one whose zone moved is asked by the new."""
    rep = await uow.reps.get(person.workspace_id, person.user_id)
    if rep is None:
        return
    view = await locked(uow, Who(person.workspace_id, person.user_id))
    if person.deleted and view.rep.standing is not Standing.LEFT:
        left = replace(view.rep, standing=Standing.LEFT, next_due_at=None, next_due_date=None)
        await uow.reps.save(left)
    elif not person.deleted and view.rep.standing is Standing.LEFT:
        await uow.reps.save(_returned(view.rep))
    elif before is None or before.tz != person.tz:
        moved = await rescheduled(uow, view, view.rep, now, zone_changed=True)
        await uow.reps.save(moved)


def _returned(rep: Rep) -> Rep:
    """As if they had stopped: nobody is asked again without a word of their own."""
    standing = Standing.STOPPED if rep.team_id is not None else Standing.VISITOR
    return replace(rep, standing=standing, team_id=None, left_at=None)
