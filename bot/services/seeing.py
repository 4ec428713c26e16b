"""Who may see a bright spot: decided here for every surface; not how it is shown."""

from bot.domain.anonymity import shown_unnamed
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork


async def may_see(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """One's own; else what is shared with the team that the viewer is in now. An anonymous one only while a posted
    edition shows it."""
    if spot.deleted_at is not None or spot.workspace_id != view.rep.workspace_id:
        return False
    if spot.user_id == view.rep.user_id:
        return True
    if not _with_their_team(view, spot) and not await _coaches(uow, view, spot):
        return False
    return await stands_shown(uow, spot)


async def stands_shown(uow: UnitOfWork, spot: BrightSpot) -> bool:
    """Whether those with whom it is shared read it: with a name always, without one while the edition that showed it
    holds those of enough people. The search's own condition says the same."""
    if spot.visibility is not Visibility.ANONYMOUS:
        return spot.visibility.shared
    if spot.edition_id is None or spot.edition_part is None:
        return False
    companions = await uow.bright_spots.of_edition(spot.workspace_id, spot.edition_id)
    return any(each.id == spot.id for each in shown_unnamed(companions))


def _with_their_team(view: Standpoint, spot: BrightSpot) -> bool:
    return spot.visibility.shared and view.rep.active and spot.team_id == view.rep.team_id


async def _coaches(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """A coach reads exactly what a member reads, whether or not they are a rep of that team."""
    if not spot.visibility.shared:
        return False
    coached = await uow.teams.coached_by(view.rep.workspace_id, view.rep.user_id)
    return any(team.id == spot.team_id for team in coached)
