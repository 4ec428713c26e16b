"""Routes HTTP requests to whoever answers them: Slack's to the app, the operator's to the health checks."""

from collections.abc import Awaitable, Callable

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.observability.health import Health, Verdict

SLACK_PATH = "/slack/events"
"""The one address that Slack's settings name: events, commands, interactions and options all arrive here."""

LARGEST = 1_000_000
"""Bytes. Slack's own views end at 250 kB; more than this is not Slack."""

SlackDoor = Callable[[Request], Awaitable[Response]]


class SlackEntrance:
    """Slack's requests while the bot is still getting ready: Slack is asked to come again."""

    def __init__(self) -> None:
        self._door: SlackDoor = _closed

    def open(self, door: SlackDoor) -> None:
        """From now on there is somebody to answer."""
        self._door = door

    async def __call__(self, request: Request) -> Response:
        return await self._door(request)


async def _closed(_: Request) -> Response:
    return PlainTextResponse("Starting.", status_code=503)


def slack_door(app: AsyncApp) -> SlackDoor:
    """Bolt's, behind a signature."""
    return AsyncSlackRequestHandler(app).handle


def build_app(health: Health, slack: SlackDoor | None = None) -> Starlette:
    """Without `slack` (Socket Mode, or a worker) only the health checks answer."""
    routes = [
        Route("/healthz", _asking(health.alive), methods=["GET"]),
        Route("/readyz", _asking(health.ready), methods=["GET"]),
    ]
    if slack is not None:
        routes.append(Route(SLACK_PATH, _guarding(slack), methods=["POST"]))
    return Starlette(routes=routes)


def _asking(question: Callable[[], Awaitable[Verdict]]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(_: Request) -> Response:
        verdict = await question()
        body = {"ok": verdict.good, "checks": dict(verdict.checks)}
        return JSONResponse(body, status_code=200 if verdict.good else 503)

    return answer


def _guarding(slack: SlackDoor) -> SlackDoor:
    async def answer(request: Request) -> Response:
        # Anybody can reach this address, and the signature is checked only over the whole body.
        length = request.headers.get("content-length", "")
        if not length.isdigit():
            return PlainTextResponse("A length is required.", status_code=411)
        if int(length) > LARGEST:
            return PlainTextResponse("Too large.", status_code=413)
        return await slack(request)

    return answer
