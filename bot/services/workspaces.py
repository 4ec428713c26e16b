"""Finds our workspace for Slack's ids; the only place in the services that ever sees them."""

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports import Work


class WorkspaceRegister:
    """Slack's ids to ours, remembered."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[tuple[str, str], Workspace] = {}

    def remember(self, workspace: Workspace) -> None:
        """As it is now, by whichever ids it was found before."""
        self._known = {key: workspace if one.id == workspace.id else one for key, one in self._known.items()}
        self._known[(workspace.slack_team_id, workspace.slack_enterprise_id)] = workspace

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

    async def present(self, workspace_id: WorkspaceId) -> Workspace | None:
        """As it is now; None, and not remembered any more, where it was erased or has taken us away."""
        async with self._work() as uow:
            found = await uow.workspaces.get(workspace_id)
        if found is not None and found.gone_at is None:
            self.remember(found)
            return found
        self._known = {key: known for key, known in self._known.items() if known.id != workspace_id}
        return None

    async def all(self) -> list[Workspace]:
        async with self._work() as uow:
            return await uow.workspaces.all()

    async def living(self) -> list[Workspace]:
        """Those that have us now."""
        async with self._work() as uow:
            return await uow.workspaces.living()

    async def find(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None:
        """Ours, or None for a workspace that never installed us."""
        return self._known.get((slack_team_id, slack_enterprise_id)) or await self.find_anew(
            slack_team_id, slack_enterprise_id
        )

    async def find_anew(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None:
        """The same, whatever is remembered: which one answers for a workspace of an org changes with an
        installation, which another process may have seen."""
        key = (slack_team_id, slack_enterprise_id)
        found = await self._first(ways_to_know(*key))
        if found is None:
            return None
        self._known[key] = found
        return found

    async def exactly(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None:
        """The installation with these ids, and not the org's in place of one of its workspaces'."""
        own = ways_to_know(slack_team_id, slack_enterprise_id)
        keys = own if not slack_team_id else tuple(key for key in own if key[0])
        return await self._first(keys)

    async def _first(self, keys: tuple[tuple[str, str], ...]) -> Workspace | None:
        """The first that has us; else the first that once had."""
        async with self._work() as uow:
            asked = [await uow.workspaces.by_slack_id(*key) for key in keys]
        known = [workspace for workspace in asked if workspace is not None]
        return next((each for each in known if each.gone_at is None), known[0] if known else None)


def ways_to_know(slack_team_id: str, slack_enterprise_id: str) -> tuple[tuple[str, str], ...]:
    """As it was installed: by itself, by itself before it joined an org (until it is installed or started again), or
    with its whole org."""
    own = (slack_team_id, slack_enterprise_id)
    if not slack_enterprise_id:
        return (own,)
    return tuple(dict.fromkeys((own, *_before_the_org(slack_team_id), ("", slack_enterprise_id))))


def _before_the_org(slack_team_id: str) -> tuple[tuple[str, str], ...]:
    return ((slack_team_id, ""),) if slack_team_id else ()
