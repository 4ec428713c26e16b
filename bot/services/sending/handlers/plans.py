"""Rewrites a prompt's message once the check of its plan was answered; says what holds at that moment."""

from datetime import datetime

from bot.domain.ids import PromptId
from bot.domain.outbox import OutboxRow
from bot.domain.plan import waits
from bot.services.contents.planning import PlanCheckedContent
from bot.services.context import seen
from bot.services.planning.own_plans import plan_of
from bot.services.planning.saying import check_of, outcome_of
from bot.services.ports import UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, prompt_place, reader


class PlanCheckedHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        prompt = await uow.prompts.get(row.workspace_id, PromptId(row.facts["prompt_id"]))
        plan = await plan_of(uow, prompt) if prompt is not None else None
        if prompt is None or plan is None or waits(plan, prompt.sent_at):
            return Dropped("not_checked")
        if (place := prompt_place(row, prompt)) is None:
            return Dropped("not_posted")
        view = await seen(uow, reader(row))
        content = PlanCheckedContent(
            prompt_id=prompt.id,
            name=view.person.name,
            question_key=prompt.question_key or "",
            check=await check_of(uow, view, prompt, plan),
            outcome=await outcome_of(uow, plan),
        )
        return Prepared(content, view.language, channel=place[0], ts=place[1])
