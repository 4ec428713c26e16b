"""What the reps do when they are asked: answer in words or by the command, look at Home, or keep silent."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.playground.world.types import Declined
from bot.slack.identifiers import ActionId
from tests.chaos.book import Book
from tests.chaos.cast import Cast, Rep
from tests.support.stories import offers

UNASKED = 4
LONGEST_SILENCE = 2
"""Prompts in a row that a rep may leave; more, and they would be asked less."""

WORKED = (
    "She took over the pen and drew the loop herself.",
    "Rang back within the hour; he had not expected that, and gave me the real date.",
    "Brought the drawing instead of the price list, and their engineer stayed for an hour.",
    "Asked what a stopped hour costs, then waited; the chief did the sum aloud.",
    "The buyer named their real date without being asked.",
    "Let the technician explain our pump to his own boss.",
    "I asked who else should see this, and he walked me over to their planner.",
)
DROPS = ("word", "word", "word", "two words", "command", "command", "home", "card")


@dataclass
class Reps:
    """Everybody who is asked, and what they still have to do."""

    workspace: Workspace
    cast: Cast
    book: Book
    seed: int
    did: Counter[str] = field(default_factory=Counter)
    answers: float = 0.7
    _seen: dict[str, int] = field(default_factory=dict)
    _asked: Counter[str] = field(default_factory=Counter)
    _silent: Counter[str] = field(default_factory=Counter)
    _acting: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def busy(self) -> bool:
        """Whether something that somebody did is still on its way."""
        return bool(self._acting) or self.workspace.delivery.in_flight > 0

    def look(self) -> None:
        """Everybody reads what is new, and begins to answer."""
        for rep in self.cast.reps:
            told = self.workspace.told(rep.id)
            for message in told[self._seen.get(rep.id, 0) :]:
                if offers(message, ActionId.PROMPT_MENU):
                    self._begin(self._asked_now(rep))
            self._seen[rep.id] = len(told)

    def speak_unasked(self) -> None:
        """Some of every team tell something before anybody asks them."""
        for rep in self.cast.reps[: UNASKED * len(self.cast.teams)]:
            self._begin(self._writes(rep, random.Random(f"{self.seed} {rep.id} unasked")))

    async def finish(self) -> None:
        """Until everybody has done what they began."""
        while self._acting:
            await asyncio.wait(self._acting)

    def _begin(self, deed: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(deed)
        self._acting.add(task)
        task.add_done_callback(self._acting.discard)

    async def _asked_now(self, rep: Rep) -> None:
        self._asked[rep.id] += 1
        chance = random.Random(f"{self.seed} {rep.id} {self._asked[rep.id]}")
        if self._silent[rep.id] < LONGEST_SILENCE and chance.random() >= self.answers:
            self._silent[rep.id] += 1
            self.did["silent"] += 1
            return
        self._silent[rep.id] = 0
        way = chance.choice(DROPS)
        self.did[way] += 1
        with suppress(Declined):
            await self._ways()[way](rep, chance)

    def _ways(self) -> dict[str, Callable[[Rep, random.Random], Coroutine[Any, Any, None]]]:
        return {
            "word": self._writes,
            "two words": self._writes_twice,
            "command": self._commands,
            "home": self._looks,
            "card": self._touches,
        }

    def _text(self, rep: Rep, chance: random.Random) -> str:
        return f"{self.book.say(rep.id)}: {chance.choice(WORKED)}"

    async def _writes(self, rep: Rep, chance: random.Random) -> None:
        await self.workspace.post(rep.id, self._text(rep, chance))

    async def _writes_twice(self, rep: Rep, chance: random.Random) -> None:
        await self._writes(rep, chance)
        await self._writes(rep, chance)

    async def _commands(self, rep: Rep, chance: random.Random) -> None:
        """Whoever sees that it failed writes it in the DM instead."""
        text = self._text(rep, chance)
        outcome = await self.workspace.command(rep.id, f"/brightspot {text}")
        if not outcome.ok or text[:6] not in self.book.acknowledged:
            await self._writes(rep, chance)

    async def _looks(self, rep: Rep, chance: random.Random) -> None:
        await self._writes(rep, chance)
        await self.workspace.open_home(rep.id)
        await self.workspace.command(rep.id, "/brightspot")

    async def _touches(self, rep: Rep, chance: random.Random) -> None:
        """Hides or shows again what the last card is about; a tap that fails is not made again."""
        await self._writes(rep, chance)
        if (card := self._card(rep)) is not None:
            action = ActionId.HIDE if offers(card, ActionId.HIDE) else ActionId.SHARE
            await self.workspace.click(rep.id, card, action)

    def _card(self, rep: Rep) -> Message | None:
        told = self.workspace.told(rep.id)
        cards = (each for each in told if offers(each, ActionId.HIDE) or offers(each, ActionId.SHARE))
        return next(cards, None)
