"""What colleagues do with what others told, and with their customers' dates; knows not how the bot comes back to it."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta

from bot.playground.week.hands import Hands
from bot.playground.week.story import Ask, Deed, Noted, Try, Wish
from bot.playground.workspace import Workspace
from bot.playground.world.blocks import interactive, visible_text
from bot.playground.world.messages import Message
from bot.slack.identifiers import COMMAND, ActionId, BlockId

NO_WISH = "none"
"""The choice among strengths of somebody who is glad to be asked."""
WEEKLY = "1"


class Carrying:
    """The deeds of one story. Whatever a visitor made impossible (a colleague who never joined, an entry that
    nobody sees) is left undone."""

    def __init__(self, workspace: Workspace, hands: Hands, deeds: Sequence[Deed]) -> None:
        self._workspace = workspace
        self._hands = hands
        self._undone = list(deeds)
        self.wished = False
        """Whether somebody could say that they would like to be brought together."""

    async def do(self, monday: date, today: date) -> None:
        """What is to be done by today; each person does one thing after the other."""
        due = [deed for deed in self._undone if deed.day <= (today - monday).days]
        people = dict.fromkeys(deed.user for deed in due)
        await asyncio.gather(
            *(self._in_turn([deed for deed in due if deed.user == user], monday) for user in people)
        )

    async def _in_turn(self, deeds: Sequence[Deed], monday: date) -> None:
        for deed in deeds:
            if await self._done(deed, monday):
                self._undone.remove(deed)

    async def _done(self, deed: Deed, monday: date) -> bool:
        """Whether it need not be attempted again."""
        match deed:
            case Try():
                return await self._try(deed)
            case Ask():
                return await self._ask(deed)
            case Noted():
                await self._note(deed, monday)
            case Wish():
                await self._wish(deed)
        return True

    async def _try(self, deed: Try) -> bool:
        """One tap keeps it; the form that opens says on which occasion. Until it was told there is nothing."""
        found = await self._found(deed.user, deed.search, deed.tried, ActionId.TRY)
        if found is None:
            return False
        message, value = found
        await self._workspace.click(deed.user, message, ActionId.TRY, value=value)
        if await self._hands.form(deed.user, BlockId.CUE) is not None:
            filled = {BlockId.CUE: deed.cue, BlockId.ACTION: deed.action}
            await self._workspace.submit(
                deed.user, {block.value: said for block, said in filled.items() if said}
            )
            await self._put_away(deed.user)
        return True

    async def _ask(self, deed: Ask) -> bool:
        found = await self._found(deed.user, deed.search, deed.about, ActionId.ASK)
        if found is None:
            return False
        message, value = found
        await self._workspace.click(deed.user, message, ActionId.ASK, value=value)
        return True

    async def _found(
        self, user: str, search: str, text: str, action_id: ActionId
    ) -> tuple[Message, str] | None:
        """What a search answers, and which of its buttons stands beside that text."""
        answer = (await self._workspace.command(user, f"{COMMAND} search {search}")).reply
        value = _beside(answer, text, action_id) if answer is not None else None
        return (answer, value) if answer is not None and value is not None else None

    async def _note(self, deed: Noted, monday: date) -> None:
        """From the customer's page."""
        page = (await self._workspace.command(deed.user, f"{COMMAND} customer {deed.customer}")).reply
        if page is None or ActionId.CUSTOMER_NOTE not in page.actions:
            return
        await self._workspace.click(deed.user, page, ActionId.CUSTOMER_NOTE)
        if await self._hands.form(deed.user, BlockId.DAY) is not None:
            day = (monday + timedelta(days=deed.on)).isoformat()
            filled = {BlockId.DAY.value: day, BlockId.WHAT.value: deed.what, BlockId.NOTE.value: deed.note}
            await self._workspace.submit(deed.user, filled)
            await self._put_away(deed.user)

    async def _wish(self, deed: Wish) -> None:
        """In their own settings, where the team has it on."""
        await self._workspace.command(deed.user, f"{COMMAND} settings")
        view = self._workspace.modal(deed.user)
        if view is None or not any(block.get("block_id") == BlockId.MORE_OF for block in view.blocks):
            await self._put_away(deed.user)
            return
        more_of = deed.more_of.value if deed.more_of is not None else NO_WISH
        await self._workspace.submit(deed.user, {BlockId.PAIRING: WEEKLY, BlockId.MORE_OF: more_of})
        self.wished = True
        await self._put_away(deed.user)

    async def _put_away(self, user: str) -> None:
        """Closes what a form said after it was sent."""
        if self._workspace.modal(user) is not None:
            await self._workspace.close(user)


def _beside(message: Message, text: str, action_id: ActionId) -> str | None:
    """The value of the first such button after the block that has this text."""
    blocks = message.blocks or []
    at = next((n for n, block in enumerate(blocks) if text in visible_text([block])), len(blocks))
    found = (element for _, element in interactive(blocks[at:]) if element.get("action_id") == action_id)
    return next((str(element["value"]) for element in found), None)
