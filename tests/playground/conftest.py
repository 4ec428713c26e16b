"""Workspaces for these tests: one that an attentive listener hangs on, one served over real HTTP."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.server import PlaygroundServer
from bot.playground.wire.delivery import Patience
from bot.playground.workspace import Workspace
from tests.playground.doubles import MANIFEST, Listener, Stopwatch, still_clock


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
async def workspace(stopwatch: Stopwatch, listener: Listener) -> AsyncIterator[Workspace]:
    built = Workspace.build(
        manifest=MANIFEST,
        clock=still_clock(),
        monotonic=stopwatch,
        patience=Patience(retries=(0.0, 0.0, 0.0)),
    )
    built.delivery.transport = listener
    yield built
    await built.shut_down()


@pytest.fixture
async def served() -> AsyncIterator[PlaygroundServer]:
    built = Workspace.build(
        manifest=MANIFEST,
        clock=still_clock(),
        patience=Patience(acknowledgement=0.5, retries=(0.0, 0.0, 60.0)),
    )
    server = PlaygroundServer(built)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def client(served: PlaygroundServer, session: aiohttp.ClientSession) -> AsyncWebClient:
    return AsyncWebClient(token=served.workspace.app.bot_token, base_url=served.api_url, session=session)
