"""Who may see a bright spot, and whose team's: decided here for every surface; not how it is shown."""

from bot.domain.anonymity import shown_unnamed
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import TeamId
from bot.domain.people import Team
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork
from bot.services.teams.coaching import coached_teams


async def may_see(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """One's own; else what is shared with the team that the viewer is in now. An anonymous one only while a posted
    edition shows it."""
    if spot.deleted_at is not None or spot.workspace_id != view.rep.workspace_id:
        return False
    if spot.user_id == view.rep.user_id:
        return True
    return spot.visibility.shared and await _reads(uow, view, spot.team_id) and await stands_shown(uow, spot)


async def stands_shown(uow: UnitOfWork, spot: BrightSpot) -> bool:
    """Whether those with whom it is shared read it: with a name always, without one while the edition that showed it
    holds those of enough people. The search's own condition says the same."""
    if spot.visibility is not Visibility.ANONYMOUS:
        return spot.visibility.shared
    if spot.edition_id is None or spot.edition_part is None:
        return False
    companions = await uow.bright_spots.of_edition(spot.workspace_id, spot.edition_id)
    return any(each.id == spot.id for each in shown_unnamed(companions))


async def withdrawn(uow: UnitOfWork, spot: BrightSpot) -> bool:
    """Whether a roundup showed it without a name, and cannot any more."""
    placed = spot.edition_part is not None and spot.visibility is Visibility.ANONYMOUS
    return placed and not await stands_shown(uow, spot)


def own_team_read(view: Standpoint) -> Team | None:
    """The team that somebody is on now, which only full members read."""
    return view.team if view.rep.active and view.person.can_capture else None


async def teams_read(uow: UnitOfWork, view: Standpoint) -> tuple[Team, ...]:
    """The teams whose named bright spots this person reads: their own first, then those they coach."""
    own, coached = own_team_read(view), await coached_teams(uow, view)
    found = coached if own is None else [own, *coached]
    return tuple({team.id: team for team in found}.values())


async def _reads(uow: UnitOfWork, view: Standpoint, team_id: TeamId | None) -> bool:
    """A coach reads exactly what a member reads, whether or not they are a rep of that team."""
    own = own_team_read(view)
    if own is not None and own.id == team_id:
        return True
    return any(team.id == team_id for team in await coached_teams(uow, view))
