"""Plans: opened from a card, checked on a prompt, changed in Home; the form is read, checked and kept."""

from datetime import date
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.bright_spot import Whose
from bot.domain.ids import PlanId, PromptId
from bot.domain.plan import PlanState, part
from bot.services.contents.planning import PlanDraft, PlanFrom, PlanSource
from bot.services.errors import NotYours
from bot.services.planning.making import DayDoesNotFit, NoRoom
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import BlockId, PlanVerb, untagged
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, chosen, number
from bot.slack.surfaces.modals.plans import build_plan, build_plan_made, build_plan_outcome
from bot.slack.surfaces.modals.tries import build_try
from bot.slack.surfaces.words import Words


class Plans:
    """Each listener is one tap or one form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def again(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """On a card: the same again next time."""
        source = PlanSource(PlanFrom.AGAIN, number(action_of(body).get("value")))
        await self._open(visit_of(context), body, source)
        await ack()

    async def worked(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(body, context, PlanState.WORKED)
        await ack()

    async def not_yet(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(body, context, PlanState.NOT_YET)
        await ack()

    async def smaller(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        source = PlanSource(PlanFrom.SMALLER, number(action_of(body).get("value")))
        await self._open(visit_of(context), body, source)
        await ack()

    async def let_go(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """On a check that said "not yet"."""
        visit, prompt_id = visit_of(context), PromptId(number(action_of(body).get("value")))
        await self._desk.services.checking.let_go(visit.who, prompt_id, visit.now)
        await ack()

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Beside an open plan in Home or the rep's own list."""
        visit = visit_of(context)
        verb, plan_id = _tagged(chosen(action_of(body)))
        match verb:
            case PlanVerb.WORKED:
                await self._settle(visit, body, PlanId(plan_id), PlanState.WORKED)
            case PlanVerb.CHANGE:
                await self._change(visit, body, PlanId(plan_id))
            case PlanVerb.LET_GO:
                await self._settle(visit, body, PlanId(plan_id), PlanState.LET_GO)
            case _:
                raise NotYours
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form becomes the plan as it was kept. Without room it asks which one goes, and loses nothing."""
        visit, filled = visit_of(context), Filled(view)
        source, draft = _source(view.get("private_metadata")), draft_of(filled)
        words = await self._desk.words(visit.who)
        if unfit := _unfit(draft):
            await _refuse(ack, words, unfit)
            return
        try:
            plan = await self._desk.services.planning.save(visit.who, source, draft, visit.now)
        except DayDoesNotFit:
            await _refuse(ack, words, {BlockId.CHECK_ON: "error-plan-day"})
        except NoRoom as full:
            if filled.has(BlockId.LET_GO) and draft.let_go is None:
                await _refuse(ack, words, {BlockId.LET_GO: "error-plan-room"})
            else:
                await ack(response_action="update", view=build_plan(words, full.form))
        else:
            await ack(response_action="update", view=build_plan_made(words, plan))

    async def _answer(self, body: Payload, context: AsyncBoltContext, said: PlanState) -> None:
        visit, prompt_id = visit_of(context), PromptId(number(action_of(body).get("value")))
        await self._desk.services.checking.answer(visit.who, prompt_id, said, visit.now)

    async def _settle(self, visit: Visit, body: Payload, plan_id: PlanId, said: PlanState) -> None:
        outcome = await self._desk.services.checking.by_itself(visit.who, plan_id, said, visit.now)
        await self._desk.open(body, build_plan_outcome(await self._desk.words(visit.who), outcome))

    async def _change(self, visit: Visit, body: Payload, plan_id: PlanId) -> None:
        """A try has a form of its own."""
        form = await self._desk.services.trying.form(visit.who, plan_id)
        if form is None:
            await self._open(visit, body, PlanSource(PlanFrom.CHANGE, plan_id))
        else:
            await self._desk.open(body, build_try(await self._desk.words(visit.who), form))

    async def _open(self, visit: Visit, body: Payload, source: PlanSource) -> None:
        form = await self._desk.services.planning.form(visit.who, source, visit.now)
        await self._desk.open(body, build_plan(await self._desk.words(visit.who), form))


async def _refuse(ack: AsyncAck, words: Words, errors: dict[BlockId, str]) -> None:
    said = {block.value: words.plain(text_id) for block, text_id in errors.items()}
    await ack(response_action="errors", errors=said)


def draft_of(filled: Filled) -> PlanDraft:
    """What the form says."""
    whose, day = filled.option(BlockId.WHOSE), filled.date(BlockId.CHECK_ON)
    let_go = filled.option(BlockId.LET_GO)
    return PlanDraft(
        cue=filled.text(BlockId.CUE),
        action=filled.text(BlockId.ACTION),
        whose=Whose(whose) if whose else Whose.MINE,
        check_on=date.fromisoformat(day) if day else None,
        let_go=PlanId(number(let_go)) if let_go else None,
    )


def _unfit(draft: PlanDraft) -> dict[BlockId, str]:
    """What must be mended, by field."""
    errors = {} if part(draft.cue) else {BlockId.CUE: "error-plan-cue"}
    return errors if part(draft.action) else errors | {BlockId.ACTION: "error-plan-action"}


def _source(metadata: str | None) -> PlanSource:
    kind, about = _tagged(metadata)
    if kind not in set(PlanFrom):
        raise NotYours
    return PlanSource(PlanFrom(kind), about)


def _tagged(value: str | None) -> tuple[str, int]:
    """Anything that we never send is refused."""
    try:
        return untagged(value or "")
    except ValueError as error:
        raise NotYours from error
