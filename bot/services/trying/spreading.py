"""What an author hears of their bright spot: that it worked for somebody else, by name where that person agreed."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.note import Note, NoteKind
from bot.domain.plan import Plan, PlanState
from bot.domain.trying import Spread, spread_of
from bot.services.asking.notes import leave_note
from bot.services.contents.messages import NoteContent
from bot.services.contents.tries import SpreadContent, TravelledContent
from bot.services.context import Standpoint, names
from bot.services.playbook.refreshing import has_spread
from bot.services.ports import UnitOfWork


async def tell_author(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """Leaves a note for the author of what was tried, if it worked and there is something they may know."""
    spot = await _worked_on(uow, plan)
    if spot is None:
        return
    await has_spread(uow, spot, now)
    if await _spread_content(uow, spot, plan) is None:
        return
    author = await uow.reps.get(spot.workspace_id, spot.user_id)
    if author is not None and author.active:
        await leave_note(uow, spot.workspace_id, spot.user_id, NoteKind.SPREAD, now, plan_id=int(plan.id))


async def content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """As it is by now: named if they agreed meanwhile, nothing if it was taken back meanwhile."""
    plan = await uow.plans.get(note.workspace_id, PlanId(note.facts["plan_id"]))
    spot = await _worked_on(uow, plan) if plan is not None else None
    if plan is None or spot is None or spot.user_id != note.user_id:
        return None
    said = await _spread_content(uow, spot, plan)
    return NoteContent(NoteKind.SPREAD, {"spreads": (said,)}) if said is not None else None


def together(contents: Sequence[NoteContent]) -> NoteContent:
    """Those of one bright spot stand beside each other, so that it is quoted once and counted once."""
    spreads = [spread for content in contents for spread in content.facts["spreads"]]
    first = list(dict.fromkeys(spread.bright_spot_id for spread in spreads))
    in_order = sorted(spreads, key=lambda spread: first.index(spread.bright_spot_id))
    return NoteContent(NoteKind.SPREAD, {"spreads": tuple(in_order)})


async def travelled(uow: UnitOfWork, spots: Sequence[BrightSpot]) -> dict[BrightSpotId, TravelledContent]:
    """For their author: how each of these has travelled; those that have not are left out."""
    told = {each: found for each, found in (await told_of(uow, spots)).items() if found.people}
    if not told:
        return {}
    agreed = sorted({user_id for found in told.values() for user_id in found.named})
    known = await names(uow, spots[0].workspace_id, agreed)
    return {
        each: TravelledContent(tuple(known[one] for one in found.named if known.get(one)), found.unnamed)
        for each, found in told.items()
    }


async def _worked_on(uow: UnitOfWork, plan: Plan) -> BrightSpot | None:
    """What it tried, if that worked and is still there."""
    if plan.tries is None or plan.state is not PlanState.WORKED:
        return None
    spot = await uow.bright_spots.get(plan.workspace_id, plan.tries)
    return spot if spot is not None and spot.deleted_at is None else None


async def _spread_content(uow: UnitOfWork, spot: BrightSpot, plan: Plan) -> SpreadContent | None:
    """Nothing where all that could be said would point at one person."""
    told = (await told_of(uow, [spot]))[spot.id]
    if plan.named and plan.user_id in told.named:
        known = await names(uow, plan.workspace_id, [plan.user_id])
        name = known.get(plan.user_id) or None
        return SpreadContent(spot.id, spot.text, told.places, name, plan.says or "")
    return SpreadContent(spot.id, spot.text, told.places) if told.unnamed else None


async def told_of(uow: UnitOfWork, spots: Sequence[BrightSpot]) -> dict[BrightSpotId, Spread]:
    """What the author of these may know of each, and so whoever else reads how far it has spread."""
    if not spots:
        return {}
    worked = await uow.plans.worked_tries_of(spots[0].workspace_id, [spot.id for spot in spots])
    if not worked:
        return {spot.id: Spread((), 0) for spot in spots}
    active = {
        team_id: len(await uow.reps.active_in(spots[0].workspace_id, team_id))
        for team_id in {spot.team_id for spot in spots if spot.team_id is not None}
    }
    return {
        spot.id: spread_of([plan for plan in worked if plan.tries == spot.id], spot.user_id).told_in(
            active.get(spot.team_id, 0) if spot.team_id is not None else 0
        )
        for spot in spots
    }
