"""One bot that many companies install through their browsers: their workspaces, the crossroads to them, the browser."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
from aiohttp import web

from bot.bootstrap import Bot, bot_over
from bot.config import Mode, Settings
from bot.observability.health import DATABASE, Health
from bot.playground.manifest import read_manifest
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.playground.world.installs import CLIENT_ID, CLIENT_SECRET
from bot.playground.world.people import Person
from bot.playground.world.state import Org
from bot.services.sending.pacing import Pacing
from bot.slack.installing import INSTALL_PATH, REDIRECT_PATH
from bot.storage.engine import open_storage
from bot.storage.sealing import new_key
from bot.web.app import SLACK_PATH, build_app, slack_door
from bot.web.installing import install_door
from bot.web.server import serving
from tests.support.house import MONDAY, UNHURRIED, House, StoryClock, _with_tables, passing
from tests.support.reader import ScriptedReader

HOST = "127.0.0.1"
PASSED = ("X-OAuth-Scopes", "Retry-After")


@dataclass(frozen=True)
class Page:
    """What a browser shows."""

    status: int
    text: str
    link: str = ""


@dataclass
class Company:
    """A workspace of its own."""

    workspace: Workspace
    server: PlaygroundServer

    @property
    def team(self) -> str:
        return self.workspace.team_id


class Crossroads:
    """Slack's one address: every call goes to the workspace that its token, code or team belongs to."""

    def __init__(self, companies: dict[str, Company]) -> None:
        self._companies = companies
        self.url = ""

    @asynccontextmanager
    async def served(self) -> AsyncIterator["Crossroads"]:
        app = web.Application()
        app.add_routes([web.route("*", "/api/{method}", self._call), web.get("/oauth/{rest:.*}", self._look)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, HOST, 0).start()
        self.url = f"http://{HOST}:{runner.addresses[0][1]}"
        async with aiohttp.ClientSession() as self._session:
            try:
                yield self
            finally:
                await runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        body = await request.read()
        company = self._meant(request.headers.get("Authorization", "") + body.decode())
        kept = {
            name: request.headers[name]
            for name in ("Authorization", "Content-Type")
            if name in request.headers
        }
        url = f"{company.server.url}{request.path_qs}"
        try:
            async with self._session.request(request.method, url, data=body, headers=kept) as reply:
                passed = {name: reply.headers[name] for name in PASSED if name in reply.headers}
                said = await reply.read()
        except aiohttp.ClientError:
            assert request.transport is not None
            request.transport.abort()  # what was lost there is lost here
            return web.Response()
        kind = reply.content_type
        return web.Response(body=said, status=reply.status, headers=passed, content_type=kind)

    async def _look(self, request: web.Request) -> web.Response:
        company = self._meant(request.query_string)
        raise web.HTTPFound(f"{company.server.url}{request.path_qs}")

    def _meant(self, text: str) -> Company:
        named = (one for team, one in self._companies.items() if team in text)
        return next(named, next(iter(self._companies.values())))


@dataclass
class Browser:
    """Keeps one cookie, as a browser would, and follows nothing by itself."""

    bot_url: str
    session: aiohttp.ClientSession
    cookie: str = ""

    async def open(self, url: str, **headers: str) -> Page:
        """A page of the bot's."""
        sent = headers | ({"Cookie": self.cookie} if self.cookie else {})
        async with self.session.get(url, headers=sent, allow_redirects=False) as reply:
            for name, morsel in reply.cookies.items():
                self.cookie = f"{name}={morsel.value}"
            text = await reply.text()
            return Page(
                reply.status, unescape(re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)), _link(text)
            )

    async def agrees(self, link: str, company: Company, user: str, without: tuple[str, ...] = ()) -> str:
        """Goes to Slack's page, presses **Allow**; the address that the browser is led back to."""
        asked = await self.session.get(f"{link}&team={company.team}")
        assert asked.status == 200, await asked.text()
        query = parse_qs(urlsplit(link).query)
        scopes = [("scope", scope) for scope in query["scope"][0].split(",") if scope not in without]
        answer = [("state", query["state"][0]), ("user", user), ("decision", "allow"), *scopes]
        return await self._decides(company, answer)

    async def cancels(self, link: str, company: Company) -> str:
        state = parse_qs(urlsplit(link).query)["state"][0]
        return await self._decides(company, [("state", state), ("decision", "cancel")])

    async def _decides(self, company: Company, answer: list[tuple[str, str]]) -> str:
        url = f"{company.server.url}/oauth/v2/decide"
        async with self.session.get(url, params=answer, allow_redirects=False) as reply:
            assert reply.status == 302, await reply.text()
            return reply.headers["Location"]


def _link(text: str) -> str:
    found = re.search(r'class="button" href="([^"]+)"', text)
    return unescape(found.group(1)) if found else ""


@dataclass
class Estate:
    """The bot and everybody who may install it."""

    bot: Bot
    companies: dict[str, Company]
    browser: Browser
    database: Path
    houses: dict[str, House] = field(default_factory=dict)

    @property
    def clock(self) -> Clock:
        return next(iter(self.companies.values())).workspace.clock

    async def install(self, team: str, user: str, without: tuple[str, ...] = ()) -> Page:
        """From the page with the button to the last one."""
        company = self.companies[team]
        offer = await self.browser.open(f"{self.browser.bot_url}{INSTALL_PATH}")
        back = await self.browser.agrees(offer.link, company, user, without)
        page = await self.browser.open(back)
        await self.settle()
        return page

    async def house(self, team: str) -> House:
        """The bot as it stands in one of them."""
        company = self.companies[team]
        org = company.workspace.org
        key = ("", org.id) if org is not None and org.wide else (team, org.id if org is not None else "")
        home = await self.bot.services.register.find(*key)
        return House(company.workspace, company.server, replace(self.bot, home=home))

    async def settle(self) -> None:
        """Until everything said has arrived, been stored, and been answered."""
        for company in self.companies.values():
            await House(company.workspace, company.server, self.bot).settle()

    async def go_to(self, at: datetime) -> None:
        self.clock.set(at)
        await self.bot.tick()
        await self.settle()


async def _fine() -> bool:
    return True


def company(
    team: str, name: str, clock: Clock, people: tuple[Person, ...] | None = None, org: Org | None = None
) -> Company:
    """A workspace of that id; they all share one clock, as the world does."""
    workspace = Workspace.build(
        people, manifest=read_manifest(), clock=clock, monotonic=passing(clock), patience=UNHURRIED
    )
    workspace.team_id, workspace.name, workspace.org = team, name, org
    workspace.permissions.trigger_seconds = UNHURRIED.acknowledgement
    return Company(workspace, PlaygroundServer(workspace))


def settings_of_many(api_url: str, database_url: str, keys: str | None = None) -> Settings:
    environment = {
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "SLACK_SIGNING_SECRET": "0123456789abcdef0123456789abcdef",
        "ENCRYPTION_KEY": keys or new_key(),
        "SLACK_API_URL": api_url,
        "DATABASE_URL": database_url,
    }
    return Settings.read(environment, Mode.RUN)


@asynccontextmanager
async def open_estate(
    folder: Path, *companies: Company, rotating: bool = False, keys: str | None = None
) -> AsyncIterator[Estate]:
    """Without companies there are two, of the same people. Refused calls are for the story to look at."""
    clock = companies[0].workspace.clock if companies else Clock(MONDAY)
    there = companies or (
        company("T0NORTH", "Northwind Pumps", clock),
        company("T0SOUTH", "Southwind Seals", clock),
    )
    by_team = {one.team: one for one in there}
    file = folder / "many.db"
    await _with_tables(f"sqlite:///{file}")
    async with AsyncExitStack() as stack:
        for one in there:
            await one.server.start()
            stack.push_async_callback(one.server.stop)
        crossroads = await stack.enter_async_context(Crossroads(by_team).served())
        storage = open_storage(f"sqlite:///{file}", turn=UNHURRIED.acknowledgement)
        stack.push_async_callback(storage.close)
        settings = settings_of_many(f"{crossroads.url}/api/", f"sqlite:///{file}", keys)
        elapsed = passing(clock)
        bot = await stack.enter_async_context(
            bot_over(storage, settings, StoryClock(clock), Pacing(elapsed), ScriptedReader())
        )
        assert bot.flow is not None
        app = build_app(
            Health({DATABASE: _fine}), slack_door(bot.app, settings.signing_secret), install_door(bot.flow)
        )
        port = await stack.enter_async_context(serving(app, 0, HOST))
        session = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        for one in there:
            one.workspace.installs.rotating = rotating
            one.workspace.installs.redirect_url = f"http://{HOST}:{port}{REDIRECT_PATH}"
            one.workspace.deliver_over_http(f"http://{HOST}:{port}{SLACK_PATH}")
        yield Estate(bot, by_team, Browser(f"http://{HOST}:{port}", session), file)
    await asyncio.sleep(0)


@asynccontextmanager
async def open_org(folder: Path, *others: Person) -> AsyncIterator[Estate]:
    """An org of two workspaces that is one company to us, where Marta may install; with her and these others in it."""
    org = Org(
        "E0WIND", "Wind Group", wide=True, teams=(("T0NORTH", "Northwind Pumps"), ("T0WEST", "Westwind"))
    )
    marta = Person("U0MARTA", "marta", "Marta Klein", "Europe/Berlin", role="coach", is_admin=True)
    north = company("T0NORTH", "Northwind Pumps", Clock(MONDAY), (marta, *others), org)
    async with open_estate(folder, north) as estate:
        yield estate
