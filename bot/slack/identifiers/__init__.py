"""The names by which Slack and we mean the same: actions, views, fields, events; not what they do."""

from bot.slack.identifiers.actions import ActionId
from bot.slack.identifiers.verbs import (
    AskVerb,
    CustomerVerb,
    EntryVerb,
    Extra,
    PlanVerb,
    PreviewVerb,
    PromptVerb,
    SetupBy,
    is_id,
    tagged,
    untagged,
)
from bot.slack.identifiers.views import BlockId, CallbackId, EventName

COMMAND = "/brightspot"
NEW_TEAM = "new"
"""The choice among the coach's teams that means: another one."""
FOLLOW_SLACK = "slack"
"""The choice among time zones that means: the one Slack knows, also when it changes."""

__all__ = [
    "COMMAND",
    "FOLLOW_SLACK",
    "NEW_TEAM",
    "ActionId",
    "AskVerb",
    "BlockId",
    "CallbackId",
    "CustomerVerb",
    "EntryVerb",
    "EventName",
    "Extra",
    "PlanVerb",
    "PreviewVerb",
    "PromptVerb",
    "SetupBy",
    "is_id",
    "tagged",
    "untagged",
]
