"""A row of the outbox: something the bot says on its own, from the wish to say it to Slack's ts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import ChannelId, MessageTs, OutboxId, WorkspaceId


class Kind(StrEnum):
    """Which call to Slack delivers it."""

    POST = "post"
    THREAD_PART = "thread_part"
    UPDATE = "update"
    DELETE = "delete"
    HOME = "home"
    JOIN = "join"
    FETCH = "fetch"
    """Says nothing: reads one message that its author lets us keep."""
    FILE = "file"
    CANVAS = "canvas"
    GROUP_DM = "group_dm"


WAITED_FOR = 30
"""Rows with a priority below this answer somebody who waits."""


class State(StrEnum):
    """pending → claimed → sending → sent | unconfirmed | skipped | set_aside."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNCONFIRMED = "unconfirmed"
    SKIPPED = "skipped"
    SET_ASIDE = "set_aside"

    @property
    def unsaid(self) -> bool:
        """It is over, and nothing was said for sure."""
        return self in (State.SKIPPED, State.SET_ASIDE)

    @property
    def under_way(self) -> bool:
        """It is not over."""
        return self in (State.PENDING, State.CLAIMED, State.SENDING)


class Intent(StrEnum):
    """What is to be said; rendered at send time from the state of that moment."""

    PROMPT = "prompt"
    PROMPT_AGAIN = "prompt_again"
    PROMPT_CLOSED = "prompt_closed"
    REMINDER = "reminder"
    """One more word on a day whose question found no answer."""
    PLAN_CHECKED = "plan_checked"
    """A prompt whose plan the rep answered with a tap."""
    CARD = "card"
    TROUBLE = "trouble"
    """To an answer that is no bright spot."""
    INVITATION = "invitation"
    INVITATION_SAMPLE = "invitation_sample"
    INVITATION_ANSWERED = "invitation_answered"
    REPLY = "reply"
    NOTE = "note"
    FETCH_WORDS = "fetch_words"
    PROPOSAL_ANSWERED = "proposal_answered"
    STORY_ANSWERED = "story_answered"
    """The message that asked whether a bright spot may be told, once its author said so."""
    ASK_DECIDED = "ask_decided"
    """The message that asked an author, once they said or somebody took back what it was about."""
    INTRODUCTION = "introduction"
    """Two people and the bot in a conversation of their own."""
    INTRODUCED_APART = "introduced_apart"
    """A word to one of them, where there can be no such conversation."""
    PAIRING_ANSWERED = "pairing_answered"
    """The message that asked one of two, once they answered; or what they could try after they talked."""
    TEAM_READY = "team_ready"
    ROUNDUP_PARENT = "roundup_parent"
    ROUNDUP_PART = "roundup_part"
    ROUNDUP_PREVIEW = "roundup_preview"
    PLAYBOOK_CANVAS = "playbook_canvas"
    PLAYBOOK_MESSAGE = "playbook_message"
    """The same where there are no canvases."""
    HOME = "home"
    JOIN = "join"
    EXPORT = "export"
    """Everything of a person's own, as files."""
    EXPORT_PAGE = "export_page"
    """The same to read in the conversation, where there can be no files."""
    FORGOTTEN = "forgotten"
    """That somebody is forgotten, said to them once."""
    WITHDRAWN = "withdrawn"
    """A message that showed words which are gone."""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One intended call. `key` is unique in a workspace; `mark` is the random word in message metadata."""

    workspace_id: WorkspaceId
    id: OutboxId
    kind: Kind
    intent: Intent
    target: str
    """A user id (Slack opens the DM) or a channel id."""
    key: str
    mark: str
    created_at: datetime
    not_before: datetime
    facts: dict[str, Any] = field(default_factory=dict)
    """Ids and small arguments of the intent; never a text that a rep wrote."""
    expires_at: datetime | None = None
    after_id: OutboxId | None = None
    """A row that must be sent first."""
    coalesce_key: str | None = None
    priority: int = 50
    """Lower goes first."""
    state: State = State.PENDING
    attempt: int = 0
    claimed_by: str | None = None
    sending_at: datetime | None = None
    sent_at: datetime | None = None
    channel: ChannelId | None = None
    ts: MessageTs | None = None
    reason: str | None = None
    request_id: str | None = None
    """The request because of which it was written, as the log names it; None where time caused it."""
