"""What an admin of the workspace decides: who may set up teams, and how long things are kept. Shows them no entries."""

from dataclasses import replace
from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.keeping import Keeping, changes, keeping_of
from bot.domain.people import Workspace
from bot.services.auditing import record
from bot.services.contents.workspace import WorkspaceContent
from bot.services.context import Standpoint, Who, locked, seen
from bot.services.errors import DeletedMeanwhile, OnlyAdmin, OutOfBounds
from bot.services.keeping.deeds import told
from bot.services.ports import UnitOfWork, Work

DEEDS_SHOWN = 12


class WorkspaceSettings:
    """Each use case is one transaction. All raise OnlyAdmin."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def look(self, who: Who) -> WorkspaceContent:
        async with self._work() as uow:
            view = await seen(uow, who)
            workspace = await _administered(uow, view)
            entries = await uow.audit.latest(workspace.id, DEEDS_SHOWN)
            return WorkspaceContent(keeping_of(workspace), await told(uow, entries, view.zone))

    async def change(self, who: Who, chosen: Keeping, now: datetime) -> None:
        """Holds from now on. Raises OutOfBounds."""
        async with self._work() as uow:
            workspace = await _administered(uow, await locked(uow, who))
            if chosen.outside:
                raise OutOfBounds
            changed = changes(keeping_of(workspace), chosen)
            if not changed:
                return
            await uow.keeping.change(_with(workspace, chosen))
            deed = Deed.KEEPING_CHANGED
            await record(uow, workspace.id, deed, now, by_user=who.user_id, changed=changed)
            await uow.commit()


async def _administered(uow: UnitOfWork, view: Standpoint) -> Workspace:
    if not (view.person.is_admin and view.person.can_capture):
        raise OnlyAdmin
    return await workspace_of(uow, view)


async def workspace_of(uow: UnitOfWork, view: Standpoint) -> Workspace:
    """Whose settings hold for this person. Raises DeletedMeanwhile."""
    workspace = await uow.workspaces.get(view.rep.workspace_id)
    if workspace is None:
        raise DeletedMeanwhile
    return workspace


def _with(workspace: Workspace, chosen: Keeping) -> Workspace:
    return replace(
        workspace,
        setup_by_admins=chosen.setup_by_admins,
        trouble_days=chosen.trouble_days,
        shared_months=chosen.shared_months,
        leaver_days=chosen.leaver_days,
    )
