"""The workspace takes the app away: two events say so, in either order, twice or late; nothing is answered."""

from datetime import UTC, datetime
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, Payload


class Departures:
    """Either event is enough; the other changes nothing any more."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def uninstalled(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._left(body, context)

    async def revoked(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Only a bot's token concerns us: we have asked nobody for one of their own."""
        if body["event"].get("tokens", {}).get("bot"):
            await self._left(body, context)

    async def _left(self, body: Payload, context: AsyncBoltContext) -> None:
        services, enterprise = self._desk.services, context.enterprise_id or ""
        team = "" if context.is_enterprise_install else context.team_id or ""
        workspace = await services.register.exactly(team, enterprise)
        if workspace is not None:
            happened_at = datetime.fromtimestamp(body["event_time"], UTC)
            await services.installing.left(workspace.id, visit_of(context).now, happened_at)
