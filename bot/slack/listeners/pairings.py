"""The answers of one of two: shall I bring you together, did you talk; and what the forms say of such wishes."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import ChannelId, MessageTs, PairingId
from bot.domain.strength import Strength
from bot.services.contents.messages import ReplyContent
from bot.services.contents.pairings import PairingWish
from bot.services.errors import NotYours
from bot.services.pairing.deciding import Place
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number
from bot.slack.surfaces.modals.pairings import (
    NO_WISH,
    WEEKS,
    build_pairing_check_form,
    build_pairing_form,
)
from bot.slack.surfaces.modals.sentence import build_sentence


class PairingListeners:
    """Stored; a message that was pressed in is rewritten by the outbox, a form says it at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def yes(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(body, context, yes=True)
        await ack()

    async def no(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(body, context, yes=False)
        await ack()

    async def talked(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._look_back(body, context, talked=True)
        await ack()

    async def not_yet(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._look_back(body, context, talked=False)
        await ack()

    async def open(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Beside a question of ours; a sentence where there is nothing to answer any more."""
        visit = visit_of(context)
        content = await self._desk.services.pairing.look(visit.who, _pairing_id(body))
        words = await self._desk.words(visit.who)
        if isinstance(content, ReplyContent):
            await self._desk.open(body, build_sentence(words, content))
        else:
            await self._desk.open(body, build_pairing_form(words, content))
        await ack()

    async def open_check(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        content = await self._desk.services.pairing.look_back(visit.who, _pairing_id(body))
        words = await self._desk.words(visit.who)
        if isinstance(content, ReplyContent):
            await self._desk.open(body, build_sentence(words, content))
        else:
            await self._desk.open(body, build_pairing_check_form(words, content))
        await ack()

    async def _answer(self, body: Payload, context: AsyncBoltContext, *, yes: bool) -> None:
        visit, place = visit_of(context), _place(body)
        pairing = self._desk.services.pairing
        said = await pairing.answer(visit.who, _pairing_id(body), yes=yes, now=visit.now, place=place)
        if place is None:
            await self._desk.replace_by_sentence(visit.who, body, said)

    async def _look_back(self, body: Payload, context: AsyncBoltContext, *, talked: bool) -> None:
        visit, place = visit_of(context), _place(body)
        pairing = self._desk.services.pairing
        said = await pairing.look_back_answered(
            visit.who, _pairing_id(body), talked=talked, now=visit.now, place=place
        )
        if place is None:
            await self._desk.replace_by_sentence(visit.who, body, said)


def _pairing_id(body: Payload) -> PairingId:
    return PairingId(number(action_of(body).get("value")))


def _place(body: Payload) -> Place | None:
    """The message in which it was pressed; None for a form."""
    container = body.get("container", {})
    if container.get("type") != "message":
        return None
    return ChannelId(container["channel_id"]), MessageTs(container["message_ts"])


def pairing_wish(filled: Filled) -> PairingWish | None:
    """None where the settings did not ask. Raises NotYours for what we never offer."""
    if not filled.has(BlockId.PAIRING):
        return None
    wish = filled.option(BlockId.MORE_OF)
    if wish not in (None, NO_WISH, *Strength):
        raise NotYours
    more_of = Strength(wish) if wish not in (None, NO_WISH) else None
    return PairingWish(pairing_weeks(filled, 0), more_of)


def pairing_weeks(filled: Filled, otherwise: int) -> int:
    """What the form says, else what held before. Raises NotYours for what we never offer."""
    chosen = filled.option(BlockId.PAIRING)
    weeks = otherwise if chosen is None else number(chosen)
    if weeks not in WEEKS:
        raise NotYours
    return weeks
