"""Web and worker behind a pooler in transaction mode: nothing leans on a connection staying the same."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId
from bot.storage import open_storage
from tests.scenarios.test_http_mode import NO_TICK, cards, request_url, with_a_team
from tests.support import machine
from tests.support.pgbouncer import find_pgbouncer, pooled
from tests.support.postgres import MakePostgres
from tests.support.processes import Site, open_site
from tests.support.stories import ANA, ANSWERS, MARTA, offers

MORNING = datetime(2026, 11, 2, 9, tzinfo=UTC)
AFTERNOON = datetime(2026, 11, 2, 17, tzinfo=UTC)


@dataclass
class Pooled:
    """A site whose database is reached through the pooler, and past it where we listen and migrate."""

    site: Site
    direct_url: str

    async def opened(self, worker_ticks: str) -> None:
        """One process that hears, two that speak: more clients than the pooler has connections."""
        app = self.site.workspace.app
        web = await self.site.runs(
            "web",
            SLACK_APP_TOKEN="",
            SLACK_SIGNING_SECRET=app.signing_secret,
            DATABASE_DIRECT_URL=self.direct_url,
        )
        self.site.workspace.deliver_over_http(request_url(web))
        for _ in range(2):
            await self.site.runs(
                "worker", SLACK_APP_TOKEN="", TICK_SECONDS=worker_ticks, DATABASE_DIRECT_URL=self.direct_url
            )


@pytest.fixture
async def direct(make_postgres: MakePostgres) -> str:
    """The address past the pooler."""
    try:
        find_pgbouncer()
    except machine.Unavailable as why:
        machine.skip_loudly(why)
    return await make_postgres(with_a_team)


@pytest.fixture
async def behind(tmp_path: Path, direct: str) -> AsyncIterator[Pooled]:
    async with pooled(direct) as url, open_site(tmp_path, url, MORNING) as site:
        yield Pooled(site, direct)
    assert site.workspace.refused == []


def asked(site: Site, person: str) -> list[Message]:
    return [one for one in site.workspace.told(person) if offers(one, ActionId.PROMPT_MENU)]


async def test_an_answer_wakes_a_worker_and_the_card_comes_without_a_tick(behind: Pooled) -> None:
    await behind.opened(NO_TICK)
    for person, text in ((ANA, ANSWERS[0]), (MARTA, ANSWERS[1])):
        await behind.site.workspace.post(person, text)
        [card] = await behind.site.until(lambda person=person: cards(behind.site, person))  # type: ignore[misc]
        assert text in card.words


async def test_everybody_is_asked_once_at_their_hour(behind: Pooled) -> None:
    await behind.opened("0.1")
    behind.site.workspace.clock.set(AFTERNOON)
    for person in (ANA, MARTA):
        await behind.site.until(lambda person=person: asked(behind.site, person))  # type: ignore[misc]
    await behind.site.workspace.quiet()
    assert [len(asked(behind.site, person)) for person in (ANA, MARTA)] == [1, 1]


async def test_what_ticks_ask_is_answered_every_time(direct: str) -> None:
    """They glance: what they ask needs no transaction, but a pooler does, to lead all of it to the same place."""
    async with pooled(direct) as url:
        storage = open_storage(url, direct_url=direct)
        for _ in range(3):
            async with storage.works.glance() as unit:
                assert len(await unit.workspaces.living()) == 1
                assert await unit.reps.due(MORNING, 10) == []
        await storage.close()
