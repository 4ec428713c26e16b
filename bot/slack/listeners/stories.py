"""What an author answers when theirs may be told: under the question, or in the form it opens."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import BrightSpotId, ChannelId, MessageTs
from bot.domain.story import StandingConsent, StoryChoice
from bot.services.roundup.consenting import Place
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number, tagged_choice
from bot.slack.surfaces.modals.stories import build_story_form


class StoryListeners:
    """Stored; the message that asked is rewritten by the outbox."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def fine(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        spot_id = number(action_of(body).get("value"))
        await self._answer(body, context, BrightSpotId(spot_id), StoryChoice.FINE)
        await ack()

    async def no(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        spot_id = number(action_of(body).get("value"))
        await self._answer(body, context, BrightSpotId(spot_id), StoryChoice.NO)
        await ack()

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        choice, spot_id = tagged_choice(action_of(body))
        await self._answer(body, context, BrightSpotId(spot_id), StoryChoice(choice))
        await ack()

    async def look(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """It travelled with a question: all the answers, in a form."""
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        content = await self._desk.services.consenting.form(visit.who, spot_id, visit.now)
        await self._desk.open(body, build_story_form(await self._desk.words(visit.who), content))
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        spot_id = BrightSpotId(number(view.get("private_metadata")))
        choice = StoryChoice(Filled(view).option(BlockId.STORY_CONSENT) or "")
        await self._desk.services.consenting.answer(visit.who, spot_id, choice, visit.now)
        await ack()

    async def _answer(
        self, body: Payload, context: AsyncBoltContext, spot_id: BrightSpotId, choice: StoryChoice
    ) -> None:
        visit, place = visit_of(context), _place(body)
        await self._desk.services.consenting.answer(visit.who, spot_id, choice, visit.now, place)


def story_consent(filled: Filled) -> StandingConsent | None:
    """Of the settings; None where the form, opened before there was such a field, says nothing of it."""
    chosen = filled.option(BlockId.STORY_CONSENT)
    return StandingConsent(chosen) if chosen else None


def _place(body: Payload) -> Place | None:
    """The message that was touched."""
    container = body.get("container") or {}
    channel, ts = container.get("channel_id"), container.get("message_ts")
    return (ChannelId(channel), MessageTs(ts)) if channel and ts else None
