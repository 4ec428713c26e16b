"""A meeting at a customer to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.customer import Meeting
from bot.domain.ids import WorkspaceId
from tests.storage.samples import ANNA, NOW
from tests.storage.samples_customers import KESSLER
from tests.storage.samples_doing_more import BEN


def sample_meeting(workspace_id: WorkspaceId, **changes: Any) -> Meeting:
    return replace(Meeting(workspace_id, KESSLER, ANNA, BEN, NOW), **changes)
