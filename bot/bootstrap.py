"""The composition root: settings in, a running bot out. The only place that knows every part."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import uuid4

import holidays
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import RemoteClock, SystemClock
from bot.config import Mode, Settings
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog
from bot.observability.health import DATABASE, Health
from bot.scheduling import Tick, ticking
from bot.services.answering import Answering
from bot.services.asking import Asking
from bot.services.bundle import Services
from bot.services.capturing import Capturing
from bot.services.cards import Cards
from bot.services.choices import Choices
from bot.services.directory import PeopleSync
from bot.services.handlers import handlers
from bot.services.housekeeping import Housekeeping
from bot.services.joining import Joining
from bot.services.later import Later
from bot.services.looking import Looking
from bot.services.notes import Notes
from bot.services.ports import Clock, DeliveryError, StorageBusy, Work
from bot.services.roundups import Roundups
from bot.services.sender import Sender
from bot.services.team_setup import TeamSetup
from bot.services.workspaces import WorkspaceRegister
from bot.slack.afterwards import Afterwards
from bot.slack.app import build_bolt, identify
from bot.slack.client import is_loopback, open_session, web_client
from bot.slack.directory import SlackDirectory
from bot.slack.listeners.desk import Desk
from bot.slack.messenger import SlackMessenger
from bot.slack.renderer import SurfaceRenderer
from bot.storage.engine import Storage, open_storage
from bot.web.app import build_app
from bot.web.server import EVERYWHERE, serving

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
HOUR = 3600.0
DAY = 24 * HOUR
LISTENING = frozenset({Mode.RUN, Mode.WEB})
WORKING = frozenset({Mode.RUN, Mode.WORKER})


class NotMigrated(Exception):
    """The tables are older than the code."""

    def __init__(self) -> None:
        super().__init__("The database is not up to date. Run `brightspot migrate` first, then start again.")


@dataclass(frozen=True, slots=True)
class Bot:
    """The parts of one process, put together and not yet moving."""

    settings: Settings
    storage: Storage
    clock: Clock
    client: AsyncWebClient
    workspace: Workspace
    services: Services
    sender: Sender
    app: AsyncApp
    afterwards: Afterwards

    async def tick(self) -> None:
        """Looks once at everything that may be due."""
        now = await self.clock.now()
        await self.services.asking.tick(now)
        await self.services.roundups.tick(now)
        await self.services.housekeeping.share_due(now)
        await self.services.notes.tick(now)

    async def sync_people(self) -> None:
        """Reads Slack's list of people."""
        count = await self.services.people.everybody(self.workspace.id, await self.clock.now())
        logger.info("people read", extra={"people": count})

    async def forget(self) -> None:
        """Throws away what is no longer needed."""
        await self.services.housekeeping.tick(await self.clock.now())


@lru_cache(maxsize=64)
def _calendar(country: str) -> holidays.HolidayBase | None:
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


def is_holiday(country: str, day: date) -> bool:
    """Public holidays of a whole country, not of its regions. An unknown country has none."""
    calendar = _calendar(country)
    return calendar is not None and day in calendar


def build_services(work: Work, register: WorkspaceRegister, directory: SlackDirectory) -> Services:
    """Every use case over one database."""
    bank = load_bank()
    return Services(
        register=register,
        people=PeopleSync(work, directory),
        answering=Answering(work),
        capturing=Capturing(work),
        cards=Cards(work),
        choices=Choices(work),
        joining=Joining(work),
        later=Later(work),
        looking=Looking(work),
        team_setup=TeamSetup(work),
        asking=Asking(work, bank, is_holiday),
        roundups=Roundups(work, bank),
        notes=Notes(work),
        housekeeping=Housekeeping(work),
    )


@asynccontextmanager
async def open_bot(settings: Settings, clock: Clock | None = None) -> AsyncIterator[Bot]:
    """Puts a bot together over an up-to-date database and a Slack that knows the token. Raises NotMigrated,
    StorageBusy, SlackApiError."""
    async with AsyncExitStack() as stack:
        storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
        stack.push_async_callback(storage.close)
        await _migrated(storage, settings)
        session = open_session()
        stack.push_async_callback(session.close)
        client = web_client(settings.bot_token, settings.slack_api_url, session)
        if clock is None:
            clock = RemoteClock(settings.clock_url) if settings.clock_url else SystemClock()
        if isinstance(clock, RemoteClock):
            stack.push_async_callback(clock.close)
        bot = await _assemble(settings, storage, clock, client)
        stack.push_async_callback(bot.afterwards.finish)
        yield bot


async def _migrated(storage: Storage, settings: Settings) -> None:
    """SQLite has one process, which may migrate by itself; PostgreSQL is migrated by the release step."""
    if settings.database_url.startswith("sqlite"):
        await storage.migrate()
    elif not await storage.migrated():
        raise NotMigrated


async def _assemble(settings: Settings, storage: Storage, clock: Clock, client: AsyncWebClient) -> Bot:
    identity = await identify(client)
    register = WorkspaceRegister(storage.work)
    workspace = await register.register(
        identity.team_id or "",
        identity.enterprise_id or "",
        identity.team or "",
        UserId(identity.bot_user_id or ""),
        await clock.now(),
    )

    def client_for(_: WorkspaceId) -> AsyncWebClient:
        return client

    catalog, afterwards = Catalog.load(), Afterwards()
    renderer = SurfaceRenderer(catalog)
    services = build_services(storage.work, register, SlackDirectory(client_for, register.get))
    sender = Sender(storage.work, SlackMessenger(client_for), renderer, handlers(), clock, worker=uuid4().hex)
    desk = Desk(services, catalog, client, afterwards)
    app = build_bolt(desk, clock, client, identity, settings.signing_secret)
    return Bot(settings, storage, clock, client, workspace, services, sender, app, afterwards)


async def run(settings: Settings, mode: Mode, stop: asyncio.Event) -> None:
    """One process of the bot until `stop` is set; then finishes what is in hand."""
    logger.info("starting", extra={"mode": mode.value})
    async with open_bot(settings) as bot:
        await running(bot, mode, stop)
    logger.info("stopped")


async def running(bot: Bot, mode: Mode, stop: asyncio.Event) -> None:
    """Everything that this mode does, side by side."""
    async with AsyncExitStack() as stack:
        connected = asyncio.Event()
        await stack.enter_async_context(_health(bot, mode, connected))
        if mode in WORKING:
            await stack.enter_async_context(_sending(bot))
            await stack.enter_async_context(ticking(_ticks(bot)))
        if mode in LISTENING and bot.settings.socket_mode:
            await stack.enter_async_context(_socket(bot))
        connected.set()
        await stop.wait()


def _ticks(bot: Bot) -> list[Tick]:
    seconds = bot.settings.tick_seconds
    return [
        Tick("due", seconds, bot.tick),
        Tick("people", DAY, bot.sync_people),
        Tick("forget", HOUR, bot.forget),
    ]


@asynccontextmanager
async def _health(bot: Bot, mode: Mode, connected: asyncio.Event) -> AsyncIterator[None]:
    """The HTTP side: health in every mode, Slack's requests where they come over HTTP."""

    async def database() -> bool:
        await bot.storage.ping()
        return True

    async def listening() -> bool:
        return connected.is_set()

    health = Health({DATABASE: database, "migrated": bot.storage.migrated, "connected": listening})
    over_http = mode in LISTENING and not bot.settings.socket_mode
    slack = AsyncSlackRequestHandler(bot.app).handle if over_http else None
    host = LOOPBACK if is_loopback(bot.settings.slack_api_url) else EVERYWHERE
    async with serving(build_app(health, slack), bot.settings.port, host) as port:
        logger.info("listening", extra={"port": port})
        yield


@asynccontextmanager
async def _sending(bot: Bot) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(bot.sender.run(bot.storage.wake, stop, bot.settings.tick_seconds))
    try:
        yield
    finally:
        stop.set()
        await task


@asynccontextmanager
async def _socket(bot: Bot) -> AsyncIterator[None]:
    handler: Any = AsyncSocketModeHandler(bot.app, bot.settings.app_token, web_client=bot.client)
    await handler.connect_async()
    try:
        yield
    finally:
        await handler.close_async()


TROUBLE = (NotMigrated, StorageBusy, SlackApiError, DeliveryError, OSError)
"""What may keep a bot from starting, each with a sentence of its own."""
