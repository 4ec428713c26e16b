"""Whose token speaks: the client of a workspace for what is sent, the client of a request for what is answered."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import WorkspaceId

ClientFor = Callable[[WorkspaceId], Awaitable[AsyncWebClient]]
"""The client with that workspace's own token, fresh enough for one call. Raises a DeliveryError where there is none."""

speaking: ContextVar[AsyncWebClient] = ContextVar("speaking")
"""The client with which the present request is answered; set at the door, as the request id is."""


def only(client: AsyncWebClient) -> ClientFor:
    """One token for everybody: a single workspace."""

    async def client_for(_: WorkspaceId) -> AsyncWebClient:
        return client

    return client_for
