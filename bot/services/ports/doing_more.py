"""What the services need to remember of doing more of it: plans, goals, proposals, corrections."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.corrections import Correction
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import BrightSpotId, ChannelId, MessageTs, PlanId, ProposalId, TeamId, UserId, WorkspaceId
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt
from bot.domain.proposal import Proposal
from bot.domain.strength import Strength
from bot.domain.trying import OpenPlan


class Plans(Protocol):
    async def get(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None: ...
    async def lock(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None: ...
    async def save(self, plan: Plan) -> None:
        """Inserts or replaces."""

    async def open_of(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Plan]:
        """The rep's open plans, by the day of their check, then the oldest first."""

    async def open_and_asked(self, workspace_id: WorkspaceId, user_id: UserId) -> list[OpenPlan]:
        """The same, each with the last prompt that was sent about it and with what it tries."""

    async def prompts_about(self, workspace_id: WorkspaceId, plan_id: PlanId) -> list[Prompt]:
        """Those that were sent, newest first."""

    async def worked_since(self, workspace_id: WorkspaceId, user_id: UserId, since: date) -> list[Plan]:
        """Those whose check, on or after that local date, said that they worked; newest first."""

    async def worked_strengths(
        self, workspace_id: WorkspaceId, user_id: UserId
    ) -> list[tuple[Strength, date]]:
        """Strength and local date of every plan that ever worked, oldest first."""

    async def worked_tries_since(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime
    ) -> list[Plan]:
        """Tries of what that team sees by name that worked for somebody else after then, the earliest first."""

    async def spreads(
        self, workspace_id: WorkspaceId, bright_spot_ids: Collection[BrightSpotId]
    ) -> dict[BrightSpotId, int]:
        """For how many people besides its author each has worked; those that have for nobody are left out."""

    async def worked_tries_of(
        self, workspace_id: WorkspaceId, bright_spot_ids: Collection[BrightSpotId]
    ) -> list[Plan]:
        """Tries of these that worked for somebody besides the author, the earliest first."""

    async def tries_of(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> list[Plan]:
        """By whomever and in any state, the oldest first."""

    async def smaller_than(self, workspace_id: WorkspaceId, plan_id: PlanId) -> Plan | None:
        """The one that was made of it when it was not yet time."""

    async def asked_out(self, asked: int, on: date, limit: int) -> list[Plan]:
        """Open ones of all workspaces that were asked about so often, and whose next day would come by then."""


class Goals(Protocol):
    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Goal | None: ...
    async def steps(self, workspace_id: WorkspaceId, user_id: UserId) -> list[GoalStep]:
        """By position."""

    async def replace(self, goal: Goal, steps: Sequence[GoalStep]) -> None:
        """This goal with these steps instead of what was there."""

    async def save_step(self, step: GoalStep) -> None: ...
    async def remove(self, workspace_id: WorkspaceId, user_id: UserId) -> None: ...


class Proposals(Protocol):
    async def get(self, workspace_id: WorkspaceId, proposal_id: ProposalId) -> Proposal | None: ...
    async def add(self, proposal: Proposal) -> bool:
        """False, and nothing stored, when this message was proposed already."""

    async def save(self, proposal: Proposal) -> None: ...
    async def of_message(
        self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs
    ) -> Proposal | None: ...
    async def open_to(self, workspace_id: WorkspaceId, author_id: UserId) -> list[Proposal]:
        """Those that wait for this author's word, oldest first."""

    async def made_before(self, moment: datetime, limit: int) -> list[Proposal]:
        """Open or accepted ones of all workspaces that have waited since before then."""


class Corrections(Protocol):
    async def save(self, correction: Correction) -> None:
        """Inserts or replaces that of the same bright spot."""

    async def remove(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> None: ...
    async def set_shared(
        self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId, team_id: TeamId | None, shared: bool
    ) -> None:
        """Follows the visibility of the entry."""

    async def of_rep(
        self, workspace_id: WorkspaceId, user_id: UserId, model_version: str, limit: int
    ) -> list[Correction]:
        """The rep's own, newest first, whatever their visibility."""

    async def of_team(
        self, workspace_id: WorkspaceId, team_id: TeamId, model_version: str, limit: int
    ) -> list[Correction]:
        """Everybody's, of entries that the team sees by name, newest first."""
