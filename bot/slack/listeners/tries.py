"""**I'll try this** wherever it is shown, its forms, and what the author may hear once it worked."""

from datetime import date
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import BrightSpotId, PlanId
from bot.services.contents.messages import ReplyContent
from bot.services.contents.tries import TryDraft, TryFrom, TrySource
from bot.services.errors import NotYours
from bot.services.planning.making import DayDoesNotFit
from bot.services.trying.taking import NoRoomToTry
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number, tagged_value
from bot.slack.surfaces.modals.tries import build_telling, build_told, build_try, build_try_noted


class Tries:
    """Each listener is one tap or one form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def take(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Beside a colleague's bright spot. The tap keeps it; closing the form changes nothing."""
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        form = await self._desk.services.trying.take(visit.who, spot_id, visit.now)
        await self._desk.show(body, build_try(await self._desk.words(visit.who), form))
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit, filled = visit_of(context), Filled(view)
        source, draft = _source(view.get("private_metadata")), _draft_of(filled)
        words = await self._desk.words(visit.who)
        try:
            plan = await self._desk.services.trying.save(visit.who, source, draft, visit.now)
        except DayDoesNotFit:
            errors = {BlockId.CHECK_ON.value: words.plain("error-plan-day")}
            await ack(response_action="errors", errors=errors)
        except NoRoomToTry as full:
            if filled.has(BlockId.LET_GO) and draft.let_go is None:
                errors = {BlockId.LET_GO.value: words.plain("error-plan-room")}
                await ack(response_action="errors", errors=errors)
            else:
                await ack(response_action="update", view=build_try(words, full.form))
        else:
            await ack(response_action="update", view=build_try_noted(words, plan))

    async def tell(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The author hears who it was, and may read a line about it."""
        visit = visit_of(context)
        content = await self._desk.services.naming.tell(visit.who, _plan_of(body), visit.now)
        await self._desk.show(body, build_telling(await self._desk.words(visit.who), content))
        await ack()

    async def unnamed(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        await self._desk.services.naming.unnamed(visit.who, _plan_of(body), visit.now)
        if body.get("view"):
            await self._desk.replace_by_sentence(visit.who, body, ReplyContent("try_unnamed"))
        await ack()

    async def say(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """The line."""
        visit, line = visit_of(context), Filled(view).text(BlockId.SAYS)
        plan_id = PlanId(number(view.get("private_metadata")))
        content = await self._desk.services.naming.say(visit.who, plan_id, line, visit.now)
        await ack(response_action="update", view=build_told(await self._desk.words(visit.who), content))


def _plan_of(body: Payload) -> PlanId:
    return PlanId(number(action_of(body).get("value")))


def _draft_of(filled: Filled) -> TryDraft:
    day, let_go = filled.date(BlockId.CHECK_ON), filled.option(BlockId.LET_GO)
    return TryDraft(
        cue=filled.text(BlockId.CUE),
        action=filled.text(BlockId.ACTION),
        check_on=date.fromisoformat(day) if day else None,
        let_go=PlanId(number(let_go)) if let_go else None,
    )


def _source(metadata: str | None) -> TrySource:
    kind, about = tagged_value(metadata)
    if kind not in set(TryFrom):
        raise NotYours
    return TrySource(TryFrom(kind), about)
