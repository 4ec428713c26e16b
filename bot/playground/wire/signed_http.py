"""Delivery by signed HTTP to a request URL, as Slack does without Socket Mode; reads no payload."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.playground.wire.transport import Envelope, NotAcknowledged
from bot.playground.world.state import Acknowledged

FORM = "application/x-www-form-urlencoded"


def signature(secret: str, stamp: str, body: bytes) -> str:
    """Slack's signature of a request, version 0."""
    base = b"v0:" + stamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class SignedHttp:
    """Posts everything to one URL, signed with the machine's time, which proves freshness and no more."""

    def __init__(self, url: str, signing_secret: str) -> None:
        self._url = url
        self._secret = signing_secret
        self._session: aiohttp.ClientSession | None = None

    @property
    def connected(self) -> bool:
        """A request URL is always there to be tried."""
        return True

    async def send(self, envelope: Envelope, seconds: float) -> Acknowledged:
        """Post once and wait for a 2xx. Raises NotAcknowledged."""
        body, content_type = _encoded(envelope)
        headers = self._headers(body, content_type, envelope)
        if self._session is None:
            self._session = aiohttp.ClientSession()
        try:
            timeout = aiohttp.ClientTimeout(total=seconds)
            async with self._session.post(self._url, data=body, headers=headers, timeout=timeout) as response:
                return _acknowledgement(response.status, await response.text())
        except TimeoutError:
            raise NotAcknowledged("http_timeout") from None
        except aiohttp.ClientError:
            raise NotAcknowledged("connection_failed") from None

    def _headers(self, body: bytes, content_type: str, envelope: Envelope) -> dict[str, str]:
        stamp = str(int(time.time()))
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(self._secret, stamp, body),
        }
        if envelope.attempt:
            headers |= {"X-Slack-Retry-Num": str(envelope.attempt), "X-Slack-Retry-Reason": envelope.reason}
        return headers

    async def close(self) -> None:
        """Give the connection pool back."""
        if self._session is not None:
            await self._session.close()


def _encoded(envelope: Envelope) -> tuple[bytes, str]:
    if envelope.kind == "events_api":
        return json.dumps(envelope.payload).encode(), "application/json"
    if envelope.kind == "slash_commands":
        return urlencode(envelope.payload).encode(), FORM
    return urlencode({"payload": json.dumps(envelope.payload)}).encode(), FORM


def _acknowledgement(status: int, text: str) -> Acknowledged:
    if not 200 <= status < 300:
        raise NotAcknowledged("http_error")
    payload: Any = text
    if text.startswith("{"):
        payload = json.loads(text)
    return Acknowledged(payload or None)
