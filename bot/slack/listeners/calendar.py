"""The customers' calendar: ask for a date, let somebody rest, note what they will be glad to hear, take one to them."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.words.reading import Meaning, read
from bot.services.contents.customers import DateForm
from bot.services.contents.messages import ReplyContent
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, action_of, chosen, number, tagged_value
from bot.slack.listeners.forms import Forms
from bot.slack.surfaces.modals.customers import build_date
from bot.slack.surfaces.modals.forms import FormContent, build_capture
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.modals.taking import build_asking


class CalendarListeners:
    """Everything opens a form; what is kept is kept when that is sent."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def ask(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A sentence to ask for their date with."""
        words = await self._desk.words(visit_of(context).who)
        await self._desk.open(body, build_asking(words, chosen(action_of(body))))
        await ack()

    async def rest(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form of a date, as one until which they are left in peace."""
        words = await self._desk.words(visit_of(context).who)
        await self._desk.open(body, build_date(words, DateForm(chosen(action_of(body)), rests=True)))
        await ack()

    async def call(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form of a bright spot there."""
        visit, name = visit_of(context), chosen(action_of(body))
        team_name = await self._desk.services.looking.team_name(visit.who)
        stage = await self._desk.services.customers.stage_of(visit.who, name)
        content = FormContent(team_name=team_name, customer=name, stage=stage, calls=True)
        await self._desk.open(body, build_capture(await self._desk.words(visit.who), content))
        await ack()

    async def take(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """What to bring along."""
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        await self._forms.take(visit_of(context), body, spot_id)
        await ack()

    async def keep(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """What they said; its card comes in the DM."""
        visit, filled = visit_of(context), Filled(view)
        words = await self._desk.words(visit.who)
        said, stage = filled.text(BlockId.ANSWER), filled.option(BlockId.STAGE)
        if read(said).meaning is Meaning.BLANK:
            await ack(response_action="errors", errors={BlockId.ANSWER.value: words.plain("error-taking")})
            return
        customer, spot_id = tagged_value(view.get("private_metadata"))
        now_at = BuyingStage(stage) if stage in set(BuyingStage) else None
        await self._desk.services.taking.keep(
            visit.who, BrightSpotId(spot_id), customer, said, now_at, view["id"], visit.now
        )
        await ack(response_action="update", view=build_sentence(words, ReplyContent("taking_kept")))
