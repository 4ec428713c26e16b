"""A Slack that says yes to everything, far faster than anybody asks; counts, keeps time, and is limited on request.

It runs as a process of its own: `python -m tests.bench.slack [limited] [slow]` prints its port.
"""

import asyncio
import json
import re
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import httptools
import uvloop

from bot.playground.api.limits import Limits, Rates
from bot.playground.api.methods import METHODS
from tests.bench.ground import BOT
from tests.bench.named import HOST, SLACK_TEAM

MARK = re.compile(rb"q(\d{6})q")
"""A word by which a text of ours is known again in what is posted of it."""
POST = "chat.postMessage"
A_WHILE = 0.1
"""Seconds after which a slow one answers: about what a call over the internet takes."""

WHO = {
    "ok": True,
    "team_id": SLACK_TEAM,
    "team": "Acme",
    "user_id": BOT,
    "user": "spots",
    "bot_id": "B0BENCH",
}
SCOPES = "chat:write,commands,im:history,im:write,users:read"


@dataclass
class Slack:
    """What was called, and when."""

    limits: Callable[[], Limits] | None = None
    """Of one workspace each."""
    calls: int = 0
    refused: int = 0
    posted: list[float] = field(default_factory=list)
    by: Counter[str] = field(default_factory=Counter)
    """How often by which token."""
    known: dict[str, float] = field(default_factory=dict)
    """By our own mark, when it was posted first; by a clock that all processes here share."""
    waiting: list[tuple[int, Callable[[], None]]] = field(default_factory=list)
    _limits: dict[str, Limits] = field(default_factory=dict)

    def answer(self, method: str, body: bytes, token: str) -> tuple[int, bytes]:
        """The status, and JSON."""
        self.calls += 1
        if method == POST:
            return self._post(body, token)
        if method == "auth.test":
            return 200, json.dumps(WHO).encode()
        if method == "users.list":
            return 200, b'{"ok":true,"members":[],"response_metadata":{"next_cursor":""}}'
        if method == "chat.update":
            self._remember(body)
        return 200, b'{"ok":true,"channel":"D0BENCH","ts":"1700000000.000001"}'

    def _post(self, body: bytes, token: str) -> tuple[int, bytes]:
        channel = _channel(body)
        if (wait := self._too_soon(channel, token)) is not None:
            self.refused += 1
            return 429, str(wait).encode()
        self._remember(body)
        self.posted.append(time.monotonic())
        self.by[token] += 1
        for each in [each for each in self.waiting if len(self.posted) >= each[0]]:
            self.waiting.remove(each)
            each[1]()
        ts = f"1700000000.{len(self.posted):06}"
        return 200, f'{{"ok":true,"channel":"D{channel}","ts":"{ts}"}}'.encode()

    def _too_soon(self, channel: str, token: str) -> int | None:
        if self.limits is None:
            return None
        here = self._limits.get(token) or self._limits.setdefault(token, self.limits())
        return here.retry_after(METHODS[POST], channel)

    def _remember(self, body: bytes) -> None:
        for mark in MARK.findall(body):
            self.known.setdefault(mark.decode(), time.monotonic())

    def seen(self) -> bytes:
        told = {
            "calls": self.calls,
            "refused": self.refused,
            "posted": self.posted,
            "by": self.by,
            "known": self.known,
        }
        return json.dumps(told).encode()

    def forget(self) -> None:
        self.calls, self.refused, self.posted, self.by, self.known = 0, 0, [], Counter(), {}


def _channel(body: bytes) -> str:
    if body.startswith(b"{"):
        return str(json.loads(body)["channel"])
    return parse_qs(body.decode()).get("channel", ["?"])[0]


class Line(asyncio.Protocol):
    """One connection."""

    def __init__(self, slack: Slack, answers_after: float = 0.0) -> None:
        self._slack = slack
        self._answers_after = answers_after
        self._parser = httptools.HttpRequestParser(self)
        self._path, self._body, self._token = "", bytearray(), ""
        self._transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._path, self._body = url.decode(), bytearray()

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"authorization":
            self._token = value.decode()

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        where, _, number = self._path.partition("?")[0].strip("/").rpartition("/")
        if where == "api" and self._answers_after:
            loop, body, token = asyncio.get_running_loop(), bytes(self._body), self._token
            loop.call_later(
                self._answers_after, lambda: self._write(*self._slack.answer(number, body, token))
            )
        elif where == "api":
            self._write(*self._slack.answer(number, bytes(self._body), self._token))
        elif where == "until":
            self._once(int(number))
        else:
            if number == "forget":
                self._slack.forget()
            self._write(200, self._slack.seen())

    def _once(self, many: int) -> None:
        if len(self._slack.posted) >= many:
            self._write(200, b"{}")
        else:
            self._slack.waiting.append((many, lambda: self._write(200, b"{}")))

    def _write(self, status: int, body: bytes) -> None:
        more = ""
        if status == 429:
            more, body = f"Retry-After: {body.decode()}\r\n", b'{"ok":false,"error":"ratelimited"}'
        head = (
            f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nX-OAuth-Scopes: {SCOPES}\r\n{more}"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        self._transport.write(head.encode() + body)


async def _serve(*, limited: bool, slow: bool) -> None:
    slack = Slack((lambda: Limits(Rates(), time.monotonic)) if limited else None)
    listener = socket.create_server((HOST, 0), backlog=2048)
    server = await asyncio.get_running_loop().create_server(
        lambda: Line(slack, A_WHILE if slow else 0.0), sock=listener
    )
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(_serve(limited="limited" in sys.argv, slow="slow" in sys.argv))
