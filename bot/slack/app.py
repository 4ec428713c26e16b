"""Puts the Bolt app together: who it is, the door, the listeners, the funnel. Slack's ways in are attached outside."""

import logging

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization.authorize_result import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.services.ports import Clock
from bot.slack.client import web_client
from bot.slack.door import Door
from bot.slack.funnel import Funnel
from bot.slack.listeners import listen
from bot.slack.listeners.desk import Desk
from bot.slack.patience import patiently


def build_bolt(
    desk: Desk, clock: Clock, client: AsyncWebClient, identity: AuthorizeResult, signing_secret: str
) -> AsyncApp:
    """`identity` is what `auth.test` said at start, so that no request waits for Slack to say it again. Listeners
    finish before Slack is answered: stored, then acknowledged."""

    async def authorize() -> AuthorizeResult:
        return identity

    # Bolt warns about a token beside `authorize`, which names the token for each request.
    bare = web_client(None, client.base_url, client.session) if client.session else client
    app = AsyncApp(
        client=bare,
        signing_secret=signing_secret,
        authorize=authorize,
        process_before_response=True,
        logger=logging.getLogger("slack_bolt"),
    )
    app.use(Door(desk.services.register, clock).enter)
    listen(app, desk)
    app.error(Funnel(desk).catch)
    return app


async def identify(client: AsyncWebClient) -> AuthorizeResult:
    """Who we are to Slack, as soon as it answers. Raises TokenRefused."""
    said = await patiently(client.auth_test, "SLACK_BOT_TOKEN")
    return AuthorizeResult.from_auth_test_response(
        auth_test_response=said, bot_token=client.token, user_auth_test_response=None
    )
