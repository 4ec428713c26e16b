"""Real processes of the bot beside the playground's workspace: started, listened to, killed; not what they do."""

import asyncio
import json
import multiprocessing
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TypeVar

from aiohttp import web

from bot.playground.manifest import read_manifest
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.playground.world.people import Person

T = TypeVar("T")

IN_TIME = 30.0
"""Seconds in which whatever a process is waited for has to happen, on a busy machine too."""

TICK = 0.1
HOST = "127.0.0.1"

# A server that has imported everything once, and forks: a process of its own each, ready at once.
_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload(["bot.cli", "tests.support.processes"])


def event(name: str) -> str:
    """How the log of a process says it."""
    return f'"event": "{name}"'


def live(arguments: list[str], environment: dict[str, str], folder: str, out: Connection) -> None:
    """What `python -m bot` does, in a process that was just forked."""
    for stream in (1, 2):
        os.dup2(out.fileno(), stream)
    out.close()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    from bot.cli import app  # noqa: PLC0415 (the tests themselves do without the command line)

    app(args=arguments)


@dataclass
class Running:
    """One process: what it has said so far, and its end."""

    process: ForkServerProcess
    lines: list[str] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _listening: asyncio.Task[None] | None = None

    @classmethod
    async def start(cls, arguments: list[str], environment: dict[str, str], folder: Path) -> "Running":
        """Like a command in a shell, in that folder, with nothing but this environment."""
        ours, theirs = _forking.Pipe(duplex=False)
        process = _forking.Process(target=live, args=(arguments, environment, str(folder), theirs))
        await asyncio.to_thread(process.start)
        theirs.close()
        running = cls(process)
        running._listening = asyncio.create_task(running._listen(ours))
        return running

    async def _listen(self, pipe: Connection) -> None:
        reader = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        stream = os.fdopen(os.dup(pipe.fileno()), "rb")
        pipe.close()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, stream)
        try:
            async for line in reader:
                self.lines.append(line.decode().rstrip())
                await self._notify()
        finally:
            transport.close()
        await self._notify()

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    @property
    def said(self) -> str:
        """Everything it wrote."""
        return "\n".join(self.lines)

    @property
    def port(self) -> int:
        """Where it serves its health, and Slack over HTTP."""
        listening = next(line for line in self.lines if event("listening") in line)
        return int(json.loads(listening)["port"])

    async def says(self, words: str, times: int = 1) -> None:
        """Waits until it has said this so often. Raises TimeoutError, or EOFError when it ended without."""
        assert self._listening is not None
        async with asyncio.timeout(IN_TIME), self._changed:
            while self.said.count(words) < times:
                if self._listening.done():
                    raise EOFError(f"it ended without saying {words!r}:\n{self.said}")
                await self._changed.wait()

    async def kill(self) -> None:
        """kill -9, and gone."""
        self.process.kill()
        assert await self.ended() == -signal.SIGKILL

    async def stop(self) -> int:
        """SIGTERM; its exit code."""
        self.process.terminate()
        return await self.ended()

    async def ended(self, seconds: float = IN_TIME) -> int:
        """Its exit code, once it has one. Raises TimeoutError."""
        gone, loop = asyncio.Event(), asyncio.get_running_loop()
        loop.add_reader(self.process.sentinel, gone.set)
        try:
            async with asyncio.timeout(seconds):
                await gone.wait()
                assert self._listening is not None
                await self._listening
        finally:
            loop.remove_reader(self.process.sentinel)
        self.process.join()
        assert self.process.exitcode is not None
        return self.process.exitcode


class Watch:
    """The workspace's clock, served apart from it, so that it can be held while a process waits for the time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._holds: Callable[[], bool] = lambda: False
        self.held = asyncio.Event()
        self.url = ""

    def hold_when(self, condition: Callable[[], bool]) -> None:
        """Whoever asks for the time while this holds gets no answer any more; `held` tells that it happened."""
        self._holds = condition
        self.held.clear()

    def go_on(self) -> None:
        """Answers again, to those who come from now on."""
        self._holds = lambda: False

    @asynccontextmanager
    async def served(self) -> AsyncIterator["Watch"]:
        app = web.Application()
        app.add_routes([web.get("/clock", self._tell)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, HOST, 0).start()
        self.url = f"http://{HOST}:{runner.addresses[0][1]}/clock"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def _tell(self, _: web.Request) -> web.Response:
        if self._holds():
            self.held.set()
            await asyncio.Event().wait()
        return web.json_response({"now": self._clock.now().isoformat()})


def let_leases_end(file: Path) -> None:
    """As if the time of every lease had passed, by the database's own clock."""
    with closing(sqlite3.connect(file, timeout=5)) as connection, connection:
        connection.execute("UPDATE outbox SET lease_until = '2000-01-01 00:00:00.000000'")


@dataclass
class Site:
    """A workspace over loopback with no bot in it yet, a database, and the processes started so far."""

    workspace: Workspace
    server: PlaygroundServer
    watch: Watch
    folder: Path
    database_url: str
    processes: list[Running] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """What a process is told, in Socket Mode."""
        app = self.workspace.app
        return {
            "SLACK_BOT_TOKEN": app.bot_token,
            "SLACK_APP_TOKEN": app.app_token,
            "SLACK_API_URL": self.server.api_url,
            "CLOCK_URL": self.watch.url,
            "DATABASE_URL": self.database_url,
            "PORT": "0",
            "TICK_SECONDS": str(TICK),
            "PATH": os.environ.get("PATH", ""),
        }

    async def until(self, condition: Callable[[], T]) -> T:
        """Waits until a condition on the workspace holds; answers what it gave. Raises TimeoutError."""
        return await self.workspace.until(condition, IN_TIME)

    async def start(self, verb: str, **more: str) -> Running:
        """A process of `brightspot`, with these settings changed."""
        given = {name: value for name, value in (self.environment | more).items() if value}
        running = await Running.start([verb], given, self.folder)
        self.processes.append(running)
        return running

    async def runs(self, verb: str = "run", **more: str) -> Running:
        """The same, and it is up: connected, where it listens."""
        running = await self.start(verb, **more)
        await running.says(event("running"))
        return running


@asynccontextmanager
async def open_site(
    folder: Path, database_url: str, start: datetime, people: tuple[Person, ...] | None = None
) -> AsyncIterator[Site]:
    """No process outlives it."""
    workspace = Workspace.build(people, manifest=read_manifest(), clock=Clock(start))
    server = PlaygroundServer(workspace)
    await server.start()
    async with Watch(workspace.clock).served() as watch:
        site = Site(workspace, server, watch, folder, database_url)
        try:
            yield site
        finally:
            for running in site.processes:
                with suppress(ValueError):
                    running.process.kill()
                    await running.ended()
            await server.stop()
