"""What comes with time by itself: proposals that had their time, and the question a week after an introduction."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.ids import PairingId, UserId, WorkspaceId
from bot.domain.note import NoteKind
from bot.domain.pairing import PATIENCE, Pairing, ended, hears_of_end, over
from bot.domain.schedule import first_known, local_date
from bot.services.context import Who, seen
from bot.services.pairing.rounds import tell
from bot.services.pairing.standing import on_team
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_id, one_by_one, room_for

ENDING, CHECKING = "pairing", "pairing_check"
_DAY = timedelta(days=1)


class PairingTending:
    """The tick. Each pairing is a transaction of its own."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = 200) -> None:
        """Somewhere it is tomorrow already; whether it is so for them is looked at one by one."""
        tomorrow = now.date() + _DAY
        async with self._work() as uow:
            stale = await uow.pairings.to_end(tomorrow - PATIENCE, await room_for(uow, ENDING, limit))
            due = await uow.pairings.to_check(tomorrow, await room_for(uow, CHECKING, limit))
        await one_by_one(
            self._work, ENDING, now, stale, by_id, lambda each: self._end(each.workspace_id, each.id, now)
        )
        await one_by_one(
            self._work,
            CHECKING,
            now,
            due,
            by_id,
            lambda each: self._check(each.workspace_id, each.id, now),
        )

    async def _end(self, workspace_id: WorkspaceId, pairing_id: PairingId, now: datetime) -> None:
        """A no and a silence end on the same day and read the same."""
        async with self._work() as uow:
            pairing = await uow.pairings.lock(workspace_id, pairing_id)
            if pairing is None or not over(pairing, await _teams_day(uow, pairing, now)):
                return
            await uow.pairings.save(gone := ended(pairing))
            for user_id in gone.both:
                if hears_of_end(gone, user_id) and await _there(uow, gone, user_id):
                    await tell(uow, gone, user_id, NoteKind.PAIRING, now)
            await uow.commit()

    async def _check(self, workspace_id: WorkspaceId, pairing_id: PairingId, now: datetime) -> None:
        """Both are asked, once."""
        async with self._work() as uow:
            pairing = await uow.pairings.lock(workspace_id, pairing_id)
            if pairing is None or pairing.check_on is None:
                return
            if await _teams_day(uow, pairing, now) < pairing.check_on:
                return
            for user_id in pairing.both:
                await tell(uow, pairing, user_id, NoteKind.PAIRING_CHECK, now)
            await uow.pairings.save(replace(pairing, check_on=None))
            await uow.commit()


async def _there(uow: UnitOfWork, pairing: Pairing, user_id: UserId) -> bool:
    """Whoever stopped or left hears nothing more of us."""
    return on_team(await seen(uow, Who(pairing.workspace_id, user_id)), pairing)


async def _teams_day(uow: UnitOfWork, pairing: Pairing, now: datetime) -> date:
    team = await uow.teams.get(pairing.workspace_id, pairing.team_id)
    return local_date(now, first_known(team.tz if team is not None else None))
