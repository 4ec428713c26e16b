"""An ask to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.ask import Ask, AskState
from bot.domain.ids import AskId, ChannelId, WorkspaceId
from tests.storage.samples import A_DAY, ANNA, NOW, TODAY
from tests.storage.samples_doing_more import BEN, SPOT


def sample_ask(workspace_id: WorkspaceId, **changes: Any) -> Ask:
    """Ben's, about Anna's."""
    ask = Ask(
        workspace_id=workspace_id,
        id=AskId(101),
        asker_id=BEN,
        author_id=ANNA,
        bright_spot_id=SPOT,
        asked_at=NOW,
        state=AskState.OPEN,
        decided_at=NOW,
        line="Ask, then wait ½",
        channel=ChannelId("C0MPDM"),
        check_on=TODAY + A_DAY,
        checked_at=None,
    )
    return replace(ask, **changes)
