"""The team's page: another of the teams that its reader reads, in place; reads only."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import TeamId
from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, action_of, chosen, number
from bot.slack.surfaces.answers import build_team


class TeamActions:
    """Whoever picks reads what they may read now, whatever the answer was made of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def other(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        visit, looking = visit_of(context), self._desk.services.looking
        team_id = TeamId(number(chosen(action_of(body))))
        content = await looking.team(visit.who, visit.now, team_id)
        self._desk.replace_ephemeral(respond, build_team(await self._desk.words(visit.who), content))
        await ack()
