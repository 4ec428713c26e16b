"""Keeps each rep's next due time in step with their settings; the callers hold the rep's lock and save."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.ids import PromptId, TeamId
from bot.domain.people import Pace, Rep
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.domain.schedule import Due, moved, timetable
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork


async def rescheduled(
    uow: UnitOfWork, view: Standpoint, rep: Rep, now: datetime, *, zone_changed: bool = False
) -> Rep:
    """The rep with the next due time that their settings now give; none for who stopped or is let rest. A date
    that a traveller's clock skipped is recorded as skipped (`zone`)."""
    if not rep.active or rep.pace is Pace.RESTING:
        return replace(rep, next_due_at=None, next_due_date=None)
    latest = await uow.prompts.latest(rep.workspace_id, rep.user_id)
    table = timetable(rep, view.person, view.team)
    due, unreachable = moved(next_due_of(view.rep), table, now, latest.local_date if latest else None)
    if zone_changed:
        for day in unreachable:
            await record_skip(uow, rep, day, now, Skipped.ZONE)
    return replace(rep, next_due_at=due.at, next_due_date=due.local_date)


def next_due_of(rep: Rep) -> Due | None:
    """What the row says, as one thing."""
    if rep.next_due_at is None or rep.next_due_date is None:
        return None
    return Due(rep.next_due_date, rep.next_due_at)


async def record_skip(uow: UnitOfWork, rep: Rep, day: date, due_at: datetime, reason: Skipped) -> bool:
    """Remembers why a rep was not asked on a date. False when the date has a prompt already."""
    return await uow.prompts.add(
        Prompt(
            workspace_id=rep.workspace_id,
            id=PromptId(uow.new_id()),
            user_id=rep.user_id,
            team_id=rep.team_id or TeamId(0),
            local_date=day,
            due_at=due_at,
            state=PromptState.SKIPPED,
            reason=reason,
        )
    )
