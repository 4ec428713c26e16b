"""The Socket Mode connection: opened patiently, opened again, and closed when what is under way is done."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.playground.faults import Fault
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.slack.client import open_session, web_client
from bot.slack.patience import TokenRefused
from bot.slack.socket import listening

PING = 0.05


@dataclass
class Office:
    """A workspace, and an app in it that takes its time over each message."""

    workspace: Workspace
    client: AsyncWebClient
    app: AsyncApp
    heard: list[str] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, event: dict[str, Any]) -> None:
        self.begun.set()
        await self.go_on.wait()
        self.heard.append(event["text"])

    @asynccontextmanager
    async def connected(self, token: str = "") -> AsyncIterator[Callable[[], Awaitable[bool]]]:
        token = token or self.workspace.app.app_token
        async with listening(self.app, token, self.client, ping=PING, ticket_lasts=2 * PING) as is_connected:
            yield is_connected


class Latecomer(AsyncWebClient):
    """Its second address is none any more when it comes to use it."""

    asked = 0

    async def apps_connections_open(self, *, app_token: str, **more: Any) -> AsyncSlackResponse:
        self.asked += 1
        opened = await super().apps_connections_open(app_token=app_token, **more)
        if self.asked == 2 and isinstance(opened.data, dict):
            opened.data["url"] = "ws://127.0.0.1:1/late"
        return opened


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    workspace = Workspace.build()
    server = PlaygroundServer(workspace)
    await server.start()
    session = open_session()
    client = web_client(workspace.app.bot_token, server.api_url, session)
    app = AsyncApp(client=client, process_before_response=True, request_verification_enabled=False)
    opened = Office(workspace, client, app)
    app.event("message")(opened.hear)
    yield opened
    await session.close()
    await server.stop()


async def test_it_knows_whether_it_is_connected(office: Office) -> None:
    async with office.connected() as is_connected:
        assert await is_connected()
    assert not await is_connected()


async def test_a_token_that_slack_refuses_is_said_at_once(office: Office) -> None:
    with pytest.raises(TokenRefused, match=r"SLACK_APP_TOKEN \(invalid_auth\)"):
        async with office.connected("xapp-another"):
            pass
    office.workspace.take_refused("invalid_auth")


async def test_a_lost_connection_is_opened_again(office: Office) -> None:
    office.go_on.set()
    async with office.connected():
        office.workspace.sockets.cut_all()
        await office.workspace.connected()
        await office.workspace.post("ana", "still there?")
        await office.workspace.quiet()
    assert office.heard == ["still there?"]


async def test_an_address_that_was_not_used_in_time_is_not_tried_for_ever(office: Office) -> None:
    late = Latecomer(
        token=office.client.token, base_url=office.client.base_url, session=office.client.session
    )
    async with replace(office, client=late).connected():
        office.workspace.sockets.cut_all()
        await office.workspace.connected()
    assert late.asked >= 3


async def test_what_is_under_way_is_acknowledged_before_the_end(office: Office) -> None:
    ending = asyncio.Event()

    async def work() -> None:
        async with office.connected():
            await ending.wait()

    working = asyncio.create_task(work())
    await office.workspace.connected()
    await office.workspace.post("ana", "one more thing")
    await office.begun.wait()
    ending.set()
    asyncio.get_running_loop().call_soon(office.go_on.set)
    await working
    assert office.heard == ["one more thing"]
    assert [one.acknowledged for one in office.workspace.delivery.attempts] == [True]


async def test_it_waits_for_a_slack_that_does_not_open_connections_yet(office: Office) -> None:
    office.workspace.faults.next("apps.connections.open", Fault.refused("service_unavailable"))
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    token = office.workspace.app.app_token
    async with listening(office.app, token, office.client, pause=pause) as is_connected:
        assert await is_connected()
    assert waited == [1]
