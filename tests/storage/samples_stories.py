"""A story to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.ids import BrightSpotId, EditionId, WorkspaceId
from bot.domain.story import Story, StoryConsent
from tests.storage.samples import ANNA, NOW, TEAM


def sample_story(workspace_id: WorkspaceId, **changes: Any) -> Story:
    story = Story(
        workspace_id=workspace_id,
        bright_spot_id=BrightSpotId(43),
        team_id=TEAM,
        user_id=ANNA,
        asked_at=NOW,
        consent=StoryConsent.UNNAMED,
        answered_at=NOW,
        edition_id=EditionId(31),
        outside_asked_at=NOW,
        outside=StoryConsent.NO,
    )
    return replace(story, **changes)
