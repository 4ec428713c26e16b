"""A prompt (one question, to one rep, for one local date) and why one is not sent; not when it is due."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import ChannelId, CustomerDateId, MessageTs, PlanId, PromptId, TeamId, UserId, WorkspaceId


class PromptState(StrEnum):
    """What became of a prompt."""

    QUEUED = "queued"
    SENT = "sent"
    SKIPPED = "skipped"
    UNCONFIRMED = "unconfirmed"


class Skipped(StrEnum):
    """Why a rep was not asked on a date. Never counted, never shown as missed."""

    LATE = "late"
    PAUSED = "paused"
    HOLIDAY = "holiday"
    AWAY = "away"
    ANSWERED = "answered"
    BUDGET = "budget"
    ZONE = "zone"
    NOT_TODAY = "not_today"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"
    RESTORED = "restored"
    """It was due between a backup and its return, so that it may have been sent."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """At most one per rep and local date, by the database."""

    workspace_id: WorkspaceId
    id: PromptId
    user_id: UserId
    team_id: TeamId
    local_date: date
    due_at: datetime
    state: PromptState
    reason: Skipped | None = None
    question_key: str | None = None
    why: str | None = None
    """What made us choose this question: the end of a catalog id `reply-why_<why>`."""
    plan_id: PlanId | None = None
    """The plan that it asks about."""
    customer_date_id: CustomerDateId | None = None
    """The customer's date that it asks about."""
    greets_back: bool = False
    """The rep was away, and this is the first one after."""
    says_growing_quiet: bool = False
    later_at: datetime | None = None
    """When the rep asked to be asked again today."""
    not_today: bool = False
    channel: ChannelId | None = None
    ts: MessageTs | None = None
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    answered_length: int = 0
    """Characters of the answers to it: how rich they were; for the choice of this rep's questions alone."""
