"""The processes of the bot and their database: started, killed, asked to leave, started again."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.ways import Ways
from tests.support.processes import HOST, Running, Site, event

PLACES = ("web", "web", "worker", "worker")
LEAVES_WITHIN = 10.0
MOST_WAITS = 5
"""Times thirty seconds that a start may take."""
MOST_STARTS = 20
WAITED_FOR = 30.0
TICK = "0.25"
LOUD = '"level": "error"'


@dataclass
class Place:
    """One of the four, whatever process stands there now."""

    verb: str
    running: Running | None = None
    turning: bool = False
    """It is being started or ended."""


@dataclass
class Fleet:
    """Two `web`, two `worker`; what they said as errors is kept when they are gone."""

    site: Site
    ways: Ways
    restart_database: Callable[[], Awaitable[None]]
    places: list[Place] = field(default_factory=lambda: [Place(verb) for verb in PLACES])
    did: Counter[str] = field(default_factory=Counter)
    slowest_leave: float = 0.0
    wrong: list[str] = field(default_factory=list)
    """What a process did that none should do."""
    _deeds: set[asyncio.Task[None]] = field(default_factory=set)

    def environment(self, verb: str) -> dict[str, str]:
        """What is not as a site has it; all but `run` hear of Slack over HTTP, or not at all."""
        app = self.site.workspace.app
        ours = {"CLOCK_URL": self.site.server.clock_url, "TICK_SECONDS": TICK, "LOG_LEVEL": "INFO"}
        over_http = {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": app.signing_secret}
        return ours if verb == "run" else ours | over_http

    async def begin(self) -> None:
        """All of them, up."""
        await asyncio.gather(*(self._start(place) for place in self.places))

    async def succeed(self) -> None:
        """One worker comes for all who left."""
        self.places = [Place("worker")]
        await self.begin()

    def does(self, what: str, chance: random.Random) -> None:
        """In the background: `kill`, `stop`, `database` or `sockets`."""
        place, pause = chance.choice(self.places), chance.uniform(0.0, 3.0)
        deeds: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "kill": lambda: self._kill(place, pause),
            "stop": lambda: self._stop(place, pause),
            "database": self._database,
            "sockets": self._listen_by_socket,
        }
        task = asyncio.create_task(deeds[what]())
        self._deeds.add(task)
        task.add_done_callback(self._deeds.discard)

    async def look(self) -> None:
        """Whoever ended without having been told to is noted and started again."""
        for place in self.places:
            running = place.running
            if running is not None and not place.turning and not running.process.is_alive():
                self.did["ended by itself"] += 1
                self.wrong.append(f"{place.verb} ended by itself: {running.said[-300:]}")
                await self._start(place)

    async def settle(self) -> None:
        """Until every kill and restart under way is over."""
        while self._deeds:
            await asyncio.wait(self._deeds)

    async def leave(self) -> None:
        """All of them are asked to."""
        await self.settle()
        await asyncio.gather(*(self._leave(place) for place in self.places))

    async def _start(self, place: Place) -> None:
        place.turning = True
        try:
            place.running = await self._up(place)
        finally:
            place.turning = False
        await self._lead()

    async def _up(self, place: Place) -> Running:
        """A start into a database that is away ends with a sentence; whoever looks after processes tries again."""
        said = ""
        for _ in range(MOST_STARTS):
            running = await self.site.start(place.verb, **self.environment(place.verb))
            try:
                await _is_up(running)
                return running
            except EOFError:
                said = running.said
                self.did["started in vain"] += 1
                if "Traceback" in said:
                    self.wrong.append(f"{place.verb} did not start: {said[-300:]}")
        raise RuntimeError(f"{place.verb} does not start: {said[-1000:]}")

    async def _lead(self) -> None:
        webs = [place.running for place in self.places if place.verb == "web" and place.running is not None]
        up = [web for web in webs if web.process.is_alive()]
        await self.ways.lead_to([f"http://{HOST}:{web.port}/slack/events" for web in up])

    async def _kill(self, place: Place, pause: float) -> None:
        if place.turning or place.running is None:
            return
        place.turning = True
        self.did[f"kill -9 of a {place.verb}"] += 1
        await place.running.kill()
        await self._pause(pause)
        await self._start(place)

    async def _stop(self, place: Place, pause: float) -> None:
        if place.turning or place.running is None:
            return
        place.turning = True
        await self._leave(place)
        await self._pause(pause)
        await self._start(place)

    async def _leave(self, place: Place) -> None:
        running, loop = place.running, asyncio.get_running_loop()
        if running is None or not running.process.is_alive():
            return
        self.did["SIGTERM"] += 1
        began = loop.time()
        try:
            code = await running.stop()
        except TimeoutError:
            self.wrong.append(f"{place.verb} did not leave at all")
            await running.kill()
            return
        took = loop.time() - began
        self.slowest_leave = max(self.slowest_leave, took)
        if took > LEAVES_WITHIN:
            self.wrong.append(f"{place.verb} took {took:.1f} s to leave")
        if code != 0:
            self.wrong.append(f"{place.verb} left with {code}: {running.said[-300:]}")

    async def _database(self) -> None:
        self.did["database restarted"] += 1
        await self.restart_database()

    async def _listen_by_socket(self) -> None:
        """A fifth process, `brightspot run`, hears of everything from now on."""
        place = Place("run")
        await self._start(place)
        self.places.append(place)
        await self.site.workspace.connected(WAITED_FOR)
        self.ways.socket = self.site.workspace.sockets

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await asyncio.Event().wait()

    def loud_lines(self) -> Counter[str]:
        """What the processes logged as errors, with numbers and names of rows left out."""
        found: Counter[str] = Counter()
        for running in self.site.processes:
            for line in running.lines:
                if LOUD in line:
                    found[_gist(line)] += 1
        return found


def _gist(line: str) -> str:
    """The event, and the class and place of the error."""
    said = json.loads(line)
    trace = [each.strip() for each in said.get("error", [])]
    return f"{said['event']} | {' / '.join(trace[-4:])}"[:400]


async def _is_up(running: Running) -> None:
    """A process waits for a Slack that is away, and is waited for as long. Raises EOFError, TimeoutError."""
    for _ in range(MOST_WAITS):
        with suppress(TimeoutError):
            await running.says(event("running"))
            return
    await running.says(event("running"))
