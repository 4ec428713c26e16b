"""Starts the playground: the local workspace, its page, and the unmodified bot as a client of both."""

import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import Bot, open_bot
from bot.config import Mode, Settings
from bot.playground import seed
from bot.playground.gallery import gallery
from bot.playground.manifest import read_manifest
from bot.playground.pilot import BotPilot
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock, Monotonic
from bot.process import running
from bot.services.sending.pacing import Pacing

HOST = "127.0.0.1"
PORT = 4040
TICK_SECONDS = 0.2
"""The clock of the playground jumps; the bot looks often, so that a visitor does not wait."""


@dataclass(frozen=True, slots=True)
class Launch:
    """Where the page is served, and what time it is there. `monotonic` measures what elapses, for both sides'
    rate limits. The database lives as long as the playground."""

    host: str = HOST
    port: int = PORT
    clock: Clock | None = None
    monotonic: Monotonic = time.monotonic
    tick_seconds: float = TICK_SECONDS


@dataclass(frozen=True, slots=True)
class Playground:
    """What runs: the page with its workspace, the bot, and who knows what the bot is going to do."""

    server: PlaygroundServer
    bot: Bot
    pilot: BotPilot

    @property
    def workspace(self) -> Workspace:
        return self.server.workspace


async def launch(at: Launch, stop: asyncio.Event, ready: Callable[[str], None]) -> None:
    """Serves until `stop` is set; `ready` gets the page's address once the bot is connected."""
    async with playground(at) as opened:
        for person, text in seed.SMALL_TALK:
            await opened.workspace.post(person.id, text, seed.TEAM_CHANNEL)
        ready(opened.server.url)
        await stop.wait()


@asynccontextmanager
async def playground(at: Launch) -> AsyncIterator[Playground]:
    """A workspace with its page and, connected to it, the bot."""
    workspace = Workspace.build(manifest=read_manifest(), clock=at.clock, monotonic=at.monotonic)
    pilot = BotPilot(workspace)
    server = PlaygroundServer(workspace, at.host, free_port(at.host, at.port), pilot, gallery)
    await server.start()
    try:
        with tempfile.TemporaryDirectory(prefix="brightspots-") as folder:
            settings = settings_for(server, Path(folder), at.tick_seconds)
            async with open_bot(settings, pacing=Pacing(at.monotonic)) as bot, _alive(bot):
                pilot.attach(bot)
                await workspace.connected()
                yield Playground(server, bot, pilot)
    finally:
        await server.stop()


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or 0 (any that is free) where somebody else listens on it."""
    try:
        socket.create_server((host, wanted)).close()
    except OSError:
        return 0
    return wanted


def settings_for(server: PlaygroundServer, folder: Path, tick_seconds: float = TICK_SECONDS) -> Settings:
    """What the bot would read from its environment, were it started beside this playground."""
    app = server.workspace.app
    environment = {
        "SLACK_BOT_TOKEN": app.bot_token,
        "SLACK_APP_TOKEN": app.app_token,
        "SLACK_API_URL": server.api_url,
        "CLOCK_URL": server.clock_url,
        "DATABASE_URL": f"sqlite:///{folder / 'playground.db'}",
        "PORT": "0",
        "TICK_SECONDS": str(tick_seconds),
        "LOG_LEVEL": "WARNING",
    }
    return Settings.read(environment, Mode.RUN)


@asynccontextmanager
async def _alive(bot: Bot) -> AsyncIterator[None]:
    """The bot does everything it does, until the block is left."""
    stop = asyncio.Event()
    task = asyncio.create_task(running(bot, Mode.RUN, stop))
    try:
        yield
    finally:
        stop.set()
        await task
