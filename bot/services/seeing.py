"""Who may see a bright spot: decided here for every surface; not how it is shown."""

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork


async def may_see(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """One's own; else what is shared with the team that the viewer is in now. An anonymous one only once a posted
    edition shows it."""
    if spot.deleted_at is not None or spot.workspace_id != view.rep.workspace_id:
        return False
    if spot.user_id == view.rep.user_id:
        return True
    if not _with_their_team(view, spot) and not await _coaches(uow, view, spot):
        return False
    return spot.visibility is Visibility.TEAM or spot.edition_part is not None


def _with_their_team(view: Standpoint, spot: BrightSpot) -> bool:
    return spot.visibility.shared and view.rep.active and spot.team_id == view.rep.team_id


async def _coaches(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """A coach reads exactly what a member reads, whether or not they are a rep of that team."""
    if not spot.visibility.shared:
        return False
    coached = await uow.teams.coached_by(view.rep.workspace_id, view.rep.user_id)
    return any(team.id == spot.team_id for team in coached)
