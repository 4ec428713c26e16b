"""What a prompt says of its plan: the check while it waits for an answer, and what holds once it has one."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.outbox import Intent, Kind
from bot.domain.plan import Plan, PlanState, asked_about, waits
from bot.domain.prompt import Prompt
from bot.services.contents.planning import CameOf, Outcome, PlanCheck
from bot.services.context import Standpoint, Who
from bot.services.enqueue import enqueue, until_asked
from bot.services.planning.own_plans import plan_of, shown_plan
from bot.services.ports import UnitOfWork
from bot.services.trying.reading import try_outcome

WITHOUT_PLAN = "question-that-opened"
"""Asked where a plan was to be asked about and is gone: a question that fits any day."""


async def say_what_holds(uow: UnitOfWork, prompt: Prompt, now: datetime) -> None:
    """Rewrites the message of a prompt whose check was answered; the place is kept, as when a prompt is closed."""
    await enqueue(
        uow,
        Who(prompt.workspace_id, prompt.user_id),
        Intent.PLAN_CHECKED,
        f"prompt:{prompt.id}:plan:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts={"prompt_id": prompt.id, "channel": prompt.channel, "ts": prompt.ts},
        after_id=await until_asked(uow, prompt),
        coalesce_key=f"prompt:{prompt.id}:{prompt.ts}:plan",
    )


async def waiting_check(uow: UnitOfWork, view: Standpoint, prompt: Prompt) -> PlanCheck | None:
    """The plan that a prompt asks about, unless it was answered or let go in the meantime."""
    plan = await plan_of(uow, prompt)
    return (
        await check_of(uow, view, prompt, plan) if plan is not None and waits(plan, prompt.sent_at) else None
    )


async def without_plan(uow: UnitOfWork, prompt: Prompt) -> Prompt:
    """A plan that is gone is not asked about, and the questions that follow a plan say nothing alone. The caller
    holds the rep's lock."""
    held = await uow.prompts.lock(prompt.workspace_id, prompt.id) or prompt
    alone = replace(held, plan_id=None, question_key=WITHOUT_PLAN, why=None)
    await uow.prompts.save(alone)
    return alone


async def check_sent(uow: UnitOfWork, prompt: Prompt) -> None:
    """Its plan was asked about once more. The caller holds the rep's lock."""
    if prompt.plan_id is None:
        return
    plan = await uow.plans.lock(prompt.workspace_id, prompt.plan_id)
    if plan is not None and plan.open:
        await uow.plans.save(asked_about(plan, prompt.local_date))


async def check_of(uow: UnitOfWork, view: Standpoint, prompt: Prompt, plan: Plan) -> PlanCheck:
    return PlanCheck(await shown_plan(uow, view, plan), prompt.local_date)


async def outcome_of(uow: UnitOfWork, plan: Plan) -> Outcome:
    """What holds of a plan that does not wait for an answer now."""
    return replace(await _came_of(uow, plan), tried=await try_outcome(uow, plan))


async def _came_of(uow: UnitOfWork, plan: Plan) -> Outcome:
    if plan.state is PlanState.WORKED:
        return Outcome(CameOf.WORKED, plan.strength, await _worked_so_far(uow, plan))
    if plan.state is PlanState.NOT_YET and plan.smaller_of is not None:
        return Outcome(CameOf.NOT_YET_AGAIN)
    if plan.state is PlanState.NOT_YET:
        made = await uow.plans.smaller_than(plan.workspace_id, plan.id)
        return Outcome(CameOf.SMALLER if made is not None else CameOf.NOT_YET)
    return Outcome(_SIMPLY[plan.state])


async def _worked_so_far(uow: UnitOfWork, plan: Plan) -> int:
    worked = await uow.plans.worked_since(plan.workspace_id, plan.user_id, date.min)
    return sum(plan.strength in (None, other.strength) for other in worked)


_SIMPLY = {
    PlanState.OPEN: CameOf.NO_CHANCE,
    PlanState.NO_CHANCE: CameOf.NO_CHANCE_AGAIN,
    PlanState.LET_GO: CameOf.LET_GO,
}
