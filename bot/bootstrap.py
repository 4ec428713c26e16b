"""The composition root: settings in, a running bot out. The only place that knows every part."""

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import RemoteClock, SystemClock
from bot.config import Settings
from bot.domain.people import Workspace
from bot.domain.proposal import GONE_AFTER
from bot.domain.question import small_ones
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog
from bot.observability.metrics import MeasuredMessenger
from bot.services.building import build_services
from bot.services.bundle import Services
from bot.services.installing import Arrival, Installing
from bot.services.ports import Clock, Reader
from bot.services.sending.handlers import handlers
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.services.stumbling import all_of, by_workspace, one_by_one
from bot.services.workspaces import WorkspaceRegister
from bot.slack.afterwards import Afterwards
from bot.slack.app import build_bolt
from bot.slack.client import open_session, web_client
from bot.slack.directory import SlackDirectory
from bot.slack.installed import Credentials
from bot.slack.installing import InstallFlow
from bot.slack.listeners.desk import Desk
from bot.slack.message_source import MessageSource
from bot.slack.reach import Reach, alone, among_many
from bot.slack.renderer import SurfaceRenderer
from bot.storage.engine import Storage, open_storage
from bot.understanding.reader import open_reader

logger = logging.getLogger(__name__)

LAST_COURTESIES = 1.0
"""Seconds that courtesies under way are given at the end."""


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
    home: Workspace | None
    """The workspace of the token in the settings; None where each has one of its own."""
    services: Services
    sender: Sender
    app: AsyncApp
    afterwards: Afterwards
    flow: InstallFlow | None = None

    @property
    def workspace(self) -> Workspace:
        """Where there is one only. Raises LookupError where there may be many."""
        if self.home is None:
            raise LookupError("there are many workspaces")
        return self.home

    async def tick(self) -> None:
        """Looks once at everything that may be due."""
        now = await self.clock.now()
        services = self.services
        await all_of(
            self.storage.works.glance,
            {
                "asking": services.asking.tick,
                "previews": services.previews.tick,
                "roundups": services.roundups.tick,
                "stories": services.stories.tick,
                "share_due": services.housekeeping.share_due,
                "ask_tending": services.ask_tending.tick,
                "pairing_rounds": services.pairing_rounds.tick,
                "pairing_tending": services.pairing_tending.tick,
                "meetings": services.meetings.tick,
                "notes": services.notes.tick,
                "forgetting": services.forgetting.tick,
            },
            now,
        )
        self.sender.company.ticked_at = now

    async def sync_people(self) -> None:
        """Reads Slack's list of people, workspace by workspace."""

        async def read(workspace: Workspace) -> None:
            await self.services.people.read(workspace.id, await self.clock.now())

        living = await self.services.register.living()
        now = await self.clock.now()
        await one_by_one(self.storage.background, "people", now, living, by_workspace, read)

    async def forget(self) -> None:
        """Throws away what is no longer needed."""
        services = self.services
        grace = timedelta(days=self.settings.keep_after_uninstall_days)
        await all_of(
            self.storage.works.glance,
            {
                "housekeeping": services.housekeeping.tick,
                "lapsing": services.checking.lapse,
                "letting_go": lambda now: services.deciding.let_go(now - GONE_AFTER, now),
                "ageing": services.ageing.tick,
                "leavers": services.leavers.tick,
                "erasing": lambda now: services.erasing.tick(now, grace),
            },
            await self.clock.now(),
        )


@asynccontextmanager
async def open_bot(
    settings: Settings,
    clock: Clock | None = None,
    pacing: Pacing | None = None,
    reader: Reader | None = None,
) -> AsyncIterator[Bot]:
    """A bot with its database. Raises NotMigrated, ModelTrouble, StorageBusy, TokenRefused."""
    async with opened_storage(settings) as storage, bot_over(storage, settings, clock, pacing, reader) as bot:
        yield bot


@asynccontextmanager
async def opened_storage(settings: Settings) -> AsyncIterator[Storage]:
    """The database, up to date. Raises NotMigrated, StorageBusy."""
    storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
    try:
        await _migrated(storage)
        yield storage
    finally:
        await storage.close()


@asynccontextmanager
async def bot_over(
    storage: Storage,
    settings: Settings,
    clock: Clock | None = None,
    pacing: Pacing | None = None,
    reader: Reader | None = None,
) -> AsyncIterator[Bot]:
    """Puts a bot together as soon as Slack says who it is; a model that cannot be used is found before. Raises
    ModelTrouble, TokenRefused, StorageBusy."""
    understands = reader or open_reader()
    async with AsyncExitStack() as stack:
        session = open_session()
        stack.push_async_callback(session.close)
        client = web_client(settings.bot_token or None, settings.slack_api_url, session)
        clock = clock or clock_of(settings)
        if isinstance(clock, RemoteClock):
            stack.push_async_callback(clock.close)
        bot = await _assemble(settings, storage, clock, client, pacing or Pacing(), understands)
        stack.push_async_callback(bot.afterwards.finish, LAST_COURTESIES)
        yield bot


def clock_of(settings: Settings) -> RemoteClock | SystemClock:
    """The machine's, or the playground's."""
    return RemoteClock(settings.clock_url) if settings.clock_url else SystemClock()


async def renew_seals(storage: Storage, keys: tuple[str, ...], now: datetime) -> int:
    """Seals every token with the first key; each workspace's trail says so. Raises TokenSealed."""
    count = await storage.reseal(keys)
    await Installing(storage.background, WorkspaceRegister(storage.background)).resealed(now)
    return count


async def _migrated(storage: Storage) -> None:
    """SQLite has one process, which may migrate by itself; PostgreSQL is migrated by the release step."""
    if storage.embedded:
        await storage.migrate()
    elif not await storage.migrated():
        raise NotMigrated


async def _assemble(
    settings: Settings,
    storage: Storage,
    clock: Clock,
    client: AsyncWebClient,
    pacing: Pacing,
    understands: Reader,
) -> Bot:
    register, catalog, afterwards = WorkspaceRegister(storage.work), Catalog.load(), Afterwards()
    reach = await _reach(settings, storage, clock, client, register)
    installing = Installing(storage.work, register, reach.changed)
    home = await installing.arrived(reach.arrival, await clock.now()) if reach.arrival else None

    renderer = SurfaceRenderer(catalog, reach.address)
    directory = SlackDirectory(reach.client_for, register.get)
    services = build_services(storage.works, register, directory, installing, storage.tidy)
    source = MessageSource(reach.client_for, services.looking.names)
    worker = uuid4().hex
    messenger = MeasuredMessenger(reach.messenger(source, installing, clock), clock)
    routes = handlers(understands, small_ones(load_bank()))
    sender = Sender(storage.background, messenger, renderer, routes, clock, worker, pacing=pacing)
    desk = Desk(services, catalog, afterwards)
    app = build_bolt(desk, clock, client, reach.authorize)
    flow = _flow(settings, storage, clock, client, desk) if settings.many_workspaces else None
    return Bot(settings, storage, clock, client, home, services, sender, app, afterwards, flow)


async def _reach(
    settings: Settings, storage: Storage, clock: Clock, client: AsyncWebClient, register: WorkspaceRegister
) -> Reach:
    if not settings.many_workspaces:
        return await alone(client, register)
    installations = storage.installations(settings.client_id, settings.encryption_keys)
    return among_many(installations, register, client, _credentials(settings), clock)


def _flow(
    settings: Settings, storage: Storage, clock: Clock, client: AsyncWebClient, desk: Desk
) -> InstallFlow:
    services = desk.services

    async def arrive(arrival: Arrival, now: datetime) -> None:
        workspace = await services.installing.arrived(arrival, now)
        desk.afterwards.do(services.people.read(workspace.id, now))

    return InstallFlow(
        _credentials(settings),
        client,
        storage.installations(settings.client_id, settings.encryption_keys),
        storage.oauth_states(clock.now),
        arrive,
        clock,
        desk.catalog,
    )


def _credentials(settings: Settings) -> Credentials:
    return Credentials(settings.client_id, settings.client_secret)
