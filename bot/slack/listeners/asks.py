"""*Ask them*, the author's three choices and the forms behind them, and the asker's "not yet" a week later."""

from collections.abc import Callable
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import AskId, BrightSpotId
from bot.domain.words.reading import Meaning, read
from bot.services.asks.deciding import SETTLED
from bot.services.contents.asks import AskContent
from bot.services.contents.messages import ReplyContent
from bot.services.context import Who
from bot.services.errors import NotYours
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import AskVerb, BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number, tagged_choice
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.modals.asks import build_ask_choice, build_ask_line
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.words import Words

BuildForm = Callable[[Words, AskContent], dict[str, Any]]


class AskListeners:
    """Each listener is one tap or one form; what was pressed is rewritten by the outbox."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def ask(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Beside a colleague's bright spot, wherever it is shown; only who pressed reads what comes of it."""
        visit, spot_id = visit_of(context), BrightSpotId(number(action_of(body).get("value")))
        said = await self._desk.services.asking_them.ask(visit.who, spot_id, visit.now)
        await self._say_beside(visit.who, body, respond, said)
        await ack()

    async def introduce(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit, ask_id = visit_of(context), _ask_id(action_of(body).get("value"))
        await self._desk.services.ask_decisions.introduce(visit.who, ask_id, visit.now)
        await ack()

    async def line(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._open(visit_of(context), body, build_ask_line)
        await ack()

    async def open(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Beside a question of ours."""
        await self._open(visit_of(context), body, build_ask_choice)
        await ack()

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        verb, ask_id = tagged_choice(action_of(body))
        if verb != AskVerb.NOT_NOW:
            raise NotYours
        await self._desk.services.ask_decisions.not_now(visit.who, AskId(ask_id), visit.now)
        await ack()

    async def answer(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form of a line."""
        await self._decide(ack, view, context, AskVerb.LINE)

    async def choose(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form with all three choices."""
        chosen = Filled(view).option(BlockId.ASK_CHOICE)
        if chosen not in set(AskVerb):
            raise NotYours
        await self._decide(ack, view, context, AskVerb(chosen))

    async def not_yet(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Nothing is stored, so that the message may say so at once."""
        visit, ask_id = visit_of(context), _ask_id(action_of(body).get("value"))
        said = await self._desk.services.ask_decisions.not_yet(visit.who, ask_id)
        self._desk.replace_ephemeral(respond, build_reply(await self._desk.words(visit.who), said))
        await ack()

    async def _decide(
        self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext, verb: AskVerb
    ) -> None:
        visit, ask_id = visit_of(context), _ask_id(view.get("private_metadata"))
        line = Filled(view).text(BlockId.ASK_LINE)
        words = await self._desk.words(visit.who)
        if verb is AskVerb.LINE and read(line).meaning is Meaning.BLANK:
            await ack(
                response_action="errors", errors={BlockId.ASK_LINE.value: words.plain("error-ask-line")}
            )
            return
        said = await self._decided(visit, ask_id, verb, line)
        await ack(response_action="update", view=build_sentence(words, said))

    async def _decided(self, visit: Visit, ask_id: AskId, verb: AskVerb, line: str) -> ReplyContent:
        decisions = self._desk.services.ask_decisions
        match verb:
            case AskVerb.INTRODUCE:
                return await decisions.introduce(visit.who, ask_id, visit.now)
            case AskVerb.LINE:
                return await decisions.answer(visit.who, ask_id, line, visit.now)
            case AskVerb.NOT_NOW:
                return await decisions.not_now(visit.who, ask_id, visit.now)

    async def _open(self, visit: Visit, body: Payload, build: BuildForm) -> None:
        """With nothing left to decide, a sentence instead of a form."""
        ask_id = _ask_id(action_of(body).get("value"))
        content = await self._desk.services.ask_decisions.look(visit.who, ask_id)
        words = await self._desk.words(visit.who)
        form = build(words, content) if content is not None else build_sentence(words, SETTLED)
        await self._desk.open(body, form)

    async def _say_beside(self, who: Who, body: Payload, respond: AsyncRespond, said: ReplyContent) -> None:
        """Beside the message; over the view where it was pressed in one."""
        words = await self._desk.words(who)
        if body.get("response_url"):
            self._desk.say_beside(body, respond, build_reply(words, said))
            return
        view = build_sentence(words, said)
        client, over_a_form = self._desk.client, body["view"]["type"] == "modal"
        show = client.views_push if over_a_form else client.views_open
        await show(trigger_id=body["trigger_id"], view=view)


def _ask_id(value: str | None) -> AskId:
    return AskId(number(value))
