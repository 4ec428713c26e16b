"""Lets the seeded colleagues live through a week as people do: by the bot's commands, buttons and messages."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from bot.playground import seed
from bot.playground.page.pilot import Report
from bot.playground.story import DIARY, JOINING, TEAM, Moment
from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.playground.world.types import Json
from bot.slack.identifiers import COMMAND, ActionId, BlockId

T = TypeVar("T")
NextPrompt = Callable[[str], Awaitable[datetime | None]]
NextRoundup = Callable[[], Awaitable[datetime | None]]

TOGETHER = timedelta(hours=2)
"""Prompts that are due within two hours are met by one move of the clock; the bot still asks the earlier ones."""
PATIENCE = 20.0
"""Seconds to wait for the bot before the week gives up."""
BRIEFLY = 1.5
GLANCE = 0.05
"""Seconds between looks at whether the bot has dealt with everybody; its decisions make no noise."""


@dataclass(slots=True)
class Week:
    """One run of the week over a workspace in which the bot lives."""

    workspace: Workspace
    next_prompt: NextPrompt
    next_roundup: NextRoundup
    report: Report

    async def live(self) -> None:
        """Sets up the team where there is none, lets five days pass, and ends at the roundup."""
        self.report("Marta sets up the team", 0.02)
        if await self.next_roundup() is None:
            await self._set_up()
        self.report("Everybody answers the invitation", 0.08)
        await asyncio.gather(*(self._join(person.id) for person in seed.PERSONAS))
        for number, day in enumerate(DIARY):
            self.report(f"{day.name}", 0.1 + 0.16 * number)
            await self._live_day(day.moments)
        await self._to_the_roundup()
        self.report("The roundup is in the channel", 1.0)

    async def _set_up(self) -> None:
        marta, workspace = seed.MARTA.id, self.workspace
        await workspace.command(marta, f"{COMMAND} setup")
        others = [person.id for person in seed.PERSONAS if person.id != marta]
        await workspace.submit(
            marta,
            {BlockId.NAME: TEAM, BlockId.CHANNEL: "C0SALESSOUTH", BlockId.PEOPLE: others},
        )
        await workspace.submit(marta, {BlockId.LEARNING: ["yes"]})

    async def _join(self, user: str) -> None:
        """Says yes where an invitation waits; somebody who answered it already is left alone."""
        if await self.next_prompt(user) is not None:
            return
        invitation = await self._within(BRIEFLY, lambda: self._invitation(user))
        if invitation is not None:
            await self.workspace.click(user, invitation, JOINING.get(user, ActionId.INVITATION_SHARE))

    def _invitation(self, user: str) -> Message | None:
        told = reversed(self.workspace.told(user))
        return next((one for one in told if _offers(one, ActionId.INVITATION_SHARE)), None)

    async def _live_day(self, moments: tuple[Moment, ...]) -> None:
        """First what happens during the day, unasked; then each question as it comes."""
        waiting = {moment.user: moment for moment in moments if moment.asked}
        for moment in moments:
            if not moment.asked:
                await self.workspace.command(moment.user, f"{COMMAND} {moment.text}")
        end = self.workspace.clock.now() + timedelta(days=1)
        while (at := await self._next_cue(end)) is not None:
            self.workspace.clock.set(at)
            cued = [moment for user, moment in waiting.items() if await self._is_cued(user, at)]
            await asyncio.gather(*(self._answer(moment) for moment in cued))
            for moment in cued:
                del waiting[moment.user]
            await self._asked_up_to(at)
        self.workspace.clock.set(max(end, self.workspace.clock.now()))

    async def _next_cue(self, end: datetime) -> datetime | None:
        """The next move of the clock: the first question before `end`, with those that follow it closely."""
        due = sorted(at for at in [await self.next_prompt(one.id) for one in seed.PERSONAS] if at)
        soon = [at for at in due if at < end and at - due[0] <= TOGETHER]
        return max(soon) if soon else None

    async def _is_cued(self, user: str, at: datetime) -> bool:
        due = await self.next_prompt(user)
        return due is None or due <= at

    async def _asked_up_to(self, at: datetime) -> None:
        """Until the bot has dealt with everybody who was due."""

        async def dealt_with() -> bool:
            return not any([await self._is_cued(person.id, at) for person in seed.PERSONAS])

        async with asyncio.timeout(PATIENCE):
            while not await dealt_with():
                await asyncio.sleep(GLANCE)

    async def _answer(self, moment: Moment) -> None:
        """Waits for the question, types the answer, and names the strength on the card."""
        before = len(self.workspace.told(moment.user))
        asked = await self._within(PATIENCE, lambda: self._new(moment.user, before, ActionId.PROMPT_MENU))
        if asked is None:
            return
        await self.workspace.post(moment.user, moment.text)
        card = await self._within(PATIENCE, lambda: self._new(moment.user, before, ActionId.CARD_MENU))
        if card is not None and moment.strength is not None:
            spot = _options(card, ActionId.PICK_STRENGTH)[moment.strength]
            await self.workspace.pick(moment.user, card, ActionId.PICK_STRENGTH, spot)
        if card is not None and moment.shares:
            await self.workspace.click(moment.user, card, ActionId.SHARE)

    def _new(self, user: str, before: int, action_id: ActionId) -> Message | None:
        return next((one for one in self.workspace.told(user)[before:] if _offers(one, action_id)), None)

    async def _to_the_roundup(self) -> None:
        self.report("Monday morning", 0.92)
        at = await self.next_roundup()
        if at is None:
            return
        self.workspace.clock.set(max(at, self.workspace.clock.now()))
        before = len(self.workspace.said_in("C0SALESSOUTH"))
        await self._within(PATIENCE, lambda: self.workspace.said_in("C0SALESSOUTH")[before:])

    async def _within(self, seconds: float, condition: Callable[[], T]) -> T | None:
        """What the condition gave, or None when it did not hold in time."""
        try:
            return await self.workspace.until(condition, seconds)
        except TimeoutError:
            return None


def _elements(message: Message) -> list[Json]:
    blocks = message.blocks or []
    inside = [element for block in blocks for element in block.get("elements", [])]
    return [*inside, *(block["accessory"] for block in blocks if "accessory" in block)]


def _offers(message: Message, action_id: ActionId) -> bool:
    return any(element.get("action_id") == action_id for element in _elements(message))


def _options(message: Message, action_id: ActionId) -> dict[str, str]:
    """Option values of a menu by the verb before the colon."""
    menu = next(element for element in _elements(message) if element.get("action_id") == action_id)
    return {option["value"].partition(":")[0]: option["value"] for option in menu["options"]}


async def live_a_week(
    workspace: Workspace, next_prompt: NextPrompt, next_roundup: NextRoundup, report: Report
) -> None:
    """A week from today, through the bot's front door, with the rate limits on."""
    await Week(workspace, next_prompt, next_roundup, report).live()
