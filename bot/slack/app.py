"""Puts the Bolt app together: who it is, the door, the listeners, the funnel. Slack's ways in are attached outside."""

import logging
from collections.abc import Awaitable, Callable
from typing import cast

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization.authorize_result import AuthorizeResult
from slack_bolt.logger.messages import (
    info_default_oauth_settings_loaded,
    warning_client_prioritized_and_token_skipped,
    warning_token_skipped,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import UserId
from bot.locales.catalog import FALLBACK
from bot.services.installing import Arrival
from bot.services.ports import Clock
from bot.slack.client import web_client
from bot.slack.door import Door
from bot.slack.funnel import Funnel
from bot.slack.installed import Authorize
from bot.slack.listeners import listen
from bot.slack.listeners.desk import Desk
from bot.slack.patience import patiently
from bot.slack.surfaces.words import Words

OF_TOKENS = frozenset(
    {
        info_default_oauth_settings_loaded(),
        warning_client_prioritized_and_token_skipped(),
        warning_token_skipped(),
    }
)
"""Bolt finds our settings in the environment by itself, and says at every start that it makes no use of the bot's
token, or that tokens are kept in files: they lie sealed in the database."""


def build_bolt(desk: Desk, clock: Clock, client: AsyncWebClient, authorize: Authorize) -> AsyncApp:
    """`authorize` says whose token answers a request, without asking Slack. Listeners finish before Slack is
    answered: stored, then acknowledged. Whoever hands a request to it knows that it is Slack's."""
    # Bolt warns about a token beside `authorize`, which names the token for each request.
    logger = logging.getLogger("slack_bolt")
    logger.addFilter(_worth_saying)
    bare = web_client(None, client.base_url, client.session) if client.session else client
    app = AsyncApp(
        name="brightspot",  # else Bolt reads the source of every frame of the stack to find one
        client=bare,
        request_verification_enabled=False,  # by then it has read everything; what comes over HTTP is checked before
        authorize=cast("Callable[..., Awaitable[AuthorizeResult]]", authorize),  # Bolt takes None as well
        user_facing_authorize_error_message=Words(desk.catalog, FALLBACK).say("install-gone"),
        process_before_response=True,
        # Else Bolt answers nobody, and writes into the log what somebody typed into a menu that it does not know.
        raise_error_for_unhandled_request=True,
        logger=logger,
    )
    app.use(Door(desk.services.register, desk.services.people, clock).enter)
    listen(app, desk)
    app.error(Funnel(desk).catch)
    return app


def _worth_saying(record: logging.LogRecord) -> bool:
    return record.getMessage() not in OF_TOKENS


async def identify(client: AsyncWebClient) -> AuthorizeResult:
    """Who we are to Slack, as soon as it answers. Raises TokenRefused."""
    said = await patiently(client.auth_test, "SLACK_BOT_TOKEN")
    return AuthorizeResult.from_auth_test_response(
        auth_test_response=said,
        bot_token=client.token,
        bot_scopes=said.headers.get("x-oauth-scopes"),
        user_auth_test_response=None,
    )


def always(identity: AuthorizeResult) -> Authorize:
    """A single workspace: what `auth.test` said at start."""

    async def authorize() -> AuthorizeResult:
        return identity

    return authorize


def arrival_at_start(identity: AuthorizeResult) -> Arrival:
    """The same, as the services take it."""
    scopes = identity.bot_scopes
    return Arrival(
        slack_team_id=identity.team_id or "",
        slack_enterprise_id=identity.enterprise_id or "",
        name=identity.team or "",
        bot_user_id=UserId(identity.bot_user_id or ""),
        scopes=",".join(sorted(scopes)) if scopes else None,
        url=identity.url,
    )
