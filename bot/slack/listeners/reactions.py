"""Reactions under a message, added and taken away: who, where and which emoji; the event has no words."""

from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import ChannelId, MessageTs, UserId
from bot.services.proposing.pointing import Pointed, Reaction
from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, Payload


class Reactions:
    """Stored before it is acknowledged, or left alone; nobody is answered where everybody could see it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def added(self, event: dict[str, Any], body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        if (reaction := reaction_of(event, body)) is not None:
            await self._desk.services.pointing.reacted(visit.who, reaction, visit.now)

    async def removed(self, event: dict[str, Any], body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        if (reaction := reaction_of(event, body)) is not None:
            await self._desk.services.pointing.unreacted(visit.who, reaction, visit.now)


def reaction_of(event: Payload, body: Payload) -> Reaction | None:
    """None for a reaction to anything but a message. An app's message may name no author."""
    item = event["item"]
    if item["type"] != "message":
        return None
    author = event.get("item_user")
    pointed = Pointed(ChannelId(item["channel"]), MessageTs(item["ts"]), UserId(author) if author else None)
    return Reaction(pointed, event["reaction"], body["event_id"])
