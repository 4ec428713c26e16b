"""Shortcuts: the form from anywhere."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.slack.door import visit_of
from bot.slack.listeners.forms import Forms


class Shortcuts:
    """The global shortcut."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms

    async def capture(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.capture(visit_of(context), body)
        await ack()
