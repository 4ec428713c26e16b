"""The composition root: settings in, a running bot out. The only place that knows every part."""

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import uuid4

import holidays
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import RemoteClock, SystemClock
from bot.config import Settings
from bot.domain.ids import UserId
from bot.domain.people import Workspace
from bot.domain.proposal import GONE_AFTER
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog
from bot.services.answering.capturing import Capturing
from bot.services.answering.cards import Cards
from bot.services.answering.troubles import Troubles
from bot.services.answering.typed import Answering
from bot.services.asking.choices import Choices
from bot.services.asking.later import Later
from bot.services.asking.placing import Notes
from bot.services.asking.prompts import Asking
from bot.services.asks.asking import AskingThem
from bot.services.asks.deciding import AskDecisions
from bot.services.asks.tending import AskTending
from bot.services.bundle import Services
from bot.services.customers.calendar import Calendar
from bot.services.customers.dating import Dating
from bot.services.customers.meeting import Meetings
from bot.services.customers.taking import Taking
from bot.services.customers.use_cases import Customers
from bot.services.goals import Goals
from bot.services.housekeeping import Housekeeping
from bot.services.looking import Looking
from bot.services.pairing.deciding import PairingDecisions
from bot.services.pairing.rounds import PairingRounds
from bot.services.pairing.tending import PairingTending
from bot.services.planning.checking import Checking
from bot.services.planning.making import Planning
from bot.services.playbook.using import Playbook
from bot.services.ports import Clock, Directory, Reader, Work
from bot.services.proposing.deciding import Deciding
from bot.services.proposing.pointing import Pointing
from bot.services.roundup.consenting import Consenting
from bot.services.roundup.drafting import Drafting
from bot.services.roundup.editions import Roundups
from bot.services.roundup.outside import Outside
from bot.services.roundup.previews import Previews
from bot.services.roundup.resending import Resending
from bot.services.roundup.stories import Stories
from bot.services.searching.finding import Searching
from bot.services.sending.handlers import handlers
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.services.teams.joining import Joining
from bot.services.teams.people import PeopleSync
from bot.services.teams.setup import TeamSetup
from bot.services.trying.naming import Naming
from bot.services.trying.taking import Trying
from bot.services.workspaces import WorkspaceRegister
from bot.slack.afterwards import Afterwards
from bot.slack.app import build_bolt, identify
from bot.slack.client import open_session, web_client
from bot.slack.clients import only
from bot.slack.directory import SlackDirectory
from bot.slack.listeners.desk import Desk
from bot.slack.message_source import MessageSource
from bot.slack.messenger import SlackMessenger
from bot.slack.renderer import SurfaceRenderer
from bot.slack.surfaces.words import SLACK
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
    workspace: Workspace
    services: Services
    sender: Sender
    app: AsyncApp
    afterwards: Afterwards

    async def tick(self) -> None:
        """Looks once at everything that may be due."""
        now = await self.clock.now()
        await self.services.asking.tick(now)
        await self.services.previews.tick(now)
        await self.services.roundups.tick(now)
        await self.services.stories.tick(now)
        await self.services.housekeeping.share_due(now)
        await self.services.ask_tending.tick(now)
        await self.services.pairing_rounds.tick(now)
        await self.services.pairing_tending.tick(now)
        await self.services.meetings.tick(now)
        await self.services.notes.tick(now)

    async def sync_people(self) -> None:
        """Reads Slack's list of people."""
        count = await self.services.people.everybody(self.workspace.id, await self.clock.now())
        logger.info("people read", extra={"people": count})

    async def forget(self) -> None:
        """Throws away what is no longer needed."""
        now = await self.clock.now()
        await self.services.housekeeping.tick(now)
        await self.services.checking.lapse(now)
        await self.services.deciding.let_go(now - GONE_AFTER, now)


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


def build_services(
    work: Work, register: WorkspaceRegister, directory: Directory, background: Work | None = None
) -> Services:
    """Every use case over one database; those of the ticks over `background`, for which nobody waits."""
    bank, unhurried = load_bank(), background or work
    return Services(
        register=register,
        people=PeopleSync(unhurried, directory),
        answering=Answering(work, bank),
        capturing=Capturing(work),
        cards=Cards(work),
        troubles=Troubles(work),
        choices=Choices(work),
        customers=Customers(work),
        dating=Dating(work),
        calendar=Calendar(work),
        taking=Taking(work),
        meetings=Meetings(unhurried),
        goals=Goals(work),
        joining=Joining(work),
        later=Later(work),
        looking=Looking(work),
        searching=Searching(work),
        planning=Planning(work),
        checking=Checking(work),
        trying=Trying(work),
        naming=Naming(work),
        playbook=Playbook(work),
        pointing=Pointing(work),
        deciding=Deciding(work),
        asking_them=AskingThem(work),
        ask_decisions=AskDecisions(work),
        ask_tending=AskTending(unhurried),
        pairing_rounds=PairingRounds(unhurried),
        pairing=PairingDecisions(work),
        pairing_tending=PairingTending(unhurried),
        team_setup=TeamSetup(work),
        asking=Asking(unhurried, bank, is_holiday),
        roundups=Roundups(work, bank),
        previews=Previews(work),
        drafting=Drafting(work),
        resending=Resending(work),
        stories=Stories(unhurried),
        consenting=Consenting(work),
        outside=Outside(work),
        notes=Notes(unhurried),
        housekeeping=Housekeeping(unhurried),
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
        client = web_client(settings.bot_token, settings.slack_api_url, session)
        if clock is None:
            clock = RemoteClock(settings.clock_url) if settings.clock_url else SystemClock()
        if isinstance(clock, RemoteClock):
            stack.push_async_callback(clock.close)
        bot = await _assemble(settings, storage, clock, client, pacing or Pacing(), understands)
        stack.push_async_callback(bot.afterwards.finish, LAST_COURTESIES)
        yield bot


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
    identity = await identify(client)
    register = WorkspaceRegister(storage.work)
    workspace = await register.register(
        identity.team_id or "",
        identity.enterprise_id or "",
        identity.team or "",
        UserId(identity.bot_user_id or ""),
        await clock.now(),
    )

    catalog, afterwards, client_for = Catalog.load(), Afterwards(), only(client)
    renderer = SurfaceRenderer(catalog, identity.url or SLACK)
    directory = SlackDirectory(client_for, register.get)
    services = build_services(storage.work, register, directory, storage.background)
    source = MessageSource(client_for, services.looking.names)
    messenger, worker = SlackMessenger(client_for, source), uuid4().hex
    sender = Sender(
        storage.background, messenger, renderer, handlers(understands), clock, worker, pacing=pacing
    )
    desk = Desk(services, catalog, afterwards)
    app = build_bolt(desk, clock, client, identity, settings.signing_secret)
    return Bot(settings, storage, clock, client, workspace, services, sender, app, afterwards)
