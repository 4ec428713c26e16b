"""A whole bot hanging on the playground's workspace, with a clock that stands still until a story moves it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.bootstrap import Bot, bot_over
from bot.config import Settings
from bot.playground.acting.outcome import Outcome
from bot.playground.launch import settings_for
from bot.playground.manifest import read_manifest
from bot.playground.server import PlaygroundServer
from bot.playground.wire.delivery import Patience
from bot.playground.workspace import Workspace
from bot.playground.world.channels import Channel
from bot.playground.world.clock import Clock
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.services.ports import Reader
from bot.services.sending.pacing import Pacing
from bot.slack.socket import listening
from bot.storage.engine import open_storage
from tests.support.reader import ScriptedReader

MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
"""A Monday morning in Europe, after the clocks went back there and before much else."""

PING = 2.0
"""Seconds between two looks at the socket: a story does not wait long for a lost one, and a busy machine that stands
still for some seconds loses none, since four looks without an answer give a connection up."""

TEAM_CHANNEL = "C0SALESSOUTH"


class StoryClock:
    """The port `Clock`, read from the workspace's own."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def now(self) -> datetime:
        return self._clock.now()


def passing(clock: Clock) -> Callable[[], float]:
    """Elapsed seconds in which a move of the story's clock counts as well, so that no rate limit outlasts it."""
    began = clock.now()
    return lambda: time.monotonic() + (clock.now() - began).total_seconds()


UNHURRIED = Patience(acknowledgement=60.0)
"""Slack's three seconds are a story of their own; in the others a slow machine may take its time."""

_MIGRATED: dict[str, bytes] = {}


async def _with_tables(database_url: str) -> None:
    """Every story needs the tables, and migrating takes its time: done once, then copied."""
    path = Path(database_url.partition(":///")[2])
    if not _there(path):
        storage = open_storage(database_url)
        await storage.migrate()
        await storage.close()
        _MIGRATED["tables"] = await asyncio.to_thread(path.read_bytes)


def _there(path: Path) -> bool:
    """A story that opens its house a second time finds it as it was; another begins with a copy, if there is one."""
    if not path.exists() and _MIGRATED:
        path.write_bytes(_MIGRATED["tables"])
    return path.exists()


@dataclass
class House:
    """The workspace, and the bot as it stands beside it."""

    workspace: Workspace
    server: PlaygroundServer
    bot: Bot

    async def settle(self) -> None:
        """Until everything said has arrived, been stored, and been answered."""
        while True:
            await self.workspace.quiet()
            await self.bot.afterwards.finish()
            revision = self.workspace.changes.revision
            await self.bot.sender.drain()
            if revision == self.workspace.changes.revision:
                return

    async def tick(self) -> None:
        """One look of the scheduler, and everything that comes of it."""
        await self.bot.tick()
        await self.settle()

    async def go_to(self, at: datetime, step: timedelta | None = None) -> None:
        """Moves the clock, with a look at every step on the way. What people did until then has arrived before."""
        await self.settle()
        clock = self.workspace.clock
        while step is not None and clock.now() + step < at:
            clock.set(clock.now() + step)
            await self.tick()
        clock.set(at)
        await self.tick()

    async def pass_time(self, **span: float) -> None:
        """Moves the clock on by a timedelta's arguments."""
        await self.go_to(self.workspace.clock.now() + timedelta(**span))

    async def says(self, user: str, text: str, **more: Any) -> Message:
        """A person types in the DM, and the bot answers."""
        message = await self.workspace.post(user, text, **more)
        await self.settle()
        return message

    async def commands(self, user: str, text: str = "", channel: str = "dm") -> Outcome:
        outcome = await self.workspace.command(user, f"/brightspot {text}".strip(), channel)
        await self.settle()
        return outcome

    async def clicks(self, user: str, where: Any, action_id: str, **more: Any) -> Outcome:
        outcome = await self.workspace.click(user, where, action_id, **more)
        await self.settle()
        return outcome

    async def picks(self, user: str, where: Any, action_id: str, choice: Any) -> Outcome:
        outcome = await self.workspace.pick(user, where, action_id, choice)
        await self.settle()
        return outcome

    async def submits(self, user: str, given: dict[str, Any] | None = None) -> Outcome:
        outcome = await self.workspace.submit(user, given)
        await self.settle()
        return outcome

    def told(self, user: str) -> list[Message]:
        """What the bot said to a person in their DM, oldest first."""
        return self.workspace.told(user)

    def last(self, user: str) -> Message:
        """The bot's latest message to a person."""
        return self.told(user)[-1]


@asynccontextmanager
async def _bot(
    settings: Settings, clock: Clock, elapsed: Callable[[], float], reader: Reader
) -> AsyncIterator[Bot]:
    """As `open_bot`, but on a slow machine a unit of work may wait for its turn."""
    storage = open_storage(settings.database_url, turn=UNHURRIED.acknowledgement)
    try:
        async with bot_over(storage, settings, StoryClock(clock), Pacing(elapsed), reader) as bot:
            yield bot
    finally:
        await storage.close()


@asynccontextmanager
async def open_house(
    folder: Path,
    *,
    people: tuple[Person, ...] | None = None,
    channels: tuple[Channel, ...] | None = None,
    start: datetime = MONDAY,
    database_url: str | None = None,
    change: Callable[[Settings], Settings] = lambda settings: settings,
    expect_refusals: bool = False,
    reader: Reader | None = None,
    team: str | None = None,
) -> AsyncIterator[House]:
    """Refused calls to Slack fail the story in which they happen, unless it takes them away or expects them."""
    clock = Clock(start)
    elapsed = passing(clock)
    workspace = Workspace.build(
        people, channels, manifest=read_manifest(), clock=clock, monotonic=elapsed, patience=UNHURRIED
    )
    workspace.permissions.trigger_seconds = UNHURRIED.acknowledgement
    workspace.team_id = team or workspace.team_id
    server = PlaygroundServer(workspace)
    await server.start()
    try:
        settings = settings_for(server, folder)
        if database_url is None:
            await _with_tables(settings.database_url)
        else:
            settings = replace(settings, database_url=database_url)
        async with _bot(change(settings), clock, elapsed, reader or ScriptedReader()) as bot:
            await bot.sync_people()
            async with listening(bot.app, settings.app_token, bot.client, ping=PING):
                await workspace.connected()
                yield House(workspace, server, bot)
        if not expect_refusals:
            assert workspace.refused == []
    finally:
        await server.stop()
        await asyncio.sleep(0)
