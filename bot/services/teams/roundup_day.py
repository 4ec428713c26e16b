"""When a team's settings give its roundup another day or channel, and what goes along; not who may change them."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.people import Team
from bot.domain.rhythm import kind_of
from bot.domain.schedule import next_roundup
from bot.services.ports import UnitOfWork
from bot.services.roundup.refreshing import refresh_previews

BEFORE_THE_FIRST = timedelta(days=1)


async def with_roundup(uow: UnitOfWork, team: Team, now: datetime) -> Team:
    """The next one that was not posted before its day; the first leaves time to be asked once."""
    due = next_roundup(team, max(now, team.created_at + BEFORE_THE_FIRST))
    while await uow.editions.on(team.workspace_id, team.id, kind_of(team, due.local_date), due.local_date):
        due = next_roundup(team, due.at, due.local_date)
    return replace(team, next_roundup_at=due.at, next_roundup_date=due.local_date)


async def take_along(uow: UnitOfWork, changed: Team, now: datetime) -> None:
    """Before the changed team is saved: what waited in the old channel, and what coaches drafted for the old day."""
    before = await uow.teams.get(changed.workspace_id, changed.id)
    if before is None:
        return
    if before.channel != changed.channel:
        await uow.outbox.hasten(changed.workspace_id, before.channel, now)
    await _move_draft(uow, before, changed)
    for due_date in {before.next_roundup_date: None, changed.next_roundup_date: None}:
        await refresh_previews(uow, changed.workspace_id, changed.id, due_date, now)


async def _move_draft(uow: UnitOfWork, before: Team, changed: Team) -> None:
    """To its new day; on the old one, which may become the next again, nothing of it stays."""
    old, new = before.next_roundup_date, changed.next_roundup_date
    if old is None or new is None or old == new:
        return
    draft = await uow.drafts.get(changed.workspace_id, changed.id, old)
    there = await uow.drafts.get(changed.workspace_id, changed.id, new)
    if draft is not None and draft.goes_before(there):
        await uow.drafts.save(replace(draft, due_date=new))
        await uow.drafts.save(draft.taken_away())
