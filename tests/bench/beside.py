"""The bot's own processes and the stand-in for Slack, started beside the measurement; asks nothing of them."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.bench.ground import Ground, Program, program
from tests.bench.named import HOST, SECRET
from tests.support.processes import Running, event

TOKEN = "xoxb-bench"


@dataclass(frozen=True, slots=True)
class StandIn:
    """Slack, as far as it goes here."""

    port: int

    @property
    def api(self) -> str:
        return f"http://{HOST}:{self.port}/api/"

    async def seen(self) -> dict[str, Any]:
        return await self._ask("seen")

    async def forget(self) -> None:
        await self._ask("forget")

    async def until(self, posts: int) -> None:
        """So many were posted."""
        await self._ask(f"until/{posts}")

    async def _ask(self, path: str) -> dict[str, Any]:
        patient = aiohttp.ClientTimeout(total=None)
        async with (
            aiohttp.ClientSession(timeout=patient) as session,
            session.get(f"http://{HOST}:{self.port}/{path}") as reply,
        ):
            found: dict[str, Any] = json.loads(await reply.read())
            return found


@asynccontextmanager
async def stand_in(*how: str) -> AsyncIterator[StandIn]:
    async with program("tests.bench.slack", *how) as slack:
        yield StandIn(slack.port)


def environment(url: str, slack: StandIn, **more: str) -> dict[str, str]:
    """One workspace, Slack over signed HTTP, and no look at what is due while something else is measured."""
    return {
        "DATABASE_URL": url,
        "SLACK_API_URL": slack.api,
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "PORT": "0",
        "TICK_SECONDS": "600",
        "LOG_LEVEL": "WARNING",
    } | more


@asynccontextmanager
async def bot(ground: Ground, verb: str, url: str, slack: StandIn, **more: str) -> AsyncIterator[Running]:
    """`brightspot` and this verb, up and listening."""
    told = environment(url, slack, LOG_LEVEL="INFO", **more)
    running = await Running.start([verb], told, ground.folder)
    try:
        await running.says(event("running"))
        yield running
    finally:
        if running.process.exitcode is None:
            await running.stop()


@asynccontextmanager
async def bare_app(url: str) -> AsyncIterator[Program]:
    async with program("tests.bench.bare_app", url) as bare:
        yield bare


@asynccontextmanager
async def stack_app(url: str) -> AsyncIterator[Program]:
    async with program("tests.bench.stack_app", url) as stack:
        yield stack
