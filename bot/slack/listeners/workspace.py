"""The form of an admin of the workspace, sent; whether somebody is one is the services' affair."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.keeping import Keeping
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId, SetupBy
from bot.slack.listeners.desk import Desk, Filled
from bot.slack.surfaces.modals.workspace import NUMBERS


class WorkspaceListeners:
    """One form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        chosen = _chosen(Filled(view))
        if chosen.outside:
            words = await self._desk.words(visit.who)
            bounds = {name: NUMBERS[BlockId(name)] for name in chosen.outside}
            said = {
                name: words.plain("error-bounds", least=each.least, most=each.most)
                for name, each in bounds.items()
            }
            await ack(response_action="errors", errors=said)
            return
        await self._desk.services.workspace_settings.change(visit.who, chosen, visit.now)
        await ack()


def _chosen(filled: Filled) -> Keeping:
    """What is no number is out of bounds."""
    trouble, shared, leaver = (_number(filled.text(block_id)) for block_id in NUMBERS)
    return Keeping(
        setup_by_admins=filled.option(BlockId.SETUP_BY) == SetupBy.ADMINS,
        trouble_days=trouble,
        shared_months=shared,
        leaver_days=leaver,
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else -1
