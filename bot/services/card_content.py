"""What a bright spot's card is made of; read from the state of the moment in which it is shown."""

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.services.contents import CardContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork


async def card_content(uow: UnitOfWork, view: Standpoint, spot: BrightSpot, cut: int = 0) -> CardContent:
    """`cut`: characters that were too many to keep."""
    answers = await uow.answers.of_bright_spot(spot.workspace_id, spot.id)
    team = None
    if view.rep.active or spot.team_id is not None:
        team = await uow.teams.get(spot.workspace_id, spot.team_id) if spot.team_id else view.team
    shown = spot.edition_part is not None
    return CardContent(
        bright_spot=spot,
        team_name=team.name if team else None,
        messages=len(answers),
        cut=cut,
        anonymous_waits=spot.visibility is Visibility.ANONYMOUS and not shown,
        in_roundup=shown,
    )
