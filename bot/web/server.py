"""Runs an ASGI app on a port, inside our event loop and without signal handlers of its own."""

import asyncio
import errno
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if sys.platform != "win32":
    import uvloop

EVERYWHERE = "0.0.0.0"  # noqa: S104 (a container is asked from outside; the playground names the loopback)

_LAST_REQUESTS = 5
"""Seconds that requests under way are given when the server stops."""

LARGEST_HEAD = 1 << 18
"""Bytes until the end of the headers, one reading's worth; Slack's and a browser's take a few thousand."""


class PortTaken(Exception):
    """Somebody else listens on the port, or we may not."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(f"Port {port} cannot be used: {reason}. Choose another with PORT.")


@asynccontextmanager
async def serving(app: ASGIApp, port: int, host: str = EVERYWHERE) -> AsyncIterator[int]:
    """Serves while the block runs; yields the port, which the system chose when `port` is 0."""
    listener = _listen(host, port)
    server = _Server(
        uvicorn.Config(
            app,
            http=_Bounded,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_LAST_REQUESTS,
        )
    )
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        await running


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop's where it exists; None means asyncio's own (Windows)."""
    if sys.platform == "win32":
        return None
    return uvloop.new_event_loop


def _listen(host: str, port: int) -> socket.socket:
    # Bound by us: uvicorn would end the whole process when the port is taken.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as trouble:
        reason = "it is in use" if trouble.errno == errno.EADDRINUSE else str(trouble.strerror)
        raise PortTaken(port, reason) from trouble


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leaves them alone: the bot's own handlers stop the server together with the rest."""
        yield


class _Bounded(HttpToolsProtocol):
    """httptools takes headers without end, from anybody, before a body and after one, and keeps them until they end."""

    _kept = 0

    def data_received(self, data: bytes) -> None:
        self._kept += len(data)
        super().data_received(data)
        if self._kept > LARGEST_HEAD and not self.transport.is_closing():
            self.send_400_response("The headers are too large.")

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        self._kept = 0

    def on_body(self, body: bytes) -> None:
        super().on_body(body)
        self._kept -= len(body)
