"""A pairing to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.ids import ChannelId, PairingId, WorkspaceId
from bot.domain.pairing import Pairing, PairingState
from bot.domain.strength import Strength
from tests.storage.samples import A_DAY, ANNA, NOW, TEAM, TODAY
from tests.storage.samples_doing_more import BEN, SPOT


def sample_pairing(workspace_id: WorkspaceId, **changes: Any) -> Pairing:
    pairing = Pairing(
        workspace_id=workspace_id,
        id=PairingId(111),
        team_id=TEAM,
        round_on=TODAY,
        seeker_id=BEN,
        helper_id=ANNA,
        strength=Strength.OBJECTIONS,
        bright_spot_id=SPOT,
        state=PairingState.PROPOSED,
        seeker_yes=True,
        helper_yes=False,
        introduced_at=NOW,
        channel=ChannelId("G0PAIR"),
        check_on=TODAY + A_DAY,
        seeker_talked=True,
        helper_talked=False,
    )
    return replace(pairing, **changes)
