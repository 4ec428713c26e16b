"""Two worker processes on one PostgreSQL: the work is shared, nobody is asked twice, and one may die."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from bot.playground import seed
from bot.playground.faults import Fault
from bot.playground.world.people import Person
from bot.slack.identifiers import ActionId
from bot.storage.engine import open_storage
from tests.support.house import open_house
from tests.support.postgres import MakePostgres
from tests.support.processes import Site, open_site
from tests.support.stories import offers, team_of

REPS = tuple(
    Person(f"U0REP{number:02}", f"rep{number}", f"Rep {number}", "Europe/Berlin") for number in range(8)
)
EVERYBODY = (seed.MARTA, *REPS)
AFTERNOON = datetime(2026, 11, 2, 15, tzinfo=UTC)
HALF_PAST_FOUR = datetime(2026, 11, 2, 15, 30, tzinfo=UTC)


async def with_a_large_team(url: str) -> None:
    """Eight reps, all of whom want to be asked at half past four in Berlin."""
    storage = open_storage(url)
    await storage.migrate()
    await storage.close()
    async with open_house(Path(), people=EVERYBODY, database_url=url) as house:
        await team_of(house, *(rep.id for rep in REPS))


@pytest.fixture
async def site(tmp_path: Path, make_postgres: MakePostgres) -> AsyncIterator[Site]:
    url = await make_postgres(with_a_large_team)
    async with open_site(tmp_path, url, AFTERNOON, EVERYBODY) as opened:
        for rep in REPS:
            opened.workspace.place(rep.id)  # the DM in which they were invited
        yield opened
    assert opened.workspace.refused == []


def asked(site: Site) -> list[int]:
    """How often each rep was asked."""
    told = (site.workspace.told(rep.id) for rep in REPS)
    return [sum(offers(message, ActionId.PROMPT_MENU) for message in messages) for messages in told]


async def query(site: Site, statement: str) -> list[asyncpg.Record]:
    address = urlsplit(site.database_url)
    connection = await asyncpg.connect(f"postgresql://{address.netloc}{address.path}")
    try:
        return list(await connection.fetch(statement))
    finally:
        await connection.close()


async def all_is_done(site: Site) -> bool:
    states = await query(site, "SELECT DISTINCT state FROM outbox WHERE intent = 'prompt'")
    return [row["state"] for row in states] == ["sent"]


async def test_two_workers_ask_everybody_once(site: Site) -> None:
    workers = [await site.runs("worker", SLACK_APP_TOKEN="") for _ in range(2)]
    site.workspace.faults.always("chat.postMessage", Fault.slow(0.05, after=True))
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: all(asked(site)))
    assert [await worker.stop() for worker in workers] == [0, 0]
    assert asked(site) == [1] * len(REPS)
    assert await all_is_done(site)


async def test_what_a_killed_worker_had_in_hand_the_other_finds_and_does_not_repeat(site: Site) -> None:
    site.workspace.faults.next("chat.postMessage", Fault.slow(3600, after=True), times=5)
    doomed, heir = [await site.runs("worker", SLACK_APP_TOKEN="") for _ in range(2)]
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: all(asked(site)))

    await doomed.kill()
    await query(site, "UPDATE outbox SET lease_until = now() - interval '1 hour'")
    # Those that hang in the heir's own hands it finds as well, before the call has given up.
    await heir.says('"found": true', times=5)
    assert await heir.stop() == 0
    assert asked(site) == [1] * len(REPS)
    assert await all_is_done(site)
