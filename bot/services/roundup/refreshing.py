"""Sends coaches their look at the edition to come, and brings it up to date; not what it shows."""

from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.draft import Preview
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind, State
from bot.domain.people import Team
from bot.services.context import Who
from bot.services.enqueue import SPREADING, enqueue, unsent
from bot.services.ports import UnitOfWork


async def send_preview(uow: UnitOfWork, team: Team, due_date: date, coach: UserId, now: datetime) -> None:
    """Once for each coach and edition; of no use any more when that is due."""
    await enqueue(
        uow,
        Who(team.workspace_id, coach),
        Intent.ROUNDUP_PREVIEW,
        _key(team.id, due_date, coach),
        now,
        facts=_facts(team.id, due_date),
        expires_at=team.next_roundup_at,
        priority=SPREADING,
    )


async def refresh_previews(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId, due_date: date | None, now: datetime
) -> None:
    """Every coach's, of that edition; waiting updates of one message become one."""
    if due_date is None:
        return
    for preview in await uow.previews.of_edition(workspace_id, team_id, due_date):
        await _refresh(uow, preview, now)


async def follow_change(uow: UnitOfWork, before: BrightSpot, after: BrightSpot, now: datetime) -> None:
    """What a team sees by name, or saw, and in no edition yet, may stand in a preview. What is private or anonymous
    stands in none, and must not be told even by the moment of an update."""
    if before.edition_id is not None:
        return
    named = {spot.team_id for spot in (before, after) if spot.visibility is Visibility.TEAM}
    for team_id in sorted(each for each in named if each is not None):
        team = await uow.teams.get(after.workspace_id, team_id)
        if team is not None:
            await refresh_previews(uow, team.workspace_id, team.id, team.next_roundup_date, now)


async def _refresh(uow: UnitOfWork, preview: Preview, now: datetime) -> None:
    key = _key(preview.team_id, preview.due_date, preview.user_id)
    posted = await uow.outbox.by_key(preview.workspace_id, key)
    if posted is None or (preview.ts is None and posted.state is State.SENT):
        return
    await enqueue(
        uow,
        Who(preview.workspace_id, preview.user_id),
        Intent.ROUNDUP_PREVIEW,
        f"{key}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts=_facts(preview.team_id, preview.due_date),
        after_id=unsent(posted),
        coalesce_key=key,
        priority=SPREADING,
    )


def _key(team_id: TeamId, due_date: date, coach: UserId) -> str:
    return f"preview:{team_id}:{due_date}:{coach}"


def _facts(team_id: TeamId, due_date: date) -> dict[str, object]:
    return {"team_id": team_id, "due_date": due_date.isoformat()}
