"""Routes HTTP requests to whoever answers them: Slack's to the app, the operator's to the health checks."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_internals import build_async_context
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.observability.counting import Refused, refused
from bot.observability.health import Health, Verdict
from bot.observability.logging import named

logger = logging.getLogger(__name__)

SLACK_PATH = "/slack/events"
"""The one address that Slack's settings name: events, commands, interactions and options all arrive here."""

BROWSER_PATH = "/slack/{page}"
"""Where a browser comes to install the app."""

LARGEST = 1_000_000
"""Bytes. Slack's own views end at 250 kB; more than this is not Slack."""

UNSIGNED = 401

SlackDoor = Callable[[Request], Awaitable[Response]]
Tells = Callable[[], Awaitable[Mapping[str, int]]]
"""Figures beside a good verdict."""


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


def slack_door(app: AsyncApp, signing_secret: str) -> SlackDoor:
    """Bolt's, behind a signature: it reads what a request says before it looks whose it is, and so do our answers to
    its errors, which go where the request says."""
    verifier = SignatureVerifier(signing_secret)

    async def answer(request: Request) -> Response:
        body = await request.body()
        if not _signed(verifier, body, request.headers):
            return PlainTextResponse("Not signed.", UNSIGNED)
        return to_starlette_response(await app.async_dispatch(_read(request, body)))

    return answer


def _read(request: Request, body: bytes) -> AsyncBoltRequest:
    read = to_async_bolt_request(request, body)
    if not read.body:
        # Bolt finds nothing in a form without the field `payload` where that word stands anywhere: in what was typed.
        read.body = dict(parse_qsl(read.raw_body, keep_blank_values=True))
        read.context = build_async_context(read.context, read.body)
    return read


def _signed(verifier: SignatureVerifier, body: bytes, headers: Mapping[str, str]) -> bool:
    signature = headers.get("x-slack-signature", "")
    try:
        return verifier.is_valid(body, headers.get("x-slack-request-timestamp", ""), signature)
    except (ValueError, TypeError):
        return False  # a moment that is no number, letters that no signature has: never Slack's


def build_app(
    health: Health,
    slack: SlackDoor | None = None,
    installing: SlackDoor | None = None,
    *more: Route,
    tells: Tells | None = None,
) -> Starlette:
    """Without `slack` (Socket Mode, or a worker) only the health checks answer; without `installing` (a single
    workspace) there are no pages."""
    routes = [
        Route("/healthz", _asking(health.alive), methods=["GET"]),
        Route("/readyz", _asking(health.ready, tells), methods=["GET"]),
        *more,
    ]
    if slack is not None:
        routes.append(Route(SLACK_PATH, _guarding(slack), methods=["POST"]))
    if installing is not None:
        routes.append(Route(BROWSER_PATH, _through(installing), methods=["GET"]))
    return Starlette(routes=routes)


def _asking(
    question: Callable[[], Awaitable[Verdict]], tells: Tells | None = None
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(_: Request) -> Response:
        verdict = await question()
        body: dict[str, object] = {"ok": verdict.good, "checks": dict(verdict.checks)}
        if tells is not None and verdict.good:
            body |= await tells()
        return JSONResponse(body, status_code=200 if verdict.good else 503)

    return answer


def _through(door: SlackDoor) -> SlackDoor:
    """As a function: Starlette takes any other object for an application."""

    async def answer(request: Request) -> Response:
        return await door(request)

    return answer


def _guarding(slack: SlackDoor) -> SlackDoor:
    async def answer(request: Request) -> Response:
        # Anybody can reach this address, and the signature is checked only over the whole body.
        length = request.headers.get("content-length", "")
        if not length.isdigit():
            return PlainTextResponse("A length is required.", status_code=411)
        if int(length) > LARGEST:
            return PlainTextResponse("Too large.", status_code=413)
        with named(secrets.token_hex(4)):
            response = await slack(request)
            if response.status_code == UNSIGNED:
                logger.warning("a request that Slack did not sign, or long ago")
                refused(Refused.SIGNATURE)
            return response

    return answer
