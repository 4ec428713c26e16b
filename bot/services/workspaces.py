"""Finds our workspace for Slack's ids; the only place in the services that ever sees them."""

from datetime import datetime

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports import Work


class WorkspaceRegister:
    """Slack's ids to ours; remembered, since they never change."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[tuple[str, str], Workspace] = {}

    async def register(
        self, slack_team_id: str, slack_enterprise_id: str, name: str, bot_user_id: UserId, now: datetime
    ) -> Workspace:
        """What `auth.test` said at start or at installation."""
        async with self._work() as uow:
            workspace = await uow.workspaces.register(
                slack_team_id, slack_enterprise_id, name, bot_user_id, now
            )
            await uow.commit()
        self._known[(slack_team_id, slack_enterprise_id)] = workspace
        return workspace

    async def get(self, workspace_id: WorkspaceId) -> Workspace:
        """By our id; it was registered before anything could carry that id."""
        known = next((one for one in self._known.values() if one.id == workspace_id), None)
        if known is not None:
            return known
        async with self._work() as uow:
            found = await uow.workspaces.get(workspace_id)
        if found is None:
            raise LookupError(f"no workspace {workspace_id}")
        return found

    async def all(self) -> list[Workspace]:
        async with self._work() as uow:
            return await uow.workspaces.all()

    async def find(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None:
        """Ours, or None for a workspace that never installed us."""
        key = (slack_team_id, slack_enterprise_id)
        if key not in self._known:
            async with self._work() as uow:
                found = await uow.workspaces.by_slack_id(*key)
            if found is None:
                return None
            self._known[key] = found
        return self._known[key]
