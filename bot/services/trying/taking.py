"""Taking up what worked for a colleague: one tap keeps it, and the form adds when, what and on which day."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Whose
from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.plan import MOST_OPEN, Plan, may_check, part
from bot.domain.trying import first_check_of_try
from bot.services.contents.planning import PlanContent, Tried
from bot.services.contents.tries import TryDraft, TryFormContent, TryFrom, TrySource, own_words
from bot.services.context import Standpoint, Who, locked
from bot.services.errors import FullMembersOnly, Refusal
from bot.services.planning.making import DayDoesNotFit
from bot.services.planning.own_plans import let_go, open_plans, own_open_plan, save_plan, shown_plan
from bot.services.ports import UnitOfWork, Work
from bot.services.trying.reading import may_try, tried_by


class OwnEntry(Refusal):
    """It is the presser's own."""

    key = "try_own"


class NotShared(Refusal):
    """It is gone, or not shared with whoever pressed."""

    key = "try_not_shared"


class NoRoomToTry(Exception):
    """Two plans are open and none of them was chosen to make room; the form asks again, as it was filled in."""

    def __init__(self, form: TryFormContent) -> None:
        super().__init__("two plans are open")
        self.form = form


class Trying:
    """Each use case is one transaction, safe to repeat."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def take(self, who: Who, spot_id: BrightSpotId, now: datetime) -> TryFormContent:
        """The tap keeps it; with two plans open, the form first asks which one makes room. Raises OwnEntry,
        NotShared, FullMembersOnly."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await _to_be_tried(uow, view, spot_id)
            plan = await _open_try(uow, who, spot_id)
            if plan is None:
                opened = await open_plans(uow, view)
                if len(opened) >= MOST_OPEN:
                    source = TrySource(TryFrom.TAKE, spot_id)
                    return TryFormContent(source, await tried_by(uow, view, spot), making_room=opened)
                plan = await _keep(uow, view, spot, TryDraft(), now)
            form = await _form_of(uow, view, plan)
            await uow.commit()
            return form

    async def form(self, who: Who, plan_id: PlanId) -> TryFormContent | None:
        """To change one that is open; None for a plan of another kind. Raises NotOpenAnymore, DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            plan = await own_open_plan(uow, who, plan_id)
            return await _form_of(uow, view, plan) if plan.tries is not None else None

    async def save(self, who: Who, source: TrySource, draft: TryDraft, now: datetime) -> PlanContent:
        """The try as it is then. Raises NoRoomToTry, DayDoesNotFit, NotShared, OwnEntry, NotOpenAnymore,
        DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            if draft.check_on is not None and not may_check(draft.check_on, view.today(now)):
                raise DayDoesNotFit
            if source.kind is TryFrom.KEPT:
                saved = _changed(await own_open_plan(uow, who, PlanId(source.number)), draft)
                await save_plan(uow, saved, now)
            else:
                saved = await _take_with_room(uow, view, source, draft, now)
            content = await shown_plan(uow, view, saved)
            await uow.commit()
            return content


async def _to_be_tried(uow: UnitOfWork, view: Standpoint, spot_id: BrightSpotId) -> BrightSpot:
    """Locked, so that its author cannot take it back unnoticed meanwhile."""
    if not view.person.can_capture:
        raise FullMembersOnly
    spot = await uow.bright_spots.lock(view.rep.workspace_id, spot_id)
    if spot is None or not await may_try(uow, view, spot):
        raise NotShared
    if spot.user_id == view.rep.user_id:
        raise OwnEntry
    return spot


async def _open_try(uow: UnitOfWork, who: Who, spot_id: BrightSpotId) -> Plan | None:
    opened = await uow.plans.open_of(who.workspace_id, who.user_id)
    return next((plan for plan in opened if plan.tries == spot_id), None)


async def _keep(uow: UnitOfWork, view: Standpoint, spot: BrightSpot, draft: TryDraft, now: datetime) -> Plan:
    plan = Plan(
        workspace_id=view.rep.workspace_id,
        id=PlanId(uow.new_id()),
        user_id=view.rep.user_id,
        whose=Whose.MINE,
        cue=part(draft.cue),
        action=part(draft.action),
        made_at=now,
        check_on=draft.check_on or _first_check(view, now),
        strength=spot.strength,
        tries=spot.id,
    )
    await save_plan(uow, plan, now)
    return plan


def _first_check(view: Standpoint, now: datetime) -> date:
    return first_check_of_try(view.today(now), view.timetable.days)


def _changed(plan: Plan, draft: TryDraft) -> Plan:
    """Without a day it is asked about when it would have been."""
    words = replace(plan, cue=part(draft.cue), action=part(draft.action))
    return replace(words, check_on=draft.check_on or plan.check_on)


async def _take_with_room(
    uow: UnitOfWork, view: Standpoint, source: TrySource, draft: TryDraft, now: datetime
) -> Plan:
    who = view.who
    spot = await _to_be_tried(uow, view, BrightSpotId(source.number))
    if (there := await _open_try(uow, who, spot.id)) is not None:
        changed = _changed(there, draft)
        await save_plan(uow, changed, now)
        return changed
    opened = await uow.plans.open_of(who.workspace_id, who.user_id)
    if len(opened) >= MOST_OPEN:
        chosen = next((plan for plan in opened if plan.id == draft.let_go), None)
        if chosen is None:
            tried, room = await tried_by(uow, view, spot), await open_plans(uow, view)
            raise NoRoomToTry(TryFormContent(source, tried, draft=draft, making_room=room))
        await let_go(uow, chosen, now)
    return await _keep(uow, view, spot, draft, now)


async def _form_of(uow: UnitOfWork, view: Standpoint, plan: Plan) -> TryFormContent:
    kept = await shown_plan(uow, view, plan)
    return TryFormContent(
        source=TrySource(TryFrom.KEPT, plan.id),
        tried=kept.tried or Tried(),
        kept=kept,
        check_on=plan.check_on,
        draft=own_words(plan),
    )
