"""Asks a server over HTTP as fast as it answers, or so often a second; costs far less than whoever answers."""

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import Iterable
from time import perf_counter, time
from typing import Any
from urllib.parse import urlencode

import httptools

from tests.bench.named import HOST, PATH, SECRET, SLACK_TEAM

AGAIN = (0.1, 0.4, 1.0, 2.0)


async def pace(seconds: float) -> None:
    """So that something happens so often a second: here time is what is measured."""
    come = asyncio.Event()
    asyncio.get_running_loop().call_later(max(0.0, seconds), come.set)
    await come.wait()


class Refused(Exception):
    """The server was asked too much, or something is wrong with it."""


class Line(asyncio.Protocol):
    """One connection that stays open: a request, its whole answer, the next request."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._answered: asyncio.Future[None] | None = None
        self._transport: Any = None
        self.closed = False

    @classmethod
    async def open(cls, port: int) -> "Line":
        _, line = await asyncio.get_running_loop().create_connection(cls, HOST, port)
        return line

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_complete(self) -> None:
        status = self._parser.get_status_code()
        self._parser = httptools.HttpResponseParser(self)
        assert self._answered is not None
        if status == 200:
            self._answered.set_result(None)
        else:
            self._answered.set_exception(Refused(f"answered {status}"))

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(exc or EOFError("hung up"))

    async def ask(self, request: bytes) -> None:
        """Raises Refused for anything but a 200."""
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        await self._answered

    def close(self) -> None:
        self._transport.close()


async def saturated(port: int, requests: list[bytes], lines: int = 24) -> float:
    """How many are answered a second while so many lines ask without a pause."""
    waiting, opened = deque(requests), [await Line.open(port) for _ in range(lines)]

    async def keep_asking(line: Line) -> None:
        while waiting:
            await line.ask(waiting.popleft())

    began = perf_counter()
    await asyncio.gather(*map(keep_asking, opened))
    took = perf_counter() - began
    for line in opened:
        line.close()
    return len(requests) / took


async def paced(port: int, requests: list[bytes], rate: float) -> list[float]:
    """Milliseconds of each, from the moment at which it was due: one that waits for the one before it waits."""
    free: list[Line] = []
    began = perf_counter()

    async def one(number: int, request: bytes) -> float:
        due = began + number / rate
        await pace(due - perf_counter())
        while free and free[-1].closed:
            free.pop()  # a server hangs up on whoever says nothing for a while
        line = free.pop() if free else await Line.open(port)
        await _until_taken(line, request)
        free.append(line)
        return (perf_counter() - due) * 1000

    took = await asyncio.gather(*(one(*each) for each in enumerate(requests)))
    for line in free:
        line.close()
    return took


async def _until_taken(line: Line, request: bytes) -> None:
    """As Slack does, which comes again; the time that this takes counts. Raises Refused in the end."""
    for seconds in AGAIN:
        try:
            await line.ask(request)
        except Refused:
            await pace(seconds)
        else:
            return
    await line.ask(request)


def commands(said: Iterable[tuple[str, str]], secret: str = SECRET) -> list[bytes]:
    """`/brightspot` and a text of each person, signed."""
    return [_command(user, words, f"{number}.{time()}", secret) for number, (user, words) in enumerate(said)]


def typed(said: Iterable[tuple[str, str]], secret: str = SECRET) -> list[bytes]:
    """A message of each person in their conversation with the bot."""
    return [_typed(user, words, number, secret) for number, (user, words) in enumerate(said)]


def _command(user: str, words: str, trigger: str, secret: str) -> bytes:
    body = {
        "command": "/brightspot",
        "text": words,
        "user_id": user,
        "team_id": SLACK_TEAM,
        "channel_id": f"D{user}",
        "trigger_id": trigger,
        "response_url": f"http://{HOST}/respond",
        "api_app_id": "A0BENCH",
    }
    return _signed(urlencode(body).encode(), "application/x-www-form-urlencoded", secret)


def _typed(user: str, words: str, number: int, secret: str) -> bytes:
    ts = f"{int(time())}.{number:06}"
    event = {"type": "message", "user": user, "text": words, "ts": ts, "event_ts": ts}
    body: dict[str, Any] = {
        "type": "event_callback",
        "team_id": SLACK_TEAM,
        "api_app_id": "A0BENCH",
        "event_id": f"Ev{ts}",
        "event_time": int(time()),
        "authorizations": [{"team_id": SLACK_TEAM, "user_id": "U0BOT", "is_bot": True}],
        "event": event | {"channel": f"D{user}", "channel_type": "im", "team": SLACK_TEAM},
    }
    return _signed(json.dumps(body).encode(), "application/json", secret)


def _signed(body: bytes, kind: str, secret: str) -> bytes:
    at = str(int(time()))
    signature = hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {at}\r\nX-Slack-Signature: v0={signature}\r\n\r\n"
    )
    return head.encode() + body
