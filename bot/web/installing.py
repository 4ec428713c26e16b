"""The way from a browser to the installation flow: https only; what the pages say and do is decided elsewhere."""

from ipaddress import ip_address
from typing import Protocol

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.web.app import SlackDoor


class Flow(Protocol):
    """What leads through an installation."""

    install_path: str
    redirect_uri_path: str

    async def handle_installation(self, request: AsyncBoltRequest) -> BoltResponse: ...
    async def handle_callback(self, request: AsyncBoltRequest) -> BoltResponse: ...
    def insecure(self) -> BoltResponse: ...


def install_door(flow: Flow) -> SlackDoor:
    """The page with the button, and the address that Slack leads back to."""
    pages = {flow.install_path: flow.handle_installation, flow.redirect_uri_path: flow.handle_callback}

    async def answer(request: Request) -> Response:
        page = pages.get(request.url.path)
        if page is None:
            return PlainTextResponse("Not found.", status_code=404)
        if not _is_private(request):
            return to_starlette_response(flow.insecure())
        return to_starlette_response(await page(to_async_bolt_request(request, b"")))

    return answer


def _is_private(request: Request) -> bool:
    """Nobody can read along: TLS, to us or to the proxy before us; or it never left this machine."""
    outside = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    return "https" in {outside, request.url.scheme} or (not outside and _is_own(request.url.hostname or ""))


def _is_own(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
