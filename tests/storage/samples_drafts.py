"""Drafts and previews to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.draft import Draft, Preview
from bot.domain.ids import BrightSpotId, MessageTs, WorkspaceId
from tests.storage.samples import ANNA, DM, NOW, TEAM, TODAY


def sample_draft(workspace_id: WorkspaceId, **changes: Any) -> Draft:
    draft = Draft(
        workspace_id=workspace_id,
        team_id=TEAM,
        due_date=TODAY,
        version=3,
        introduction="Four of you wrote about drawings 🌱",
        story_id=BrightSpotId(41),
        story_chosen=True,
        left_out=(BrightSpotId(42), BrightSpotId(43)),
        skipped=True,
        changed_by=ANNA,
        changed_at=NOW,
    )
    return replace(draft, **changes)


def sample_preview(workspace_id: WorkspaceId, **changes: Any) -> Preview:
    preview = Preview(workspace_id, TEAM, TODAY, ANNA, DM, MessageTs("1793723400.000800"))
    return replace(preview, **changes)
