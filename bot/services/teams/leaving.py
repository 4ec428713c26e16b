"""What becomes of a team when its last coach leaves the company; not what becomes of a rep."""

from datetime import datetime

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.note import NoteKind
from bot.services.asking.notes import leave_note
from bot.services.ports import UnitOfWork
from bot.services.teams.coaching import present_coaches, responsible


async def coach_left(uow: UnitOfWork, workspace_id: WorkspaceId, user_id: UserId, now: datetime) -> None:
    """Of each team that has no coach any more somebody is told once, with the way to take it over."""
    for team in await uow.teams.coached_by(workspace_id, user_id):
        if await present_coaches(uow, workspace_id, team.id):
            continue
        for somebody in await responsible(uow, team):
            await leave_note(uow, workspace_id, somebody, NoteKind.COACHLESS, now, team_id=team.id)
