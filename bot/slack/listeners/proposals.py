"""The author's answer to a proposal, under the question or in Home."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import ProposalId
from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, action_of, number


class ProposalActions:
    """Stored; what was pressed is rewritten by the outbox."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def keep(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        proposal_id = ProposalId(number(action_of(body).get("value")))
        await self._desk.services.deciding.keep(visit.who, proposal_id, visit.now)
        await ack()

    async def decline(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        proposal_id = ProposalId(number(action_of(body).get("value")))
        await self._desk.services.deciding.decline(visit.who, proposal_id, visit.now)
        await ack()
