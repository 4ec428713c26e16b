"""One process of the bot from start to end: what it listens to, what it does by itself, how it stops."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.bootstrap import Bot, NotMigrated, bot_over, opened_storage
from bot.clock import SystemClock
from bot.config import Mode, Settings
from bot.observability.health import DATABASE, Health
from bot.observability.metrics import figures
from bot.scheduling import Tick, ticking
from bot.services.ports import Clock, DeliveryError, StorageBusy
from bot.services.ports.installations import TokenSealed
from bot.services.sending.company import BEAT, BEAT_ALONE
from bot.slack.client import is_loopback
from bot.slack.patience import TokenRefused
from bot.slack.socket import listening
from bot.storage.engine import Storage
from bot.understanding.errors import ModelTrouble
from bot.understanding.reader import Unopened
from bot.web.app import SlackEntrance, build_app, slack_door
from bot.web.installing import install_door
from bot.web.metrics import metrics_route
from bot.web.server import EVERYWHERE, PortTaken, serving

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
LATE_LOOKS = 4
LONGEST_LOOK = 120.0
"""Seconds that one look at everything due may take before the process is no longer called ready."""
HOUR = 3600.0
DAY = 24 * HOUR
LISTENING = frozenset({Mode.RUN, Mode.WEB})
WORKING = frozenset({Mode.RUN, Mode.WORKER})

TROUBLE = (
    NotMigrated,
    ModelTrouble,
    TokenRefused,
    TokenSealed,
    PortTaken,
    StorageBusy,
    DeliveryError,
    OSError,
)
"""What may keep a process from starting, each with a sentence of its own."""

T = TypeVar("T")


async def _not_yet() -> bool:
    return False


async def _always() -> bool:
    return True


@dataclass
class Front:
    """What the HTTP side knows of the bot behind it, which comes later than the first question about it."""

    connected: Callable[[], Awaitable[bool]] = _not_yet
    entrance: SlackEntrance = field(default_factory=SlackEntrance)
    installing: SlackEntrance = field(default_factory=SlackEntrance)
    clock: Clock = field(default_factory=SystemClock)
    ticked: float | None = None
    """When the last look at what is due ended, by the loop's clock; None where this process looks at nothing."""

    async def look(self, look: Callable[[], Awaitable[object]]) -> None:
        """One look at what is due. One that fails leaves the time of the last that did not."""
        await look()
        self.ticked = asyncio.get_running_loop().time()

    async def looks(self, seconds: float) -> bool:
        """Whether the last look is not long ago, for one that looks every so many seconds."""
        if self.ticked is None:
            return True
        return asyncio.get_running_loop().time() - self.ticked < LATE_LOOKS * seconds + LONGEST_LOOK


async def run(settings: Settings, mode: Mode, stop: asyncio.Event) -> None:
    """Until `stop` is set; then finishes what is in hand. Waits for a Slack that does not answer, and for nothing
    else: raises one of TROUBLE."""
    logger.info("starting", extra={"mode": mode.value})
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(opened_storage(settings))
        front = await stack.enter_async_context(_front(settings, mode, storage))
        reads = None if mode in WORKING else Unopened()
        bot = await _unless(stop, stack.enter_async_context(bot_over(storage, settings, reader=reads)))
        if bot is not None:
            await _live(bot, mode, stop, front)
    logger.info("stopped")


async def running(bot: Bot, mode: Mode, stop: asyncio.Event) -> None:
    """The same for a bot that is put together already."""
    async with _front(bot.settings, mode, bot.storage) as front:
        await _live(bot, mode, stop, front)


async def _live(bot: Bot, mode: Mode, stop: asyncio.Event, front: Front) -> None:
    """Everything that this mode does, side by side."""
    async with AsyncExitStack() as stack:
        if mode in WORKING:
            await stack.enter_async_context(_sending(bot, stop))
            await stack.enter_async_context(ticking(_ticks(bot, front)))
        front.connected, front.clock = _always, bot.clock
        if mode in LISTENING and bot.settings.socket_mode:
            front.connected = _not_yet
            connected = listening(bot.app, bot.settings.app_token, bot.client)
            front.connected = await _unless(stop, stack.enter_async_context(connected)) or _not_yet
        elif mode in LISTENING:
            front.entrance.open(slack_door(bot.app, bot.settings.signing_secret))
            if bot.flow is not None:
                front.installing.open(install_door(bot.flow))
        logger.info("running")
        await stop.wait()


def _ticks(bot: Bot, front: Front) -> list[Tick]:
    seconds = bot.settings.tick_seconds
    return [
        Tick("due", seconds, in_fair_weather("due", lambda: front.look(bot.tick))),
        Tick("people", DAY, in_fair_weather("people", bot.sync_people)),
        Tick("forget", HOUR, in_fair_weather("forget", bot.forget)),
    ]


def in_fair_weather(name: str, look: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
    """A database that does not answer is no mistake of ours: it is said in a line, and the tick comes again."""

    async def try_to_look() -> None:
        try:
            await look()
        except StorageBusy as trouble:
            logger.warning("not looked: %s", trouble, extra={"tick": name})

    return try_to_look


@asynccontextmanager
async def _front(settings: Settings, mode: Mode, storage: Storage) -> AsyncIterator[Front]:
    """The HTTP side: health in every mode, Slack's requests where they come over HTTP."""
    front = Front()

    async def database() -> bool:
        await storage.ping()
        return True

    async def connected() -> bool:
        return await front.connected()

    async def looking() -> bool:
        return await front.looks(settings.tick_seconds)

    checks = {DATABASE: database, "migrated": storage.migrated, "connected": connected, "ticking": looking}
    health = Health(checks)
    over_http = mode in LISTENING and not settings.socket_mode
    host = LOOPBACK if is_loopback(settings.slack_api_url) else EVERYWHERE
    installing = front.installing if over_http and settings.many_workspaces else None
    counted = metrics_route(settings.metrics_token, lambda: _figures(storage, front.clock))
    doors = (front.entrance if over_http else None, installing)
    app = build_app(health, *doors, counted, tells=lambda: _waiting(storage, front.clock))
    async with serving(app, settings.port, host) as port:
        logger.info("listening", extra={"port": port})
        yield front


async def _figures(storage: Storage, clock: Clock) -> bytes:
    """Those that only the database knows are looked up when somebody asks."""
    async with storage.work() as uow:
        living = await uow.workspaces.living()
    figures.oldest_unsent.set((await _waiting(storage, clock))["oldest_unsent_seconds"])
    figures.workspaces.set(len(living))
    return figures.page()


async def _waiting(storage: Storage, clock: Clock) -> dict[str, int]:
    """How long the oldest message that may be sent has been waiting."""
    async with storage.work() as uow:
        due = await uow.outbox.next_not_before()
    waited = (await clock.now() - due).total_seconds() if due is not None else 0.0
    return {"oldest_unsent_seconds": max(0, int(waited))}


async def _sender_at_work(bot: Bot, ending: asyncio.Event) -> None:
    beat = BEAT_ALONE if bot.storage.embedded else BEAT
    await bot.sender.run(bot.storage.wake, ending, bot.settings.tick_seconds, beat)


@asynccontextmanager
async def _sending(bot: Bot, stop: asyncio.Event) -> AsyncIterator[None]:
    """A sender that ends by itself ends the process: one that sends nothing any more must not look alive."""
    if bot.storage.embedded:
        await bot.sender.take_over()
    ending = asyncio.Event()
    task = asyncio.create_task(_sender_at_work(bot, ending))
    task.add_done_callback(lambda _: stop.set())
    try:
        yield
    finally:
        ending.set()
        await task


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What the work gives, or None when `stop` is set before."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        stopping.cancel()
        working.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
