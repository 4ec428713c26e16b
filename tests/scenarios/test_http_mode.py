"""One process listens to Slack over signed HTTP, another one speaks; PostgreSQL is all they share."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId
from bot.storage.engine import open_storage
from tests.support.house import open_house
from tests.support.postgres import MakePostgres
from tests.support.processes import HOST, Running, Site, open_site
from tests.support.stories import ANA, ANSWERS, MARTA, offers, team_of

MORNING = datetime(2026, 11, 2, 9, tzinfo=UTC)
NO_TICK = "600"
"""Seconds: whatever arrives within a story did not wait for a tick."""


async def with_a_team(url: str) -> None:
    """Ana and Marta share what they write."""
    storage = open_storage(url)
    await storage.migrate()
    await storage.close()
    async with open_house(Path(), database_url=url) as house:
        await team_of(house, ANA, MARTA)


@pytest.fixture
async def site(tmp_path: Path, make_postgres: MakePostgres) -> AsyncIterator[Site]:
    async with open_site(tmp_path, await make_postgres(with_a_team), MORNING) as opened:
        yield opened
    assert opened.workspace.refused == []


@pytest.fixture
async def web(site: Site) -> Running:
    """The process that Slack's request URL leads to."""
    secret = site.workspace.app.signing_secret
    running = await site.runs("web", SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET=secret)
    site.workspace.deliver_over_http(request_url(running))
    return running


@pytest.fixture
async def worker(site: Site) -> Running:
    return await site.runs("worker", SLACK_APP_TOKEN="", TICK_SECONDS=NO_TICK)


def request_url(web: Running) -> str:
    return f"http://{HOST}:{web.port}/slack/events"


def cards(site: Site, person: str) -> list[Message]:
    return [message for message in site.workspace.told(person) if offers(message, ActionId.CARD_MENU)]


async def status(running: Running, path: str) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://{HOST}:{running.port}{path}") as reply,
    ):
        return reply.status


async def test_what_one_hears_the_other_answers_at_once(site: Site, web: Running, worker: Running) -> None:
    await site.workspace.post(ANA, ANSWERS[0])
    [card] = await site.until(lambda: cards(site, ANA))
    assert ANSWERS[0] in card.words

    hidden = await site.workspace.click(ANA, card, ActionId.HIDE)
    assert hidden.ok, hidden.error
    await site.until(lambda: offers(cards(site, ANA)[0], ActionId.SHARE))
    assert [await running.stop() for running in (web, worker)] == [0, 0]


async def test_commands_and_forms_are_answered_in_the_acknowledgement(site: Site, web: Running) -> None:
    helped = await site.workspace.command(ANA, "/brightspot help")
    assert helped.reply is not None
    opened = await site.workspace.command(ANA, "/brightspot")
    assert opened.ok, opened.error
    await site.until(lambda: site.workspace.modal(ANA))
    kept = await site.workspace.submit(ANA, {BlockId.ANSWER: ANSWERS[1]})
    assert kept.ok, kept.errors
    listed = await site.workspace.command(ANA, "/brightspot mine")
    assert listed.reply is not None
    assert ANSWERS[1] in listed.reply.words


async def test_nobody_but_slack_is_heard(site: Site, web: Running) -> None:
    forged = {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=00"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(request_url(web), data="command=/brightspot&text=forged", headers=forged) as reply,
    ):
        assert reply.status == 401


async def test_both_tell_how_they_are(web: Running, worker: Running) -> None:
    for running in (web, worker):
        assert [await status(running, path) for path in ("/readyz", "/healthz")] == [200, 200]
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"http://{HOST}:{worker.port}/slack/events", data="anything") as reply,
    ):
        assert reply.status == 404
