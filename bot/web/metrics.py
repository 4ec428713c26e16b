"""Hands the figures to whoever knows the operator's token; what they are is known elsewhere."""

import hmac
from collections.abc import Awaitable, Callable

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

METRICS_PATH = "/metrics"

Page = Callable[[], Awaitable[bytes]]


def metrics_route(token: str, page: Page) -> Route:
    """Nobody but the operator counts anything: without a token in the settings there is nothing to see."""

    async def answer(request: Request) -> Response:
        if not token:
            return PlainTextResponse("Set METRICS_TOKEN to read the figures.", status_code=404)
        given = request.headers.get("authorization", "").encode()
        if not hmac.compare_digest(given, f"Bearer {token}".encode()):
            return PlainTextResponse("This needs the operator's token.", status_code=401)
        return Response(await page(), media_type=CONTENT_TYPE_LATEST)

    return Route(METRICS_PATH, answer, methods=["GET"])
