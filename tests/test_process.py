"""A process from start to end: what it waits for, what it says when it cannot, and that it ends in time."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.bootstrap import open_bot
from bot.config import Mode
from bot.playground.faults import Fault
from bot.playground.launch import settings_for
from bot.playground.server import PlaygroundServer
from bot.process import in_fair_weather, running
from bot.services.ports import StorageBusy
from bot.services.sending.sender import Sender
from bot.storage.sealing import new_key
from tests.support.processes import HOST, Running, Site, event, open_site

MORNING = datetime(2026, 11, 2, 9, tzinfo=UTC)
REFUSED, UNREADY = 2, 1


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path, f"sqlite:///{tmp_path / 'bot.db'}", MORNING) as opened:
        yield opened


async def status(running: Running, path: str) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://{HOST}:{running.port}{path}") as reply,
    ):
        return reply.status


def one_sentence(running: Running) -> str:
    """What it said besides its log, which must hold no traceback."""
    assert "Traceback" not in running.said
    return "\n".join(line for line in running.lines if not line.startswith('{"time"'))


async def test_started_with_nothing_it_names_everything_at_once(tmp_path: Path) -> None:
    started = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "run"),
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parent.parent)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await started.communicate()
    assert started.returncode == REFUSED
    for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"):
        assert said.decode().count(f"{name} ") == 1
    assert "OAuth & Permissions → Bot User OAuth Token." in said.decode()
    assert "Traceback" not in said.decode()


@pytest.mark.parametrize("verb", ["web", "worker"])
async def test_one_of_many_does_not_start_on_a_file(site: Site, verb: str) -> None:
    refused = await site.start(verb, SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET="secret")
    assert await refused.ended() == REFUSED
    assert f"start `brightspot run` instead of `brightspot {verb}`, or use PostgreSQL." in refused.said


async def test_a_slack_that_is_down_is_waited_for(site: Site) -> None:
    api, down = site.server.api_url, site.server
    port = int(api.split(":")[2].split("/")[0])
    await down.stop()
    waiting = await site.start("run", SLACK_API_URL=api)
    await waiting.says("Slack does not answer, trying again")
    assert [await status(waiting, path) for path in ("/healthz", "/readyz")] == [503, 503]

    site.server = PlaygroundServer(site.workspace, port=port)
    await site.server.start()
    await waiting.says(event("running"))
    assert [await status(waiting, path) for path in ("/readyz", "/healthz")] == [200, 200]
    assert await waiting.stop() == 0
    assert one_sentence(waiting) == ""
    await site.server.stop()


async def test_while_it_waits_for_slack_it_can_be_told_to_stop(site: Site) -> None:
    site.workspace.faults.always("auth.test", Fault.rate_limited(retry_after=3600))
    waiting = await site.start("run")
    await waiting.says("Slack does not answer, trying again")
    assert await waiting.stop() == 0
    assert one_sentence(waiting) == ""


@pytest.mark.parametrize("token", [("SLACK_BOT_TOKEN", "xoxb-no"), ("SLACK_APP_TOKEN", "xapp-no")])
async def test_a_token_that_slack_refuses_is_one_sentence(site: Site, token: tuple[str, str]) -> None:
    name, value = token
    refused = await site.start("run", **{name: value})
    assert await refused.ended() == UNREADY
    assert one_sentence(refused).startswith(
        f"Bright Spots stopped: Slack does not accept {name} (invalid_auth)."
    )


async def test_settings_of_many_in_the_environment_are_ours_alone_to_read(site: Site) -> None:
    """Bolt looks for them as well, and would say that tokens lie in files."""
    many = {"SLACK_CLIENT_ID": "12.34", "SLACK_CLIENT_SECRET": "hidden", "ENCRYPTION_KEY": new_key()}
    one = {"SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "feedface"}
    started = await site.runs("run", **many, **one)
    assert await started.stop() == 0
    assert "file-based" not in started.said
    assert "hidden" not in started.said


async def test_a_port_that_is_taken_is_one_sentence(site: Site) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        refused = await site.start("run", PORT=str(port))
        assert await refused.ended() == UNREADY
    said = one_sentence(refused)
    assert (
        said == f"Bright Spots stopped: Port {port} cannot be used: it is in use. Choose another with PORT."
    )


async def test_a_database_that_is_not_there_is_one_sentence(site: Site) -> None:
    with socket.create_server((HOST, 0)) as reserved:
        port = reserved.getsockname()[1]
    for verb in ("worker", "migrate"):
        url = f"postgresql://nobody@{HOST}:{port}/nothing"
        refused = await site.start(verb, DATABASE_URL=url, SLACK_APP_TOKEN="")
        assert await refused.ended() == UNREADY
        assert one_sentence(refused).startswith("Bright Spots stopped: the database cannot be reached")


NO_FOLDER = "the SQLite file cannot be opened; its folder has to be there, and to be this user's to write"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("sqlite:///nowhere/bot.db", NO_FOLDER),
        ("sqlite:///notes.txt", "the file that DATABASE_URL names is no SQLite database"),
    ],
)
async def test_a_file_that_is_no_database_is_one_sentence(site: Site, url: str, sentence: str) -> None:
    (site.folder / "notes.txt").write_text("Call the filling-line maker.\n" * 10)
    for verb in ("run", "migrate"):
        refused = await site.start(verb, DATABASE_URL=url)
        assert await refused.ended() == UNREADY
        assert one_sentence(refused) == f"Bright Spots stopped: {sentence}"


@pytest.mark.parametrize(
    ("user", "name", "sentence"),
    [
        ("postgres", "nosuch", "PostgreSQL has no database of that name; see DATABASE_URL, or create it"),
        (
            "stranger",
            "postgres",
            "PostgreSQL does not let us in; see the user and the password in DATABASE_URL",
        ),
    ],
)
async def test_a_server_that_does_not_let_us_in_is_one_sentence(
    site: Site, postgres_url: str, user: str, name: str, sentence: str
) -> None:
    host = urlsplit(postgres_url).netloc.partition("@")[2]
    refused = await site.start(
        "worker", DATABASE_URL=f"postgresql://{user}@{host}/{name}", SLACK_APP_TOKEN=""
    )
    assert await refused.ended() == UNREADY
    assert one_sentence(refused) == f"Bright Spots stopped: {sentence}"


async def test_a_certificate_that_is_not_there_is_one_sentence(site: Site) -> None:
    url = f"postgresql://nobody@{HOST}:1/nothing?sslmode=verify-ca"
    for verb in ("worker", "migrate"):
        refused = await site.start(verb, DATABASE_URL=url, SLACK_APP_TOKEN="", HOME=str(site.folder))
        assert await refused.ended() == UNREADY
        assert "need the server's root certificate in ~/.postgresql/root.crt" in one_sentence(refused)


class Broken:
    """A sender that a bug has ended."""

    async def take_over(self) -> None:
        """Still well."""

    async def run(self, *_: object) -> None:
        raise ZeroDivisionError


async def test_a_process_whose_sender_has_ended_does_not_look_alive(site: Site) -> None:
    settings = settings_for(site.server, site.folder)
    async with asyncio.timeout(10), open_bot(settings) as bot:
        broken = replace(bot, sender=cast("Sender", Broken()))
        with pytest.raises(ZeroDivisionError):
            await running(broken, Mode.RUN, asyncio.Event())


async def test_a_worker_waits_for_the_release_step_and_migrating_twice_is_fine(
    site: Site, postgres_url: str
) -> None:
    settings = {"DATABASE_URL": postgres_url, "SLACK_APP_TOKEN": ""}
    early = await site.start("worker", **settings)
    assert await early.ended() == UNREADY
    assert "Run `brightspot migrate` first" in one_sentence(early)
    for _ in range(2):
        migrating = await site.start("migrate", **settings)
        assert await migrating.ended() == 0
        assert one_sentence(migrating) == "The database is up to date."
    assert await (await site.runs("worker", **settings)).stop() == 0


async def test_a_database_that_does_not_answer_a_tick_is_one_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def look() -> None:
        raise StorageBusy("the database is restarting")

    await in_fair_weather("due", look)()

    assert [(record.levelname, record.exc_info) for record in caplog.records] == [("WARNING", None)]
    assert "the database is restarting" in caplog.text
