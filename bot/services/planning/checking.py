"""How a plan went, as the rep says it with a tap; a check that finds no answer is let go without a word."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ids import PlanId, PromptId
from bot.domain.plan import MOST_ASKED, Plan, PlanState, answered, gone_quiet, waits
from bot.domain.strength import Strength
from bot.services.answering.bright_spots import mark_answered
from bot.services.asking.later import own_prompt
from bot.services.contents.planning import Outcome
from bot.services.context import Standpoint, Who, locked
from bot.services.planning.own_plans import let_go, own_open_plan, own_plan, save_plan
from bot.services.planning.saying import outcome_of, say_what_holds
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_id, one_by_one, room_for
from bot.services.trying.reading import may_try
from bot.services.trying.spreading import tell_author

LAPSING = "lapsing"


class Checking:
    """Each use case is one transaction. A second tap finds what the first one did, and says so."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def answer(self, who: Who, prompt_id: PromptId, said: PlanState, now: datetime) -> None:
        """The tap on a prompt: worked, not yet, or no chance. Raises NotYours, DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            prompt = await own_prompt(uow, who, prompt_id)
            plan = await own_plan(uow, who, prompt.plan_id)
            if waits(plan, prompt.sent_at):
                await _answer(uow, view, plan, said, now)
                await mark_answered(uow, view, prompt, now)
            await say_what_holds(uow, prompt, now)
            await uow.commit()

    async def let_go(self, who: Who, prompt_id: PromptId, now: datetime) -> None:
        """After "not yet", rather than a smaller one. Raises NotYours, DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            prompt = await own_prompt(uow, who, prompt_id)
            plan = await own_plan(uow, who, prompt.plan_id)
            made = await uow.plans.smaller_than(who.workspace_id, plan.id)
            if plan.state is PlanState.NOT_YET and made is None:
                await let_go(uow, plan, now)
            await say_what_holds(uow, prompt, now)
            await uow.commit()

    async def by_itself(self, who: Who, plan_id: PlanId, said: PlanState, now: datetime) -> Outcome:
        """It worked, or is let go, before any question: from Home or the rep's own list. Raises NotOpenAnymore,
        DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            plan = await own_open_plan(uow, who, plan_id)
            if said is PlanState.WORKED:
                plan = await _answer(uow, view, plan, said, now)
            else:
                plan = replace(plan, state=PlanState.LET_GO)
                await save_plan(uow, plan, now)
            outcome = await outcome_of(uow, plan)
            await uow.commit()
            return outcome

    async def lapse(self, now: datetime, limit: int = 200) -> None:
        """Lets go of what was asked about twice and never answered, each by its rep's own calendar."""
        ahead = now.date() + timedelta(days=1)
        async with self._work() as uow:
            quiet = await uow.plans.asked_out(MOST_ASKED, ahead, await room_for(uow, LAPSING, limit))
        await one_by_one(
            self._work,
            LAPSING,
            now,
            quiet,
            by_id,
            lambda plan: self._lapse(Who(plan.workspace_id, plan.user_id), plan.id, now),
        )

    async def _lapse(self, who: Who, plan_id: PlanId, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            plan = await uow.plans.lock(who.workspace_id, plan_id)
            if plan is not None and gone_quiet(plan, view.today(now)):
                await let_go(uow, plan, now)
                await uow.commit()


async def _answer(uow: UnitOfWork, view: Standpoint, plan: Plan, said: PlanState, now: datetime) -> Plan:
    """What worked counts for the strength that its bright spot has by now."""
    strength = await _strength_by_now(uow, view, plan) or plan.strength
    done = replace(answered(plan, said, now, view.today(now)), strength=strength)
    await save_plan(uow, done, now)
    await tell_author(uow, done, now)
    return done


async def _strength_by_now(uow: UnitOfWork, view: Standpoint, plan: Plan) -> Strength | None:
    """A colleague's counts as far as it may be seen."""
    if plan.tries is not None:
        tried = await uow.bright_spots.get(plan.workspace_id, plan.tries)
        return tried.strength if tried is not None and await may_try(uow, view, tried) else None
    if plan.bright_spot_id is None:
        return None
    spot = await uow.bright_spots.get(plan.workspace_id, plan.bright_spot_id)
    return spot.strength if spot is not None else None
