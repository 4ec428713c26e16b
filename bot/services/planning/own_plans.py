"""A rep's own plans: found, saved, let go, and shown to the rep alone; the callers hold the rep's lock."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.plan import Plan, PlanState, first_check, still_asked
from bot.domain.prompt import Prompt
from bot.domain.trying import OpenPlan
from bot.services.contents.planning import PlanContent, Tried
from bot.services.context import Standpoint, Who
from bot.services.enqueue import refresh_card, refresh_home
from bot.services.errors import Refusal, SomebodyElses
from bot.services.ports import UnitOfWork
from bot.services.trying.reading import may_try, tried_content, tried_of


class NotOpenAnymore(Refusal):
    """It was answered or let go in the meantime."""

    key = "plan_closed"


async def own_plan(uow: UnitOfWork, who: Who, plan_id: PlanId | None) -> Plan:
    """The rep's own plan, locked. Raises DeletedMeanwhile, also for somebody else's."""
    plan = await uow.plans.lock(who.workspace_id, plan_id) if plan_id is not None else None
    if plan is None or plan.user_id != who.user_id:
        raise SomebodyElses
    return plan


async def own_open_plan(uow: UnitOfWork, who: Who, plan_id: PlanId) -> Plan:
    """Raises NotOpenAnymore, DeletedMeanwhile."""
    plan = await own_plan(uow, who, plan_id)
    if not plan.open:
        raise NotOpenAnymore
    return plan


async def open_plan_of(uow: UnitOfWork, who: Who, spot_id: BrightSpotId) -> Plan | None:
    """The open plan to repeat that bright spot: its card offers no second one."""
    opened = await uow.plans.open_of(who.workspace_id, who.user_id)
    return next((plan for plan in opened if plan.bright_spot_id == spot_id), None)


async def save_plan(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """Saves, and brings up to date what shows it: the card that it came from, and Home."""
    await uow.plans.save(plan)
    if plan.bright_spot_id is not None:
        spot = await uow.bright_spots.get(plan.workspace_id, plan.bright_spot_id)
        if spot is not None and spot.deleted_at is None:
            await refresh_card(uow, spot, now)
    await refresh_home(uow, Who(plan.workspace_id, plan.user_id), now)


async def let_go(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """Without a word about it."""
    await save_plan(uow, replace(plan, state=PlanState.LET_GO), now)


async def let_go_all(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """Who stops has nothing left open."""
    for plan in await uow.plans.open_of(who.workspace_id, who.user_id):
        await let_go(uow, plan, now)


async def open_plans(uow: UnitOfWork, view: Standpoint) -> tuple[PlanContent, ...]:
    """For the form in which one makes room, by the day of their check."""
    rep = view.rep
    opened = await uow.plans.open_of(rep.workspace_id, rep.user_id)
    return tuple([await shown_plan(uow, view, plan) for plan in opened])


async def listed_plans(uow: UnitOfWork, view: Standpoint, now: datetime) -> tuple[PlanContent, ...]:
    """For Home and `/brightspot mine`: also which of them was asked about and waits for its answer."""
    rep = view.rep
    found = await uow.plans.open_and_asked(rep.workspace_id, rep.user_id)
    return tuple([await _listed(uow, view, each, now) for each in found])


async def plan_of(uow: UnitOfWork, prompt: Prompt) -> Plan | None:
    """The plan that a prompt asks about, if there still is one."""
    if prompt.plan_id is None:
        return None
    return await uow.plans.get(prompt.workspace_id, prompt.plan_id)


async def shown_plan(uow: UnitOfWork, view: Standpoint, plan: Plan) -> PlanContent:
    """With what it tries, if it is a try."""
    return plan_content(view, plan, await tried_of(uow, view, plan))


def plan_content(view: Standpoint, plan: Plan, tried: Tried | None = None) -> PlanContent:
    made_on, following = view.today(plan.made_at), view.rep.next_due_date
    unchosen = plan.check_on <= first_check(made_on)
    soon = unchosen or (following is not None and plan.check_on <= following)
    return PlanContent(
        plan_id=plan.id,
        whose=plan.whose,
        cue=plan.cue,
        action=plan.action,
        made_on=made_on,
        ask_on=None if soon else plan.check_on,
        asking=view.rep.active,
        tried=tried,
    )


async def _listed(uow: UnitOfWork, view: Standpoint, found: OpenPlan, now: datetime) -> PlanContent:
    tried = Tried() if found.plan.tries is not None else None
    if found.tried is not None:
        tried = tried_content(found.tried, found.author, seen=await may_try(uow, view, found.tried))
    return _with_question(plan_content(view, found.plan, tried), found.plan, found.prompt, now)


def _with_question(content: PlanContent, plan: Plan, prompt: Prompt | None, now: datetime) -> PlanContent:
    """A question that the rep put off has no buttons: "later" brings them back today, "not today" does not."""
    if prompt is None or prompt.sent_at is None or prompt.not_today:
        return content
    if not still_asked(plan, prompt.sent_at, prompt.local_date):
        return content
    if prompt.later_at is not None and now < prompt.later_at:
        return replace(content, ask_on=None)
    return replace(content, asked_on=prompt.local_date)
