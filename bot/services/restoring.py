"""After a backup was put back: what people decided since holds again, and nothing that may have been said is repeated.

All of it happens within the transaction that puts the backup back.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.bright_spot import BrightSpot
from bot.domain.forgotten import Forgotten
from bot.domain.ids import AnswerId, BrightSpotId, TeamId, WorkspaceId
from bot.domain.people import Rep, Standing
from bot.domain.prompt import Skipped
from bot.domain.schedule import next_due, timetable
from bot.services.answering.bright_spots import rewrite, save_changed, take_back
from bot.services.asking.timetables import next_due_of, record_skip
from bot.services.auditing import record
from bot.services.context import Standpoint, Who, locked
from bot.services.keeping.leavers import let_go
from bot.services.owning.forgetting import forget_person
from bot.services.ports import UnitOfWork, Work
from bot.services.ports.restoring import Narrowed, Since
from bot.services.teams.roundup_day import with_roundup

AT_ONCE = 500


async def replay(work: Work, since: Since, made_at: datetime, now: datetime) -> None:
    """In this order: who asked to be forgotten comes last, when nothing of theirs is touched any more."""
    for rep in since.reps:
        await _as_decided(work, rep)
    for workspace_id, answer_id in since.deleted:
        await _delete(work, workspace_id, answer_id, now)
    for workspace_id, spot_id in since.taken_back:
        await _take_back(work, workspace_id, spot_id, now)
    for narrowed in since.narrowed:
        await _narrow(work, narrowed, now)
    for person in since.forgotten:
        await _forget(work, person)
    await _let_pass(work, now)
    await _write_down(work, since, made_at, now)


async def _as_decided(work: Work, was: Rep) -> None:
    """The later word about themselves counts; whoever stopped is not asked again."""
    async with work() as uow:
        rep = await uow.reps.lock(was.workspace_id, was.user_id)
        decided = replace(
            rep,
            usual_visibility=was.usual_visibility,
            paused_until=was.paused_until,
            story_consent=was.story_consent,
            meets_at_customers=was.meets_at_customers,
            pairing_weeks=was.pairing_weeks,
            left_at=was.left_at,
        )
        if was.standing in {Standing.STOPPED, Standing.LEFT}:
            ended = replace(decided, standing=was.standing, team_id=None)
            decided = replace(ended, next_due_at=None, next_due_date=None)
        await uow.reps.save(decided)
        await uow.commit()


async def _delete(work: Work, workspace_id: WorkspaceId, answer_id: AnswerId, now: datetime) -> None:
    async with work() as uow:
        answer = await uow.answers.get(workspace_id, answer_id)
        if answer is None or answer.deleted_at is not None:
            return
        who = Who(workspace_id, answer.user_id)
        await locked(uow, who)
        gone = replace(answer, text="", deleted_at=now)
        await uow.answers.save(gone)
        await rewrite(uow, who, gone, answer.text, now)
        await uow.commit()


async def _take_back(work: Work, workspace_id: WorkspaceId, spot_id: BrightSpotId, now: datetime) -> None:
    async with work() as uow:
        spot = await _living(uow, workspace_id, spot_id)
        if spot is not None:
            await take_back(uow, spot, now)
            await uow.commit()


async def _narrow(work: Work, was: Narrowed, now: datetime) -> None:
    async with work() as uow:
        spot = await _living(uow, was.workspace_id, was.id)
        if spot is not None:
            await save_changed(uow, spot, _seen_less(spot, was, now), now)
            await uow.commit()


def _seen_less(spot: BrightSpot, was: Narrowed, now: datetime) -> BrightSpot:
    """Shared by whoever shared it before the backup, and by nobody else."""
    if spot.visibility.shared and was.visibility.shared and spot.team_id is not None:
        return spot.shared_with(was.visibility, spot.team_id, now)
    return replace(spot.hidden(now), share_on=was.share_on)


async def _living(uow: UnitOfWork, workspace_id: WorkspaceId, spot_id: BrightSpotId) -> BrightSpot | None:
    """Locked, its author's row first."""
    spot = await uow.bright_spots.get(workspace_id, spot_id)
    if spot is None:
        return None
    await locked(uow, Who(workspace_id, spot.user_id))
    held = await uow.bright_spots.lock(workspace_id, spot_id)
    return held if held is not None and held.deleted_at is None else None


async def _forget(work: Work, person: Forgotten) -> None:
    """Up to the moment at which they asked; they read of it then. Who had left the company did not ask: what their team
    keeps of them, it keeps."""
    who = Who(person.workspace_id, person.user_id)
    async with work() as uow:
        rep = await uow.reps.get(who.workspace_id, who.user_id)
    if rep is not None and rep.left_at is not None and rep.left_at <= person.at:
        await let_go(work, who, person.at)
    else:
        await forget_person(work, who, person.at)


async def _let_pass(work: Work, now: datetime) -> None:
    """What was due between the backup and now may have been asked or posted. It is skipped, and says so."""
    while reps := await _due_reps(work, now):
        for who in reps:
            await _skip(work, who, now)
    while teams := await _due_teams(work, now):
        for workspace_id, team_id in teams:
            await _next_roundup(work, workspace_id, team_id, now)


async def _due_reps(work: Work, now: datetime) -> list[Who]:
    async with work() as uow:
        return [Who(*key) for key in await uow.reps.due(now, AT_ONCE)]


async def _due_teams(work: Work, now: datetime) -> list[tuple[WorkspaceId, TeamId]]:
    async with work() as uow:
        return await uow.teams.due(now, AT_ONCE)


async def _skip(work: Work, who: Who, now: datetime) -> None:
    """Every date that is over, and with it what the bot may say unasked today."""
    async with work() as uow:
        view = await locked(uow, who)
        rep = await _skipped(uow, view, now)
        await uow.budget.take(who.workspace_id, who.user_id, view.today(now))
        await uow.reps.save(rep)
        await uow.commit()


async def _skipped(uow: UnitOfWork, view: Standpoint, now: datetime) -> Rep:
    table, due = timetable(view.rep, view.person, view.team), next_due_of(view.rep)
    while due is not None and due.at <= now:
        await record_skip(uow, view.rep, due.local_date, due.at, Skipped.RESTORED)
        due = next_due(table, due.at, due.local_date)
    if due is None:
        return replace(view.rep, next_due_at=None, next_due_date=None)
    return replace(view.rep, next_due_at=due.at, next_due_date=due.local_date)


async def _next_roundup(work: Work, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> None:
    """Its entries are in the one after."""
    async with work() as uow:
        team = await uow.teams.lock(workspace_id, team_id)
        if team is not None:
            await uow.teams.save(await with_roundup(uow, team, now))
            await uow.commit()


async def _write_down(work: Work, since: Since, made_at: datetime, now: datetime) -> None:
    async with work() as uow:
        for workspace in await uow.workspaces.all():
            again = sum(each.workspace_id == workspace.id for each in since.forgotten)
            at = made_at.isoformat()
            await record(uow, workspace.id, Deed.RESTORED, now, made_at=at, forgotten_again=again)
        await uow.commit()
