"""Plans, goals, proposals and corrections to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.bright_spot import Source, Whose
from bot.domain.corrections import Correction
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import BrightSpotId, MessageTs, PlanId, ProposalId, UserId, WorkspaceId
from bot.domain.plan import Plan
from bot.domain.proposal import Proposal
from bot.domain.strength import Strength
from tests.storage.samples import A_DAY, ANNA, CHANNEL, NOW, TEAM, TODAY

BEN = UserId("UBEN")
SPOT = BrightSpotId(41)
MODEL = "1"


def sample_plan(workspace_id: WorkspaceId, **changes: Any) -> Plan:
    plan = Plan(
        workspace_id=workspace_id,
        id=PlanId(81),
        user_id=ANNA,
        whose=Whose.TOGETHER,
        cue="purchasing asks for a discount ½",
        action="ask what changed",
        made_at=NOW,
        check_on=TODAY + A_DAY,
        bright_spot_id=SPOT,
        strength=Strength.NEGOTIATION,
        asked=1,
        smaller_of=None,
    )
    return replace(plan, **changes)


def sample_goal(workspace_id: WorkspaceId, **changes: Any) -> Goal:
    return replace(Goal(workspace_id, ANNA, "Buyers call me first 🌱", NOW), **changes)


def sample_step(workspace_id: WorkspaceId, **changes: Any) -> GoalStep:
    step = GoalStep(workspace_id, ANNA, 1, "One reference a week", done_at=NOW, bright_spot_id=SPOT)
    return replace(step, **changes)


def sample_proposal(workspace_id: WorkspaceId, **changes: Any) -> Proposal:
    proposal = Proposal(
        workspace_id=workspace_id,
        id=ProposalId(91),
        channel=CHANNEL,
        ts=MessageTs("1793723400.000900"),
        author_id=ANNA,
        proposer_id=BEN,
        source=Source.REACTION,
        made_at=NOW,
        asked_at=NOW,
    )
    return replace(proposal, **changes)


def sample_correction(workspace_id: WorkspaceId, **changes: Any) -> Correction:
    correction = Correction(
        workspace_id=workspace_id,
        bright_spot_id=SPOT,
        user_id=ANNA,
        team_id=TEAM,
        shared=True,
        vector=bytes(range(256)),
        strength=Strength.DISCOVERY,
        model_version=MODEL,
        made_at=NOW,
    )
    return replace(correction, **changes)
