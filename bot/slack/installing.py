"""The way in by the browser: Bolt's OAuth flow with our pages, our clock and our store; keeps no token itself."""

import logging
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import UserId
from bot.locales.catalog import FALLBACK, Catalog
from bot.services.installing import Arrival
from bot.services.ports import Clock, DeliveryError, StorageBusy
from bot.services.ports.installations import TooManyBegun
from bot.slack.errors import slack_answers
from bot.slack.installed import Credentials
from bot.slack.scopes import OPTIONAL, REQUIRED
from bot.slack.surfaces.pages import HEADERS, build_page
from bot.slack.surfaces.words import Words

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"

PAGES = {
    "access_denied": "install-declined",
    "invalid_browser": "install-stale",
    "invalid_state": "install-stale",
    "storage_error": "install-trouble",
}
"""Which page a reason of Bolt's or Slack's leads to; any other: `install-refused`."""

CODE = re.compile(r"( result) with code: .*(?= - error: )", re.DOTALL)
"""In Bolt's own sentence about it."""

CROWDED, UNAVAILABLE = 429, 503
IDS = re.compile(r"[TE][A-Z0-9]{1,20}", re.ASCII)
"""How Slack names workspaces and orgs."""

Arrive = Callable[[Arrival, datetime], Awaitable[object]]

logger = logging.getLogger(__name__)


class InstallFlow(AsyncOAuthFlow):
    """`arrive` is told of each installation once it is kept."""

    def __init__(
        self,
        credentials: Credentials,
        client: AsyncWebClient,
        installations: AsyncInstallationStore,
        states: AsyncOAuthStateStore,
        arrive: Arrive,
        clock: Clock,
        catalog: Catalog,
    ) -> None:
        self._installations = installations
        self._arrive = arrive
        self._clock = clock
        self._words = Words(catalog, FALLBACK)
        settings = AsyncOAuthSettings(
            client_id=credentials.client_id,
            client_secret=credentials.client_secret,
            scopes=[*REQUIRED, *OPTIONAL],
            user_scopes=[],
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            authorization_url=authorize_page(client.base_url),
            callback_options=AsyncCallbackOptions(success=self._succeeded, failure=self._failed),
            installation_store=installations,
            state_store=states,
        )
        # Bolt would take one from an environment variable of its own; ours are read in one place.
        settings.redirect_uri = settings.authorize_url_generator.redirect_uri = None
        bolts = logging.getLogger("slack_bolt")
        bolts.addFilter(_without_code)
        super().__init__(client=client, logger=bolts, settings=settings)

    async def handle_installation(self, request: AsyncBoltRequest) -> BoltResponse:
        """The page with the button."""
        try:
            return await super().handle_installation(request)
        except TooManyBegun as crowd:
            page = self._page("install-crowded", CROWDED)
            page.headers["retry-after"] = [str(crowd.seconds)]
            return page
        except StorageBusy:
            return self._page("install-trouble", UNAVAILABLE)

    async def handle_callback(self, request: AsyncBoltRequest) -> BoltResponse:
        """Back from Slack; nothing that Slack or the database refuse is more than a page."""
        try:
            return await super().handle_callback(request)
        except (DeliveryError, StorageBusy) as trouble:
            logger.warning("an installation could not be finished: %s", type(trouble).__name__)
            return self._page("install-trouble", UNAVAILABLE)

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:
        """Bolt puts what the page was asked with into the address as it is, where more than a workspace would be an
        order for other permissions."""
        [named] = request.query.get("team") or [""]
        team = named if IDS.fullmatch(named) else None
        return str(self.settings.authorize_url_generator.generate(state=state, team=team))

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:
        del request
        return build_page(self._words, "install-offer", url)

    async def append_set_cookie_headers(
        self, headers: dict[str, Any], set_cookie_value: str | None
    ) -> dict[str, Any]:
        cookie = {"Set-Cookie": [set_cookie_value]} if set_cookie_value is not None else {}
        return headers | HEADERS | cookie

    async def run_installation(self, code: str) -> Installation | None:
        with slack_answers(repeatable=False):
            return await super().run_installation(code)

    async def store_installation(self, request: AsyncBoltRequest, installation: Installation) -> None:
        del request
        now = await self._clock.now()
        _by_our_clock(installation, now)
        if installation.is_enterprise_install:
            installation.team_id = installation.team_name = None
        url = await self._url(installation)
        # Whatever Slack may refuse comes before: a token is kept for a workspace that there is.
        await self._installations.async_save(installation)
        await self._arrive(arrival_of(installation, url), now)

    async def _url(self, installation: Installation) -> str | None:
        """Bolt asks for it as well, and keeps it for orgs only."""
        with slack_answers(repeatable=True):
            return (await self.client.auth_test(token=installation.bot_token)).get("url")

    async def _succeeded(self, args: AsyncSuccessArgs) -> BoltResponse:
        name = args.installation.team_name or args.installation.enterprise_name or ""
        return self._page("install-done", 200, workspace=name)

    async def _failed(self, args: AsyncFailureArgs) -> BoltResponse:
        logger.info("not installed: %s", args.reason if args.reason in PAGES else "refused")
        return self._page(PAGES.get(args.reason, "install-refused"), args.suggested_status_code)

    def insecure(self) -> BoltResponse:
        """For whoever came without TLS."""
        return self._page("install-insecure", 403)

    def _page(self, text_id: str, status: int, **args: str) -> BoltResponse:
        over = self.settings.state_utils.build_set_cookie_for_deletion()
        html = build_page(self._words, text_id, INSTALL_PATH, **args)
        return BoltResponse(status=status, body=html, headers=HEADERS | {"Set-Cookie": [over]})


def arrival_of(installation: Installation, url: str | None) -> Arrival:
    """What the services want to know of it."""
    return Arrival(
        slack_team_id=installation.team_id or "",
        slack_enterprise_id=installation.enterprise_id or "",
        name=installation.team_name or installation.enterprise_name or "",
        bot_user_id=UserId(installation.bot_user_id or ""),
        scopes=",".join(sorted(installation.bot_scopes or ())) or None,
        url=url,
        by_user=UserId(installation.user_id),
    )


def authorize_page(api_url: str) -> str:
    """Slack's own is beside its Web API, as the playground's is."""
    return f"{api_url.removesuffix('api/')}oauth/v2/authorize"


def _without_code(record: logging.LogRecord) -> bool:
    """Where Slack exchanges a code for no token, Bolt says which code, and Slack may not have had it yet."""
    record.msg = CODE.sub(r"\1", str(record.msg))
    return True


def _by_our_clock(installation: Installation, now: datetime) -> None:
    """slack_sdk dates by the machine's clock when it was given the token, a moment ago."""
    moved = now.timestamp() - installation.installed_at
    installation.installed_at = now.timestamp()
    if installation.bot_token_expires_at is not None:
        ends = datetime.fromtimestamp(installation.bot_token_expires_at + moved, UTC)
        installation.bot_token_expires_at = int(ends.timestamp())
