"""Shortcuts: the form from anywhere, and a message kept from its own menu."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import ChannelId, MessageTs
from bot.services.contents.messages import ReplyContent
from bot.services.proposing.pointing import Pointed
from bot.slack.door import Visit, visit_of
from bot.slack.listeners.desk import Desk, Payload
from bot.slack.listeners.forms import Forms
from bot.slack.message_source import author_of
from bot.slack.surfaces.messages.replies import build_reply


class Shortcuts:
    """The global shortcut, and the one in a message's menu."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def capture(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.capture(visit_of(context), body)
        await ack()

    async def save(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """One's own message is kept, a colleague's proposed; the answer is for whoever asked alone."""
        visit = visit_of(context)
        said = await self._pointed_at(visit, body)
        self._desk.say_beside(body, respond, build_reply(await self._desk.words(visit.who), said))
        await ack()

    async def _pointed_at(self, visit: Visit, body: Payload) -> ReplyContent:
        """Slack hands the message's text to whoever uses its menu. Only one's own is looked at."""
        message, pointing = body["message"], self._desk.services.pointing
        author = author_of(message)
        pointed = Pointed(ChannelId(body["channel"]["id"]), MessageTs(body["message_ts"]), author)
        if author != visit.who.user_id:
            return await pointing.propose(visit.who, pointed, visit.now)
        words = await self._desk.typed(visit.who, message.get("text") or "")
        return await pointing.own(visit.who, pointed, words, visit.now)
