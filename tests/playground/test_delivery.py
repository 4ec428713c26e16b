"""Events reach the app once it acknowledges, by socket or by signed request; nothing else is repeated."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.server import PlaygroundServer
from bot.playground.wire.delivery import Delivered
from bot.playground.workspace import Workspace
from bot.playground.world.types import Json
from tests.playground.doubles import Listener

Connect = Callable[[], Awaitable[aiohttp.ClientWebSocketResponse]]


async def test_an_event_is_tried_four_times(workspace: Workspace, listener: Listener) -> None:
    listener.falls_silent()
    await workspace.post("ana", "anybody?")
    await workspace.until(lambda: len(listener.heard) == 4)
    assert [(envelope.attempt, envelope.reason) for envelope in listener.heard] == [
        (0, ""),
        (1, "timeout"),
        (2, "timeout"),
        (3, "timeout"),
    ]
    assert len({envelope.payload["event_id"] for envelope in listener.heard}) == 1


async def test_it_is_left_in_peace_once_acknowledged(workspace: Workspace, listener: Listener) -> None:
    listener.falls_silent()
    await workspace.post("ana", "anybody?")
    await workspace.until(lambda: listener.heard)
    listener.answers(None)
    await workspace.until(lambda: any(attempt.acknowledged for attempt in workspace.delivery.attempts))
    attempts = list(workspace.delivery.attempts)
    assert [attempt.acknowledged for attempt in attempts] == [False] * (len(attempts) - 1) + [True]


async def test_a_retry_carries_the_event_as_it_was(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "as I said it")
    await workspace.react("ana", message, "eyes")
    await workspace.quiet()
    assert "reactions" not in listener.events()[0]


async def test_every_event_twice_on_order(workspace: Workspace, listener: Listener) -> None:
    workspace.faults.events_twice = True
    await workspace.post("ana", "again and again")
    await workspace.quiet()
    assert len(listener.heard) == 2
    assert len({envelope.payload["event_id"] for envelope in listener.heard}) == 1


@pytest.fixture
async def connect(served: PlaygroundServer, session: aiohttp.ClientSession) -> AsyncIterator[Connect]:
    sockets: list[aiohttp.ClientWebSocketResponse] = []
    token = served.workspace.app.app_token
    slack = AsyncWebClient(base_url=served.api_url, session=session)

    async def open_socket() -> aiohttp.ClientWebSocketResponse:
        url = (await slack.apps_connections_open(app_token=token))["url"]
        sockets.append(await session.ws_connect(url))
        return sockets[-1]

    yield open_socket
    for socket in sockets:
        await socket.close()


async def _greeted(connect: Connect) -> aiohttp.ClientWebSocketResponse:
    socket = await connect()
    assert (await socket.receive_json())["type"] == "hello"
    return socket


async def _taken(socket: aiohttp.ClientWebSocketResponse) -> Json:
    envelope: Json = await socket.receive_json(timeout=2)
    await socket.send_json({"envelope_id": envelope["envelope_id"]})
    return envelope


async def test_each_event_goes_to_one_of_several_sockets(served: PlaygroundServer, connect: Connect) -> None:
    workspace = served.workspace
    first, second = await _greeted(connect), await _greeted(connect)
    await workspace.post("ana", "one")
    await workspace.post("ana", "two")
    texts = {(await _taken(socket))["payload"]["event"]["text"] for socket in (first, second)}
    await workspace.quiet()
    assert texts == {"one", "two"}
    assert len(workspace.delivery.attempts) == 2


async def test_a_lost_socket_loses_no_event(served: PlaygroundServer, connect: Connect) -> None:
    workspace = served.workspace
    lost = await _greeted(connect)
    workspace.faults.lose_sockets()
    await workspace.post("ana", "do you hear me?")
    await workspace.until(lambda: workspace.delivery.attempts)
    assert not lost.closed or lost.exception() is None
    again = await _taken(await _greeted(connect))
    await workspace.quiet()
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "connection_failed")
    assert [attempt.acknowledged for attempt in workspace.delivery.attempts] == [False, True]


async def test_an_interaction_is_not_sent_again(served: PlaygroundServer, connect: Connect) -> None:
    socket = await _greeted(connect)
    outcome = await served.workspace.command("ana", "/brightspot help")
    envelope = await socket.receive_json(timeout=2)
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
    assert "did not respond" in outcome.error
    with pytest.raises(TimeoutError):
        await socket.receive(timeout=0.05)


async def test_slack_asks_sockets_to_go(served: PlaygroundServer, connect: Connect) -> None:
    socket = await _greeted(connect)
    await served.workspace.sockets.disconnect("refresh_requested")
    farewell = await socket.receive_json(timeout=2)
    assert (farewell["type"], farewell["reason"]) == ("disconnect", "refresh_requested")
    assert not served.workspace.sockets.connected


async def test_an_eleventh_socket_is_one_too_many(served: PlaygroundServer, connect: Connect) -> None:
    for _ in range(10):
        await _greeted(connect)
    assert (await (await connect()).receive_json())["reason"] == "too_many_websockets"


async def test_a_ticket_opens_one_socket(served: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    ticket = served.workspace.sockets.ticket()
    async with session.ws_connect(f"{served.url}/link/{ticket}"):
        pass
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await session.ws_connect(f"{served.url}/link/{ticket}")


class RequestUrl:
    """An app's own HTTP side: checks signatures, keeps what came, answers as told."""

    def __init__(self, signing_secret: str) -> None:
        self._verifier = SignatureVerifier(signing_secret)
        self.came: list[tuple[str, str, Json]] = []
        self.statuses: list[int] = []
        self.reply = ""

    async def take(self, request: web.Request) -> web.Response:
        body = await request.text()
        assert self._verifier.is_valid_request(body, dict(request.headers))
        retry = request.headers.get("X-Slack-Retry-Num", ""), request.headers.get("X-Slack-Retry-Reason", "")
        self.came.append((*retry, _read(request.content_type, body)))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200, text=self.reply)


def _read(content_type: str, body: str) -> Json:
    if content_type == "application/json":
        return dict(json.loads(body))
    form = {key: values[0] for key, values in parse_qs(body).items()}
    return dict(json.loads(form["payload"])) if "payload" in form else dict(form)


@pytest.fixture
async def request_url(served: PlaygroundServer) -> AsyncIterator[RequestUrl]:
    there = RequestUrl(served.workspace.app.signing_secret)
    app = web.Application()
    app.add_routes([web.post("/slack/events", there.take)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.workspace.deliver_over_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    yield there
    await served.workspace.shut_down()
    await runner.cleanup()


async def test_events_over_http_are_signed_and_retried(
    served: PlaygroundServer, request_url: RequestUrl
) -> None:
    request_url.statuses = [500]
    await served.workspace.post("ana", "hello")
    await served.workspace.until(lambda: _acknowledged(served.workspace.delivery.attempts))
    assert [(number, reason) for number, reason, _ in request_url.came] == [("", ""), ("1", "http_error")]
    assert request_url.came[1][2]["event"]["text"] == "hello"


def _acknowledged(attempts: object) -> bool:
    return any(isinstance(a, Delivered) and a.acknowledged for a in list(attempts))  # type: ignore[call-overload]


async def test_commands_and_interactions_over_http(served: PlaygroundServer, request_url: RequestUrl) -> None:
    request_url.reply = json.dumps({"text": "Kept."})
    outcome = await served.workspace.command("ana", "/brightspot She took the pen")
    assert outcome.reply is not None
    assert outcome.reply.text == "Kept."
    request_url.reply = ""
    assert (await served.workspace.shortcut("ana", "new")).ok
    kinds = [came.get("command") or came.get("type") for _, _, came in request_url.came]
    assert kinds == ["/brightspot", "shortcut"]


async def test_a_request_url_that_is_down(served: PlaygroundServer) -> None:
    served.workspace.deliver_over_http("http://127.0.0.1:1/slack/events")
    outcome = await asyncio.wait_for(served.workspace.command("ana", "/brightspot help"), 3)
    assert not outcome.ok
