"""What the services need to end what had its time: old words, people who left, workspaces that are gone."""

from datetime import datetime
from typing import Protocol

from bot.domain.bright_spot import Answer, BrightSpot
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace


class Keeping(Protocol):
    """Each list is short: what is left is found the next time."""

    async def change(self, workspace: Workspace) -> None:
        """Keeps who may set up teams and how long things are kept; nothing else of it."""

    async def troubles_before(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[Answer]:
        """Answers that are no bright spots, stored before then, not deleted, the oldest first."""

    async def shared_before(
        self, workspace_id: WorkspaceId, moment: datetime, told: datetime, limit: int
    ) -> list[BrightSpot]:
        """Living ones shared before then, their authors told by the other moment; the oldest first. Not those that
        their author keeps, that became plays, or that somebody is trying now."""

    async def to_be_told(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[UserId]:
        """Authors of such that were shared before then, and of whose end they were not told. Here and below it does not
        matter whether somebody is trying one: that is theirs alone, and an author would count it."""

    async def told(self, workspace_id: WorkspaceId, user_id: UserId, moment: datetime, now: datetime) -> None:
        """Writes down that the author of such that were shared before then is told of their end now."""

    async def ending(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        """The person's own of whose end they were told, the oldest first."""

    async def shared_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        """The person's living shared ones that became plays, the oldest first."""

    async def worked_for(self, workspace_id: WorkspaceId, user_id: UserId, stand_in: UserId) -> None:
        """Tries of colleagues' bright spots that worked for this person count for the stand-in from now on, without a
        word of theirs."""

    async def newly_left(self, workspace_id: WorkspaceId, limit: int) -> list[UserId]:
        """Who left the company, and was not noticed by us so far."""

    async def left_before(self, workspace_id: WorkspaceId, moment: datetime, limit: int) -> list[UserId]:
        """Who was seen to have left before then, and was not forgotten since; the first first."""

    async def gone_before(self, moment: datetime, limit: int) -> list[WorkspaceId]:
        """Workspaces that took us away before then."""

    async def still_gone(self, workspace_id: WorkspaceId, moment: datetime) -> bool:
        """Whether it is one of those now; whoever comes back waits until this transaction is over."""

    async def erase_some(self, workspace_id: WorkspaceId, limit: int) -> bool:
        """Deletes so many rows of the workspace at most from one table, whichever tables there are; the row of the
        workspace itself last, and then no deleted word is left in the index. A token that was given since it went is
        that of an installation under way, and stays. Whether there was anything left to delete."""

    async def drop_unowned_tokens(self, moment: datetime) -> None:
        """Deletes those that were given before then to a workspace that there is not: an installation that broke off,
        or was lost with a restore."""

    async def clear_index(self) -> None:
        """Takes what was deleted out of the index of words, where the database only marks it (SQLite)."""
