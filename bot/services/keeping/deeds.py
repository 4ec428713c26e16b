"""What was changed lately, with names instead of ids: for admins of everything, for coaches of their teams."""

from collections.abc import Sequence
from operator import attrgetter

from bot.domain.audit import AuditEntry
from bot.domain.ids import TeamId, WorkspaceId
from bot.domain.people import Team
from bot.domain.schedule import local_date
from bot.services.contents.workspace import DeedContent
from bot.services.context import names
from bot.services.ports import UnitOfWork

SHOWN_TO_COACHES = 5


async def told_to_coach(uow: UnitOfWork, teams: Sequence[Team], zone: str) -> tuple[DeedContent, ...]:
    """Of all teams that they coach, the newest first."""
    found = [
        entry
        for team in teams
        for entry in await uow.audit.of_team(team.workspace_id, team.id, SHOWN_TO_COACHES)
    ]
    newest = sorted(found, key=attrgetter("at", "id"), reverse=True)
    return await told(uow, newest[:SHOWN_TO_COACHES], zone)


async def told(uow: UnitOfWork, entries: Sequence[AuditEntry], zone: str) -> tuple[DeedContent, ...]:
    """With names instead of ids."""
    if not entries:
        return ()
    workspace_id = entries[0].workspace_id
    known = await names(uow, workspace_id, [entry.by_user for entry in entries if entry.by_user])
    teams = await _team_names(uow, workspace_id, {entry.team_id for entry in entries})
    return tuple(
        DeedContent(
            deed=entry.deed,
            day=local_date(entry.at, zone),
            by=known.get(entry.by_user, "") if entry.by_user is not None else None,
            team=teams.get(entry.team_id, ""),
            changed=entry.facts.get("changed", {}),
        )
        for entry in entries
    )


async def _team_names(
    uow: UnitOfWork, workspace_id: WorkspaceId, ids: set[TeamId | None]
) -> dict[TeamId | None, str]:
    found = [await uow.teams.get(workspace_id, team_id) for team_id in ids if team_id is not None]
    return {team.id: team.name for team in found if team is not None}
