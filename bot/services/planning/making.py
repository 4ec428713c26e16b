"""Making a plan from a card, making it smaller, changing it; never more than two of one rep are open."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Whose
from bot.domain.ids import BrightSpotId, PlanId, PromptId
from bot.domain.plan import MOST_OPEN, Plan, PlanState, first_check, may_check, part
from bot.services.asking.later import own_prompt
from bot.services.contents.planning import PlanContent, PlanDraft, PlanFormContent, PlanFrom, PlanSource
from bot.services.context import Standpoint, Who, locked
from bot.services.errors import SomebodyElses
from bot.services.planning.own_plans import (
    NotOpenAnymore,
    let_go,
    open_plan_of,
    open_plans,
    own_open_plan,
    own_plan,
    save_plan,
    shown_plan,
)
from bot.services.planning.saying import say_what_holds
from bot.services.ports import UnitOfWork, Work


class NoRoom(Exception):
    """Two plans are open and none of them was chosen to make room; the form asks again, as it was filled in."""

    def __init__(self, form: PlanFormContent) -> None:
        super().__init__("two plans are open")
        self.form = form


class DayDoesNotFit(Exception):
    """The chosen day is not after today, or too far away."""


class Planning:
    """Each use case is one transaction. What a form was opened from is read again when it comes back."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def form(self, who: Who, source: PlanSource, now: datetime) -> PlanFormContent:
        """What the form starts from. Raises DeletedMeanwhile, NotYours, NotOpenAnymore."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot, plan = await _origin(uow, who, source)
            if plan is not None and plan.open:
                return _as_it_is(plan, view.today(now))
            making_room = await _making_room(uow, view)
            if plan is not None:
                larger = _as_it_is(plan, view.today(now))
                return replace(larger, source=source, check_on=None, making_room=making_room)
            return _from_spot(source, spot, making_room)

    async def save(self, who: Who, source: PlanSource, draft: PlanDraft, now: datetime) -> PlanContent:
        """The plan as it is then. A form that comes back twice changes what it made. Raises NoRoom, DayDoesNotFit,
        DeletedMeanwhile, NotYours, NotOpenAnymore."""
        async with self._work() as uow:
            view = await locked(uow, who)
            if draft.check_on is not None and not may_check(draft.check_on, view.today(now)):
                raise DayDoesNotFit
            spot, plan = await _origin(uow, who, source)
            if plan is not None and plan.open:
                saved = await _change(uow, view, plan, draft, now)
            else:
                await _make_room(uow, view, source, draft, now)
                saved = await _make(uow, view, draft, now, spot=spot, larger=plan)
                await _say_smaller(uow, source, saved, now)
            content = await shown_plan(uow, view, saved)
            await uow.commit()
            return content


async def _origin(uow: UnitOfWork, who: Who, source: PlanSource) -> tuple[BrightSpot | None, Plan | None]:
    """The bright spot to repeat, and the plan that is there already: open, or closed and to be made smaller."""
    match source.kind:
        case PlanFrom.AGAIN:
            spot = await _own_spot(uow, who, BrightSpotId(source.number))
            return spot, await open_plan_of(uow, who, spot.id)
        case PlanFrom.SMALLER:
            prompt = await own_prompt(uow, who, PromptId(source.number))
            return None, await _to_be_smaller(uow, who, await own_plan(uow, who, prompt.plan_id))
        case PlanFrom.CHANGE:
            return None, await own_open_plan(uow, who, PlanId(source.number))


async def _own_spot(uow: UnitOfWork, who: Who, spot_id: BrightSpotId) -> BrightSpot:
    """Also one that was taken back while the form was open: the plan's words are the rep's own."""
    spot = await uow.bright_spots.lock(who.workspace_id, spot_id)
    if spot is None or spot.user_id != who.user_id:
        raise SomebodyElses
    return spot


async def _to_be_smaller(uow: UnitOfWork, who: Who, plan: Plan) -> Plan:
    """The smaller one, if it was made already; there is no third attempt."""
    made = await uow.plans.smaller_than(who.workspace_id, plan.id)
    if made is not None and made.open:
        return made
    if made is not None or plan.state not in {PlanState.NOT_YET, PlanState.LET_GO} or plan.smaller_of:
        raise NotOpenAnymore
    return plan


def _as_it_is(plan: Plan, today: date) -> PlanFormContent:
    """The form of a plan that exists. It shows a day only where that is not one of the next questions."""
    source = PlanSource(PlanFrom.CHANGE, plan.id)
    check_on = plan.check_on if plan.check_on > first_check(today) else None
    return PlanFormContent(source, plan.whose, plan.cue, plan.action, check_on, plan.strength)


def _from_spot(
    source: PlanSource, spot: BrightSpot | None, making_room: tuple[PlanContent, ...]
) -> PlanFormContent:
    alone = spot is None or spot.whose is Whose.MINE
    whose = Whose.MINE if alone else Whose.TOGETHER
    likely = next(iter(spot.strength_guesses), None) if spot is not None else None
    strength = (spot.strength or likely) if spot is not None else None
    return PlanFormContent(source, whose, strength=strength, making_room=making_room)


async def _making_room(uow: UnitOfWork, view: Standpoint) -> tuple[PlanContent, ...]:
    opened = await open_plans(uow, view)
    return opened if len(opened) >= MOST_OPEN else ()


async def _make_room(
    uow: UnitOfWork, view: Standpoint, source: PlanSource, draft: PlanDraft, now: datetime
) -> None:
    rep = view.rep
    opened = await uow.plans.open_of(rep.workspace_id, rep.user_id)
    if len(opened) < MOST_OPEN:
        return
    chosen = next((plan for plan in opened if plan.id == draft.let_go), None)
    if chosen is None:
        making_room = await open_plans(uow, view)
        raise NoRoom(
            PlanFormContent(
                source, draft.whose, draft.cue, draft.action, draft.check_on, making_room=making_room
            )
        )
    await let_go(uow, chosen, now)


async def _make(
    uow: UnitOfWork,
    view: Standpoint,
    draft: PlanDraft,
    now: datetime,
    *,
    spot: BrightSpot | None,
    larger: Plan | None,
) -> Plan:
    plan = Plan(
        workspace_id=view.rep.workspace_id,
        id=PlanId(uow.new_id()),
        user_id=view.rep.user_id,
        whose=draft.whose,
        cue=part(draft.cue),
        action=part(draft.action),
        made_at=now,
        check_on=draft.check_on or first_check(view.today(now)),
        bright_spot_id=spot.id if spot else larger.bright_spot_id if larger else None,
        strength=spot.strength if spot else larger.strength if larger else None,
        smaller_of=larger.id if larger else None,
        tries=larger.tries if larger else None,
    )
    await save_plan(uow, plan, now)
    return plan


async def _change(uow: UnitOfWork, view: Standpoint, plan: Plan, draft: PlanDraft, now: datetime) -> Plan:
    """Without a day it is asked about with the next question, as it may be already."""
    check_on = draft.check_on or min(plan.check_on, first_check(view.today(now)))
    words = replace(plan, cue=part(draft.cue), action=part(draft.action))
    changed = replace(words, whose=draft.whose, check_on=check_on)
    await save_plan(uow, changed, now)
    return changed


async def _say_smaller(uow: UnitOfWork, source: PlanSource, saved: Plan, now: datetime) -> None:
    """The check from which it was made smaller offers that no more."""
    if source.kind is PlanFrom.SMALLER:
        prompt = await uow.prompts.get(saved.workspace_id, PromptId(source.number))
        if prompt is not None:
            await say_what_holds(uow, prompt, now)
