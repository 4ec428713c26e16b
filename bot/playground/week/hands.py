"""What one colleague does with the bot: sets up a team, joins it, answers; waits as people wait, and no longer."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.playground.week.story import Moment, Way
from bot.playground.workspace import Workspace
from bot.playground.world.blocks import interactive
from bot.playground.world.forms import options_of
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.slack.identifiers import COMMAND, ActionId, BlockId, EntryVerb

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds to wait for something that has to come."""
BRIEFLY = 2.0
"""Seconds to wait for something that may not come."""
A_QUESTION = 6.0
"""Seconds to wait for the question of somebody who was due: nearly always it comes, on a busy machine late."""


class Hands:
    """Everybody's hands in one workspace. Only messages, commands, buttons and forms: the bot's front door."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def set_up(self, coach: str, people: Iterable[str], **fields: str) -> None:
        """The form with its three fields, then the look at the invitation. Of several teams it is the first;
        what is filled in already stays. Further fields stand under More."""
        await self._workspace.command(coach, f"{COMMAND} setup")
        if _has(self._workspace.front(coach), BlockId.TEAM):
            await self._workspace.submit(coach)
        if BlockId.PAIRING in fields:
            await self._workspace.click(coach, self._workspace.front(coach), ActionId.SETUP_MORE)
            await self.form(coach, BlockId.PAIRING)
        await self._workspace.submit(coach, {BlockId.PEOPLE: list(people), **fields})
        await self._workspace.submit(coach, {BlockId.LEARNING: ["yes"]})

    async def join(self, user: str, answer: ActionId) -> bool:
        """Answers the invitation; somebody who has none, or has answered it, is left alone."""
        invitation = await self.within(BRIEFLY, lambda: self._latest(user, 0, ActionId.INVITATION_SHARE))
        if invitation is not None:
            await self._workspace.click(user, invitation, answer)
        return invitation is not None

    async def question(self, user: str, after: int) -> Message | None:
        """The question that reaches somebody who had been told `after` things, if one does."""
        return await self.within(A_QUESTION, lambda: self._latest(user, after, ActionId.PROMPT_MENU))

    async def answer(self, moment: Moment, question: Message) -> None:
        """In the way that this person chose, and then what they make of the card."""
        user, before = moment.user, len(self._workspace.told(moment.user))
        if moment.way is Way.FORM:
            await self._workspace.click(user, question, ActionId.PROMPT_FORM)
            placed = await self._place(moment)
            await self._workspace.submit(user, _filled(moment) | placed)
            await self.within(PATIENCE, lambda: self._latest(user, before, ActionId.CARD_MENU))
            return
        await self._workspace.post(user, moment.text)
        card = await self.within(PATIENCE, lambda: self._latest(user, before, ActionId.CARD_MENU))
        await self._make_of(moment, card)

    async def _place(self, moment: Moment) -> dict[str, str]:
        """Types where it happened; once the form has answered that, the field of the stage has another name."""
        if moment.customer is None:
            return {}
        await self._workspace.type_ahead(moment.user, BlockId.CUSTOMER, moment.customer)
        await self.form(moment.user, BlockId.STAGE_KNOWN)
        return {BlockId.STAGE_KNOWN.value: moment.stage.value} if moment.stage is not None else {}

    async def form(self, user: str, block_id: BlockId) -> View | None:
        """The form in front once it has this field, if it gets one."""

        def opened() -> View | None:
            view = self._workspace.modal(user)
            return view if view is not None and _has(view, block_id) else None

        return await self.within(PATIENCE, opened)

    async def tell(self, moment: Moment) -> None:
        """Unasked, by the command."""
        before = len(self._workspace.told(moment.user))
        await self._workspace.command(moment.user, f"{COMMAND} {moment.text}")
        card = await self.within(PATIENCE, lambda: self._latest(moment.user, before, ActionId.CARD_MENU))
        await self._make_of(moment, card)

    async def _make_of(self, moment: Moment, card: Message | None) -> None:
        if card is None:
            return
        strength = _starting(card, ActionId.PICK_STRENGTH, moment.strength)
        await self._workspace.pick(moment.user, card, ActionId.PICK_STRENGTH, strength)
        if moment.felt is not None:
            felt = _starting(card, ActionId.CARD_MENU, EntryVerb(moment.felt))
            await self._workspace.pick(moment.user, card, ActionId.CARD_MENU, felt)

    def _latest(self, user: str, after: int, action_id: ActionId) -> Message | None:
        """Their newest message, of those after the first so many, that offers this."""
        told = reversed(self._workspace.told(user)[after:])
        return next((message for message in told if action_id in message.actions), None)

    async def within(self, seconds: float, condition: Callable[[], T]) -> T | None:
        """What the condition gave, or None when it did not hold in time."""
        try:
            return await self._workspace.until(condition, seconds)
        except TimeoutError:
            return None


def _has(view: View, block_id: BlockId) -> bool:
    return any(block.get("block_id") == block_id for block in view.blocks)


def _filled(moment: Moment) -> dict[str, str]:
    """The form's fields, as far as this person says something about them."""
    said = {
        BlockId.ANSWER: moment.text,
        BlockId.STRENGTH: moment.strength,
        BlockId.VISIBILITY: moment.visibility,
        BlockId.WHOSE: moment.whose,
        BlockId.FELT: moment.felt,
    }
    return {block.value: value for block, value in said.items() if value is not None}


def _starting(message: Message, action_id: ActionId, verb: str) -> str:
    """The value of the choice for this verb, which names the bright spot as well."""
    menu = next(each for _, each in interactive(message.blocks or []) if each.get("action_id") == action_id)
    values: list[str] = [option["value"] for option in options_of(menu)]
    return next(value for value in values if value.startswith(f"{verb}:"))
