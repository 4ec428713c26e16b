"""How colleagues answer what the bot asks of them privately: a story, a try, an ask, a pairing; not what they told."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.domain.story import StoryChoice
from bot.playground.week.hands import PATIENCE, Hands
from bot.playground.week.story import Ask, Deed, Try, Wish
from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, AskVerb, BlockId

Answer = Callable[[str, Message], Awaitable[None]]


class Replying:
    """Everybody's answers in one story. What was said before the week belongs to whoever acted then."""

    def __init__(
        self, workspace: Workspace, hands: Hands, deeds: Sequence[Deed], people: Sequence[str]
    ) -> None:
        self._workspace = workspace
        self._hands = hands
        self._deeds = deeds
        self._before = {user: len(workspace.told(user)) for user in people}
        self._answered: set[tuple[str, str, ActionId]] = set()
        self._answers: dict[ActionId, Answer] = {
            ActionId.PLAN_WORKED: self._worked,
            ActionId.STORY_FINE: self._fine,
            ActionId.STORY_LOOK: self._look,
            ActionId.ASK_LINE: self._line,
            ActionId.ASK_OPEN: self._open,
            ActionId.PAIRING_YES: self._meet,
            ActionId.PAIRING_OPEN: self._look_and_meet,
        }

    async def answer(self) -> None:
        """Whatever waits for somebody; each answers one thing after the other."""
        await asyncio.gather(*(self._of(user) for user in self._before))

    async def _of(self, user: str) -> None:
        for message in self._workspace.told(user)[self._before[user] :]:
            for action_id, answer in self._answers.items():
                mark = (user, message.ts, action_id)
                if action_id in message.actions and mark not in self._answered:
                    self._answered.add(mark)
                    await answer(user, message)

    async def _worked(self, user: str, message: Message) -> None:
        """It did, and the author may hear it: with the name and a line, or without."""
        mine = (each for each in self._deeds if isinstance(each, Try) and each.user == user)
        deed = next((each for each in mine if each.tried in message.words), None)
        if deed is None:
            return
        await self._workspace.click(user, message, ActionId.PLAN_WORKED)
        if not await self._hands.within(PATIENCE, lambda: ActionId.TRY_TELL in message.actions):
            return
        await self._workspace.click(
            user, message, ActionId.TRY_TELL if deed.says is not None else ActionId.TRY_UNNAMED
        )
        if deed.says is not None and await self._hands.form(user, BlockId.SAYS) is not None:
            await self._send(user, {BlockId.SAYS: deed.says})

    async def _fine(self, user: str, message: Message) -> None:
        await self._workspace.click(user, message, ActionId.STORY_FINE)

    async def _look(self, user: str, message: Message) -> None:
        await self._workspace.click(user, message, ActionId.STORY_LOOK)
        if await self._hands.form(user, BlockId.STORY_CONSENT) is not None:
            await self._send(user, {BlockId.STORY_CONSENT: StoryChoice.FINE.value})

    async def _line(self, user: str, message: Message) -> None:
        asked = self._asked_of(user)
        if asked is None:
            return
        await self._workspace.click(user, message, ActionId.ASK_LINE)
        if await self._hands.form(user, BlockId.ASK_LINE) is not None:
            await self._send(user, {BlockId.ASK_LINE: asked.line})

    async def _open(self, user: str, message: Message) -> None:
        asked = self._asked_of(user)
        if asked is None:
            return
        await self._workspace.click(user, message, ActionId.ASK_OPEN)
        if await self._hands.form(user, BlockId.ASK_CHOICE) is not None:
            chosen = {BlockId.ASK_CHOICE: AskVerb.LINE.value, BlockId.ASK_LINE: asked.line}
            await self._send(user, chosen)

    def _asked_of(self, author: str) -> Ask | None:
        asks = (each for each in self._deeds if isinstance(each, Ask))
        return next((each for each in asks if each.author == author), None)

    async def _meet(self, user: str, message: Message) -> None:
        if self._wishes(user):
            await self._workspace.click(user, message, ActionId.PAIRING_YES)

    async def _look_and_meet(self, user: str, message: Message) -> None:
        """The form has the same two buttons."""
        if not self._wishes(user):
            return
        await self._workspace.click(user, message, ActionId.PAIRING_OPEN)
        view = await self._hands.within(PATIENCE, lambda: self._workspace.modal(user))
        if view is not None and ActionId.PAIRING_YES in view.actions:
            await self._workspace.click(user, view, ActionId.PAIRING_YES)
            await self._hands.within(PATIENCE, lambda: ActionId.PAIRING_YES not in view.actions)
            await self._put_away(user)

    def _wishes(self, user: str) -> bool:
        return any(isinstance(each, Wish) and each.user == user for each in self._deeds)

    async def _send(self, user: str, given: dict[BlockId, str]) -> None:
        await self._workspace.submit(user, {block.value: said for block, said in given.items()})
        await self._put_away(user)

    async def _put_away(self, user: str) -> None:
        """Closes what a form said after it was sent."""
        if self._workspace.modal(user) is not None:
            await self._workspace.close(user)
