"""Buttons and menus: each is one choice of one person, stored and then shown where it was made."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import AnswerId, BrightSpotId, EditionId, PromptId, TeamId
from bot.domain.people import Reply
from bot.domain.plan import PlanState
from bot.domain.words.grammar import Command, argument_of
from bot.services.contents.messages import ReplyContent
from bot.services.errors import NotYours
from bot.services.ports import Rendered
from bot.slack.door import visit_of
from bot.slack.identifiers import PromptVerb
from bot.slack.listeners.commands import Commands, kept_reply
from bot.slack.listeners.desk import (
    Desk,
    Payload,
    action_of,
    chosen,
    number,
    tagged_choice,
    tagged_value,
)
from bot.slack.listeners.forms import Forms
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.mine import build_mine


class PromptActions:
    """The prompt's button and menu."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def form(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        prompt_id = PromptId(number(action_of(body).get("value")))
        await self._forms.capture(visit_of(context), body, prompt_id=prompt_id)
        await ack()

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Later today, not today, fewer, pause, stop."""
        visit = visit_of(context)
        verb, prompt_id = tagged_choice(action_of(body))
        match verb:
            case PromptVerb.LATER:
                await self._forms.later(visit, body, PromptId(prompt_id))
            case PromptVerb.NOT_TODAY:
                await self._desk.services.later.not_today(visit.who, PromptId(prompt_id), visit.now)
            case PromptVerb.NO_CHANCE:
                checking = self._desk.services.checking
                await checking.answer(visit.who, PromptId(prompt_id), PlanState.NO_CHANCE, visit.now)
            case PromptVerb.FEWER:
                origin = f"fewer:{prompt_id}"
                await self._desk.services.choices.fewer(visit.who, visit.now, origin)
            case PromptVerb.NO_WEEK_LINE:
                origin = f"no_week_line:{prompt_id}"
                await self._desk.services.choices.no_week_line(visit.who, visit.now, origin)
            case PromptVerb.PAUSE:
                await self._forms.pause(visit, body)
            case PromptVerb.STOP:
                await self._forms.stop(visit, body)
            case _:
                raise NotYours
        await ack()


class InvitationActions:
    """The three answers to an invitation."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def share(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(Reply.SHARE, action_of(body).get("value"), context)
        await ack()

    async def private(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(Reply.PRIVATE_FIRST, action_of(body).get("value"), context)
        await ack()

    async def no(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._answer(Reply.NOT_FOR_ME, chosen(action_of(body)), context)
        await ack()

    async def _answer(self, said: Reply, value: str | None, context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        await self._desk.services.joining.answer(visit.who, TeamId(number(value)), said, visit.now)


class ChoiceActions:
    """Buttons under the bot's sentences, and those of Home that are no entry's."""

    def __init__(self, desk: Desk, forms: Forms, commands: Commands) -> None:
        self._desk = desk
        self._forms = forms
        self._commands = commands

    async def stop_keep(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._settle(body, context, keep=True)
        await ack()

    async def stop_hide(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._settle(body, context, keep=False)
        await ack()

    async def _settle(self, body: Payload, context: AsyncBoltContext, *, keep: bool) -> None:
        visit = visit_of(context)
        origin = f"stop:{body['trigger_id']}"
        await self._desk.services.choices.settle_shared(visit.who, visit.now, origin, keep=keep)

    async def resume(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        await self._desk.services.choices.resume(visit.who, visit.now, f"resume:{body['trigger_id']}")
        await ack()

    async def settings(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.settings(visit_of(context), body)
        await ack()

    async def capture(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.capture(visit_of(context), body)
        await ack()

    async def setup(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.setup(visit_of(context), body)
        await ack()

    async def home_menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Pause or stop."""
        opens = self._forms.stop if chosen(action_of(body)) == PromptVerb.STOP else self._forms.pause
        await opens(visit_of(context), body)
        await ack()

    async def doubt_run(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """It was a subcommand after all."""
        visit = visit_of(context)
        name, answer_id = tagged_value(action_of(body).get("value"))
        if name not in set(Command):
            raise NotYours
        held = await self._desk.services.capturing.held(visit.who, AnswerId(answer_id))
        said = await self._commands.run(visit, body, Command(name), argument_of(Command(name), held.text))
        await self._desk.services.capturing.drop_held(visit.who, AnswerId(answer_id), visit.now)
        if said is not None:
            self._desk.replace_ephemeral(respond, said)
        else:
            self._desk.dismiss_ephemeral(respond)
        await ack()

    async def doubt_keep(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """It was a bright spot; its card comes in the DM."""
        visit = visit_of(context)
        _, answer_id = tagged_value(action_of(body).get("value"))
        answer = await self._desk.services.capturing.keep_held(visit.who, AnswerId(answer_id), visit.now)
        self._desk.replace_ephemeral(respond, kept_reply(await self._desk.words(visit.who), answer))
        await ack()

    async def resend_roundup(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """The coach looked, and the roundup is missing."""
        visit = visit_of(context)
        edition_id = EditionId(number(action_of(body).get("value")))
        again = await self._desk.services.resending.roundup(visit.who, edition_id, visit.now)
        words = await self._desk.words(visit.who)
        said = build_reply(words, ReplyContent("posted_again" if again else "out_of_date"))
        self._desk.say_beside(body, respond, said)
        await ack()

    async def mine_more(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Older ones, in place."""
        visit = visit_of(context)
        before = BrightSpotId(number(action_of(body).get("value")))
        page = await self._desk.services.looking.mine(visit.who, visit.now, before)
        said: Rendered = build_mine(await self._desk.words(visit.who), page)
        self._desk.replace_ephemeral(respond, said)
        await ack()

    async def mine_pick(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.edit(visit_of(context), body, BrightSpotId(number(chosen(action_of(body)))))
        await ack()

    async def home_page(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Older ones, or the newest again."""
        visit = visit_of(context)
        value = action_of(body).get("value")
        before = BrightSpotId(number(value)) if value and value.isdecimal() else None
        await self._desk.services.looking.publish_home(visit.who, visit.now, before)
        await ack()
