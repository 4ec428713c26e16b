"""The names by which things are known; knows nothing about the things themselves."""

from typing import NewType

WorkspaceId = NewType("WorkspaceId", int)
"""Ours. Slack's team and enterprise ids occur only in the workspaces table and at the door."""

UserId = NewType("UserId", str)
"""Slack's user id; together with the workspace it names a person."""

ChannelId = NewType("ChannelId", str)
MessageTs = NewType("MessageTs", str)
"""Slack's message id within a channel: seconds since the epoch with six decimals, as text."""

TeamId = NewType("TeamId", int)
PromptId = NewType("PromptId", int)
AnswerId = NewType("AnswerId", int)
BrightSpotId = NewType("BrightSpotId", int)
EditionId = NewType("EditionId", int)
NoteId = NewType("NoteId", int)
PlanId = NewType("PlanId", int)
ProposalId = NewType("ProposalId", int)
AskId = NewType("AskId", int)
PairingId = NewType("PairingId", int)
CustomerId = NewType("CustomerId", int)
CustomerDateId = NewType("CustomerDateId", int)
OutboxId = NewType("OutboxId", int)
AuditId = NewType("AuditId", int)
