"""How a process speaks to Slack and knows who asks: with one token from the settings, or one for each workspace."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.services.installing import Arrival, Installing
from bot.services.ports import Clock, Messenger, TryLater
from bot.services.ports.installations import Installations
from bot.services.workspaces import WorkspaceRegister
from bot.slack.app import always, arrival_at_start, identify
from bot.slack.clients import ClientFor, only
from bot.slack.errors import OPERATOR_PAUSE
from bot.slack.installed import NOT_INSTALLED, Authorize, Credentials, InstalledClients, authorizing
from bot.slack.losing import Losing
from bot.slack.message_source import MessageSource
from bot.slack.messenger import SlackMessenger
from bot.slack.surfaces.words import SLACK


@dataclass(frozen=True, slots=True)
class Reach:
    """What differs between the two; everything else is built on it."""

    client_for: ClientFor
    as_kept: ClientFor
    """With a token that may have ended."""
    authorize: Authorize
    arrival: Arrival | None = None
    """What the one token says of its workspace."""
    address: str = SLACK
    changed: Callable[[WorkspaceId], None] = lambda _: None
    """Told whose token is another one, or none."""

    def messenger(self, source: MessageSource, installing: Installing, clock: Clock) -> Messenger:
        """With a token in the settings, nothing is lost until somebody mends it; else a workspace has left."""
        messenger = SlackMessenger(self.client_for, source)
        if self.arrival is not None:
            return messenger

        async def left(workspace_id: WorkspaceId) -> None:
            await installing.left(workspace_id, await clock.now())

        return Losing(messenger, self.as_kept, left)


async def alone(client: AsyncWebClient, register: WorkspaceRegister) -> Reach:
    """With the client's own token. Raises TokenRefused."""
    identity = await identify(client)
    arrival, address = arrival_at_start(identity), identity.url or SLACK
    client_for = _of(arrival, register, only(client))
    return Reach(client_for, client_for, always(identity), arrival, address)


def _of(arrival: Arrival, register: WorkspaceRegister, client_for: ClientFor) -> ClientFor:
    """For that workspace alone. The database may know of another one, whose token stood in the settings before."""

    async def its_own(workspace_id: WorkspaceId) -> AsyncWebClient:
        if not _is(arrival, await register.get(workspace_id)):
            raise TryLater(NOT_INSTALLED, OPERATOR_PAUSE)
        return await client_for(workspace_id)

    return its_own


def _is(arrival: Arrival, workspace: Workspace) -> bool:
    """A workspace may have joined an org since; an org is known by its own id alone."""
    if workspace.slack_team_id != arrival.slack_team_id:
        return False
    return bool(workspace.slack_team_id) or workspace.slack_enterprise_id == arrival.slack_enterprise_id


def among_many(
    installations: Installations,
    register: WorkspaceRegister,
    bare: AsyncWebClient,
    credentials: Credentials,
    clock: Clock,
) -> Reach:
    """Each with the token of its installation."""
    clients = InstalledClients(installations, register.present, bare, credentials, clock)
    authorize = authorizing(register.find, register.find_anew, clients)
    return Reach(clients, clients.as_kept, authorize, changed=clients.forget)
