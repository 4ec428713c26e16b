"""What is pressed on the card of a bright spot, beside its line in Home and in its form."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.bright_spot import Felt, Visibility
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength
from bot.services.contents.messages import ReplyContent
from bot.services.errors import NotYours
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import EntryVerb
from bot.slack.listeners.desk import Desk, Payload, action_of, number, tagged_choice
from bot.slack.listeners.forms import Forms


class CardActions:
    """The card of a bright spot in the DM, which the outbox brings up to date, and its line in Home."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def share(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._show_to(Visibility.TEAM, ack, body, context)

    async def hide(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._show_to(Visibility.PRIVATE, ack, body, context)

    async def _show_to(
        self,
        visibility: Visibility,
        ack: AsyncAck,
        body: Payload,
        context: AsyncBoltContext,
    ) -> None:
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        await self._desk.services.cards.show_to(visit.who, spot_id, visibility, visit.now)
        await ack()

    async def pick_strength(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        key, spot_id = tagged_choice(action_of(body))
        if key not in set(Strength):
            raise NotYours
        cards = self._desk.services.cards
        await cards.name_strength(visit.who, BrightSpotId(spot_id), Strength(key), visit.now)
        await ack()

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Edit, felt natural or effort, split, share, hide, undo."""
        visit = visit_of(context)
        verb, spot_id = tagged_choice(action_of(body))
        if verb == EntryVerb.EDIT:
            await self._forms.edit(visit, body, BrightSpotId(spot_id))
        elif verb == EntryVerb.AGAIN:
            await self._forms.plan(visit, body, BrightSpotId(spot_id))
        elif verb == EntryVerb.TAKE:
            await self._forms.take(visit, body, BrightSpotId(spot_id))
        else:
            await self._apply(visit, verb, BrightSpotId(spot_id))
        await ack()

    async def menu_in_home(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The same beside an entry in Home, which shows the change."""
        await self.menu(ack, body, context)
        visit = visit_of(context)
        await self._desk.services.looking.publish_home(visit.who, visit.now)

    async def delete(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """In the edit form: gone, and the form says so."""
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        await self._desk.services.cards.undo(visit.who, spot_id, visit.now)
        await self._desk.replace_by_sentence(visit.who, body, ReplyContent("undone"))
        await ack()

    async def _apply(self, visit: Visit, verb: str, spot_id: BrightSpotId) -> None:
        cards, who, now = self._desk.services.cards, visit.who, visit.now
        match verb:
            case EntryVerb.NATURAL | EntryVerb.EFFORT:
                await cards.felt(who, spot_id, Felt(verb), now)
            case EntryVerb.SPLIT:
                await cards.split(who, spot_id, now)
            case EntryVerb.SHARE:
                await cards.show_to(who, spot_id, Visibility.TEAM, now)
            case EntryVerb.HIDE:
                await cards.show_to(who, spot_id, Visibility.PRIVATE, now)
            case EntryVerb.KEEP | EntryVerb.UNKEEP:
                await cards.keep(who, spot_id, verb == EntryVerb.KEEP, now)
            case EntryVerb.UNDO:
                await cards.undo(who, spot_id, now)
            case _:
                raise NotYours
