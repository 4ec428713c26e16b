"""Many workspaces in real processes: one is installed into by a browser, another one speaks with the token it got."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.playground.world.installs import CLIENT_ID, CLIENT_SECRET
from bot.slack.installing import INSTALL_PATH, REDIRECT_PATH
from bot.storage.sealing import new_key
from tests.storage.conftest import migrate
from tests.support.many import Browser, Company
from tests.support.postgres import MakePostgres
from tests.support.processes import HOST, Running, Site, open_site
from tests.support.stories import ANA, MARTA

MORNING = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
async def site(tmp_path: Path, make_postgres: MakePostgres) -> AsyncIterator[Site]:
    async with open_site(tmp_path, await make_postgres(migrate), MORNING) as opened:
        opened.workspace.installs.rotating = True
        yield opened
    assert opened.workspace.refused == []


@pytest.fixture
def settings(site: Site) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": "",
        "SLACK_APP_TOKEN": "",
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "SLACK_SIGNING_SECRET": site.workspace.app.signing_secret,
        "ENCRYPTION_KEY": new_key(),
    }


async def installed(site: Site, web: Running) -> None:
    """Through the pages of that process, whose request URL is Slack's from now on."""
    address = f"http://{HOST}:{web.port}"
    site.workspace.installs.redirect_url = f"{address}{REDIRECT_PATH}"
    site.workspace.deliver_over_http(f"{address}/slack/events")
    company = Company(site.workspace, site.server)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        browser = Browser(address, session)
        offer = await browser.open(f"{address}{INSTALL_PATH}")
        done = await browser.open(await browser.agrees(offer.link, company, MARTA))
    assert done.status == 200


async def test_one_is_installed_and_another_speaks(site: Site, settings: dict[str, str]) -> None:
    web, worker = await site.runs("web", **settings), await site.runs("worker", **settings)
    another = await site.runs("worker", **settings)
    await installed(site, web)
    await site.until(lambda: site.workspace.told(MARTA))

    site.workspace.clock.advance(timedelta(hours=11))
    said = (site.workspace.post(ANA, f"It worked, number {number}.") for number in range(3))
    await asyncio.gather(*said)
    await site.until(lambda: site.workspace.told(ANA))
    assert site.workspace.installs.exchanged == 1, "three processes, one new token"
    assert [await running.stop() for running in (web, worker, another)] == [0, 0, 0]
