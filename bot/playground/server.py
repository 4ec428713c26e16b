"""The workspace over HTTP: Web API, sockets, clock and page, on this machine only; decides nothing."""

import ipaddress
import json
from base64 import b64decode
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.playground.api.responses import respond
from bot.playground.api.web_api import Answer, before, refusal
from bot.playground.page.consent import Consent
from bot.playground.page.pilot import Pilot
from bot.playground.page.routes import Gallery, PageRoutes
from bot.playground.workspace import Workspace
from bot.playground.world.types import Refused

STATIC = Path(__file__).parent / "static"
LARGEST_REQUEST = 8 * 1024 * 1024
RESPONSES = "response_url"
UPLOADS = "upload_url"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PlaygroundServer:
    """Serves one workspace. Port 0 takes any free one; `url` tells which once started."""

    def __init__(
        self,
        workspace: Workspace,
        host: str = "127.0.0.1",
        port: int = 0,
        pilot: Pilot | None = None,
        gallery: Gallery | None = None,
    ) -> None:
        if not is_loopback(host):
            raise ValueError(
                f"the playground listens on this machine only; {host!r} is not a loopback address"
            )
        self.workspace = workspace
        self._host, self._port = host, port
        self._page = PageRoutes(workspace, pilot, gallery, STATIC)
        self._consent = Consent(workspace)
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Where the page is, once started."""
        return self.workspace.base_url

    @property
    def api_url(self) -> str:
        """What the app takes as `SLACK_API_URL`."""
        return f"{self.url}/api/"

    @property
    def clock_url(self) -> str:
        """What the app takes as `CLOCK_URL`."""
        return f"{self.url}/clock"

    async def start(self) -> None:
        """Begin to listen."""
        app = web.Application(middlewares=[only_for_this_machine], client_max_size=LARGEST_REQUEST)
        app.add_routes(
            [
                web.route("*", "/api/{method}", self._call),
                web.post("/response/{key}", self._respond),
                web.post("/upload/{key}", self._upload),
                web.get("/file/{key}", self._file),
                web.get("/link/{ticket}", self.workspace.sockets.attend),
                web.get("/clock", self._clock),
                *self._consent.routes(),
                *self._page.routes(),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self.workspace.base_url = _address(self._runner, self._host)

    async def stop(self) -> None:
        """Stop listening; whoever is connected is let go."""
        await self._page.close()
        await self.workspace.shut_down()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _call(self, request: web.Request) -> web.StreamResponse:
        args = await _arguments(request) | _credentials(request)
        token = _token(request, args)
        answer = await self.workspace.web_api.answer(request.match_info["method"], token, args)
        return _sent(request, answer)

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        fault = self.workspace.faults.take(RESPONSES)
        if fault is not None and (trouble := await before(fault)):
            return _sent(request, trouble)
        try:
            respond(self.workspace, request.match_info["key"], await _json(request))
        except Refused as refused:
            self.workspace.refuse(RESPONSES, refused.code, refused.detail)
            return web.json_response(refusal(refused), status=404 if refused.code.endswith("_url") else 400)
        if fault is not None and fault.kind == "reset_after":
            return _sent(request, Answer(reset=True))
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file, as they are or as the one part of a form."""
        fault = self.workspace.faults.take(UPLOADS)
        if fault is not None and (trouble := await before(fault)):
            return _sent(request, trouble)
        taken = self.workspace.files.receive(request.match_info["key"], await request.read())
        return web.Response(text="OK") if taken else web.Response(status=404, text="no such upload")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        found = self.workspace.files.find(request.match_info["key"])
        if found is None or not found.shared:
            raise web.HTTPNotFound(text="There is no such file.")
        named = f"attachment; filename*=UTF-8''{quote(found.name)}"
        return web.Response(body=found.content, headers={"Content-Disposition": named})

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        del request
        return web.json_response({"now": self.workspace.clock.now().isoformat()})


def is_loopback(host: str) -> bool:
    """Whether an address belongs to this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@web.middleware
async def only_for_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse other sites' pages: a browser on this machine would carry their requests here."""
    host = request.url.host or ""
    origin = request.headers.get("Origin")
    if not is_loopback(host) or (origin is not None and origin != str(request.url.origin())):
        raise web.HTTPForbidden(text="The playground answers pages and programs of this machine only.")
    return await handler(request)


def _address(runner: web.AppRunner, host: str) -> str:
    port = runner.addresses[0][1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _token(request: web.Request, args: dict[str, Any]) -> str | None:
    sent = args.pop("token", None)
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ") if header.startswith("Bearer ") else sent


def _credentials(request: web.Request) -> dict[str, Any]:
    """An app's id and secret, as Slack's SDK sends them where it has no token."""
    header = request.headers.get("Authorization", "")
    if not header.startswith("Basic "):
        return {}
    client_id, _, secret = b64decode(header.removeprefix("Basic ")).decode().partition(":")
    return {"client_id": client_id, "client_secret": secret}


async def _arguments(request: web.Request) -> dict[str, Any]:
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        args |= await _json(request)
    elif request.method == "POST":
        args |= _plain(await request.post())
    return args


def _plain(form: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in form.items() if isinstance(value, str)}


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.text() or "{}")
    except json.JSONDecodeError:
        return {}
    return body if isinstance(body, dict) else {}


def _sent(request: web.Request, answer: Answer) -> web.Response:
    """The answer, or the end of the connection without one."""
    if answer.reset:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if answer.body is None:
        return web.Response(status=answer.status, text="Internal Server Error", headers=answer.headers)
    return web.json_response(answer.body, status=answer.status, headers=answer.headers)
