"""Reads one message by `reactions.get`, which `reactions:read` alone allows; keeps nothing of it."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.domain.ids import ChannelId, MessageTs, UserId, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.services.context import Who
from bot.services.ports import Delivered, Fetched, Refused, TryLater
from bot.slack.clients import ClientFor
from bot.slack.errors import slack_answers
from bot.slack.incoming import mentioned, plain

SPOKEN = frozenset({None, "file_share", "me_message", "thread_broadcast"})
"""Subtypes of messages that somebody wrote; joining a channel is a message too."""

Names = Callable[[Who, list[UserId]], Awaitable[dict[UserId, str]]]


class MessageSource:
    """Histories stay closed to us: Slack hands out a message whose place one knows together with its reactions."""

    def __init__(self, client_for: ClientFor, names: Names) -> None:
        self._client_for = client_for
        self._names = names

    async def fetch(self, row: OutboxRow) -> Delivered:
        """The message that the row names. Raises a DeliveryError."""
        if row.channel is None or row.ts is None:
            raise Refused("no_message_named")
        message = await self._message(row.workspace_id, row.channel, row.ts)
        text = str(message.get("text") or "")
        asking = Who(row.workspace_id, UserId(row.target))
        ids = mentioned(text)
        names = await self._names(asking, ids) if ids else {}
        fetched = Fetched(author_of(message), plain(text, names))
        return Delivered(row.channel, row.ts, fetched)

    async def _message(self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs) -> dict[str, Any]:
        client = await self._client_for(workspace_id)
        try:
            with slack_answers(repeatable=True):
                answer = await client.reactions_get(channel=channel, timestamp=ts)
        except TryLater as trouble:
            # An installation from before this scope: its words stay where they are, and their author is told.
            if trouble.code == "missing_scope":
                raise Refused(trouble.code) from trouble
            raise
        message: dict[str, Any] = answer.get("message") or {}
        return message


def author_of(message: dict[str, Any]) -> UserId | None:
    """Whose words they are; None for an app's, and for what Slack itself noted."""
    written = message.get("subtype") in SPOKEN and not message.get("bot_id")
    return UserId(str(message["user"])) if written and message.get("user") else None
