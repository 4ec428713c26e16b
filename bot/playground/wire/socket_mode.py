"""Socket Mode as Slack runs it: tickets, several sockets, one envelope to one of them; reads no payload."""

import asyncio
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground.faults import Faults
from bot.playground.wire.transport import Envelope, NotAcknowledged
from bot.playground.world.changes import Changes
from bot.playground.world.state import Acknowledged
from bot.playground.world.types import Json

MOST_SOCKETS = 10


@dataclass(eq=False)
class Link:
    """One open socket and the envelopes on it that wait for their acknowledgement."""

    socket: web.WebSocketResponse
    request: web.Request
    waiting: dict[str, asyncio.Future[Any]] = field(default_factory=dict)

    def acknowledge(self, text: str) -> None:
        """Take an acknowledgement: an envelope id, with or without a payload."""
        answer = json.loads(text)
        waiting = self.waiting.pop(answer.get("envelope_id", ""), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload"))

    def abandon(self) -> None:
        """The socket is gone: whoever waits on it learns so."""
        for waiting in self.waiting.values():
            if not waiting.done():
                waiting.set_exception(NotAcknowledged("connection_failed"))
        self.waiting.clear()

    def cut(self) -> None:
        """Lose the connection without a farewell."""
        if self.request.transport is not None:
            self.request.transport.abort()
        self.abandon()


class SocketMode:
    """All sockets of the app, used in turn."""

    def __init__(self, app_id: str, faults: Faults, changes: Changes) -> None:
        self._app_id = app_id
        self._faults = faults
        self._changes = changes
        self._tickets: set[str] = set()
        self.links: list[Link] = []

    @property
    def connected(self) -> bool:
        """Whether the app has a socket open."""
        return bool(self.links)

    def ticket(self) -> str:
        """What `apps.connections.open` gives away: opens one socket."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    async def attend(self, request: web.Request) -> web.StreamResponse:
        """Serve one socket from its greeting to its end."""
        ticket = request.match_info["ticket"]
        if ticket not in self._tickets:
            raise web.HTTPNotFound(text="This ticket opens no connection; ask apps.connections.open for one.")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self.links) >= MOST_SOCKETS:
            await socket.send_json(_farewell("too_many_websockets"))
            await socket.close()
            return socket
        await self._serve(Link(socket, request))
        return socket

    async def _serve(self, link: Link) -> None:
        await link.socket.send_json(self._greeting())
        self.links.append(link)
        self._changes.bump()
        try:
            async for message in link.socket:
                if message.type is WSMsgType.TEXT:
                    link.acknowledge(message.data)
        finally:
            self._forget(link)

    def _forget(self, link: Link) -> None:
        if link in self.links:
            self.links.remove(link)
            self._changes.bump()
        link.abandon()

    def _greeting(self) -> Json:
        debug = {"host": "playground", "build_number": 1, "approximate_connection_time": 18060}
        info = {"app_id": self._app_id}
        return {
            "type": "hello",
            "num_connections": len(self.links) + 1,
            "debug_info": debug,
            "connection_info": info,
        }

    async def send(self, envelope: Envelope, seconds: float) -> Acknowledged:
        """Hand an envelope to the next socket and wait for its acknowledgement. Raises NotAcknowledged."""
        try:
            async with asyncio.timeout(seconds):
                await self._somebody()
                return await self._hand_over(self._next(), envelope)
        except TimeoutError:
            raise NotAcknowledged("timeout") from None

    async def _somebody(self) -> None:
        revision = self._changes.revision
        while not self.links:
            revision = await self._changes.beyond(revision)

    def _next(self) -> Link:
        self.links.append(self.links.pop(0))
        return self.links[-1]

    async def _hand_over(self, link: Link, envelope: Envelope) -> Acknowledged:
        envelope_id = secrets.token_hex(16)
        waiting: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        link.waiting[envelope_id] = waiting
        try:
            await link.socket.send_json(_wrapped(envelope_id, envelope))
        except ConnectionError:
            link.waiting.pop(envelope_id, None)
            raise NotAcknowledged("connection_failed") from None
        if self._faults.loses_socket():
            self._forget(link)
            link.cut()
        return Acknowledged(await waiting)

    def cut_all(self) -> None:
        """Lose every socket without a farewell."""
        for link in list(self.links):
            self._forget(link)
            link.cut()

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every socket to go, as Slack does every few hours, and close it."""
        for link in list(self.links):
            self._forget(link)
            await link.socket.send_json(_farewell(reason))
            await link.socket.close()


def _wrapped(envelope_id: str, envelope: Envelope) -> Json:
    shape: Json = {
        "envelope_id": envelope_id,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind != "events_api",
    }
    if envelope.kind == "events_api":
        shape |= {"retry_attempt": envelope.attempt, "retry_reason": envelope.reason}
    return shape


def _farewell(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}}
