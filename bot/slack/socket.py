"""Keeps a Socket Mode connection open and closes it tidily; what comes over it is Bolt's to read."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.patience import Pause, patiently

PING = 5.0
"""Seconds between two looks at the connection; a lost one is noticed no sooner."""

TICKET_LASTS = 15.0
"""Seconds for which an address that Slack gave us is tried; its own limit is 30."""

LAST_REQUESTS = 2.0
"""Seconds that requests under way are given when the connection ends."""

logger = logging.getLogger(__name__)


class _Handler(AsyncSocketModeHandler):
    """Bolt's, which remembers what is under way."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient, ping: float) -> None:
        super().__init__(app, app_token, web_client=client, ping_interval=ping)
        self._under_way: set[asyncio.Task[Any]] = set()

    # Bolt types its client as any of three; this handler is given the one of aiohttp.
    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        task = asyncio.create_task(super().handle(client, req))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        try:
            await task
        except ConnectionError:
            # The connection went before the acknowledgement: Slack sends the same again, or tells the person.
            logger.warning("an acknowledgement did not reach Slack")

    async def finish(self, seconds: float) -> None:
        """Lets requests under way come to their end."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)


@asynccontextmanager
async def listening(
    app: AsyncApp,
    app_token: str,
    client: AsyncWebClient,
    *,
    ping: float = PING,
    ticket_lasts: float = TICKET_LASTS,
    pause: Pause = asyncio.sleep,
) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
    """Connected while the block runs, again and again; yields a question whether it is. Raises TokenRefused."""
    handler = _Handler(app, app_token, client, ping)
    socket = handler.client
    renewing = asyncio.create_task(_renew_tickets(socket, ticket_lasts))
    try:
        opened = await patiently(
            lambda: client.apps_connections_open(app_token=app_token), "SLACK_APP_TOKEN", pause
        )
        socket.wss_uri = opened["url"]
        # Bolt leaves its connecting and closing untyped.
        await handler.connect_async()  # type: ignore[no-untyped-call]
        yield socket.is_connected
    finally:
        renewing.cancel()
        await handler.finish(LAST_REQUESTS)
        await handler.close_async()  # type: ignore[no-untyped-call]
        # What came in meanwhile is stored, not acknowledged: Slack sends it again.
        await handler.finish(LAST_REQUESTS)


async def _renew_tickets(socket: SocketModeClient, every: float) -> None:
    # An address that was not used in time is refused; slack_sdk would go on trying that one for ever.
    while True:
        await asyncio.sleep(every)
        if not await socket.is_connected():
            socket.wss_uri = None
