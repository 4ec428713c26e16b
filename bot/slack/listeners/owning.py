"""What is one's own: asked for, read page by page, forgotten after two questions; each stored before it is shown."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import BrightSpotId
from bot.services.contents.messages import ReplyContent
from bot.services.contents.owning import ExportText
from bot.services.errors import NotYours
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, action_of, number, tagged_value
from bot.slack.surfaces.modals.ageing import build_ageing
from bot.slack.surfaces.modals.owning import build_export_text, build_forget_sure
from bot.slack.surfaces.modals.sentence import build_sentence


class OwnListeners:
    """Everything is the presser's own: nothing names anybody else's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def ageing(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """What will soon be too old, to choose from; or that there is nothing any more."""
        visit = visit_of(context)
        words = await self._desk.words(visit.who)
        content = await self._desk.services.looking.ageing(visit.who)
        none = ReplyContent("ageing_none")
        view = build_ageing(words, content) if content.spots else build_sentence(words, none)
        await self._desk.open(body, view)
        await ack()

    async def keep(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """What was chosen stays for good."""
        visit = visit_of(context)
        chosen = [BrightSpotId(number(each)) for each in Filled(view).options(BlockId.KEPT)]
        kept = await self._desk.services.cards.keep_these(visit.who, chosen, visit.now)
        said = ReplyContent("ageing_kept", {"count": kept})
        await ack(response_action="update", view=build_sentence(await self._desk.words(visit.who), said))

    async def export_first(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """In the form that would forget, which says so."""
        visit = visit_of(context)
        said = await self._desk.services.exporting.ask(visit.who, body["trigger_id"], visit.now)
        await self._desk.replace_by_sentence(visit.who, body, said)
        await ack()

    async def text(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Opens it; from within, turns to another page in place."""
        visit = visit_of(context)
        kind, page = tagged_value(action_of(body).get("value"))
        if kind not in set(ExportText):
            raise NotYours
        text = await self._desk.services.exporting.text(visit.who, ExportText(kind), visit.now)
        view = build_export_text(await self._desk.words(visit.who), ExportText(kind), text, page)
        if body.get("view", {}).get("type") == "modal":
            await self._desk.redraw(body["view"], view)
        else:
            await self._desk.open(body, view)
        await ack()

    async def once_more(self, ack: AsyncAck, context: AsyncBoltContext) -> None:
        """The first form was read: the second asks for a word."""
        words = await self._desk.words(visit_of(context).who)
        await ack(response_action="update", view=build_forget_sure(words))

    async def forget(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """With the word, and only with it."""
        visit = visit_of(context)
        words = await self._desk.words(visit.who)
        word = words.plain("forget-word")
        if Filled(view).text(BlockId.SURE).strip().strip("\"'“”„").casefold() != word.casefold():
            said = {BlockId.SURE.value: words.plain("error-forget", word=word)}
            await ack(response_action="errors", errors=said)
            return
        await self._desk.services.forgetting.begin(visit.who, visit.now)
        done = build_sentence(words, ReplyContent("forget_begun"))
        await ack(response_action="update", view=done)
