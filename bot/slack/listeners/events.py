"""Events: messages in the DM with their edits and deletions, Home opened, people and channels that change."""

from datetime import UTC, datetime
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import ChannelId, MessageTs, UserId
from bot.domain.people import SHARED_OUTSIDE
from bot.services.answering.typed import Heard
from bot.services.context import Who
from bot.slack.directory import is_elsewhere, person_from
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import EventName
from bot.slack.listeners.desk import Desk, Payload
from bot.slack.message_source import author_of

CLOSED = {
    EventName.CHANNEL_ARCHIVE: "is_archived",
    EventName.GROUP_ARCHIVE: "is_archived",
    EventName.CHANNEL_DELETED: "is_inactive",
}
"""What Slack would answer to a post there; after any other goodbye `not_in_channel`."""


class Events:
    """Each event is stored before it is acknowledged; none of them is answered here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def message(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """Only the DM with the bot; the bot's own messages, those of other bots and what Slack itself notes there are
        nobody's answers."""
        if event.get("channel_type") != "im":
            return
        visit = visit_of(context)
        match event.get("subtype"):
            case "message_changed":
                await self._changed(event, visit)
            case "message_deleted":
                await self._deleted(event, visit)
            case _ if author_of(event) is not None:
                heard = await self._heard(visit.who, event["channel"], event)
                await self._desk.services.answering.receive(visit.who, heard, visit.now)

    async def _changed(self, event: Payload, visit: Visit) -> None:
        """A link preview changes a message without changing its text: that is nothing."""
        message, before = event["message"], event.get("previous_message", {})
        if message.get("subtype") == "tombstone":
            # A deleted message that has replies stays as an empty place.
            await self._deleted({**event, "deleted_ts": message["ts"]}, visit)
            return
        author_id = author_of(message)
        if author_id is None or message.get("text") == before.get("text"):
            return
        author = Who(visit.who.workspace_id, author_id)
        heard = await self._heard(author, event["channel"], message)
        await self._desk.services.answering.edited(author, heard, visit.now)

    async def _deleted(self, event: Payload, visit: Visit) -> None:
        before = event.get("previous_message", {})
        if before.get("bot_id") or "user" not in before:
            return
        author = Who(visit.who.workspace_id, UserId(before["user"]))
        await self._desk.services.answering.deleted(
            author, ChannelId(event["channel"]), MessageTs(event["deleted_ts"]), visit.now
        )

    async def _heard(self, who: Who, channel: str, message: Payload) -> Heard:
        thread = message.get("thread_ts")
        return Heard(
            channel=ChannelId(channel),
            ts=MessageTs(message["ts"]),
            text=await self._desk.typed(who, message.get("text") or ""),
            said_at=datetime.fromtimestamp(float(message["ts"]), UTC),
            thread_ts=MessageTs(thread) if thread else None,
            has_files=bool(message.get("files")),
        )

    async def home_opened(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        if event.get("tab") == "home":
            visit = visit_of(context)
            await self._desk.services.looking.publish_home(visit.who, visit.now)

    async def person_changed(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        if is_elsewhere(event["user"], visit.workspace):
            return
        person = person_from(event["user"], visit.workspace)
        await self._desk.services.people.changed(person, visit.now)

    async def channel_closed(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """Archived or deleted, or the bot was removed: the coach is told before a roundup fails."""
        if event["type"] == "member_left_channel" and event.get("user") != context.bot_user_id:
            return
        visit = visit_of(context)
        code = CLOSED.get(event["type"], "not_in_channel")
        await self._desk.services.channels.closed(
            visit.who.workspace_id, ChannelId(event["channel"]), code, visit.now
        )

    async def channel_opened(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """Unarchived, or the bot was invited: what waited for the channel goes out."""
        if event["type"] == "member_joined_channel" and event.get("user") != context.bot_user_id:
            return
        visit = visit_of(context)
        await self._desk.services.channels.opened(
            visit.who.workspace_id, ChannelId(event["channel"]), visit.now
        )

    async def channel_shared(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """With another company, not with another workspace of one's own org."""
        visit = visit_of(context)
        ours = {visit.workspace.slack_team_id, visit.workspace.slack_enterprise_id, context.enterprise_id}
        if event["connected_team_id"] not in ours:
            await self._desk.services.channels.closed(
                visit.who.workspace_id, ChannelId(event["channel"]), SHARED_OUTSIDE, visit.now
            )

    async def channel_unshared(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """The last other company has left it."""
        if event.get("is_ext_shared"):
            return
        visit = visit_of(context)
        await self._desk.services.channels.opened(
            visit.who.workspace_id, ChannelId(event["channel"]), visit.now, unshared=True
        )
