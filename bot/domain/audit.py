"""One change that a coach, an admin or the operator made to how the product works; never what somebody wrote."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import AuditId, TeamId, UserId, WorkspaceId


class Deed(StrEnum):
    """What was done."""

    INSTALLED = "installed"
    UNINSTALLED = "uninstalled"
    TEAM_SET_UP = "team_set_up"
    TEAM_CHANGED = "team_changed"
    INVITED = "invited"
    COACH_NAMED = "coach_named"
    """By themselves: they set up the team, or took it over."""
    COACHES_CHANGED = "coaches_changed"
    """By one of them: others were named or taken off."""
    ROUNDUP_CHANGED = "roundup_changed"
    """Its introduction, story or entries, by a coach, before it was posted."""
    ROUNDUP_SKIPPED = "roundup_skipped"
    ROUNDUP_POSTED = "roundup_posted"
    """By hand, before its time."""
    KEEPING_CHANGED = "keeping_changed"
    """How long things are kept, or who may set up teams."""
    IMPORTED = "imported"
    RESTORED = "restored"
    KEYS_ROTATED = "keys_rotated"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Facts are names of settings with their values before and after, ids and numbers; never words of a rep."""

    workspace_id: WorkspaceId
    id: AuditId
    at: datetime
    deed: Deed
    by_user: UserId | None = None
    """None: the operator, at the command line."""
    team_id: TeamId | None = None
    facts: dict[str, Any] = field(default_factory=dict)
