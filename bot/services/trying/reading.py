"""What somebody may read of what they try, and what holds of it once they said how it went; changes nothing."""

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.plan import Plan, PlanState
from bot.domain.trying import consent_asked
from bot.services.contents.planning import Consent, Tried, TryOutcome
from bot.services.context import Standpoint, names
from bot.services.ports import UnitOfWork
from bot.services.roundup.closing import told_unnamed
from bot.services.seeing import may_see


async def may_try(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """Whoever may see it; and whoever is in no team, where the team's channel shows it by name."""
    if await may_see(uow, view, spot):
        return True
    here = spot.workspace_id == view.rep.workspace_id and spot.deleted_at is None
    posted = spot.visibility is Visibility.TEAM and spot.edition_part is not None
    return here and posted and not view.rep.active and view.person.can_capture


async def tried_of(uow: UnitOfWork, view: Standpoint, plan: Plan) -> Tried | None:
    """Nothing for a plan of one's own."""
    if plan.tries is None:
        return None
    spot = await uow.bright_spots.get(plan.workspace_id, plan.tries)
    return Tried() if spot is None else await tried_by(uow, view, spot)


async def tried_by(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> Tried:
    """That bright spot, to this person."""
    return tried_content(spot, await author_name(uow, spot), seen=await may_try(uow, view, spot))


def tried_content(spot: BrightSpot, author: str | None, *, seen: bool) -> Tried:
    """Without its words for whom it is not shared with any more, and named only where its author is."""
    if not seen:
        return Tried()
    return Tried(author if spot.visibility is Visibility.TEAM else None, spot.text)


async def author_name(uow: UnitOfWork, spot: BrightSpot) -> str | None:
    """How its author is called, where the directory knows that; nobody, where a roundup told it without them."""
    if await told_unnamed(uow, spot):
        return None
    known = await names(uow, spot.workspace_id, [spot.user_id])
    return known.get(spot.user_id) or None


async def try_outcome(uow: UnitOfWork, plan: Plan) -> TryOutcome | None:
    """What is to be said besides how it went."""
    if plan.tries is None:
        return None
    spot = await uow.bright_spots.get(plan.workspace_id, plan.tries)
    if spot is None or spot.deleted_at is not None or not spot.visibility.shared:
        return TryOutcome(plan.id, taken_back=True)
    author = await author_name(uow, spot) if spot.visibility is Visibility.TEAM else None
    return TryOutcome(plan.id, author, _consent(plan))


def _consent(plan: Plan) -> Consent:
    if plan.state is not PlanState.WORKED:
        return Consent.NOBODY
    if not consent_asked(plan):
        return Consent.OPEN
    return Consent.NAMED if plan.named else Consent.UNNAMED
