"""What the services need to know of a database that a backup replaces: what people decided after the backup."""

from dataclasses import dataclass
from datetime import date

from bot.domain.bright_spot import Visibility
from bot.domain.forgotten import Forgotten
from bot.domain.ids import AnswerId, BrightSpotId, WorkspaceId
from bot.domain.people import Rep


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A bright spot that fewer people were to see than the backup says, or later."""

    workspace_id: WorkspaceId
    id: BrightSpotId
    visibility: Visibility
    share_on: date | None


@dataclass(frozen=True, slots=True)
class Since:
    """Only what differs; what people decided, only of workspaces that are in both."""

    forgotten: tuple[Forgotten, ...] = ()
    taken_back: tuple[tuple[WorkspaceId, BrightSpotId], ...] = ()
    """Bright spots that the backup brings back to life."""
    deleted: tuple[tuple[WorkspaceId, AnswerId], ...] = ()
    """Answers likewise."""
    narrowed: tuple[Narrowed, ...] = ()
    reps: tuple[Rep, ...] = ()
    """Reps who asked for less than the backup says, as they were."""
    erased: tuple[WorkspaceId, ...] = ()
    """Workspaces of the backup that the database did not have (any more)."""
    dropped: tuple[str, ...] = ()
    """Workspaces that have us now and of which the backup knows nothing, or which go with what is left out, as Slack
    calls them. Their tokens go too."""
