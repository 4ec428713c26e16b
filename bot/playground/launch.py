"""Starts the playground: the local workspace, its page, and the unmodified bot as a client of both."""

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import open_bot, running
from bot.config import Mode, Settings
from bot.playground.gallery import gallery
from bot.playground.manifest import read_manifest
from bot.playground.pilot import BotPilot
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace

HOST = "127.0.0.1"
PORT = 4040
TICK_SECONDS = 0.5
"""The clock of the playground jumps; the bot looks often, so that a visitor does not wait."""


@dataclass(frozen=True, slots=True)
class Launch:
    """Where the page is served. The database lives as long as the playground."""

    host: str = HOST
    port: int = PORT


async def launch(at: Launch, stop: asyncio.Event, ready: Callable[[str], None]) -> None:
    """Serves until `stop` is set; `ready` gets the page's address once the bot is connected."""
    workspace = Workspace.build(manifest=read_manifest())
    pilot = BotPilot(workspace)
    server = PlaygroundServer(workspace, at.host, at.port, pilot, gallery)
    await server.start()
    try:
        with tempfile.TemporaryDirectory(prefix="brightspots-") as folder:
            settings = settings_for(server, Path(folder))
            async with open_bot(settings) as bot:
                pilot.attach(bot)
                ended = asyncio.create_task(running(bot, Mode.RUN, stop))
                await workspace.connected()
                ready(server.url)
                await ended
    finally:
        await server.stop()


def settings_for(server: PlaygroundServer, folder: Path) -> Settings:
    """What the bot would read from its environment, were it started beside this playground."""
    app = server.workspace.app
    environment = {
        "SLACK_BOT_TOKEN": app.bot_token,
        "SLACK_APP_TOKEN": app.app_token,
        "SLACK_API_URL": server.api_url,
        "CLOCK_URL": server.clock_url,
        "DATABASE_URL": f"sqlite:///{folder / 'playground.db'}",
        "PORT": "0",
        "TICK_SECONDS": str(TICK_SECONDS),
        "LOG_LEVEL": "WARNING",
    }
    return Settings.read(environment, Mode.RUN)
