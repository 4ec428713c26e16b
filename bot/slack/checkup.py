"""Asks Slack what only Slack can say of an installation: whether the token is good, for what, and what time it is."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.errors import slack_answers

Client = AsyncWebClient
"""Whoever asks by command line needs no name for it but this."""


@dataclass(frozen=True, slots=True)
class Said:
    """Slack's answer to a good token."""

    slack_team_id: str
    slack_enterprise_id: str
    scopes: frozenset[str] | None
    """None where Slack did not say."""
    at: datetime | None
    """By Slack's own clock."""


async def ask(client: Client) -> Said:
    """Raises a DeliveryError, whose code is Slack's."""
    with slack_answers(repeatable=True):
        said = await client.auth_test()
    headers = {name.lower(): value for name, value in said.headers.items()}
    scopes = headers.get("x-oauth-scopes")
    return Said(
        slack_team_id="" if said.get("is_enterprise_install") else said.get("team_id") or "",
        slack_enterprise_id=said.get("enterprise_id") or "",
        scopes=None if scopes is None else frozenset(scope.strip() for scope in scopes.split(",")) - {""},
        at=_moment(headers.get("date", "")),
    )


async def open_socket(client: Client, app_token: str) -> None:
    """Asks for the address of a socket and does not go there. Raises a DeliveryError."""
    with slack_answers(repeatable=True):
        await client.apps_connections_open(app_token=app_token)


def _moment(date: str) -> datetime | None:
    try:
        return parsedate_to_datetime(date)
    except ValueError:
        return None
