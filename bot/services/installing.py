"""Coming to a workspace, leaving it, and coming back: what is begun and what ends with that; not how tokens are got."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.services.auditing import record
from bot.services.contents.messages import ReplyContent
from bot.services.context import Who
from bot.services.enqueue import reply
from bot.services.ports import UnitOfWork, Work
from bot.services.teams.roundup_day import with_roundup
from bot.services.workspaces import WorkspaceRegister


@dataclass(frozen=True, slots=True)
class Arrival:
    """What Slack says of an installation, or of a token at start. Ids as in `Workspace`: absent is empty."""

    slack_team_id: str
    slack_enterprise_id: str
    name: str
    bot_user_id: UserId
    scopes: str | None
    """Separated by commas; None where Slack did not say."""
    url: str | None = None
    """Where the workspace is on the web."""
    by_user: UserId | None = None
    """Who pressed the button; None where a token was put into the settings."""


class Installing:
    """One transaction for each: a workspace has us, or it has not."""

    def __init__(
        self,
        work: Work,
        register: WorkspaceRegister,
        changed: Callable[[WorkspaceId], None] = lambda _: None,
    ) -> None:
        """`changed` is told whose token is another one, or none, from now on."""
        self._work = work
        self._register = register
        self._changed = changed

    async def arrived(self, arrival: Arrival, now: datetime) -> Workspace:
        """Installed, also again: what was kept is there, and what was missed meanwhile is not said any more."""
        async with self._work() as uow:
            workspace = await uow.workspaces.register(
                arrival.slack_team_id, arrival.slack_enterprise_id, arrival.name, arrival.bot_user_id, now
            )
            if await uow.workspaces.granted(workspace.id, arrival.scopes, arrival.url):
                await _let_pass(uow, workspace.id, now)
            if arrival.by_user is not None:
                await _greet(uow, workspace.id, arrival.by_user, now)
            present = await uow.workspaces.get(workspace.id) or workspace
            await uow.commit()
        self._register.remember(present)
        self._changed(workspace.id)
        return present

    async def left(
        self, workspace_id: WorkspaceId, now: datetime, happened_at: datetime | None = None
    ) -> bool:
        """Taken away: nothing is sent from this commit on. Whether that is news. `happened_at`: when Slack says it
        was; news from before the present installation is about the one before."""
        async with self._work() as uow:
            installed_at = await uow.departures.installed_at(workspace_id)
            if happened_at is not None and installed_at is not None and happened_at < installed_at:
                return False
            news = await uow.workspaces.left(workspace_id, now)
            await uow.departures.uninstall(workspace_id)
            if news:
                await record(uow, workspace_id, Deed.UNINSTALLED, now)
            await uow.commit()
        self._changed(workspace_id)
        return news

    async def resealed(self, now: datetime) -> None:
        """Every workspace's tokens were sealed with another key."""
        async with self._work() as uow:
            for workspace in await uow.workspaces.living():
                await record(uow, workspace.id, Deed.KEYS_ROTATED, now)
            await uow.commit()


async def _let_pass(uow: UnitOfWork, workspace_id: WorkspaceId, now: datetime) -> None:
    """What waited to be sent is late by now, and a roundup that was due comes on its next day."""
    await uow.departures.let_pass(workspace_id, now)
    for team_id in await uow.departures.overdue_teams(workspace_id, now):
        team = await uow.teams.lock(workspace_id, team_id)
        if team is not None:
            await uow.teams.save(await with_roundup(uow, team, now))


async def _greet(uow: UnitOfWork, workspace_id: WorkspaceId, user_id: UserId, now: datetime) -> None:
    """Where there are teams already, whoever said yes in them is asked from now on."""
    await record(uow, workspace_id, Deed.INSTALLED, now, by_user=user_id)
    teams = await uow.teams.next_roundup_at(workspace_id) is not None
    said = ReplyContent("installed_again" if teams else "installed")
    await reply(uow, Who(workspace_id, user_id), f"installed:{now.isoformat()}", now, said)
