"""What is pressed under a message to an answer that is no bright spot: leave it, a week's pause, it was one."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.asking import PausePreset, pause_until
from bot.domain.bright_spot import Tone
from bot.domain.follow_up import FollowUp
from bot.domain.ids import AnswerId
from bot.services.contents.troubles import TroubleContent
from bot.services.errors import NotYours
from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, Payload, action_of, tagged_value
from bot.slack.surfaces.messages.troubles import build_trouble


class TroubleActions:
    """Each is one tap, which changes the message that it was made on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def leave(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Nothing more today. What answered the command can only be rewritten through its own address."""
        visit = visit_of(context)
        tone, answer_id = _about(body)
        await self._desk.services.troubles.leave(visit.who, tone, answer_id, visit.now)
        if body["container"].get("is_ephemeral"):
            today = await self._desk.services.looking.today(visit.who, visit.now)
            left = TroubleContent(FollowUp.LEFT, answer_id, today, visit.who.user_id)
            self._desk.replace_ephemeral(respond, build_trouble(await self._desk.words(visit.who), left))
        await ack()

    async def was_bright(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        tone, answer_id = _about(body)
        await self._desk.services.troubles.was_bright(visit.who, tone, answer_id, visit.now)
        await ack()

    async def pause(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A week without questions; said in a sentence with a way back."""
        visit = visit_of(context)
        until = pause_until(
            PausePreset.ONE_WEEK, await self._desk.services.looking.today(visit.who, visit.now)
        )
        origin = f"pause_week:{action_of(body).get('value')}"
        await self._desk.services.choices.pause(visit.who, until, visit.now, origin)
        await ack()


def _about(body: Payload) -> tuple[Tone, AnswerId]:
    tone, answer_id = tagged_value(action_of(body).get("value"))
    if tone not in set(Tone):
        raise NotYours
    return Tone(tone), AnswerId(answer_id)
