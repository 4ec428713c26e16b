"""What becomes of somebody's things when they left the company: what is open ends, later the rest goes."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import UserId
from bot.domain.keeping import keeping_of, leavers_until
from bot.domain.note import NoteKind
from bot.domain.pairing import PATIENCE, Pairing, ended, hears_of_end
from bot.domain.people import Standing, Workspace
from bot.services.context import Standpoint, Who, locked
from bot.services.owning.forgetting import forget_person, from_colleagues
from bot.services.owning.traces import footprint
from bot.services.pairing.rounds import tell
from bot.services.playbook.refreshing import refresh_playbook
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.following import refresh_roundup
from bot.services.roundup.refreshing import follow_change
from bot.services.stumbling import Subject, in_each_workspace, one_by_one, room_for

WORKSPACES, LEFT, OVER = "leavers", "leaver", "leaver_gone"
BATCH = 50


class Leavers:
    """The hourly tick. Each person is a transaction of their own."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = BATCH) -> None:
        await in_each_workspace(self._work, WORKSPACES, now, partial(self._look, now=now, limit=limit))

    async def _look(self, workspace: Workspace, now: datetime, limit: int) -> None:
        left, over = await self._who(workspace, now, limit)
        await one_by_one(self._work, LEFT, now, left, _named, partial(self._notice, now=now))
        await one_by_one(self._work, OVER, now, over, _named, partial(let_go, self._work, now=now))

    async def _who(self, workspace: Workspace, now: datetime, limit: int) -> tuple[list[Who], list[Who]]:
        until = leavers_until(keeping_of(workspace), now)
        async with self._work() as uow:
            left = await uow.keeping.newly_left(workspace.id, await room_for(uow, LEFT, limit))
            over = await uow.keeping.left_before(workspace.id, until, await room_for(uow, OVER, limit))
        here = partial(Who, workspace.id)
        return list(map(here, left)), list(map(here, over))

    async def _notice(self, who: Who, now: datetime) -> None:
        """Their days count from the first look after they left. Whoever is to be brought together with them learns
        what they would have learned of a silence."""
        async with self._work() as uow:
            view = await locked(uow, who)
            if not _gone(view):
                return
            await uow.reps.save(replace(view.rep, left_at=now))
            for pairing in await uow.pairings.of_people(who.workspace_id, [who.user_id], _open_since(now)):
                await _end(uow, pairing, who.user_id, now)
            await uow.commit()


async def let_go(work: Work, who: Who, now: datetime) -> None:
    """What worked for three people stays with the team, without a name; everything else goes. A replay after a restore
    passes the moment of then."""
    if await _left_without_name(work, who, now):
        await forget_person(work, who, now)


async def _left_without_name(work: Work, who: Who, now: datetime) -> bool:
    """Whether they are still gone. Somebody without a name stands in for them: a different one for everybody, so
    that what several people stand behind does not shrink, and no way leads back."""
    async with work() as uow:
        view = await locked(uow, who)
        if not _gone(view):
            return False
        stand_in = UserId(f"left-{uow.new_mark()}")
        for spot in await uow.keeping.shared_by(who.workspace_id, who.user_id):
            await _unnamed(uow, spot, stand_in, now)
        if (theirs := await uow.owned.of(who.workspace_id, who.user_id)) is not None:
            # From here on nothing says any more which tries were theirs.
            tries = Belongings(who.workspace_id, who.user_id, plans=theirs.plans)
            await from_colleagues(uow, who, tries, await footprint(uow, tries), now)
        await uow.keeping.worked_for(who.workspace_id, who.user_id, stand_in)
        await uow.commit()
        return True


def _named(who: Who) -> Subject:
    return (who.workspace_id, who.user_id)


def _gone(view: Standpoint) -> bool:
    """Slack may have said otherwise meanwhile."""
    return view.rep.standing is Standing.LEFT


def _open_since(now: datetime) -> date:
    return (now - 2 * PATIENCE).date()


async def _end(uow: UnitOfWork, found: Pairing, left: UserId, now: datetime) -> None:
    pairing = await uow.pairings.lock(found.workspace_id, found.id)
    if pairing is None or not pairing.proposed:
        return
    await uow.pairings.save(gone := ended(pairing))
    other = gone.other(left)
    if hears_of_end(gone, other):
        await tell(uow, gone, other, NoteKind.PAIRING, now)


async def _unnamed(uow: UnitOfWork, found: BrightSpot, stand_in: UserId, now: datetime) -> None:
    """Its place in the index is written anew, since an entry there belongs to a person as well."""
    spot = await uow.bright_spots.lock(found.workspace_id, found.id)
    if spot is None or spot.deleted_at is not None:
        return
    for answer in await uow.answers.of_bright_spot(spot.workspace_id, spot.id):
        await uow.answers.save(replace(answer, text="", deleted_at=now))
    await uow.corrections.remove(spot.workspace_id, spot.id)
    story = await uow.stories.lock(spot.workspace_id, spot.id)
    if story is not None:
        await uow.stories.save(replace(story, user_id=stand_in))
    unnamed = spot.left_by(stand_in)
    await uow.bright_spots.save(spot.tombstone(now))
    await uow.bright_spots.save(unnamed)
    await refresh_roundup(uow, spot, now)
    await follow_change(uow, spot, unnamed, now)
    await refresh_playbook(uow, spot.workspace_id, spot.team_id, now)
