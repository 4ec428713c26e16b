"""A line of the audit trail to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.audit import AuditEntry, Deed
from bot.domain.ids import AuditId, UserId, WorkspaceId
from tests.storage.samples import NOW, TEAM


def sample_entry(workspace_id: WorkspaceId, **changes: Any) -> AuditEntry:
    entry = AuditEntry(
        workspace_id=workspace_id,
        id=AuditId(121),
        at=NOW,
        deed=Deed.TEAM_CHANGED,
        by_user=UserId("UCOACH"),
        team_id=TEAM,
        facts={"language": ["en", "de"]},
    )
    return replace(entry, **changes)
