"""Search: its field opened and sent, pages turned, one's own changed; what is found is the services' affair."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import BrightSpotId
from bot.services.contents.search import SearchContent
from bot.services.ports import Rendered
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number, tagged_value
from bot.slack.listeners.forms import Forms
from bot.slack.surfaces.modals.search import build_find
from bot.slack.surfaces.search import build_search, filter_names


class SearchListeners:
    """In a message and in a form alike."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def find(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The field, empty or with the words that found nothing."""
        words = await self._desk.words(visit_of(context).who)
        text = action_of(body).get("value") or ""
        await self._desk.open(body, build_find(words, text=text))
        await ack()

    async def submit(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """What is found stands beneath the field, which keeps its words."""
        visit = visit_of(context)
        found = await _found(self._desk, visit, Filled(view).text(BlockId.SEARCH))
        words = await self._desk.words(visit.who)
        await ack(response_action="update", view=build_find(words, found))

    async def turn(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Another page, in place."""
        visit = visit_of(context)
        text, page = tagged_value(action_of(body).get("value"))
        found = await _found(self._desk, visit, text, page)
        words = await self._desk.words(visit.who)
        if view := body.get("view"):
            self._desk.afterwards.do(self._desk.redraw(view, build_find(words, found)))
        else:
            self._desk.replace_ephemeral(respond, build_search(words, found))
        await ack()

    async def change(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of one's own."""
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        await self._forms.edit(visit_of(context), body, spot_id)
        await ack()


async def search_answer(desk: Desk, visit: Visit, body: Payload, text: str) -> Rendered | None:
    """What `/brightspot search` answers; with nothing to look for it opens the field instead."""
    words = await desk.words(visit.who)
    if not text:
        await desk.open(body, build_find(words))
        return None
    return build_search(words, await _found(desk, visit, text))


async def _found(desk: Desk, visit: Visit, text: str, page: int = 0) -> SearchContent:
    names = filter_names(await desk.words(visit.who))
    return await desk.services.searching.search(visit.who, text, visit.now, names, max(page, 0))
