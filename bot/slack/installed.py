"""Many workspaces: each speaks with a token of its own, renewed before it ends; does not know where tokens lie."""

import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from slack_bolt.authorization.authorize_result import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports import Clock, DeliveryError, TryLater
from bot.services.ports.installations import BotToken, Installations, TokenSealed
from bot.slack.client import web_client
from bot.slack.clients import speaking
from bot.slack.errors import OPERATOR_PAUSE, slack_answers

KEPT = 30.0
"""Seconds after which a token is read again: another process may have renewed it, or seen it go."""

RENEWED_BEFORE = timedelta(hours=2)
"""So long before its end a token is exchanged; it lives twelve hours."""

NOT_INSTALLED = "not_installed"
TOKEN_SEALED = "token_sealed"
REFUSED_FOR_GOOD = frozenset({"invalid_refresh_token", "token_revoked", "account_inactive"})
"""What Slack says of a refresh token that will never be taken again."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the app shows to Slack to be given tokens."""

    client_id: str
    client_secret: str


@dataclass(frozen=True, slots=True)
class _Held:
    token: BotToken
    client: AsyncWebClient
    read_at: float


class InstalledClients:
    """The `ClientFor` of many workspaces, and who answers in each; all share one session."""

    def __init__(
        self,
        installations: Installations,
        present: Callable[[WorkspaceId], Awaitable[Workspace | None]],
        bare: AsyncWebClient,
        credentials: Credentials,
        clock: Clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._installations = installations
        self._present = present
        self._bare = bare
        self._credentials = credentials
        self._clock = clock
        self._monotonic = monotonic
        self._held: dict[WorkspaceId, _Held] = {}

    async def __call__(self, workspace_id: WorkspaceId) -> AsyncWebClient:
        """Raises TryLater: not installed, or with a token that Slack does not renew or no key opens."""
        held = await self._hold(workspace_id)
        if held is None:
            raise TryLater(NOT_INSTALLED, OPERATOR_PAUSE)
        return held.client

    async def as_kept(self, workspace_id: WorkspaceId) -> AsyncWebClient:
        """With the token that is kept, whether it has ended or not: for asking Slack what it knows of it. Raises
        TryLater."""
        workspace = await self._present(workspace_id)
        token = await self._read(workspace) if workspace is not None else None
        if token is None:
            raise TryLater(NOT_INSTALLED, OPERATOR_PAUSE)
        return self._client(token)

    async def token(self, workspace_id: WorkspaceId) -> BotToken | None:
        """Fresh enough for one call; None where the app is not installed. Raises TryLater."""
        held = await self._hold(workspace_id)
        return held.token if held is not None else None

    def forget(self, workspace_id: WorkspaceId) -> None:
        """Its token is another one, or none, from now on."""
        self._held.pop(workspace_id, None)

    async def _hold(self, workspace_id: WorkspaceId) -> _Held | None:
        held = self._held.get(workspace_id)
        if held is None or self._monotonic() - held.read_at >= KEPT or await self._ends(held.token):
            held = await self._look(workspace_id)
        return held

    async def _look(self, workspace_id: WorkspaceId) -> _Held | None:
        workspace = await self._present(workspace_id)
        if workspace is None:
            return self._keep(workspace_id, None)
        token = await self._read(workspace)
        if token is not None and await self._ends(token):
            token = await self._renewed(workspace, token)
        return self._keep(workspace_id, token)

    async def _read(self, workspace: Workspace) -> BotToken | None:
        try:
            return await self._installations.token(workspace)
        except TokenSealed:
            raise _no_key(workspace) from None

    def _keep(self, workspace_id: WorkspaceId, token: BotToken | None) -> _Held | None:
        if token is None:
            self.forget(workspace_id)
            return None
        before = self._held.get(workspace_id)
        same = before is not None and before.token.token == token.token
        client = before.client if before is not None and same else self._client(token)
        self._held[workspace_id] = held = _Held(token, client, self._monotonic())
        return held

    def _client(self, token: BotToken) -> AsyncWebClient:
        if self._bare.session is None:
            raise RuntimeError("every client shares the session of the one without a token")
        return web_client(token.token, self._bare.base_url, self._bare.session)

    async def _ends(self, token: BotToken) -> bool:
        """Soon, by calendar time; most tokens never do."""
        return token.expires_at is not None and _soon(token.expires_at, await self._clock.now())

    async def _renewed(self, workspace: Workspace, token: BotToken) -> BotToken | None:
        """A token that still lives is used on while Slack does not give another one."""
        try:
            return await self._installations.renewed(workspace, self._exchange)
        except DeliveryError as trouble:
            about = {"workspace": workspace.id, "code": trouble.code}
            logger.warning("a token was not renewed", extra=about)
            if token.expires_at is not None and token.expires_at > await self._clock.now():
                return token
            raise TryLater(trouble.code, trouble.seconds or OPERATOR_PAUSE) from trouble
        except TokenSealed:
            raise _no_key(workspace) from None

    async def _exchange(self, held: BotToken) -> BotToken | None:
        now = await self._clock.now()
        if held.expires_at is None or not _soon(held.expires_at, now):
            return None
        with slack_answers(repeatable=True):
            given = await self._bare.oauth_v2_access(
                client_id=self._credentials.client_id,
                client_secret=self._credentials.client_secret,
                grant_type="refresh_token",
                refresh_token=held.refresh_token,
            )
        ends = now + timedelta(seconds=int(given["expires_in"]))
        return replace(
            held, token=given["access_token"], refresh_token=given["refresh_token"], expires_at=ends
        )


Find = Callable[[str, str], Awaitable[Workspace | None]]
Authorize = Callable[..., Awaitable[AuthorizeResult | None]]


def authorizing(find: Find, find_anew: Find, clients: InstalledClients) -> Authorize:
    """Bolt's question whose token answers a request, answered from what is kept: no call to Slack for each."""

    async def authorize(
        context: AsyncBoltContext, team_id: str | None, enterprise_id: str | None
    ) -> AuthorizeResult | None:
        speaking.set(context.client)  # before the door: whoever is told of trouble in here is told by it
        key = (team_id or "", enterprise_id or "")
        # What is remembered may be an installation that another one has replaced since.
        for look in (find, find_anew):
            workspace = await look(*key)
            token = await clients.token(workspace.id) if workspace is not None else None
            if token is not None:
                return AuthorizeResult(
                    enterprise_id=enterprise_id,
                    team_id=team_id,
                    bot_user_id=token.bot_user_id,
                    bot_id=token.bot_id,
                    bot_token=token.token,
                )
        return None

    return authorize


def _no_key(workspace: Workspace) -> TryLater:
    logger.warning("no key opens a token", extra={"workspace": workspace.id})
    return TryLater(TOKEN_SEALED, OPERATOR_PAUSE)


def _soon(expires_at: datetime, now: datetime) -> bool:
    return expires_at - now < RENEWED_BEFORE
