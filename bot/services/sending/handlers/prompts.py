"""Sends a prompt, sends it again later the same day, and rewrites it after a choice from its menu."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import PromptId
from bot.domain.note import Note
from bot.domain.outbox import OutboxRow, State
from bot.domain.plan import checked_since
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.services.asking.reminders import remind_later
from bot.services.asking.telling import carried, note_contents, riding
from bot.services.asking.telling import delivered as notes_delivered
from bot.services.asking.weeks import week_of
from bot.services.contents.customers import DateAsked
from bot.services.contents.messages import NoteContent, PromptClosedContent, PromptContent
from bot.services.contents.planning import PlanCheck
from bot.services.context import Standpoint, locked, seen
from bot.services.customers.dates import asked_date, dates_sent, prompt_dates, without_date
from bot.services.planning.own_plans import plan_of
from bot.services.planning.saying import check_of, check_sent, waiting_check, without_plan
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, prompt_place, reader
from bot.services.sending.handlers.crowds import PromptCrowd


class PromptHandler(PromptCrowd, PlainHandler):
    """Asks, unless the rep answered, paused or stopped between the decision and the send."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        prompt, view = await self._read(uow, row)
        if prompt is None:
            return Dropped(Skipped.STOPPED)
        check, dates = await waiting_check(uow, view, prompt), await prompt_dates(uow, view, prompt)
        if reason := await _reason_not_to(uow, prompt, view, check, dates.asked):
            return Dropped(reason)
        prompt = await _still_to_be_asked(uow, row, prompt, check, dates.asked)
        rides = await _riding(uow, prompt)
        notes = await note_contents(uow, view, rides)
        content = replace(_content(prompt, view, notes, check), date=dates.asked, dates=dates.beside)
        content = replace(content, week=await week_of(uow, view, prompt))
        return Prepared(content, view.language, notes=[note.id for note in rides])

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        # The rep first, as everywhere: two orders would be a deadlock.
        view = await locked(uow, reader(row))
        prompt = await uow.prompts.lock(row.workspace_id, PromptId(row.facts["prompt_id"]))
        if prompt is None:
            return
        placed = replace(prompt, channel=delivered.channel, ts=delivered.ts, sent_at=now)
        await uow.prompts.save(replace(placed, state=PromptState.SENT))
        await check_sent(uow, prompt)
        await dates_sent(uow, view.rep, prompt, row.sending_at)
        await remind_later(uow, view, prompt, now)
        said = view.rep.growing_quiet_said or prompt.says_growing_quiet
        rep = replace(view.rep, dm_channel=delivered.channel, growing_quiet_said=said)
        answered = prompt.answered_at is not None
        await uow.reps.save(rep if answered else replace(rep, unanswered=rep.unanswered + 1))
        await notes_delivered(uow, await carried(uow, row), now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        prompt = await uow.prompts.lock(row.workspace_id, PromptId(row.facts["prompt_id"]))
        if prompt is None or prompt.state is not PromptState.QUEUED:
            return
        if reason == State.UNCONFIRMED:
            await uow.prompts.save(replace(prompt, state=PromptState.UNCONFIRMED))
            return
        known = Skipped(reason) if reason in set(Skipped) else Skipped.UNREACHABLE
        await uow.prompts.save(replace(prompt, state=PromptState.SKIPPED, reason=known))
        await uow.budget.give_back(prompt.workspace_id, prompt.user_id, prompt.local_date)

    async def _read(self, uow: UnitOfWork, row: OutboxRow) -> tuple[Prompt | None, Standpoint]:
        prompt = await uow.prompts.get(row.workspace_id, PromptId(row.facts["prompt_id"]))
        return prompt, await seen(uow, reader(row))


class PromptAgainHandler(PlainHandler):
    """The rep asked to be asked later today; the prompt lives in the new message from then on."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        prompt = await uow.prompts.get(row.workspace_id, PromptId(row.facts["prompt_id"]))
        view = await seen(uow, reader(row))
        if prompt is None or prompt.later_at is None:
            return Dropped("chosen_otherwise")
        check, asked = await waiting_check(uow, view, prompt), await asked_date(uow, view, prompt)
        if reason := await _reason_not_to(uow, prompt, view, check, asked):
            return Dropped(reason)
        prompt = await _still_to_be_asked(uow, row, prompt, check, asked)
        return Prepared(replace(_content(prompt, view, (), check), again=True, date=asked), view.language)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        # They may be answering it in the message before.
        await locked(uow, reader(row))
        prompt = await uow.prompts.lock(row.workspace_id, PromptId(row.facts["prompt_id"]))
        if prompt is not None:
            await uow.prompts.save(replace(prompt, channel=delivered.channel, ts=delivered.ts))


class ClosedHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        prompt = await uow.prompts.get(row.workspace_id, PromptId(row.facts["prompt_id"]))
        if prompt is None or prompt.question_key is None:
            return Dropped("no_prompt")
        if (place := prompt_place(row, prompt)) is None:
            return Dropped("not_posted")
        view = await seen(uow, reader(row))
        plan = await plan_of(uow, prompt)
        if plan is not None and prompt.sent_at is not None and checked_since(plan, prompt.sent_at):
            return Dropped("plan_checked")
        at = row.facts.get("at")
        content = PromptClosedContent(
            name=view.person.name,
            question_key=prompt.question_key,
            key=row.facts["key"],
            at=datetime.fromisoformat(at) if at else None,
            zone=view.zone,
            check=await check_of(uow, view, prompt, plan) if plan is not None else None,
            date=await asked_date(uow, view, prompt),
        )
        return Prepared(content, view.language, channel=place[0], ts=place[1])


async def _still_to_be_asked(
    uow: UnitOfWork, row: OutboxRow, prompt: Prompt, check: PlanCheck | None, asked: DateAsked | None
) -> Prompt:
    """Without the plan, or the date, that is gone."""
    if prompt.plan_id is not None and check is None:
        await locked(uow, reader(row))
        return await without_plan(uow, prompt)
    if prompt.customer_date_id is not None and asked is None:
        await locked(uow, reader(row))
        return await without_date(uow, prompt)
    return prompt


async def _riding(uow: UnitOfWork, prompt: Prompt) -> list[Note]:
    waiting = await uow.notes.waiting(prompt.workspace_id, prompt.user_id)
    return riding(waiting, prompt.due_at, with_check=prompt.plan_id is not None)


async def _reason_not_to(
    uow: UnitOfWork, prompt: Prompt, view: Standpoint, check: PlanCheck | None, asked: DateAsked | None
) -> Skipped | None:
    """A plan and a customer's date are asked about even on a day that has an answer already, unless that answers this
    very prompt."""
    rep = view.rep
    if not rep.active:
        return Skipped.STOPPED
    if prompt.not_today:
        return Skipped.NOT_TODAY
    if rep.paused_on(prompt.local_date):
        return Skipped.PAUSED
    if prompt.answered_at is not None:
        return Skipped.ANSWERED
    anyway = check is not None or asked is not None
    if not anyway and await uow.answers.any_on(rep.workspace_id, rep.user_id, prompt.local_date):
        return Skipped.ANSWERED
    return None


def _content(
    prompt: Prompt, view: Standpoint, notes: tuple[NoteContent, ...], check: PlanCheck | None = None
) -> PromptContent:
    return PromptContent(
        prompt_id=prompt.id,
        name=view.person.name,
        question_key=prompt.question_key or "",
        says_growing_quiet=prompt.says_growing_quiet,
        greets_back=prompt.greets_back,
        notes=notes,
        check=check,
    )
