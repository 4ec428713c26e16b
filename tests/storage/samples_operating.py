"""What the running of it leaves behind, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.ids import WorkspaceId
from bot.domain.stumble import Stumble
from tests.storage.samples import A_DAY, ANNA, NOW


def sample_stumble(workspace_id: WorkspaceId, **changes: Any) -> Stumble:
    stumble = Stumble(workspace_id, "asking", ANNA, 1, "KeyError", NOW - A_DAY, NOW)
    return replace(stumble, **changes)
