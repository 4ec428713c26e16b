"""One search in the logs shows an answer's whole way, from one process to the other, at the level made for it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.test_http_mode import MORNING, NO_TICK, cards, request_url, with_a_team
from tests.support.postgres import MakePostgres
from tests.support.processes import Running, Site, open_site
from tests.support.stories import ANA, ANSWERS


@pytest.fixture
async def site(tmp_path: Path, make_postgres: MakePostgres) -> AsyncIterator[Site]:
    async with open_site(tmp_path, await make_postgres(with_a_team), MORNING) as opened:
        yield opened


def requests(running: Running, event: str, **fields: str) -> list[str]:
    """The ids of the lines that say this."""
    lines = [json.loads(line) for line in running.lines]
    return [
        line["request"]
        for line in lines
        if line["event"] == event and all(line.get(key) == value for key, value in fields.items())
    ]


async def test_an_answer_keeps_its_id_from_the_door_to_slack(site: Site) -> None:
    secret = site.workspace.app.signing_secret
    web = await site.runs("web", SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET=secret, LOG_LEVEL="TRACE")
    site.workspace.deliver_over_http(request_url(web))
    worker = await site.runs("worker", SLACK_APP_TOKEN="", TICK_SECONDS=NO_TICK, LOG_LEVEL="TRACE")

    await site.workspace.post(ANA, ANSWERS[0])
    await site.until(lambda: cards(site, ANA))
    assert [await running.stop() for running in (web, worker)] == [0, 0]

    [heard] = requests(web, "heard", what="message")
    assert requests(worker, "sent", intent="card") == [heard]
    assert ANSWERS[0] not in web.said + worker.said
