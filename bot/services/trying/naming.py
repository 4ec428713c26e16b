"""May the author hear who it worked for? Said once, after it worked; what is not said stays without a name."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import PlanId
from bot.domain.plan import Plan, PlanState
from bot.domain.trying import LONGEST_LINE
from bot.domain.words.text import clean, kept
from bot.services.contents.tries import TellingContent
from bot.services.context import Who, locked
from bot.services.errors import DeletedMeanwhile
from bot.services.planning.own_plans import own_plan
from bot.services.planning.saying import say_what_holds
from bot.services.ports import UnitOfWork, Work
from bot.services.trying.reading import try_outcome
from bot.services.trying.spreading import tell_author


class Naming:
    """Each use case is one transaction. A name that was told cannot be taken back, so the last word before counts."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tell(self, who: Who, plan_id: PlanId, now: datetime) -> TellingContent:
        """The author may hear who it was; a line may follow. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            plan = await _worked_try(uow, who, plan_id)
            outcome = await try_outcome(uow, plan)
            if outcome is None or outcome.taken_back:
                raise DeletedMeanwhile
            await _save(uow, replace(plan, named=True), now)
            await uow.commit()
            return TellingContent(plan.id, outcome.author, plan.says or "")

    async def say(self, who: Who, plan_id: PlanId, line: str, now: datetime) -> TellingContent:
        """A line for the author to read. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            plan = await _worked_try(uow, who, plan_id)
            says = kept(clean(line), LONGEST_LINE).text
            outcome = await try_outcome(uow, plan)
            if says != (plan.says or ""):
                await _save(uow, replace(plan, named=True, says=says), now)
            await uow.commit()
            return TellingContent(plan.id, outcome.author if outcome else None, says)

    async def unnamed(self, who: Who, plan_id: PlanId, now: datetime) -> None:
        """It counts, and nobody reads who it was. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            plan = await _worked_try(uow, who, plan_id)
            if not plan.named:
                await _save(uow, replace(plan, says=""), now)
            await uow.commit()


async def _worked_try(uow: UnitOfWork, who: Who, plan_id: PlanId) -> Plan:
    plan = await own_plan(uow, who, plan_id)
    if plan.tries is None or plan.state is not PlanState.WORKED:
        raise DeletedMeanwhile
    return plan


async def _save(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """The author hears of it, and the message that asked says so."""
    await uow.plans.save(plan)
    if plan.named:
        await tell_author(uow, plan, now)
    for prompt in await uow.plans.prompts_about(plan.workspace_id, plan.id):
        await say_what_holds(uow, prompt, now)
