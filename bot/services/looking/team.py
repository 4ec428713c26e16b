"""The team's page and who sees what: what anybody on the team may know; never who answered."""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import TeamId, WorkspaceId
from bot.domain.keeping import keeping_of
from bot.domain.people import Team
from bot.domain.words.text import excerpt
from bot.services.contents.roundups import Entry
from bot.services.contents.teams import PrivacyContent, TeamChoice, TeamContent
from bot.services.context import Standpoint, alphabetically, names
from bot.services.errors import DeletedMeanwhile, in_no_team
from bot.services.keeping.deeds import told_to_coach
from bot.services.ports import UnitOfWork
from bot.services.seeing import own_team_read, teams_read
from bot.services.teams.coaching import coached_teams, present_coaches

ENTRY_LIMIT = 700
"""Characters of a bright spot in a list that others read."""
WEEK = timedelta(days=7)
READING_CHANNELS = frozenset({"channels:history", "groups:history"})
"""Optional: with them a roundup of ours is found whose sending was in doubt."""


async def team_content(
    uow: UnitOfWork, view: Standpoint, now: datetime, team_id: TeamId | None = None
) -> TeamContent:
    """The reader's own team, else the first that they coach; or that one of these. Raises NotInTeam,
    DeletedMeanwhile."""
    coached, read = await coached_teams(uow, view), await teams_read(uow, view)
    if not read:
        raise in_no_team(view.rep)
    team = next((each for each in read if team_id in (None, each.id)), None)
    if team is None:
        raise DeletedMeanwhile
    members = [rep.user_id for rep in await uow.reps.active_in(team.workspace_id, team.id)]
    coaches = await present_coaches(uow, team.workspace_id, team.id)
    return TeamContent(
        team_name=team.name,
        channel=team.channel,
        members=await alphabetically(uow, team.workspace_id, members),
        coaches=await alphabetically(uow, team.workspace_id, coaches),
        days=team.prompt_days,
        at=team.prompt_time,
        roundup_weekday=team.roundup_weekday,
        roundup_at=team.roundup_time,
        zone=team.tz,
        week=await _week(uow, team, now),
        rhythm=team.rhythm,
        deeds=await told_to_coach(uow, coached, view.zone),
        others=tuple(TeamChoice(each.id, each.name) for each in read if each.id != team.id),
    )


async def _week(uow: UnitOfWork, team: Team, now: datetime) -> tuple[Entry, ...]:
    """Shared by name within seven days, in order of time; anonymous ones would show their time."""
    found = await uow.bright_spots.shared_since(team.workspace_id, team.id, now - WEEK)
    by_name = [spot for spot in found if spot.visibility is Visibility.TEAM]
    authors = await names(uow, team.workspace_id, [spot.user_id for spot in by_name])
    return tuple(entry_of(spot, authors.get(spot.user_id, "")) for spot in by_name)


def entry_of(spot: BrightSpot, author: str | None) -> Entry:
    """One bright spot as others read it; no author, no id."""
    text = excerpt(spot.text, ENTRY_LIMIT)
    return Entry(text, spot.whose, author, spot.id if author else None)


async def privacy_content(uow: UnitOfWork, view: Standpoint) -> PrivacyContent:
    team = own_team_read(view)
    members: list[str] = []
    if team is not None:
        active = await uow.reps.active_in(team.workspace_id, team.id)
        members = list(await alphabetically(uow, team.workspace_id, [rep.user_id for rep in active]))
    return PrivacyContent(
        usual_visibility=view.rep.usual_visibility,
        team_name=team.name if team else None,
        members=tuple(members),
        channel=team.channel if team else None,
        emoji=view.capture_emoji,
        pairs=team is not None and team.pairing_weeks > 0,
        coaches=await _coaches(uow, team),
        by_author=team is not None and team.search_by_author,
        **await _of_workspace(uow, view.rep.workspace_id),
    )


async def _coaches(uow: UnitOfWork, team: Team | None) -> tuple[str, ...]:
    if team is None:
        return ()
    return await alphabetically(
        uow, team.workspace_id, await present_coaches(uow, team.workspace_id, team.id)
    )


async def _of_workspace(uow: UnitOfWork, workspace_id: WorkspaceId) -> dict[str, Any]:
    """How long things are kept, what Slack lets us read, and who knows who runs it."""
    workspace = await uow.workspaces.get(workspace_id)
    if workspace is None:
        return {}
    granted = None if workspace.scopes is None else set(workspace.scopes.split(","))
    return {
        "keeping": keeping_of(workspace),
        "reads_channels": None if granted is None else bool(granted & READING_CHANNELS),
        "admins": await alphabetically(uow, workspace_id, await uow.people.admins(workspace_id)),
    }
