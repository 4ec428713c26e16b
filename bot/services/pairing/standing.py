"""What holds for a pairing at this moment: whether it still has its ground, and what each of the two may read of it."""

from dataclasses import dataclass

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import UserId
from bot.domain.pairing import Pairing
from bot.domain.pairing_round import evidence
from bot.domain.strength import Strength
from bot.services.contents.pairings import Offer
from bot.services.context import Standpoint, Who, names, seen
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see


@dataclass(frozen=True, slots=True)
class Ground:
    """The two and what brings them together, while both are on the team and the words may be read."""

    seeker: Standpoint
    helper: Standpoint
    spot: BrightSpot

    def wished(self, pairing: Pairing) -> bool:
        """The team has it on, both still want it, and the wish is still the same."""
        team, seeker, helper = self.helper.team, self.seeker.rep, self.helper.rep
        on = team is not None and team.pairing_weeks > 0
        both = seeker.pairing_weeks > 0 and helper.pairing_weeks > 0
        return on and both and seeker.pairing_wish is pairing.strength


async def ground_of(uow: UnitOfWork, pairing: Pairing) -> Ground | None:
    """None where one of the two is not there any more, or the bright spot is not what it was."""
    seeker = await seen(uow, Who(pairing.workspace_id, pairing.seeker_id))
    helper = await seen(uow, Who(pairing.workspace_id, pairing.helper_id))
    if not (on_team(seeker, pairing) and on_team(helper, pairing)):
        return None
    spot = await uow.bright_spots.get(pairing.workspace_id, pairing.bright_spot_id)
    if spot is None or spot.visibility is not Visibility.TEAM or spot.strength is not pairing.strength:
        return None
    return Ground(seeker, helper, spot) if await may_see(uow, seeker, spot) else None


def on_team(view: Standpoint, pairing: Pairing) -> bool:
    there = view.rep.active and view.rep.team_id == pairing.team_id
    return there and view.person.can_capture


async def offers(uow: UnitOfWork, pairing: Pairing, ground: Ground) -> tuple[Offer, Offer | None]:
    """The helper's to the seeker, and what there is the other way round, if anything."""
    shared = await _shared(uow, pairing, pairing.helper_id)
    several = len(shared.get(pairing.strength, ())) > 1
    offer = Offer(pairing.strength, ground.spot.text, several)
    back = await returned(uow, pairing, ground.helper)
    return offer, Offer(*back) if back is not None else None


async def returned(
    uow: UnitOfWork, pairing: Pairing, helper: Standpoint
) -> tuple[Strength, str, bool] | None:
    """What the seeker shared of what the helper named as a wish."""
    spots = await in_return(uow, pairing, helper)
    wish = helper.rep.pairing_wish
    return (wish, spots[0].text, len(spots) > 1) if wish is not None and spots else None


async def in_return(uow: UnitOfWork, pairing: Pairing, helper: Standpoint) -> tuple[BrightSpot, ...]:
    """The best to start from first; nothing where the helper named no wish."""
    if helper.rep.pairing_wish is None:
        return ()
    shared = await _shared(uow, pairing, pairing.seeker_id)
    return shared.get(helper.rep.pairing_wish, ())


async def _shared(
    uow: UnitOfWork, pairing: Pairing, user_id: UserId
) -> dict[Strength, tuple[BrightSpot, ...]]:
    """By name, with this team."""
    found = await uow.bright_spots.shared_of_rep(pairing.workspace_id, user_id)
    here = [spot for spot in found if spot.team_id == pairing.team_id]
    return evidence(here, pairing.round_on).get(user_id, {})


async def name_of(uow: UnitOfWork, pairing: Pairing, user_id: UserId) -> str:
    known = await names(uow, pairing.workspace_id, [user_id])
    return known.get(user_id, "")
