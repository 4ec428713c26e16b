"""`/brightspot`: a subcommand, a bright spot, the form, or a doubt; every reply travels in the acknowledgement."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.bright_spot import Answer, Source
from bot.domain.words.grammar import Capture, Command, Doubt, OpenForm, Subcommand, parse
from bot.domain.words.how_long import pause_end
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import kept
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.contents.messages import ReplyContent
from bot.services.contents.troubles import TroubleContent
from bot.services.ports import Rendered
from bot.slack.door import Visit, visit_of
from bot.slack.listeners.customers import customer_answer
from bot.slack.listeners.desk import Desk, Payload
from bot.slack.listeners.forms import Forms
from bot.slack.listeners.search import search_answer
from bot.slack.surfaces.answers import (
    build_help,
    build_privacy,
    build_roundup_preview,
    build_team,
)
from bot.slack.surfaces.calendar import build_calendar
from bot.slack.surfaces.messages.previews import build_preview
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.messages.troubles import build_trouble
from bot.slack.surfaces.mine import build_mine
from bot.slack.surfaces.playbook import build_playbook
from bot.slack.surfaces.strengths import build_strengths
from bot.slack.surfaces.words import Words


class Commands:
    """The one slash command and its grammar."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def brightspot(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A text is kept whatever it looks like, unless the whole of it fits a subcommand."""
        visit = visit_of(context)
        match parse(await self._desk.typed(visit.who, body.get("text", ""))):
            case OpenForm():
                await self._forms.capture(visit, body)
                await ack()
            case Capture(text):
                await _say(ack, await self._told(visit, body, text))
            case Doubt(nearest, text):
                await _say(ack, await self._doubt(visit, body, nearest, text))
            case Subcommand(name, argument):
                await _say(ack, await self.run(visit, body, name, argument))

    async def _told(self, visit: Visit, body: Payload, text: str) -> Rendered:
        """A bright spot; or a word to us that would be none in the DM either."""
        capturing, meaning = self._desk.services.capturing, read(text).meaning
        told = Told(Source.COMMAND, body["trigger_id"], Fields(text))
        if meaning is not Meaning.ANSWER:
            said = await capturing.word(visit.who, told, meaning, visit.now)
            words = await self._desk.words(visit.who)
            return (
                build_trouble(words, said) if isinstance(said, TroubleContent) else build_reply(words, said)
            )
        answer, language = await capturing.heard(visit.who, told, visit.now)
        return kept_reply(Words(self._desk.catalog, language), answer)

    async def _doubt(self, visit: Visit, body: Payload, nearest: Command, text: str) -> Rendered:
        """Two buttons; the text is kept meanwhile."""
        told = Told(Source.COMMAND, body["trigger_id"], Fields(text))
        answer_id = await self._desk.services.capturing.hold(visit.who, told, visit.now)
        args = {"text": text, "nearest": nearest.value}
        content = ReplyContent("doubt", args, buttons="doubt", value=f"{nearest.value}:{answer_id}")
        return build_reply(await self._desk.words(visit.who), content)

    async def run(self, visit: Visit, body: Payload, name: Command, argument: str) -> Rendered | None:
        """What a subcommand answers; None when it opened a form instead."""
        match name:
            case Command.SETUP | Command.SETTINGS | Command.GOAL | Command.WORKSPACE | Command.FORGET:
                forms = self._forms
                opening = {Command.SETUP: forms.setup, Command.SETTINGS: forms.settings}
                opening |= {Command.WORKSPACE: forms.workspace, Command.FORGET: forms.forget}
                await opening.get(name, forms.goal)(visit, body)
                return None
            case Command.CUSTOMER | Command.CALENDAR | Command.SEARCH:
                return await self._found(visit, body, name, argument)
            case Command.PAUSE:
                return await self._pause(visit, body, argument)
            case Command.RESUME | Command.STOP:
                return await self._choose(visit, name)
            case Command.EXPORT:
                said = await self._desk.services.exporting.ask(visit.who, body["trigger_id"], visit.now)
                return build_reply(await self._desk.words(visit.who), said)
            case _:
                return await self._look(visit, name)

    async def _look(self, visit: Visit, name: Command) -> Rendered:
        looking, who = self._desk.services.looking, visit.who
        words = await self._desk.words(who)
        match name:
            case Command.MINE:
                return build_mine(words, await looking.mine(who, visit.now))
            case Command.STRENGTHS:
                return build_strengths(words, await looking.strengths(who, visit.now))
            case Command.TEAM:
                return build_team(words, await looking.team(who, visit.now))
            case Command.PRIVACY:
                return build_privacy(words, await looking.privacy(who))
            case Command.ROUNDUP | Command.PLAYBOOK:
                return await self._shared(visit, name, words)
            case _:
                return build_help(words, await looking.help(who))

    async def _found(self, visit: Visit, body: Payload, name: Command, argument: str) -> Rendered | None:
        """Words, a customer, or all their dates."""
        if name is Command.SEARCH:
            return await search_answer(self._desk, visit, body, argument)
        if name is Command.CUSTOMER:
            return await self._customer(visit, body, argument)
        content = await self._desk.services.calendar.page(visit.who, visit.now)
        return build_calendar(await self._desk.words(visit.who), content)

    async def _customer(self, visit: Visit, body: Payload, name: str) -> Rendered:
        """A customer's page; a sentence about somebody whom nobody knows is a bright spot."""
        answer = await customer_answer(self._desk, visit, body, name)
        text = await self._desk.typed(visit.who, body.get("text", ""))
        return answer if answer is not None else await self._told(visit, body, text)

    async def _shared(self, visit: Visit, name: Command, words: Words) -> Rendered:
        """What the team has of what its people shared."""
        if name is Command.PLAYBOOK:
            return build_playbook(words, await self._desk.services.playbook.page(visit.who))
        if (coming := await self._desk.services.previews.of_coach(visit.who, visit.now)) is not None:
            return build_preview(words, coming)
        preview = await self._desk.services.roundups.preview(visit.who, visit.now)
        return build_roundup_preview(words, preview)

    async def _pause(self, visit: Visit, body: Payload, argument: str) -> Rendered | None:
        """With a date or a span at once; without, the form asks until when."""
        if not argument:
            await self._forms.pause(visit, body)
            return None
        until = pause_end(argument, await self._desk.services.looking.today(visit.who, visit.now))
        said = await self._desk.services.choices.pause(visit.who, until, visit.now)
        return build_reply(await self._desk.words(visit.who), said)

    async def _choose(self, visit: Visit, name: Command) -> Rendered:
        choices = self._desk.services.choices
        choose = choices.resume if name is Command.RESUME else choices.stop
        return build_reply(await self._desk.words(visit.who), await choose(visit.who, visit.now))


def kept_reply(words: Words, answer: Answer) -> Rendered:
    """For the eyes of whoever told it; what is made of it comes in the DM, where it can be answered."""
    return build_reply(words, ReplyContent("kept", {"text": kept(answer.text).text}))


async def _say(ack: AsyncAck, said: Rendered | None) -> None:
    if said is None:
        await ack()
    else:
        await ack(text=said.text, blocks=list(said.blocks))
